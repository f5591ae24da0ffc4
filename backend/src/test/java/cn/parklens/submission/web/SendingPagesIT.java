package cn.parklens.submission.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.parklens.RunningProduct;
import cn.parklens.account.Park;
import cn.parklens.account.Person;
import cn.parklens.browser.Browser;
import cn.parklens.submission.Cast;
import cn.parklens.submission.Sending;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@RunningProduct
@Import(Cast.class)
class SendingPagesIT {

    @Autowired
    private Cast cast;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Sending sending;

    @LocalServerPort
    private int port;

    @Test
    void aParkRehearsesSendsIsReturnedMendsAndIsAccepted() {
        Park park = cast.park("320102");
        Person administrator = cast.administratorOf(park);
        Person reviewer = cast.reviewer("32");
        Submission draft = submissions.seenBy(administrator, Cast.COLLECTION, park.code());
        cast.fillInEverything(administrator, draft);
        cast.type(administrator, draft, "lead_revenue", "2025", "40.10");
        cast.explainEverything(administrator, draft);
        try (Browser parks = Browser.at(port);
                Browser reviewers = Browser.at(port)) {
            Page theirs = parks.signIn(administrator.getUsername(), Cast.PASSWORD);
            theirs.navigate(draft.address() + "/evidence");
            String templates = theirs.getByRole(AriaRole.LINK, named("下载整套模板")).getAttribute("href");
            Assertions.assertThat(theirs.request().get(templates).status()).isEqualTo(200);
            theirs.navigate("/");
            assertThat(theirs.locator(".start-card").first()).containsText("1 条强制性");
            look(theirs, "start-park");
            theirs.getByRole(AriaRole.LINK, named("改正 1 条强制性问题")).click();

            // It cannot be sent, and the page says why and where.
            assertThat(theirs.locator("#why-not")).hasText("还有 1 条强制性审核没有通过，改正后才能报送。");
            assertThat(theirs.locator(".finding .sides").first()).containsText("40.1");
            Assertions.assertThat(theirs.locator(".finding h4 a").first().getAttribute("href"))
                    .isEqualTo(draft.address() + "/sections/development#cell-lead_revenue-2025");
            look(theirs, "check-blocked");

            cast.type(administrator, draft, "lead_revenue", "2025", "39.90");
            cast.explainEverything(administrator, draft);
            theirs.reload();
            send(theirs);
            assertThat(theirs.locator(".state-banner")).containsText("如需修改，请先撤回");
            look(theirs, "check-sent");

            Page desk = reviewers.signIn(reviewer.getUsername(), Cast.PASSWORD);
            look(desk, "start-reviewer");
            desk.getByRole(AriaRole.LINK, named("去审核")).click();
            look(desk, "queue");
            desk.getByRole(AriaRole.LINK, named(park.name())).click();
            look(desk, "review");
            desk.locator("summary", new Page.LocatorOptions().setHasText(Pattern.compile("^退回$")))
                    .click();
            desk.locator("#return-remark").fill("  ");
            desk.getByRole(AriaRole.BUTTON, named("确认退回")).click();
            assertThat(desk.locator(".alert-danger")).containsText("退回时没有写意见");
            assertThat(desk.locator("#return-remark")).hasValue("  ");
            look(desk, "review-refused");
            desk.locator("#return-remark").fill("请核对2025年营业收入。");
            desk.getByRole(AriaRole.BUTTON, named("确认退回")).click();
            assertThat(desk.locator(".alert-success")).hasText("已退回，园区会看到您的意见。");

            theirs.reload();
            assertThat(theirs.locator(".state-banner .remark")).hasText("请核对2025年营业收入。");
            look(theirs, "check-returned");
            send(theirs);

            desk.navigate(draft.address() + "/review");
            agreeToAll(desk);
            desk.locator("summary", new Page.LocatorOptions().setHasText(Pattern.compile("^通过$")))
                    .first()
                    .click();
            desk.getByRole(AriaRole.BUTTON, named("确认通过")).click();
            assertThat(desk.locator(".submission-title .state")).hasText("已通过");
            theirs.reload();
            assertThat(theirs.locator(".state-banner")).hasText("审核已通过，内容不再修改。");
        }
    }

    @Test
    void thePagesFitATelephone() {
        Park park = cast.park("320102");
        Person administrator = cast.administratorOf(park);
        Submission draft;
        try (Browser browser = Browser.at(port, 390, 844)) {
            Page page = browser.signIn(administrator.getUsername(), Cast.PASSWORD);
            assertThat(page.locator(".start-card .btn").first()).hasText("开始填报");
            draft = submissions.seenBy(administrator, Cast.COLLECTION, park.code());
            cast.type(administrator, draft, "revenue", "2025", "12.30");
            page.reload();
            fits(page, "start-390");
            page.navigate(draft.address() + "/check");
            fits(page, "check-390");
        }
        cast.fillInEverything(administrator, draft);
        cast.explainEverything(administrator, draft);
        sending.send(administrator, draft);
        Person reviewer = cast.reviewer(null);
        try (Browser browser = Browser.at(port, 390, 844)) {
            Page page = browser.signIn(reviewer.getUsername(), Cast.PASSWORD);
            page.navigate("/review");
            fits(page, "queue-390");
            page.navigate(draft.address() + "/review");
            fits(page, "review-390");
        }
    }

    @Test
    void theAdministratorOfAnotherParkIsTurnedAwayAtEveryPage() {
        Park park = cast.park("320102");
        Submission draft = submissions.seenBy(cast.administratorOf(park), Cast.COLLECTION, park.code());
        Person other = cast.administratorOf(cast.park("330102"));
        try (Browser browser = Browser.at(port)) {
            Page page = browser.signIn(other.getUsername(), Cast.PASSWORD);
            for (String there : new String[] {"/check", "/review"}) {
                Response response = page.navigate(draft.address() + there);
                Assertions.assertThat(response.status()).isEqualTo(403);
                Assertions.assertThat(page.content()).doesNotContain(park.name());
            }
        }
    }

    @Test
    void anAnalystReadsWhatWasSentWithNobodysTelephoneNumberAndRegionsByName() {
        Park park = cast.park("320102");
        Person administrator = cast.administratorOf(park);
        Submission draft = submissions.seenBy(administrator, Cast.COLLECTION, park.code());
        cast.fillInEverything(administrator, draft);
        cast.write(administrator, draft, "province", "32");
        cast.write(administrator, draft, "county", "320102");
        cast.explainEverything(administrator, draft);
        try (Browser browser = Browser.at(port)) {
            Page page = browser.signIn(cast.analyst().getUsername(), Cast.PASSWORD);
            Assertions.assertThat(page.navigate(draft.address() + "/review").status())
                    .isEqualTo(403);
            sending.send(administrator, draft);
            for (String there : new String[] {"/review", "/sections/basic"}) {
                Assertions.assertThat(page.navigate(draft.address() + there).status())
                        .isEqualTo(200);
                Assertions.assertThat(page.content()).doesNotContain("13800000000", "someone@example.cn");
            }
            page.navigate(draft.address() + "/review");
            assertThat(page.locator("main")).containsText("江苏省");
            assertThat(page.locator("main")).containsText("玄武区");
            assertThat(page.locator("main")).not().containsText("320102");
            Assertions.assertThat(page.navigate(draft.address() + "/sections/no-such-section")
                            .status())
                    .isEqualTo(404);
            assertThat(page.locator("h1")).hasText("没有这个页面");
        }
    }

    private static void send(Page page) {
        page.locator("summary", new Page.LocatorOptions().setHasText(Pattern.compile("^报送$")))
                .click();
        page.getByRole(AriaRole.BUTTON, named("确认报送")).click();
        assertThat(page.locator(".alert-success")).containsText("已报送");
    }

    private static void agreeToAll(Page page) {
        if (page.locator("#answers").count() > 0) {
            page.locator("#answers > .confirm > summary").click();
            page.getByRole(AriaRole.BUTTON, named("确认全部采纳")).click();
            assertThat(page.locator("#answers .answer-explained")).hasCount(0);
        }
    }

    private static void look(Page page, String name) {
        page.screenshot(new ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screens", "submission-" + name + ".png")));
        Browser.assertAccessible(page);
    }

    private static void fits(Page page, String name) {
        look(page, name);
        Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("width of " + page.url())
                .isEqualTo(390);
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name);
    }
}
