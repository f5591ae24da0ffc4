package cn.parklens.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.parklens.RunningProduct;
import cn.parklens.account.Park;
import cn.parklens.account.Person;
import cn.parklens.evidence.enterprise.CreditCode;
import cn.parklens.submission.Cast;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Files on their way into the product: each with its name, how far it is and what became of it. */
@RunningProduct
@Import(Cast.class)
class SendingIT {

    private static final int PATIENCE_MILLIS = 60_000;

    @Autowired
    private Cast cast;

    @Autowired
    private Submissions submissions;

    @LocalServerPort
    private int port;

    private Person administrator;
    private Submission draft;
    private Browser browser;
    private Page page;

    @BeforeEach
    void aParkWithNothingYet() {
        Park park = cast.park("320214");
        administrator = cast.administratorOf(park);
        draft = submissions.seenBy(administrator, Cast.COLLECTION, park.code());
        browser = Browser.at(port, 390, 844);
        page = browser.signIn(administrator.getUsername(), Cast.PASSWORD);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void twoFilesSentAtOnceShowEachItsWayAndAreFoundAgainAfterThePageWasClosed() {
        Queue<Route> held = holdsWhatIsSent();
        page.navigate(draft.address() + "/evidence");
        page.locator("#files").setInputFiles(new FilePayload[] {list("上市企业.csv", 2), list("上市企业补充.csv", 3)});
        page.waitForCondition(() -> !held.isEmpty());

        // The first is on its way, the second waits for it.
        assertThat(sending("上市企业.csv").locator("progress")).isVisible();
        assertThat(sending("上市企业.csv")).containsText(Pattern.compile("已发送 \\d+\\.\\d / \\d+\\.\\d MB"));
        assertThat(sending("上市企业补充.csv")).containsText("等待发送");
        held.remove().resume();
        page.waitForCondition(() -> !held.isEmpty());
        assertThat(sending("上市企业.csv").locator(".is-good")).hasText("已发送");
        assertThat(sending("上市企业.csv").locator("progress")).hasCount(0);
        held.remove().resume();

        assertThat(file("上市企业.csv")).containsText("已导入", patiently());
        assertThat(file("上市企业补充.csv")).containsText("已导入", patiently());
        page.close();
        page = browser.newPage();
        page.navigate(draft.address() + "/evidence");
        assertThat(file("上市企业.csv")).containsText("读取 2 行");
        assertThat(file("上市企业补充.csv")).containsText("读取 3 行");
        assertThat(page.locator("#list-listed")).containsText("上市企业补充.csv");
        file("上市企业.csv").locator("a.file-name").click();
        assertThat(page.locator(".upload-name")).containsText("上市企业.csv");
    }

    @Test
    void aFileThatWaitsAndOneThatIsOnItsWayAreStoppedAndNeitherArrives() {
        Queue<Route> held = holdsWhatIsSent();
        page.navigate(draft.address() + "/evidence");
        page.locator("#files").setInputFiles(new FilePayload[] {list("先发.csv", 2), list("后发.csv", 3)});
        page.waitForCondition(() -> !held.isEmpty());

        sending("后发.csv").locator("button").click();
        assertThat(sending("后发.csv")).containsText("已取消，没有发送");
        sending("先发.csv").locator("button").click();
        assertThat(sending("先发.csv")).containsText("已取消，没有发送");
        page.locator("a.btn-primary", new Page.LocatorOptions().setHasText("看已接收的文件"))
                .click();
        assertThat(page.locator("#files-on-the-way li")).hasCount(0);
        assertThat(page.locator("#list-listed")).not().containsText("先发.csv");
    }

    /** So many rows that it is being read for many times as long as a click takes. */
    @Test
    void aListThatIsBeingReadIsStoppedAndTheOneBehindItIsImported() {
        page.navigate(draft.address() + "/evidence");
        page.locator("#files").setInputFiles(new FilePayload[] {list("很长的清单.csv", 600_000), list("短清单.csv", 2)});

        file("很长的清单.csv").locator("button").click(new Locator.ClickOptions().setTimeout(PATIENCE_MILLIS));
        assertThat(file("很长的清单.csv")).containsText("已停止", patiently());
        assertThat(file("短清单.csv")).containsText("已导入", patiently());
        page.close();
        page = browser.newPage();
        page.navigate(draft.address() + "/evidence");
        assertThat(file("很长的清单.csv")).not().containsText("已导入");
        assertThat(page.locator("#list-listed")).containsText("短清单.csv");
        assertThat(page.locator("#list-listed")).not().containsText("600,000");
    }

    @Test
    void theLinkFromAFindingToAMissingListBringsItsUploadButtonIntoViewAndGivesItTheFocus() {
        cast.type(administrator, draft, "listed", "2025-12-31", "26");
        page.navigate(draft.address() + "/check");
        page.locator("article.finding h4 a[href$='/evidence#list-listed']")
                .first()
                .click();

        Locator button = page.locator("#list-listed .upload-one summary");
        assertThat(button).isFocused();
        assertThat(button).isInViewport();
        Assertions.assertThat(button.boundingBox().height)
                .as("height for a finger, in CSS pixels")
                .isGreaterThanOrEqualTo(40);
        page.keyboard().press("Enter");
        assertThat(page.locator("#list-listed label.btn")).isInViewport();
        Browser.assertAccessible(page);
    }

    /** Keeps each file at the door until it is let in. */
    private Queue<Route> holdsWhatIsSent() {
        Queue<Route> held = new ArrayDeque<>();
        page.route("**/evidence/file", held::add);
        return held;
    }

    /** A file in the panel of those being sent. */
    private Locator sending(String name) {
        return page.locator("section[role=status] li.file", new Page.LocatorOptions().setHas(named(name)));
    }

    /** A file that arrived. */
    private Locator file(String name) {
        return page.locator("#files-on-the-way li.file").filter(new FilterOptions().setHas(named(name)));
    }

    private Locator named(String name) {
        return page.locator(".file-name", new Page.LocatorOptions().setHasText(Pattern.compile("^" + name + "$")));
    }

    private static ContainsTextOptions patiently() {
        return new ContainsTextOptions().setTimeout(PATIENCE_MILLIS);
    }

    /** Rows of listed companies, each another one. */
    private static FilePayload list(String name, int rows) {
        StringBuilder text = new StringBuilder("企业名称,统一社会信用代码,行业分类,证券代码,上市地\n");
        for (int i = 1; i <= rows; i++) {
            text.append("示范精密制造第").append(i).append("股份有限公司,").append(code(i)).append(",C39,");
            text.append(600_000 + i % 4_000).append(",上海\n");
        }
        return new FilePayload(name, "text/csv", text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String code(int number) {
        return CreditCode.of("91", "320214", "MA" + (100_000 + number));
    }
}
