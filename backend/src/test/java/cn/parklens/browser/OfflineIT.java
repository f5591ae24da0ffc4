package cn.parklens.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.parklens.RunningProduct;
import cn.parklens.account.Park;
import cn.parklens.account.Person;
import cn.parklens.document.filled.FilledWorkbooks;
import cn.parklens.document.filled.Offline;
import cn.parklens.submission.Cast;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A form filled in at a desk without a network: downloaded, filled in, uploaded, looked at, taken over, traced back. */
@RunningProduct
@Import(Cast.class)
class OfflineIT {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Autowired
    private Cast cast;

    @Autowired
    private Submissions submissions;

    @Autowired
    private FilledWorkbooks workbooks;

    @LocalServerPort
    private int port;

    @Test
    void aFormIsFilledInOfflineSeenAsADifferenceTakenOverAndTracedToItsCell() throws IOException {
        Park park = cast.park("320213");
        Person administrator = cast.administratorOf(park);
        Submission draft = submissions.seenBy(administrator, Cast.COLLECTION, park.code());
        cast.type(administrator, draft, "revenue", "2025", "1200.50");
        cast.type(administrator, draft, "revenue", "2024", "1100.00");
        try (Browser browser = Browser.at(port)) {
            Page page = browser.signIn(administrator.getUsername(), Cast.PASSWORD);
            page.navigate(draft.address() + "/sections/development");
            page.getByRole(AriaRole.LINK, named("离线填写（工作簿）")).click();
            Browser.assertPresentable(page, "offline-workbooks");
            Download download = page.waitForDownload(
                    () -> page.getByRole(AriaRole.LINK, named("下载（带上已填内容）")).click());
            String place;
            byte[] filled;
            try (Offline book = new Offline(Files.readAllBytes(download.path()))) {
                place = book.place("tax_paid", 2025);
                filled = book.type("revenue", 2025, 1300.75)
                        .clear("revenue", 2024)
                        .type("tax_paid", 2025, "0.452亿")
                        .type("enterprises", 2025, "三百多家")
                        .save();
            }

            page.locator("#workbook-file").setInputFiles(new FilePayload("填好.xlsx", XLSX, filled));
            assertThat(page.locator("[data-summary]")).hasText("新填 1 格，改动 1 格，清空 1 格；读不懂 1 格");
            assertThat(page.locator(".workbook-problems")).containsText("三百多家");
            assertThat(line(page, "营业收入 2025年")).containsText("1,200.50");
            assertThat(line(page, "营业收入 2025年")).containsText("1,300.75");
            assertThat(line(page, "实缴税金 2025年")).containsText("4,520 原文「0.452亿」");
            assertThat(page.locator(".workbook-problems")).containsText("只有数字、小数点和千分位逗号");
            Browser.assertPresentable(page, "offline-difference");
            line(page, "营业收入 2024年").locator("input").uncheck();
            page.getByRole(AriaRole.BUTTON, named("写入所选")).click();
            assertThat(page.locator(".alert-success")).containsText("已写入 2 格");
            assertThat(page.locator("[data-summary]")).hasText("清空 1 格；相同 2 格，读不懂 1 格");

            page.navigate(draft.address() + "/sections/development");
            assertThat(page.locator("#cell-revenue-2025")).hasAttribute("data-typed", "1300.75");
            assertThat(page.locator("#cell-revenue-2024")).hasAttribute("data-typed", "1100.00");
            page.navigate(draft.address() + "/trace/tax_per_mu/2025");
            String sheet = place.substring(0, place.indexOf('!'));
            assertThat(page.locator("body"))
                    .containsText("上传《填好.xlsx》“" + sheet + "”" + place.substring(place.indexOf('!') + 1));
        }
    }

    /** Nothing of it is written before somebody has looked, and the page says at what. */
    @Test
    void whatIsToBeLookedAtFirstIsNotTickedAndSaysWhy() throws IOException {
        Park park = cast.park("320213");
        Person administrator = cast.administratorOf(park);
        Submission draft = submissions.seenBy(administrator, Cast.COLLECTION, park.code());
        cast.type(administrator, draft, "revenue", "2025", "1200.50");
        cast.type(administrator, draft, "revenue", "2024", "1100.00");
        cast.type(administrator, draft, "profit", "2025", "80.00");
        cast.type(administrator, draft, "tax_paid", "2024", "4520.00");
        cast.write(administrator, draft, "dataset_narrative", "数据集已经建成。");
        byte[] filled;
        try (Offline book = new Offline(workbooks.handOut(administrator, draft, true))) {
            filled = book.unit("tax_paid", "元")
                    .type("tax_paid", 2025, 45_200_000)
                    .type("enterprises", 2025, 310)
                    .move("dataset_narrative", 8)
                    .swapWithoutCodes("revenue", "profit")
                    .save();
        }
        try (Browser browser = Browser.at(port)) {
            Page page = browser.signIn(administrator.getUsername(), Cast.PASSWORD);
            page.navigate(draft.address() + "/workbooks");
            page.locator("#workbook-file").setInputFiles(new FilePayload("填好.xlsx", XLSX, filled));

            assertThat(page.locator("[data-summary]")).hasText("新填 1 格，7 格要先核对，没有勾选");
            assertThat(line(page, "营业收入 2025年")).containsText("请核对：名称与编码不是一项");
            assertThat(line(page, "营业收入 2025年").locator("input")).not().isChecked();
            assertThat(line(page, "实缴税金 2024年")).containsText("请核对：单位改过");
            assertThat(line(page, "高质量数据集构建情况")).containsText("请核对：表格改动过");
            assertThat(page.locator(".workbook-problems")).containsText("这一行写的是“利润总额”");
            Browser.assertPresentable(page, "offline-doubts");
            page.getByRole(AriaRole.BUTTON, named("写入所选")).click();

            assertThat(page.locator(".alert-success")).containsText("已写入 1 格");
        }
    }

    /** Photographs pasted beside the figures: many times what a page sends in pieces, and a form all the same. */
    @Test
    void aWorkbookOfSeveralMegabytesIsSentAsTheFormItIs() throws IOException {
        Park park = cast.park("320213");
        Person administrator = cast.administratorOf(park);
        Submission draft = submissions.seenBy(administrator, Cast.COLLECTION, park.code());
        byte[] filled;
        try (Offline book = new Offline(workbooks.handOut(administrator, draft, false))) {
            filled = book.type("revenue", 2025, 1300.75).photograph(3 << 20).save();
        }
        Assertions.assertThat(filled.length).as("bytes").isBetween(3 << 20, 4 << 20);
        try (Browser browser = Browser.at(port)) {
            Page page = browser.signIn(administrator.getUsername(), Cast.PASSWORD);
            page.navigate(draft.address() + "/workbooks");

            page.locator("#workbook-file").setInputFiles(new FilePayload("带照片.xlsx", XLSX, filled));
            assertThat(page.locator("[data-summary]")).hasText("新填 1 格");
            assertThat(line(page, "营业收入 2025年")).containsText("1,300.75");
            page.getByRole(AriaRole.BUTTON, named("写入所选")).click();

            assertThat(page.locator(".alert-success")).containsText("已写入 1 格");
            assertThat(page.locator("[data-summary]")).hasText("没有变化；相同 1 格");
            Download kept = page.waitForDownload(
                    () -> page.getByRole(AriaRole.LINK, named("下载原文件")).click());
            Assertions.assertThat(Files.readAllBytes(kept.path())).isEqualTo(filled);
        }
    }

    private static Locator line(Page page, String name) {
        return page.locator(".take .difference tbody tr", new LocatorOptions().setHasText(name));
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name);
    }
}
