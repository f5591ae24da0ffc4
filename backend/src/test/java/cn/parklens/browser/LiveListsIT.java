package cn.parklens.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.parklens.RunningProduct;
import cn.parklens.account.Park;
import cn.parklens.account.Person;
import cn.parklens.evidence.enterprise.CreditCode;
import cn.parklens.submission.Cast;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** While a list is imported its page is fetched again and again: whoever works on it meanwhile does not notice. */
@RunningProduct
@Import(Cast.class)
class LiveListsIT {

    private static final int PATIENCE_MILLIS = 60_000;

    @Autowired
    private Cast cast;

    @Autowired
    private Submissions submissions;

    @Autowired
    private JdbcTemplate database;

    @LocalServerPort
    private int port;

    private Submission draft;
    private Browser browser;
    private Page page;
    private HeldImports imports;

    @BeforeEach
    void aListThatIsBeingImported() throws SQLException {
        Park park = cast.park("320214");
        Person administrator = cast.administratorOf(park);
        draft = submissions.seenBy(administrator, Cast.COLLECTION, park.code());
        browser = Browser.at(port, 390, 844);
        page = browser.signIn(administrator.getUsername(), Cast.PASSWORD);
        imports = HeldImports.atRow(3, database);
        page.navigate(draft.address() + "/evidence");
        page.locator("#files").setInputFiles(new FilePayload[] {list("上市企业.csv"), list("上市企业补充.csv")});
        assertThat(page.locator("#list-listed")).containsText("正在导入", patiently());
    }

    @AfterEach
    void close() throws SQLException {
        imports.close();
        browser.close();
    }

    @Test
    void aFileThatIsBeingChosenForAnotherListMeanwhileIsSent() {
        Locator row = page.locator("#list-unicorns .upload-one");
        row.locator("summary").click();
        FileChooser chooser = page.waitForFileChooser(() -> row.locator("label").click());
        fetchedTwice("table");
        chooser.setFiles(list("独角兽.csv"));

        page.waitForURL("**/uploads/*");
        assertThat(page.locator(".upload-name")).containsText("独角兽.csv");
    }

    @Test
    void aRowThatWasOpenedStaysOpenInItsPlaceWithTheFocusOnIt() {
        Locator row = page.locator("#list-provincial_sme .upload-one");
        row.locator("summary").focus();
        page.keyboard().press("Enter");
        double place = row.boundingBox().y;
        fetchedTwice("table");

        assertThat(row.locator("label")).isVisible();
        assertThat(row.locator("summary")).isFocused();
        // What stands above it may have grown: the window then moves with the row.
        Assertions.assertThat(row.boundingBox().y).isCloseTo(place, within(1.0));
        Browser.assertAccessible(page);

        // What is said of the other list goes on meanwhile.
        imports.letOn();
        assertThat(page.locator("#list-listed .evidence-state")).containsText("已导入", patiently());
        assertThat(row.locator("label")).isVisible();
        assertThat(row.locator("summary")).isFocused();
    }

    @Test
    void theFocusStaysOnALinkOfTheTableAndOnTheButtonThatStops() {
        Locator template = page.locator("#list-unicorns a[href$='/templates/unicorns.xlsx']");
        template.focus();
        fetchedTwice("table");
        assertThat(template).isFocused();

        Locator stop = stop("上市企业补充.csv");
        stop.focus();
        fetchedTwice("files");
        assertThat(stop).isFocused();
    }

    @Test
    void aClickThatIsHalfDoneWhileThePartIsFetchedIsDone() {
        Locator stop = stop("上市企业补充.csv");
        stop.hover();
        page.mouse().down();
        fetchedTwice("files");
        Response stopped = page.waitForResponse(
                answer -> answer.url().endsWith("/cancel"), () -> page.mouse().up());

        Assertions.assertThat(stopped.status()).as("asked to stop").isEqualTo(302);
    }

    @Test
    void theButtonThatStopsTheImportKeepsTheFocusOnThePageOfTheFile() {
        file("上市企业补充.csv").locator("a.file-name").click();
        Locator stop = page.locator("#upload form button");
        stop.focus();
        String address = page.url();
        for (int i = 0; i < 2; i++) {
            page.waitForResponse(address, () -> {});
        }
        assertThat(stop).isFocused();
        imports.letOn();
        assertThat(page.locator(".upload-name")).containsText("已导入", patiently());
    }

    private void fetchedTwice(String part) {
        for (int i = 0; i < 2; i++) {
            page.waitForResponse(answer -> answer.url().endsWith("/evidence/" + part), () -> {});
        }
        page.evaluate("() => new Promise(requestAnimationFrame)");
    }

    private Locator stop(String name) {
        return file(name).locator("button");
    }

    private Locator file(String name) {
        return page.locator("#files-on-the-way li.file", new Page.LocatorOptions().setHasText(name));
    }

    private static ContainsTextOptions patiently() {
        return new ContainsTextOptions().setTimeout(PATIENCE_MILLIS);
    }

    /** Two listed companies. */
    private static FilePayload list(String name) {
        String rows = "企业名称,统一社会信用代码,行业分类,证券代码,上市地\n"
                + "示范精密制造股份有限公司," + CreditCode.of("91", "320214", "MA100001") + ",C39,600001,上海\n"
                + "示范智能制造股份有限公司," + CreditCode.of("91", "320214", "MA100002") + ",C39,600002,上海\n";
        return new FilePayload(name, "text/csv", rows.getBytes(StandardCharsets.UTF_8));
    }
}
