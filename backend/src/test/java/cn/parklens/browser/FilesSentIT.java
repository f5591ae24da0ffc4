package cn.parklens.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.parklens.RunningProduct;
import cn.parklens.account.Park;
import cn.parklens.account.Person;
import cn.parklens.evidence.enterprise.CreditCode;
import cn.parklens.submission.Cast;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Files on their way into the product: each with its name, how far it is and what became of it. */
@RunningProduct
@Import(Cast.class)
class FilesSentIT {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final int SLOW_BYTES_PER_SECOND = 100_000;
    /** Many times what is read ahead and written at once: held in its middle, it is neither unread nor all read. */
    private static final int LONG = 60_000;

    @Autowired
    private Cast cast;

    @Autowired
    private Submissions submissions;

    @Autowired
    private JdbcTemplate database;

    @Value("${parklens.imports-at-once}")
    private int importsAtOnce;

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
        page.navigate(draft.address() + "/evidence");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void twoFilesSentAtOnceShowEachItsWayAndAreFoundAgainAfterThePageWasClosed() {
        Queue<Route> held = holdsWhatIsSent();
        choose(list("上市企业.csv", 2), list("上市企业补充.csv", 3));
        page.waitForCondition(() -> !held.isEmpty());

        // The first is on its way, the second waits for it.
        assertThat(sending("上市企业.csv").locator("progress")).isVisible();
        assertThat(sending("上市企业.csv")).containsText(Pattern.compile("已发送 \\d+\\.\\d / \\d+\\.\\d MB"));
        assertThat(sending("上市企业补充.csv")).containsText("等待发送");
        assertThat(uploadButton()).isDisabled();
        Browser.assertPresentable(page, "files-being-sent");
        held.remove().resume();
        page.waitForCondition(() -> !held.isEmpty());
        assertThat(sending("上市企业.csv").locator(".is-good")).hasText("已发送");
        assertThat(sending("上市企业.csv").locator("progress")).hasCount(0);
        held.remove().resume();

        assertThat(file("上市企业.csv")).containsText("已导入", patiently());
        assertThat(file("上市企业补充.csv")).containsText("已导入", patiently());
        comesBackLater();
        assertThat(file("上市企业.csv")).containsText("读取 2 行");
        assertThat(file("上市企业补充.csv")).containsText("读取 3 行");
        assertThat(page.locator("#list-listed")).containsText("上市企业补充.csv");
        file("上市企业.csv").locator("a.file-name").click();
        assertThat(page.locator(".upload-name")).containsText("上市企业.csv");
    }

    @Test
    void whileALargeFileIsSentOneSeesHowMuchHasGoneHowFastAndHowLongItTakes() {
        CDPSession network = page.context().newCDPSession(page);
        network.send("Network.enable");
        network.send("Network.emulateNetworkConditions", upload(SLOW_BYTES_PER_SECOND));
        choose(list("较长的上市企业.csv", LONG / 2));

        Locator panel = page.locator("section[role=status] li.file");
        assertThat(panel).containsText(Pattern.compile("已发送 (0\\.[1-9]|[1-9]\\.\\d) / 2\\.\\d MB"), patiently());
        assertThat(panel).containsText(Pattern.compile("每秒 \\d+\\.\\d MB"));
        assertThat(panel).containsText(Pattern.compile("约剩 \\d+ (秒|分钟)"));
        Assertions.assertThat(((Number) panel.locator("progress").evaluate("bar => bar.value")).doubleValue())
                .as("per cent that have gone")
                .isGreaterThan(0)
                .isLessThan(100);
        network.send("Network.emulateNetworkConditions", upload(-1));

        assertThat(page.locator(".upload-name")).containsText("较长的上市企业.csv", patiently());
        assertThat(page.locator(".upload-name")).containsText("已导入", patiently());
    }

    @Test
    void aFileThatWaitsAndOneThatIsOnItsWayAreStoppedAndNeitherArrives() {
        Queue<Route> held = holdsWhatIsSent();
        choose(list("先发.csv", 2), list("后发.csv", 3));
        page.waitForCondition(() -> !held.isEmpty());

        sending("后发.csv").locator("button").click();
        assertThat(sending("后发.csv")).containsText("已取消，没有发送");
        sending("先发.csv").locator("button").click();
        assertThat(sending("先发.csv")).containsText("已取消，没有发送");
        assertThat(uploadButton()).isEnabled();
        Assertions.assertThat(page.locator("#files").evaluate("input => input.files.length"))
                .as("files that the button would send")
                .isEqualTo(0);
        page.locator("a.btn-primary", new Page.LocatorOptions().setHasText("查看已接收的文件"))
                .click();
        assertThat(page.locator("#files-on-the-way li")).hasCount(0);
        assertThat(page.locator("#list-listed")).not().containsText("先发.csv");
    }

    @Test
    void whileAListIsReadOneSeesRowsBytesRateAndTimeLeftAndWhoClosesThePageFindsTheResult() throws SQLException {
        try (HeldImports imports = HeldImports.atRow(LONG / 5, database)) {
            choose(list("很长的上市企业.csv", LONG), list("短的上市企业.csv", 2));

            Locator reading = file("很长的上市企业.csv");
            assertThat(reading).containsText("已读 10,000 行", patiently());
            assertThat(reading).containsText("正在导入");
            // A sixth was read for certain, and some of what follows is read ahead.
            assertThat(reading).containsText(Pattern.compile("文件 (0\\.[7-9]|[1-4]\\.\\d) / 4\\.\\d MB"));
            assertThat(reading).containsText(Pattern.compile("每秒 [\\d,]+ 行"));
            assertThat(reading).containsText(Pattern.compile("约剩 \\d+ (秒|分钟)"));
            assertThat(page.locator("#files-on-the-way")).containsText("可以离开本页，结果会保留");
            assertThat(file("短的上市企业.csv")).containsText("已导入", patiently());
            Browser.assertAccessible(page);
            page.close();
            imports.letOn();
        }

        page = browser.newPage();
        page.navigate(draft.address() + "/evidence");
        // It was sent before the short one, whose import ended first: what was sent last is what counts.
        assertThat(file("很长的上市企业.csv")).containsText("读取 60,000 行，计入 0 家", patiently());
        assertThat(file("很长的上市企业.csv")).containsText("后上传的“短的上市企业.csv”先导入完成，以那一份为准");
        assertThat(page.locator("#list-listed")).containsText("短的上市企业.csv");
    }

    @Test
    void whatWaitsForOthersSaysHowManyComeBeforeIt() throws SQLException {
        String[] names = IntStream.rangeClosed(1, importsAtOnce + 2)
                .mapToObj(number -> "上市企业" + number + ".csv")
                .toArray(String[]::new);
        try (HeldImports imports = HeldImports.atRow(3, database)) {
            choose(IntStream.range(0, names.length)
                    .mapToObj(i -> list(names[i], 2 + i))
                    .toArray(FilePayload[]::new));

            assertThat(file(names[importsAtOnce])).containsText("排队中，下一个就轮到它", patiently());
            assertThat(file(names[importsAtOnce + 1])).containsText("排队中，前面还有 1 份文件");
            others().click();
            file(names[importsAtOnce]).locator("button").click();
            assertThat(file(names[importsAtOnce])).containsText("已停止");
            assertThat(file(names[importsAtOnce + 1])).containsText("排队中，下一个就轮到它");
            imports.letOn();

            for (int i = 0; i < importsAtOnce; i++) {
                assertThat(file(names[i])).containsText("已导入", patiently());
            }
            assertThat(file(names[importsAtOnce + 1])).containsText("已导入", patiently());
        }
    }

    @Test
    void aboveTheListsStandThreeFilesAndTheOthersStayOpenOnceTheyWereOpened() throws SQLException {
        int files = importsAtOnce + 3;
        try (HeldImports imports = HeldImports.atRow(3, database)) {
            choose(IntStream.rangeClosed(1, files)
                    .mapToObj(number -> list("上市企业" + number + ".csv", 2 + number))
                    .toArray(FilePayload[]::new));
            int rest = files - 3;
            assertThat(others())
                    .hasText("其余 " + rest + " 份（" + rest + " 份在导入）", new HasTextOptions().setTimeout(PATIENCE_MILLIS));
            assertThat(file("上市企业" + files + ".csv")).isHidden();

            others().click();
            page.waitForResponse(answer -> answer.url().endsWith("/evidence/files"), () -> {});
            page.waitForResponse(answer -> answer.url().endsWith("/evidence/files"), () -> {});
            assertThat(file("上市企业" + files + ".csv")).isVisible();
            Browser.assertPresentable(page, "files-others");
            imports.letOn();
        }
        assertThat(others()).hasText("其余 " + (files - 3) + " 份", new HasTextOptions().setTimeout(PATIENCE_MILLIS));
    }

    private Locator others() {
        return page.locator("#rest-of-files > summary");
    }

    @Test
    void aListThatIsBeingReadIsStoppedNothingOfItStaysAndTheOneBehindItIsImported() throws SQLException {
        try (HeldImports imports = HeldImports.atRow(LONG / 5, database)) {
            choose(list("很长的上市企业.csv", LONG), list("短的上市企业.csv", 2));
            assertThat(file("很长的上市企业.csv")).containsText("已读 10,000 行", patiently());

            page.waitForResponse(
                    answer -> answer.url().endsWith("/cancel"),
                    () -> file("很长的上市企业.csv").locator("button").click());
            imports.letOn();

            assertThat(file("很长的上市企业.csv")).containsText("已停止", patiently());
            assertThat(file("短的上市企业.csv")).containsText("已导入", patiently());
        }
        comesBackLater();
        assertThat(file("很长的上市企业.csv")).containsText("已停止");
        assertThat(page.locator("#list-listed")).containsText("短的上市企业.csv");
        Assertions.assertThat(database.queryForObject(
                        "select count(*) from evidence_row where park_id = ?",
                        Integer.class,
                        draft.park().id()))
                .as("rows, the short list's two")
                .isEqualTo(2);
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

    private Locator uploadButton() {
        return page.locator("[data-drop] button");
    }

    private void choose(FilePayload... files) {
        page.locator("#files").setInputFiles(files);
    }

    private void comesBackLater() {
        page.close();
        page = browser.newPage();
        page.navigate(draft.address() + "/evidence");
    }

    /** Keeps each file at the door until it is let in. */
    private Queue<Route> holdsWhatIsSent() {
        Queue<Route> held = new ArrayDeque<>();
        page.route("**/evidence/file", held::add);
        return held;
    }

    /** A network that takes so many bytes a second from here, -1 for all it can. */
    private static JsonObject upload(int bytesPerSecond) {
        JsonObject conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", 0);
        conditions.addProperty("downloadThroughput", -1);
        conditions.addProperty("uploadThroughput", bytesPerSecond);
        return conditions;
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
