package cn.parklens.submission.evidence;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.parklens.RunningProduct;
import cn.parklens.account.Park;
import cn.parklens.account.Person;
import cn.parklens.browser.Browser;
import cn.parklens.check.Finding;
import cn.parklens.check.Spot;
import cn.parklens.evidence.Uploads;
import cn.parklens.form.Severity;
import cn.parklens.submission.Cast;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import cn.parklens.submission.answer.Standing;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Where a check speaks of many rows, the page of checks shows the first of them, counts all, and leads to each. */
@RunningProduct
@Import(Cast.class)
class LongGroupsIT {

    private static final int BRANCHES = 130;
    private static final Pattern ARTICLE = Pattern.compile("<article");

    @Autowired
    Cast cast;

    @Autowired
    Submissions submissions;

    @Autowired
    Uploads uploads;

    @LocalServerPort
    int port;

    Person administrator;
    Submission draft;
    List<Finding> toExplain;
    Browser browser;
    Page page;

    @BeforeEach
    void aListOfManyBranchOffices() {
        Park park = cast.park("320102");
        administrator = cast.administratorOf(park);
        draft = submissions.seenBy(administrator, Cast.COLLECTION, park.code());
        List<List<String>> rows = new ArrayList<>();
        for (int i = 1; i <= BRANCHES; i++) {
            rows.add(new ArrayList<>(Books.company(i)));
            rows.getLast().set(0, "示范精密制造股份有限公司第" + i + "分公司");
        }
        byte[] file = Books.book().sheet("上市企业清单", Books.LISTED, rows).bytes();
        new Sending(uploads, administrator, park, draft).send("上市企业清单.xlsx", file, "listed");
        toExplain = submissions.check(draft).findings().stream()
                .filter(finding -> finding.failed() && finding.severity() == Severity.EXPLAIN)
                .toList();
        Assertions.assertThat(toExplain).hasSizeGreaterThanOrEqualTo(BRANCHES);
        browser = Browser.at(port);
        page = browser.signIn(administrator.getUsername(), Cast.PASSWORD);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void fiftyAreShownAllAreCountedAndTheOthersComeOnDemand() {
        int all = toExplain.size();
        page.navigate(draft.address() + "/check");
        assertThat(findings()).hasCount(50);
        assertThat(group()).containsText("已显示到第 50 条，共 " + all + " 条");
        assertThat(group().locator(".group-title")).containsText(all + " 条未通过");
        Browser.assertPresentable(page, "check-long-group");

        link("再显示 50 条").focus();
        page.keyboard().press("Enter");
        assertThat(findings()).hasCount(100);
        assertThat(findings().nth(50)).isFocused();
        assertThat(group()).containsText("已显示到第 100 条，共 " + all + " 条");

        link("全部展开").click();
        assertThat(findings()).hasCount(all);
        assertThat(findings().nth(100)).isFocused();
        assertThat(group().locator(".more")).hasCount(0);
    }

    @Test
    void whatWasTypedForOneThatCameLaterIsKept() {
        page.navigate(draft.address() + "/check");
        link("再显示 50 条").click();
        findings().nth(60).locator("textarea").fill("分公司独立纳税，按当地口径计入。");
        page.reload();
        assertThat(findings()).hasCount(50);
        link("再显示 50 条").click();

        assertThat(findings().nth(60).locator("textarea")).hasValue("分公司独立纳税，按当地口径计入。");
    }

    @Test
    void aLinkToAFindingOrToItsAnswerLandsOnItWhereverItStands() {
        Finding last = toExplain.getLast();
        String answer = Standing.anchor("no_branch_office#2025#listed/" + Books.code(BRANCHES));

        page.navigate(draft.address() + "/check#" + answer);
        assertThat(page.locator("#" + answer + " textarea")).isFocused();
        assertThat(page.locator(".finding", has(enterprise(last)))).isVisible();
        assertThat(group()).containsText("前面还有 100 条");
        assertThat(findings()).hasCount(toExplain.size() - 100);

        String finding = page.locator(".finding", has(enterprise(last))).getAttribute("id");
        page.navigate("about:blank");
        page.navigate(draft.address() + "/check?at=" + finding + "#" + finding);
        assertThat(page.locator("#" + finding)).isFocused();

        link("查看前面 50 条").click();
        assertThat(findings()).hasCount(50);
        assertThat(group()).containsText("前面还有 50 条");
        assertThat(group()).containsText("已显示到第 100 条");
    }

    @Test
    void whatOtherChecksSayComesFirstAndWhatWasShownStaysWhenASuggestionIsTaken() {
        cast.fillInEverything(administrator, draft);
        cast.type(administrator, draft, "profit", "2024", "40.00");
        page.navigate(draft.address() + "/check");
        assertThat(findings().last()).containsText("分公司");
        link("再显示 50 条").click();
        assertThat(findings()).hasCount(100);

        page.locator(".suggestion-click button").first().click();
        assertThat(page.locator(".taken")).containsText("已采纳");
        assertThat(findings()).hasCount(100);
        assertThat(group()).containsText("已显示到第 100 条");
    }

    @Test
    void withoutScriptTheSameLinksShowTheOthers() throws IOException, InterruptedException {
        SignedIn plain = new SignedIn(port, administrator.getUsername(), Cast.PASSWORD);
        int all = toExplain.size();

        Assertions.assertThat(shown(plain, "EXPLAIN-50-100")).isEqualTo(50);
        Assertions.assertThat(shown(plain, "EXPLAIN-100-150")).isEqualTo(all - 100);
        Assertions.assertThat(shown(plain, "EXPLAIN-0-" + all)).isEqualTo(all);
        Assertions.assertThat(plain.get(draft.address() + "/check?part=ALL").statusCode())
                .isEqualTo(404);
    }

    private long shown(SignedIn person, String part) throws IOException, InterruptedException {
        String html =
                new String(person.get(draft.address() + "/check?part=" + part).body(), StandardCharsets.UTF_8);
        String group = html.substring(html.indexOf("id=\"group-EXPLAIN\""));
        return ARTICLE.matcher(group.substring(0, group.indexOf("</section>")))
                .results()
                .count();
    }

    private static String enterprise(Finding finding) {
        return finding.spot() instanceof Spot.AtRow row ? row.enterprise() : "";
    }

    private Locator group() {
        return page.locator("section[aria-labelledby='group-EXPLAIN']");
    }

    private Locator findings() {
        return group().locator(".finding");
    }

    private Locator link(String text) {
        return group().locator(".more a").filter(new FilterOptions().setHasText(text));
    }

    private static Page.LocatorOptions has(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
