package cn.parklens.submission.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.parklens.RunningProduct;
import cn.parklens.account.Park;
import cn.parklens.account.Parks;
import cn.parklens.account.Person;
import cn.parklens.check.Finding;
import cn.parklens.check.Spot;
import cn.parklens.evidence.Upload;
import cn.parklens.evidence.Uploads;
import cn.parklens.form.Severity;
import cn.parklens.submission.CarryOver;
import cn.parklens.submission.Cast;
import cn.parklens.submission.Collection;
import cn.parklens.submission.Collections;
import cn.parklens.submission.FormVersion;
import cn.parklens.submission.Forms;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import cn.parklens.submission.Versions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** An installation that began with an earlier release, under this one. */
@RunningProduct
@Import({Cast.class, EarlierRelease.class})
class EarlierReleaseIT {

    private static final String CALL = "land-use-2026";
    private static final String LIST = "工业用地企业清单";

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    Parks parks;

    @Autowired
    Forms forms;

    @Autowired
    Collections collections;

    @Autowired
    Submissions submissions;

    @Autowired
    Versions versions;

    @Autowired
    Uploads uploads;

    @Test
    void aNewerVersionIsPublishedBesideTheStoredOneAndAParkTurnsToItWithAllItHas() throws Exception {
        assertThat(forms.published().stream()
                        .filter(one -> one.version().form().code().equals("land-use")))
                .extracting(one -> one.version().form().version(), Forms.Published::person)
                .containsExactly(tuple("2026.2", null), tuple("2026.1", null));
        Collection call = collections.named(CALL);
        assertThat(forms.version(call.formVersion()).form().version()).isEqualTo("2026.1");

        Park park = parks.all().stream()
                .filter(one -> one.code().equals(EarlierRelease.PARK))
                .findFirst()
                .orElseThrow();
        Person filler = cast.administratorOf(park);
        Submission draft = submissions.seenBy(filler, CALL, park.code());
        assertThat(draft.form().version()).isEqualTo("2026.1");
        assertThat(draft.isOfOtherVersion()).isFalse();
        cast.type(filler, draft, "land_users", "2025-12-31", "3");
        Upload sent = new Sending(uploads, filler, park, draft)
                .send(
                        "用地企业.xlsx",
                        Books.book()
                                .sheet(
                                        LIST,
                                        List.of("企业名称", "统一社会信用代码", "用地面积（公顷）", "累计固定资产投资（万元）"),
                                        List.of(user(1, "3.5", "12000"), user(2, "-1.2", "-800"), user(3, "0", "")))
                                .bytes(),
                        null);
        assertThat(sent.state()).isEqualTo(Upload.State.IMPORTED);
        assertThat(ofTheList(draft)).isEmpty();

        Person administrator = cast.systemAdministrator();
        SignedIn office = new SignedIn(port, administrator.getUsername(), Cast.PASSWORD);
        assertThat(text(office, "/forms")).contains("可改用 2026.2 版");
        FormVersion newer = forms.version("land-use", "2026.2").orElseThrow();
        collections.change(administrator, call, newer, call.opensOn(), call.closesOn());
        assertThat(text(office, "/forms")).doesNotContain("可改用 2026.2 版");

        Submission still = submissions.seenBy(filler, CALL, park.code());
        assertThat(still.form().version()).isEqualTo("2026.1");
        assertThat(still.isOfOtherVersion()).isTrue();
        CarryOver outcome = versions.turn(filler, still, newer.id());
        assertThat(outcome.changed()).isEmpty();
        assertThat(outcome.kept()).as("a figure and a list").isEqualTo(2);

        Submission turned = submissions.seenBy(filler, CALL, park.code());
        assertThat(turned.form().version()).isEqualTo("2026.2");
        assertThat(ofTheList(turned))
                .extracting(Finding::code, Finding::severity, Finding::spot, Finding::message)
                .containsExactlyInAnyOrder(
                        tuple(
                                "listed_area_not_negative",
                                Severity.BLOCKING,
                                new Spot.AtRow("land_users", LIST, 3, "area", name(2)),
                                "“工业用地企业清单”第 3 行 示范用地第2制造有限公司：该企业的用地面积是负数。"),
                        tuple(
                                "listed_investment_not_negative",
                                Severity.BLOCKING,
                                new Spot.AtRow("land_users", LIST, 3, "investment", name(2)),
                                "“工业用地企业清单”第 3 行 示范用地第2制造有限公司：该企业的累计固定资产投资是负数。"),
                        tuple(
                                "listed_area_not_zero",
                                Severity.EXPLAIN,
                                new Spot.AtRow("land_users", LIST, 4, "area", name(3)),
                                "“工业用地企业清单”第 4 行 示范用地第3制造有限公司：该企业的用地面积是0，清单却把它计为用地企业。"));

        figuresStandUnderTheFormsUnit(filler, park, turned);

        Park another = cast.park("320102");
        assertThat(submissions
                        .seenBy(cast.administratorOf(another), CALL, another.code())
                        .form()
                        .version())
                .isEqualTo("2026.2");
    }

    /** 30 亩 are 2 公顷, 1.2 亿元 are 12,000 万元: nobody is to read 12,000 亿元. */
    private void figuresStandUnderTheFormsUnit(Person filler, Park park, Submission draft) throws Exception {
        Upload other = new Sending(uploads, filler, park, draft)
                .send(
                        "用地企业（亩）.xlsx",
                        Books.book()
                                .sheet(
                                        LIST,
                                        List.of("单位名称", "统一社会信用代码", "用地面积（亩）", "累计固定资产投资（亿元）", "备注（亿元）"),
                                        List.of(List.of(name(1), Books.code(1), "30", "1.2", "7")))
                                .bytes(),
                        null);
        assertThat(other.state()).isEqualTo(Upload.State.IMPORTED);
        SignedIn person = new SignedIn(port, filler.getUsername(), Cast.PASSWORD);
        String list = draft.address() + "/evidence/land_users";

        assertThat(text(person, list))
                .contains(
                        heading("企业名称", "单位名称"),
                        ">统一社会信用代码</th>",
                        "<th scope=\"col\" class=\"figure\"" + heading("用地面积（公顷）", "用地面积（亩）"),
                        heading("累计固定资产投资（万元）", "累计固定资产投资（亿元）"),
                        "<th scope=\"col\">备注（亿元）</th>",
                        "data-label=\"累计固定资产投资（万元）\" class=\"figure\"><span class=\"original\">12,000</span>");
        assertThat(text(person, list + "/rows/2"))
                .contains(">用地面积（亩）</th>", ">2 公顷</span>", ">累计固定资产投资（亿元）</th>", ">12,000 万元</span>");
    }

    private static String heading(String form, String file) {
        return ">" + form + "<small class=\"file-header quiet\">原表头：" + file + "</small></th>";
    }

    @Test
    void aVersionThatAnAdministratorRevisedIsTheirsAndWhatComesWithTheProductIsOffered() throws Exception {
        FormVersion theirs = forms.version("smart-enterprise-cases", "8.1").orElseThrow();
        assertThat(forms.text(theirs)).contains("limit: 30\n");
        assertThat(collections.named("smart-enterprise-8").formVersion()).isEqualTo(theirs.id());
        Forms.Withheld withheld = forms.withheld().getFirst();
        assertThat(withheld.form().code()).isEqualTo("smart-enterprise-cases");
        Person administrator = cast.systemAdministrator();
        SignedIn office = new SignedIn(port, administrator.getUsername(), Cast.PASSWORD);
        String offered = "随系统提供的 smart-enterprise-cases 的 8.1 版没有发布";
        assertThat(text(office, "/forms")).contains(offered).doesNotContain("随系统提供的 land-use");

        forms.publish(
                administrator,
                forms.examine(withheld.yaml().replace("version: \"8.1\"", "version: \"8.2\""), "offered.yaml"));

        assertThat(text(office, "/forms")).doesNotContain(offered);
    }

    private List<Finding> ofTheList(Submission submission) {
        return submissions.check(submission).findings().stream()
                .filter(Finding::failed)
                .filter(finding -> finding.spot() instanceof Spot.AtRow)
                .toList();
    }

    private static String name(int number) {
        return "示范用地第" + number + "制造有限公司";
    }

    private static List<String> user(int number, String area, String investment) {
        return List.of(name(number), Books.code(number), area, investment);
    }

    private static String text(SignedIn person, String address) throws Exception {
        return new String(person.get(address).body(), StandardCharsets.UTF_8);
    }
}
