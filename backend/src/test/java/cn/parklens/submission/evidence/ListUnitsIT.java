package cn.parklens.submission.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.RunningProduct;
import cn.parklens.account.Park;
import cn.parklens.account.Person;
import cn.parklens.check.ListFacts;
import cn.parklens.definition.FormStory;
import cn.parklens.evidence.EvidenceLists;
import cn.parklens.evidence.ImportResult;
import cn.parklens.evidence.RowFilter;
import cn.parklens.evidence.Upload;
import cn.parklens.evidence.Uploads;
import cn.parklens.submission.CarryOver;
import cn.parklens.submission.Cast;
import cn.parklens.submission.Collection;
import cn.parklens.submission.Fate;
import cn.parklens.submission.FormVersion;
import cn.parklens.submission.Submission;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The form turns to another unit for a column of a list. */
@RunningProduct
@Import(Cast.class)
class ListUnitsIT extends FormStory {

    private static final String DATE = "- {code: connected_on, name: 并网日期, kind: date}";
    private static final byte[] FILE = """
            企业名称,并网日期,累计投资 万元
            示范一有限公司,2023-10-15,1200
            示范二有限公司,2024-03-01,300
            """.getBytes(StandardCharsets.UTF_8);

    private static final byte[] BARE = """
            企业名称,并网日期,投资
            示范一有限公司,2023-10-15,12
            """.getBytes(StandardCharsets.UTF_8);

    @Autowired
    private Uploads uploads;

    @Autowired
    private EvidenceLists lists;

    @Test
    void whatWasReadInOneUnitIsNotCountedInAnother() {
        Collection call = opened(in("万元"));
        Park park = cast.park("320102");
        Person filler = cast.administratorOf(park);
        Submission before = submissions.seenBy(filler, call.code(), park.code());
        Sending sending = new Sending(uploads, filler, park, before);

        assertThat(sending.send("屋顶.csv", FILE, "rooftop").state()).isEqualTo(Upload.State.IMPORTED);
        assertThat(invested(before)).containsExactly(new BigDecimal("1200"), new BigDecimal("300"));

        FormVersion newer =
                forms.publish(administrator, forms.examine(in("亿元").replace("2026.1", "2026.2"), "energy.yaml"));
        collections.change(administrator, call, newer, OPENS, CLOSES);
        CarryOver outcome = versions.turn(filler, submissions.seenBy(filler, call.code(), park.code()), newer.id());

        assertThat(outcome.setAside()).singleElement().satisfies(item -> {
            assertThat(item.code()).isEqualTo("rooftop");
            assertThat(item.before()).isEqualTo("2 家（屋顶.csv）");
            assertThat(item.reason()).isEqualTo(Fate.Reason.LIST_UNIT_DIFFERS);
        });
        Submission turned = submissions.seenBy(filler, call.code(), park.code());
        assertThat(facts(turned)).isEmpty();

        assertThat(new Sending(uploads, filler, park, turned)
                        .send("屋顶.csv", FILE, "rooftop")
                        .state())
                .isEqualTo(Upload.State.IMPORTED);
        assertThat(invested(turned)).containsExactly(new BigDecimal("0.12"), new BigDecimal("0.03"));
        assertThat(units(turned, 1)).containsExactly("万元");
        assertThat(units(turned, 2)).containsExactly("亿元");
    }

    @Test
    void aFileWithoutUnitsIsAskedAboutOnceWhenTheListWasReadInAnotherUnit() {
        Collection call = opened(unsaidIn("万元"));
        Park park = cast.park("320102");
        Person filler = cast.administratorOf(park);
        Submission before = submissions.seenBy(filler, call.code(), park.code());
        Sending sending = new Sending(uploads, filler, park, before);
        Upload first = sending.received("屋顶.csv", BARE, "rooftop");
        assertThat(first.state()).as("nothing was read before").isEqualTo(Upload.State.QUEUED);
        assertThat(sending.finished(first).state()).isEqualTo(Upload.State.IMPORTED);
        Submission turned = turned(call, park, filler, unsaidIn("亿元").replace("2026.1", "2026.2"));
        sending = new Sending(uploads, filler, park, turned);

        Upload upload = sending.received("屋顶.csv", BARE, "rooftop");

        assertThat(upload.state()).isEqualTo(Upload.State.RECOGNISED);
        assertThat(Objects.requireNonNull(upload.recognition())
                        .sheets()
                        .getFirst()
                        .columns()
                        .getLast())
                .satisfies(column -> {
                    assertThat(column.before()).isEqualTo("万元");
                    assertThat(column.unit()).isEqualTo("亿元");
                });
        assertThat(sending.received("屋顶.csv", FILE, "rooftop").recognition())
                .as("that file says its unit")
                .satisfies(said -> assertThat(
                                Objects.requireNonNull(said).sheets().getFirst().columns())
                        .allSatisfy(column -> assertThat(column.before()).isNull()));
        uploads.confirm(park.id(), upload.id());
        assertThat(sending.finished(upload).state()).isEqualTo(Upload.State.IMPORTED);
        assertThat(invested(turned)).containsExactly(new BigDecimal("12"));
        assertThat(sending.received("屋顶.csv", BARE, "rooftop").state())
                .as("somebody has said so")
                .isEqualTo(Upload.State.QUEUED);
    }

    @Test
    void theFormThatAVersionOfAListWasReadUnderIsKnownHoweverOftenItTurned() {
        Collection call = opened(in("万元"));
        Park park = cast.park("320102");
        Person filler = cast.administratorOf(park);
        Submission before = submissions.seenBy(filler, call.code(), park.code());
        new Sending(uploads, filler, park, before).send("屋顶.csv", BARE, "rooftop");
        Submission second = turned(call, park, filler, in("亿元").replace("2026.1", "2026.2"));
        new Sending(uploads, filler, park, second).send("屋顶.csv", BARE, "rooftop");
        Submission third = turned(call, park, filler, yaml.replace("2026.1", "2026.3"));

        assertThat(lists.history(park.id(), third.id(), "rooftop"))
                .extracting(
                        version -> versions.formAt(third, version.importedAt()).version())
                .containsExactly("2026.2", "2026.1");
        assertThat(versions.formAt(third, Instant.now()).version()).isEqualTo("2026.3");
    }

    private Submission turned(Collection call, Park park, Person filler, String text) {
        FormVersion newer = forms.publish(administrator, forms.examine(text, "energy.yaml"));
        collections.change(administrator, call, newer, OPENS, CLOSES);
        versions.turn(filler, submissions.seenBy(filler, call.code(), park.code()), newer.id());
        return submissions.seenBy(filler, call.code(), park.code());
    }

    /** All of its headers are the form's own, and yet somebody has to look. */
    @Test
    void aColumnUnderAGroupInAnotherUnitWaitsToBeConfirmed() {
        Collection call = opened(in("万元"));
        Park park = cast.park("320102");
        Person filler = cast.administratorOf(park);
        Submission draft = submissions.seenBy(filler, call.code(), park.code());
        Sending sending = new Sending(uploads, filler, park, draft);
        byte[] file = """
                企业名称,并网日期,投资情况（亿元）
                ,,投资（万元）
                示范一有限公司,2023-10-15,1200
                """.getBytes(StandardCharsets.UTF_8);

        assertThat(sending.received("屋顶.csv", file, "rooftop").state()).isEqualTo(Upload.State.RECOGNISED);
        Upload upload = sending.send("屋顶（确认）.csv", file, "rooftop");

        assertThat(upload.state()).isEqualTo(Upload.State.IMPORTED);
        assertThat(Objects.requireNonNull(upload.result()).kinds())
                .extracting(ImportResult.KindCount::kind)
                .contains("HEADER_UNIT_OF_GROUP_DIFFERS");
        assertThat(invested(draft)).containsExactly(new BigDecimal("1200"));
    }

    /** The name of the column does not carry its unit. */
    private String unsaidIn(String unit) {
        return in(unit).replace("name: 投资（" + unit + "）", "name: 投资, unit: " + unit);
    }

    private String in(String unit) {
        return yaml.replace(
                DATE, DATE + "\n      - {code: invested, name: 投资（" + unit + "）, synonyms: [累计投资], kind: figure}");
    }

    private Map<String, ListFacts> facts(Submission submission) {
        return lists.facts(submission.form(), submission.park().id(), submission.id());
    }

    private List<Object> invested(Submission submission) {
        return Objects.requireNonNull(facts(submission).get("rooftop")).rows().stream()
                .map(row -> Objects.requireNonNull(row.values().get("invested")))
                .toList();
    }

    private List<String> units(Submission submission, int version) {
        return lists
                .rows(submission.park().id(), submission.id(), "rooftop", version, RowFilter.ALL, "", 1)
                .orElseThrow()
                .columns()
                .stream()
                .filter(column -> column.unit() != null)
                .map(column -> Objects.requireNonNull(column.unit()))
                .toList();
    }
}
