package cn.parklens.submission.answer.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.parklens.RunningProduct;
import cn.parklens.account.Park;
import cn.parklens.account.Person;
import cn.parklens.browser.Browser;
import cn.parklens.submission.Cast;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import cn.parklens.submission.answer.Answers;
import cn.parklens.submission.answer.Standing;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** One explanation and one waiver, from where they are typed to the footnote under a comparison. */
@RunningProduct
@Import(Cast.class)
class AnswerPagesIT {

    private static final String WORDS = "2025年两家企业并表，营业收入相应增加。";
    private static final String ASKED = "主导产业名录在年中调整，两项口径因此不同。";
    private static final String GRANTED = "已核对名录调整文件，同意按此填报。";

    @Autowired
    private Cast cast;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Answers answers;

    @LocalServerPort
    private int port;

    private Park park;
    private Person administrator;
    private Submission draft;

    /** 营业收入 doubled, which is to be explained; 主导产业 takes in more than the park in 2024, which blocks. */
    @BeforeEach
    void aParkWithOneFindingToExplainAndOneThatBlocks() {
        park = cast.park("320102");
        administrator = cast.administratorOf(park);
        draft = submissions.seenBy(administrator, Cast.COLLECTION, park.code());
        cast.fillInEverything(administrator, draft);
        cast.type(administrator, draft, "lead_revenue", "2024", "40.10");
        cast.explainEverything(administrator, draft);
        cast.type(administrator, draft, "revenue", "2025", "80.0");
        answers.standings(draft).all().stream()
                .filter(one -> one.kind().name().equals("EXPLANATION") && !one.isSettled())
                .filter(one -> !one.finding().code().equals("revenue_change"))
                .forEach(one -> cast.explain(administrator, draft, one));
    }

    @Test
    void whatIsTypedInPlaceIsKeptAgreedToAndFollowsTheFigure() throws Exception {
        Person reviewer = cast.reviewer("32");
        try (Browser parks = Browser.at(port);
                Browser reviewers = Browser.at(port);
                Browser analysts = Browser.at(port)) {
            Page theirs = parks.signIn(administrator.getUsername(), Cast.PASSWORD);
            theirs.navigate(draft.address() + "/check");
            assertThat(theirs.locator("#rehearsal .rehearsal-line")).containsText("1 条强制性");
            assertThat(theirs.locator("#why-not")).containsText("还有 1 条需说明");
            explainsInPlace(theirs);
            asksForAWaiver(theirs);
            assertThat(leftToDo(theirs)).hasText("强制性 1");

            Page desk = reviewers.signIn(reviewer.getUsername(), Cast.PASSWORD);
            grants(desk);
            assertThat(leftToDo(theirs)).hasCount(0);

            theirs.navigate("/");
            assertThat(theirs.locator(".start-card").first()).containsText("1 条强制性（已豁免 1）");
            theirs.navigate(draft.address() + "/check");
            Locator waived =
                    theirs.locator("#" + standing("lead_revenue_within_revenue").anchor());
            assertThat(waived.locator(".answer-words footer")).containsText(byAt("申请人", administrator));
            assertThat(waived.locator(".answer-reason")).containsText(byAt("审核人", reviewer));
            assertThat(waived.locator(".answer-reason")).containsText(GRANTED);
            assertThat(waived.locator(".answer-state")).hasText("已豁免");
            assertThat(theirs.locator("#rehearsal")).containsText("1 条强制性（已豁免 1）");
            theirs.locator("summary", new LocatorOptions().setHasText(Pattern.compile("^报送$")))
                    .click();
            theirs.getByRole(AriaRole.BUTTON, named("确认报送")).click();
            assertThat(theirs.locator(".alert-success")).containsText("已报送");

            decides(desk, reviewer);
            comparesWithFootnotes(analysts.signIn(cast.analyst().getUsername(), Cast.PASSWORD));
        }
    }

    private void explainsInPlace(Page page) {
        Locator answer = page.locator("#" + standing("revenue_change").anchor());
        Browser.assertPresentable(page, "answer-check-open");
        answer.locator("textarea").fill("短");
        answer.locator("textarea").press("Control+Enter");
        assertThat(answer.locator("[role=alert]")).containsText("说不清楚情况");
        assertThat(answer.locator("textarea")).hasValue("短");

        answer.locator("textarea").fill(WORDS);
        page.reload();
        assertThat(answer.locator("textarea")).hasValue(WORDS);
        answer.locator("textarea").press("Control+Enter");
        assertThat(answer.locator(".answer-explained")).hasText("已说明，待采纳");
        assertThat(page.locator("#why-not")).hasText("还有 1 条强制性审核没有通过，改正后才能报送。");

        // A figure changes by one unit of its last decimal: the words are asked for again, and are still there.
        cast.type(administrator, draft, "revenue", "2025", "80.1");
        page.reload();
        assertThat(answer.locator(".answer-lapsed")).isVisible();
        assertThat(answer.locator(".answer-changes")).containsText("80.0 亿元 → 80.1 亿元");
        assertThat(answer.locator("textarea")).hasValue(WORDS);
        Browser.assertPresentable(page, "answer-check-lapsed");
        answer.locator("textarea").press("Control+Enter");
        assertThat(answer.locator(".answer-explained")).isVisible();
        cast.explainEverything(administrator, draft);
        page.reload();
    }

    private void asksForAWaiver(Page page) {
        Locator answer =
                page.locator("#" + standing("lead_revenue_within_revenue").anchor());
        answer.locator("summary").click();
        answer.locator("textarea").fill(ASKED);
        answer.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("申请豁免"))
                .click();
        assertThat(answer.locator(".answer-requested")).hasText("已申请豁免，待答复");
        assertThat(page.locator("#rehearsal")).containsText("申请豁免 1");
        Browser.assertPresentable(page, "answer-check-requested");
    }

    private void grants(Page page) {
        page.navigate("/review");
        Locator asked = page.locator("#waivers article", new LocatorOptions().setHasText(park.name()));
        assertThat(asked).containsText(ASKED);
        assertThat(asked).containsText("40.10");
        Assertions.assertThat(page.request()
                        .get("http://localhost:" + port + draft.address() + "/review")
                        .status())
                .as("the draft itself stays the park's")
                .isEqualTo(403);
        asked.locator("summary").first().click();
        asked.locator("textarea").first().fill(GRANTED);
        Browser.assertPresentable(page, "answer-queue-waiver");
        asked.locator("form button").first().click();
        assertThat(page.locator("#waivers details summary").first()).containsText("已豁免");
    }

    private void decides(Page page, Person reviewer) {
        page.navigate(draft.address() + "/review");
        assertThat(page.locator(".deciding .rehearsal-line")).containsText("1 条强制性（已豁免 1）");
        Locator one = page.locator("#answers #" + standing("revenue_change").anchor());
        assertThat(one).containsText(WORDS);
        Browser.assertPresentable(page, "answer-review-answers");
        one.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("采纳"))
                .click();
        assertThat(one.locator(".answer-agreed")).isVisible();
        assertThat(one.locator(".answer-words footer")).containsText(byAt("说明人", administrator));
        assertThat(one.locator(".answer-reason")).containsText(byAt("审核人", reviewer));
        if (page.locator("#answers .answer-explained").count() > 0) {
            page.locator("#answers > .confirm > summary").click();
            page.getByRole(AriaRole.BUTTON, named("确认全部采纳")).click();
        }
        assertThat(page.locator("#answers .answer-explained")).hasCount(0);
        page.locator("summary", new LocatorOptions().setHasText(Pattern.compile("^通过$")))
                .first()
                .click();
        page.getByRole(AriaRole.BUTTON, named("确认通过")).click();
        assertThat(page.locator(".submission-title .state")).hasText("已通过");
    }

    private void comparesWithFootnotes(Page page) throws Exception {
        String asked = "?collection=" + Cast.COLLECTION + "&park=" + park.code() + "&indicator=";
        page.navigate("/compare" + asked + "revenue");
        assertThat(page.locator(".note-mark").first()).hasText("[1]");
        assertThat(page.locator("#note-1")).containsText("情况说明");
        assertThat(page.locator(".note-list")).containsText(WORDS);
        Browser.assertPresentable(page, "answer-compare-notes");
        page.locator("a[data-why]").last().click();
        assertThat(page.locator("#why .why-notes")).containsText(WORDS);

        Path file = page.waitForDownload(
                        () -> page.getByRole(AriaRole.LINK, named("导出表格 CSV")).click())
                .path();
        Assertions.assertThat(Files.readString(file, StandardCharsets.UTF_8)).contains(",注\r\n", WORDS);
        for (String there : new String[] {"/rank" + asked + "revenue&year=2025", "/profile" + asked + "revenue"}) {
            page.navigate(there);
            assertThat(page.locator(".note-list")).containsText(WORDS);
        }
        page.navigate("/compare" + asked + "lead_revenue");
        assertThat(page.locator(".note-list")).containsText("豁免");
        assertThat(page.locator(".note-list")).containsText(GRANTED);
        assertThat(page.locator("main")).not().containsText(administrator.displayName());
        page.navigate(draft.address() + "/review");
        assertThat(page.locator("#answers")).containsText(WORDS);
        assertThat(page.locator("#answers form")).hasCount(0);
    }

    /** What the navigation between the sections says of the one with the figures, besides how much of it is filled in. */
    private Locator leftToDo(Page page) {
        page.navigate(draft.address() + "/sections/development");
        return page.locator("#fill-sections [aria-current=page] .severity");
    }

    /** Who did it, and that the time follows. */
    private static String byAt(String role, Person person) {
        return role + " " + person.displayName() + " 20";
    }

    private Standing standing(String rule) {
        return answers.standings(draft).all().stream()
                .filter(one -> one.finding().code().equals(rule))
                .max(java.util.Comparator.comparingInt(one -> one.finding().year()))
                .orElseThrow();
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name);
    }
}
