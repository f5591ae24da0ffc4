package cn.parklens.submission.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.parklens.RunningProduct;
import cn.parklens.account.Park;
import cn.parklens.account.Person;
import cn.parklens.definition.FormStory;
import cn.parklens.evidence.ListHistories;
import cn.parklens.evidence.Upload;
import cn.parklens.evidence.Uploads;
import cn.parklens.evidence.VersionDifference;
import cn.parklens.evidence.VersionDifference.CellChange;
import cn.parklens.evidence.VersionDifference.Line;
import cn.parklens.evidence.VersionDifference.Meant;
import cn.parklens.submission.Cast;
import cn.parklens.submission.Collection;
import cn.parklens.submission.FormVersion;
import cn.parklens.submission.Submission;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Versions of a list whose cells read the same and do not mean the same, or mean the same and were kept in other units. */
@RunningProduct
@Import(Cast.class)
class VersionsByMeaningIT extends FormStory {

    private static final String DATE = "- {code: connected_on, name: 并网日期, kind: date}";
    private static final String HEADER = "投资（亿元）";
    private static final String IN_WAN = """
            企业名称,并网日期,投资（万元）
            示范一有限公司,2023-10-15,1200
            示范二有限公司,2024-03-01,300
            示范三有限公司,2024-03-01,0
            示范四有限公司,2024-03-01,
            """;

    @Autowired
    private Uploads uploads;

    @Autowired
    private ListHistories histories;

    @LocalServerPort
    private int port;

    private Collection call;
    private Park park;
    private Person filler;
    private Submission submission;

    @Test
    void theSameFigureUnderAnotherUnitIsAChange() throws Exception {
        begun("万元");
        sent(IN_WAN);
        sent(IN_WAN.replace("投资（万元）", HEADER).replace(",300", ",0.03"));

        VersionDifference difference = compared(1, 2);

        assertThat(List.of(difference.changed(), difference.same())).containsExactly(2, 2);
        assertThat(difference.lines())
                .extracting(Line::name, Line::cells)
                .containsExactly(
                        tuple(
                                "示范一有限公司",
                                List.of(new CellChange(
                                        HEADER, "1200", "1200", meant("1200", "万元"), meant("12000000", "万元")))),
                        tuple(
                                "示范二有限公司",
                                List.of(new CellChange(
                                        HEADER, "300", "0.03", meant("300", "万元"), meant("300", "万元")))));
        assertThat(new String(
                        new SignedIn(port, filler.getUsername(), Cast.PASSWORD)
                                .get(submission.address() + "/evidence/rooftop/compare?from=1&to=2")
                                .body(),
                        StandardCharsets.UTF_8))
                .contains("（读作 1,200 万元）", "（读作 12,000,000 万元）");
    }

    @Test
    void theSameAmountKeptInTheUnitThatTheFormCameToAskForIsNone() {
        begun("万元");
        sent(IN_WAN);
        turned("亿元");
        sent(IN_WAN);
        sent(IN_WAN.replace("投资（万元）", HEADER).replace(",300", ",0.03"));

        assertThat(List.of(compared(1, 2).changed(), compared(1, 2).same())).containsExactly(0, 4);
        assertThat(compared(1, 3).lines())
                .extracting(Line::cells)
                .containsExactly(
                        List.of(new CellChange(HEADER, "1200", "1200", meant("1200", "万元"), meant("1200", "亿元"))),
                        List.of(new CellChange(HEADER, "300", "0.03", meant("300", "万元"), meant("0.03", "亿元"))));
    }

    /** A third of a figure has no end, and was rounded when it was kept. */
    @Test
    void whatConvertingRoundedIsNoChange() {
        begun("亩");
        sent(IN_WAN.replace("投资（万元）", "投资（亩）").replace(",1200", ",1000"));
        turned("公顷");
        sent(IN_WAN.replace("投资（万元）", "投资（亩）").replace(",1200", ",1000").replace(",300", ",310"));

        assertThat(compared(1, 2).lines())
                .extracting(Line::cells)
                .containsExactly(List.of(
                        new CellChange("投资（亩）", "300", "310", meant("300", "亩"), meant("20.6666666667", "公顷"))));
        assertThat(compared(1, 2).same()).isEqualTo(3);
    }

    /** Not from the header alone: the unit may stand above it. */
    @Test
    void whatWasReadInTheUnitOfALineAboveIsSaid() {
        begun("万元");
        sent("单位：亿元,,\n" + IN_WAN.replace("投资（万元）", "投资").replace(",1200", ",0.12"));
        sent("单位：万元,,\n" + IN_WAN.replace("投资（万元）", "投资").replace(",300", ",350"));

        assertThat(compared(1, 2).lines())
                .extracting(Line::cells)
                .containsExactly(
                        List.of(new CellChange("投资", "0.12", "1200", meant("1200", "万元"), meant("1200", "万元"))),
                        List.of(new CellChange("投资", "300", "350", meant("3000000", "万元"), meant("350", "万元"))));
    }

    private void begun(String unit) {
        call = opened(in(unit));
        park = cast.park("320102");
        filler = cast.administratorOf(park);
        submission = submissions.seenBy(filler, call.code(), park.code());
    }

    private void turned(String unit) {
        FormVersion newer =
                forms.publish(administrator, forms.examine(in(unit).replace("2026.1", "2026.2"), "energy.yaml"));
        collections.change(administrator, call, newer, OPENS, CLOSES);
        versions.turn(filler, submissions.seenBy(filler, call.code(), park.code()), newer.id());
        submission = submissions.seenBy(filler, call.code(), park.code());
    }

    private void sent(String file) {
        Upload upload = new Sending(uploads, filler, park, submission)
                .send("屋顶.csv", file.getBytes(StandardCharsets.UTF_8), "rooftop");
        assertThat(upload.state())
                .as(() -> uploads.problems(upload, null, 0, 9, Locale.CHINA).toString())
                .isEqualTo(Upload.State.IMPORTED);
    }

    private VersionDifference compared(int from, int to) {
        return histories
                .compare(park.id(), submission.id(), "rooftop", from, to, null, 1)
                .orElseThrow();
    }

    private static Meant meant(String value, String unit) {
        return new Meant(value, unit);
    }

    private String in(String unit) {
        return yaml.replace(
                DATE,
                DATE + "\n      - {code: invested, name: 投资（" + unit
                        + "）, synonyms: [投资], kind: figure, required: false}");
    }
}
