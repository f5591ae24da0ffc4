package cn.parklens.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.parklens.RunningProduct;
import cn.parklens.account.Park;
import cn.parklens.account.Person;
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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The whole way of one figure: filled in, proved by real companies, mended, sent, accepted, compared, traced back. */
@RunningProduct
@Import(Cast.class)
class StoryIT {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CELL = "#cell-listed-2025-12-31";
    private static final ListedCompanies COMPANIES = ListedCompanies.asTheSourceHasThem();
    private static final byte[] WORKBOOK = COMPANIES.with("行业分类", "制造业").workbook();

    @Autowired
    private Cast cast;

    @Autowired
    private Submissions submissions;

    @LocalServerPort
    private int port;

    private Park park;
    private Person administrator;
    private Submission draft;

    @BeforeEach
    void aParkThatStillHasToSayHowManyOfItsCompaniesAreListed() {
        park = cast.park("320213");
        administrator = cast.administratorOf(park);
        draft = submissions.seenBy(administrator, Cast.COLLECTION, park.code());
        cast.fillInEverything(administrator, draft);
        cast.explainEverything(administrator, draft);
    }

    @Test
    void aFigureIsFilledInProvedMendedSentAcceptedComparedAndTracedToTheRowOfItsWorkbook() throws Exception {
        try (Browser browser = Browser.at(port)) {
            Page page = browser.signIn(administrator.getUsername(), Cast.PASSWORD);
            declares25(page);
            uploadsAListWithoutIndustries(page);
            uploadsTheWholeList(page);
            seesTheMismatchAndMendsIt(page);
            sends(page);
        }
        Person reviewer = cast.reviewer("32");
        try (Browser browser = Browser.at(port)) {
            accepts(browser.signIn(reviewer.getUsername(), Cast.PASSWORD));
        }
        Person analyst = cast.analyst();
        try (Browser browser = Browser.at(port)) {
            Page page = browser.signIn(analyst.getUsername(), Cast.PASSWORD);
            findsTheParkInTheRanking(page);
            opensItsFigureDownToTheRow(page);
        }
    }

    private void declares25(Page page) {
        page.locator(".start-card .btn").first().click();
        page.navigate(draft.address() + "/sections/development");
        types(page, "25");
    }

    private void uploadsAListWithoutIndustries(Page page) {
        page.getByRole(AriaRole.LINK, named("佐证清单")).first().click();
        Locator line = page.locator("#list-listed");
        assertThat(line).containsText("需要上传");
        Browser.assertPresentable(page, "story-lists-before");

        upload(page, "缺行业.xlsx", COMPANIES.workbook());
        assertThat(state(page)).hasText("未导入，需要修改");
        assertThat(page.locator(".alert-danger")).containsText("原有清单不变");
        Locator missing = page.locator(".problems tbody tr", new LocatorOptions().setHasText("行业分类"));
        assertThat(missing.locator("code")).containsText(ListedCompanies.SHEET + "!");
        Browser.assertPresentable(page, "story-upload-refused");

        page.navigate(draft.address() + "/evidence");
        assertThat(line).containsText("最近一次未导入");
        assertThat(line.locator("td").nth(1)).hasText("—");
        assertThat(line.locator(".evidence-file")).hasText("—");
    }

    private void uploadsTheWholeList(Page page) {
        upload(page, "上市公司.xlsx", WORKBOOK);
        assertThat(state(page)).hasText("等您确认");
        Locator synonym = page.locator("tr.by-synonym", new LocatorOptions().setHasText("ts_code"));
        assertThat(synonym).containsText("证券代码");
        assertThat(page.locator("tr.by-synonym", new LocatorOptions().setHasText("公司名称")))
                .containsText("企业名称");
        Browser.assertPresentable(page, "story-upload-to-confirm");
        page.getByRole(AriaRole.BUTTON, named("无误，导入")).click();

        assertThat(state(page)).hasText("已导入");
        assertThat(page.locator(".sentence")).containsText("读取 26 行，计入 26 家");
        assertThat(page.locator(".outcome")).containsText("填报 25，清单 26");
        Browser.assertPresentable(page, "story-upload-imported");
        page.navigate(draft.address() + "/evidence");
        assertThat(page.locator("#list-listed")).containsText("与填报数不一致");
        Browser.assertPresentable(page, "story-lists-after");
    }

    private void seesTheMismatchAndMendsIt(Page page) {
        // What the list itself gives reason to explain; answering in place has a story of its own.
        cast.explainEverything(administrator, draft);
        page.navigate(draft.address() + "/check");
        assertThat(page.locator("#why-not")).hasText("还有 1 条强制性审核没有通过，改正后才能报送。");
        Locator finding = page.locator(".finding-failed", new LocatorOptions().setHasText("上市企业 "));
        assertThat(finding).hasCount(1);
        assertThat(finding.locator(".sides")).containsText("25");
        assertThat(finding.locator(".sides")).containsText("26");
        Browser.assertPresentable(page, "story-check-mismatch");

        finding.locator("h4 a").click();
        assertThat(page.locator(CELL + "-input")).isFocused();
        types(page, "26");
        cast.explainEverything(administrator, draft);
        page.navigate(draft.address() + "/check");
        assertThat(page.locator("#why-not")).hasCount(0);
        assertThat(finding).hasCount(0);
    }

    private static void sends(Page page) {
        page.locator("summary", new LocatorOptions().setHasText(Pattern.compile("^报送$")))
                .click();
        page.getByRole(AriaRole.BUTTON, named("确认报送")).click();
        assertThat(page.locator(".alert-success")).containsText("已报送");
    }

    private void accepts(Page page) {
        page.getByRole(AriaRole.LINK, named("去审核")).click();
        page.getByRole(AriaRole.LINK, named(park.name())).click();
        assertThat(page.locator(CELL)).containsText("26");
        Browser.assertPresentable(page, "story-review");
        if (page.locator("#answers").count() > 0) {
            page.locator("#answers > .confirm > summary").click();
            page.getByRole(AriaRole.BUTTON, named("确认全部采纳")).click();
        }
        page.locator("summary", new LocatorOptions().setHasText(Pattern.compile("^通过$")))
                .first()
                .click();
        page.getByRole(AriaRole.BUTTON, named("确认通过")).click();
        assertThat(page.locator(".submission-title .state")).hasText("已通过");
    }

    private void findsTheParkInTheRanking(Page page) {
        page.navigate("/rank?collection=" + Cast.COLLECTION);
        page.locator("select[name=indicator]").selectOption("listed");
        page.getByRole(AriaRole.BUTTON, named("查看")).click();
        assertThat(page.locator(".ranking caption")).containsText("上市企业");
        page.locator(".ranking tbody tr", new LocatorOptions().setHasText(park.name()))
                .locator("a[data-why]")
                .click();
        assertThat(page.locator("#why .why-figure")).containsText("26");
        assertThat(page.locator("#why")).containsText(administrator.displayName());
        Browser.assertPresentable(page, "story-rank");
    }

    private void opensItsFigureDownToTheRow(Page page) throws IOException {
        String why = page.url();
        page.locator("#why").getByRole(AriaRole.LINK, in("查看填报件")).click();
        assertThat(page.locator(CELL)).containsText("26");
        assertThat(page.locator(".deciding")).hasCount(0);
        page.navigate(why);
        page.locator(".ranking tbody tr", new LocatorOptions().setHasText(park.name()))
                .locator("a[data-why]")
                .click();
        page.locator("#why").getByRole(AriaRole.LINK, in("上市企业清单")).click();

        int last = COMPANIES.count();
        Locator row = page.locator("#row-" + (ListedCompanies.ROWS_BEFORE + last));
        assertThat(row.locator("th")).hasText(String.valueOf(ListedCompanies.ROWS_BEFORE + last));
        assertThat(row).containsText(COMPANIES.name(last));
        assertThat(page.locator("#row-3")).containsText(COMPANIES.name(1));
        Browser.assertPresentable(page, "story-list-rows");

        Download original = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, named("下载原文件")).click());
        Assertions.assertThat(original.suggestedFilename()).isEqualTo("上市公司.xlsx");
        Assertions.assertThat(sha256(Files.readAllBytes(original.path()))).isEqualTo(sha256(WORKBOOK));

        page.getByRole(AriaRole.LINK, named("上市公司.xlsx")).first().click();
        assertThat(page.locator(".hash")).hasAttribute("title", sha256(WORKBOOK));
    }

    private static void types(Page page, String figure) {
        page.locator(CELL + "-input").fill(figure);
        page.keyboard().press("Enter");
        assertThat(page.locator(CELL)).hasAttribute("data-state", "saved");
        assertThat(page.locator(CELL)).hasAttribute("data-typed", figure);
    }

    /** Choosing a file sends it; there is nothing else to press. */
    private static void upload(Page page, String name, byte[] file) {
        page.locator("#files").setInputFiles(new FilePayload(name, XLSX, file));
        assertThat(page.locator(".upload-name")).containsText(name);
    }

    private static Locator state(Page page) {
        return page.locator(".upload-name .evidence-state");
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name);
    }

    private static Locator.GetByRoleOptions in(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
