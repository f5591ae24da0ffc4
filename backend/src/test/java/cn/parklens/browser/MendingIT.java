package cn.parklens.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.parklens.RunningProduct;
import cn.parklens.account.Park;
import cn.parklens.account.Person;
import cn.parklens.evidence.enterprise.CreditCode;
import cn.parklens.submission.Cast;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A workbook with words of its own: mapped by keyboard, given back marked, mended, sent again, compared, traced. */
@RunningProduct
@Import(Cast.class)
class MendingIT {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String SHEET = "上市企业清单";

    @Autowired
    private Cast cast;

    @Autowired
    private Submissions submissions;

    @LocalServerPort
    private int port;

    @Test
    void aWorkbookOfTheirOwnIsMappedMarkedMendedAndSentAgain() throws Exception {
        Park park = cast.park("320213");
        Person administrator = cast.administratorOf(park);
        Submission draft = submissions.seenBy(administrator, Cast.COLLECTION, park.code());
        try (Browser browser = Browser.at(port)) {
            Page page = browser.signIn(administrator.getUsername(), Cast.PASSWORD);
            page.navigate(draft.address() + "/evidence");
            upload(page, "自制.xlsx", workbook());
            assertThat(state(page)).hasText("未导入，需要修改");

            mapsTheColumns(page);
            assertThat(state(page)).hasText("未导入，需要修改");
            assertThat(page.locator(".problems")).containsText("C4");

            Download marked = page.waitForDownload(
                    () -> page.getByRole(AriaRole.LINK, named("下载标注后的文件")).click());
            Assertions.assertThat(marked.suggestedFilename()).isEqualTo("自制（已标注）.xlsx");
            page.navigate(draft.address() + "/evidence");
            upload(page, "自制（已标注）.xlsx", mended(marked.path()));
            assertThat(state(page)).hasText("已导入");
            assertThat(page.locator("#mended")).containsText("已改正 1 处，仍有 0 处，新增 0 处；另有 1 处是导入后才核对的");
            assertThat(page.locator("#by-mapping")).containsText("5 列");
            presentable(page, "mended");

            page.locator("#by-mapping a").click();
            assertThat(page.locator("tbody tr")).hasCount(5);
            presentable(page, "mappings");

            page.navigate(draft.address() + "/evidence");
            upload(
                    page,
                    "第二版.xlsx",
                    mended(marked.path(), sheet -> sheet.getRow(2).getCell(4).setCellValue("深圳")));
            assertThat(state(page)).hasText("已导入");
            page.navigate(draft.address() + "/evidence/listed");
            page.getByRole(AriaRole.LINK, named("与上一版比较")).click();
            assertThat(page.locator("#difference")).hasText("新增 0 家，删去 0 家，改动 1 家，不变 1 家");
            assertThat(page.locator(".cell-change")).containsText("深圳");
            presentable(page, "compare");
            page.locator(".difference td a").last().click();
            assertThat(page.locator("dl.trail")).containsText("SHA-256");
            assertThat(page.locator("main")).containsText("✓ 计入");
            presentable(page, "row");
        }
    }

    /** Without a mouse: the header row by its button, each column by its select. */
    private static void mapsTheColumns(Page page) {
        page.getByRole(AriaRole.LINK, named("逐列指定表头")).first().click();
        assertThat(page.locator("h2")).hasText("表头对应");
        page.getByRole(AriaRole.BUTTON, named("第 2 行作表头")).press("Enter");
        assertThat(page.locator("tr.is-header")).containsText("厂商");
        presentable(page, "mapping");
        page.locator("#column-0").focus();
        for (String code : List.of("name", "credit_code", "industry", "stock_code")) {
            Locator here = page.locator("select:focus");
            here.selectOption(code);
            page.keyboard().press("Tab");
        }
        page.locator("#column-4").selectOption("name");
        page.getByRole(AriaRole.BUTTON, named("记住并读取")).press("Enter");
        assertThat(page.locator("#map-problems")).containsText("A 列和 E 列都选成了“企业名称”");
        assertThat(page.locator("#map-problems")).containsText("上市地");
        presentable(page, "mapping-refused");
        page.locator("#column-4").selectOption("exchange");
        page.getByRole(AriaRole.BUTTON, named("记住并读取")).press("Enter");
        assertThat(page.locator(".upload-name")).containsText("自制.xlsx");
    }

    private interface Change {
        void of(Sheet sheet);
    }

    /** The industry is filled in, and a market comes in that the checks do not count. */
    private static byte[] mended(Path marked) throws IOException {
        return mended(marked, sheet -> {});
    }

    private static byte[] mended(Path marked, Change further) throws IOException {
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(Files.readAllBytes(marked)))) {
            Sheet sheet = book.getSheet(SHEET);
            sheet.getRow(3).getCell(2).setCellValue("C39");
            sheet.getRow(3).getCell(4).setCellValue("新三板");
            further.of(sheet);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] workbook() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Sheet sheet = book.createSheet(SHEET);
            List<List<String>> rows = List.of(
                    List.of("本园区上市企业情况"),
                    List.of("厂商", "机构编码", "门类", "牌号", "板子"),
                    List.of("示范精密制造第1股份有限公司", code(1), "C39", "601001", "上海"),
                    List.of("示范精密制造第2股份有限公司", code(2), "", "601002", "上海"));
            for (int i = 0; i < rows.size(); i++) {
                var row = sheet.createRow(i);
                for (int j = 0; j < rows.get(i).size(); j++) {
                    row.createCell(j).setCellValue(rows.get(i).get(j));
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    private static String code(int number) {
        return CreditCode.of("91", "320213", "MA" + (100_000 + number));
    }

    private static void upload(Page page, String name, byte[] file) {
        page.locator("#files").setInputFiles(new FilePayload(name, XLSX, file));
        assertThat(page.locator(".upload-name")).containsText(name);
    }

    private static Locator state(Page page) {
        return page.locator(".upload-name .evidence-state");
    }

    private static void presentable(Page page, String name) {
        page.screenshot(new ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screens", "mending-" + name + ".png")));
        Browser.assertAccessible(page);
        page.setViewportSize(390, 844);
        page.screenshot(new ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screens", "mending-" + name + "-390.png")));
        Assertions.assertThat(Objects.toString(page.evaluate("document.documentElement.scrollWidth")))
                .as("width of " + page.url())
                .isEqualTo("390");
        page.setViewportSize(1440, 900);
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name);
    }
}
