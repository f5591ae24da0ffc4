package cn.parklens.submission.evidence;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.parklens.RunningProduct;
import cn.parklens.account.Park;
import cn.parklens.account.Person;
import cn.parklens.browser.Browser;
import cn.parklens.evidence.Uploads;
import cn.parklens.submission.Cast;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.LocatorOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Whatever a check says, one click puts the cursor where it can be mended. */
@RunningProduct
@Import(Cast.class)
class FindingLinksIT {

    @Autowired
    Cast cast;

    @Autowired
    Submissions submissions;

    @Autowired
    Uploads uploads;

    @LocalServerPort
    int port;

    Park park;
    Person administrator;
    Submission draft;
    Browser browser;
    Page page;

    @BeforeEach
    void aParkInTheMiddleOfFillingIn() {
        park = cast.park("320102");
        administrator = cast.administratorOf(park);
        draft = submissions.seenBy(administrator, Cast.COLLECTION, park.code());
        cast.fillInEverything(administrator, draft);
        cast.type(administrator, draft, "lead_revenue", "2025", "40.10");
        cast.type(administrator, draft, "listed", "2025-12-31", "3");
        cast.type(administrator, draft, "unicorns", "2025-12-31", "2");
        cast.type(administrator, draft, "profit", "2024", "");
        cast.write(administrator, draft, "lead_industry", "");
        listedWithABranchOffice();
        browser = Browser.at(port);
        page = browser.signIn(administrator.getUsername(), Cast.PASSWORD);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aFigureThatDoesNotFit() {
        finding("FAILED", "主导产业营业收入 2025年").locator("h4 a").click();

        assertThat(page.locator("#cell-lead_revenue-2025-input")).isFocused();
    }

    @Test
    void aFigureAndATextThatAreNotFilledIn() {
        check("FAILED");
        page.locator(".unfilled summary").first().click();
        page.locator(".unfilled a", has("利润总额 2024年")).click();
        assertThat(page.locator("#cell-profit-2024-input")).isFocused();

        check("FAILED");
        page.locator(".unfilled summary").first().click();
        page.locator(".unfilled a", has("主导产业")).first().click();
        assertThat(page.locator("#field-lead_industry-1 .field-input")).isFocused();
    }

    @Test
    void aListThatWasNotUploaded() {
        finding("FAILED", "独角兽企业清单").locator("h4 a").click();

        assertThat(page.locator("#list-unicorns .upload-one summary")).isFocused();
    }

    @Test
    void aRowOfAList() {
        finding("FAILED", "第 3 行").locator("h4 a").click();

        assertThat(page.locator("#row-3")).isFocused();
        assertThat(page.locator("#row-3")).hasClass(Pattern.compile("sought"));
    }

    @Test
    void whatAnotherCheckLacks() {
        check("NOT_EVALUATED");
        page.locator(".finding .needs a", has("实缴税金 2024年")).first().click();

        assertThat(page.locator("#cell-tax_paid-2024-input")).isFocused();
    }

    @Test
    void aCardForEachCountSaysWhyAndLeadsThere() {
        check("FAILED");
        Locator card = page.locator(".count-card", has("上市企业"));
        assertThat(card).containsText("不一致");
        assertThat(card).containsText("相差 1 家");
        assertThat(card).containsText("读取 5 行");
        assertThat(card).containsText("重复 1 行");
        assertThat(page.locator(".count-card").first()).hasClass(Pattern.compile("is-differs"));
        assertThat(page.locator(".count-card.is-missing")).hasCount(1);
        assertThat(page.locator(".count-card.is-missing")).containsText("独角兽");
        Browser.assertAccessible(page);

        card.getByText("重复 1 行").click();
        assertThat(page.locator(".evidence-rows tbody tr")).hasCount(1);
        page.locator(".proves a").click();
        assertThat(page.locator("#cell-listed-2025-12-31-input")).isFocused();
    }

    @Test
    void aCardSaysWhyRowsOfItsListDoNotCountAndLeadsToEach() {
        checkedWith(List.of(industrial(11, "L2", "是"), industrial(12, "L1", "是"), industrial(13, "未评估", "否")));
        Locator out = page.locator(".count-out").filter(new FilterOptions().setHasText("未计入 2 家：不符合“数字化改造等级"));
        if (!out.isVisible()) {
            page.locator(".count-rest > summary").click();
        }

        out.locator("summary").click();
        assertThat(out.locator("a")).hasText(new String[] {"第 3 行", "第 4 行"});
        Browser.assertAccessible(page);
        out.locator("a").last().click();
        assertThat(page.locator("#row-4")).isFocused();
        assertThat(page.locator("#row-4")).containsText("未评估");
    }

    /** A count of only some rows of its list leads to these, from wherever it stands. */
    @Test
    void aCountLeadsToTheVeryRowsThatItIsMadeOf() {
        checkedWith(List.of(industrial(11, "L2", "是"), industrial(12, "L1", "是"), industrial(13, "L4", "否")));
        Locator count = page.locator(".count-card a[href$='industrial?proves=transformed']");
        if (!count.isVisible()) {
            page.locator(".count-rest > summary").click();
        }
        assertThat(count).hasText("2");
        count.click();

        Locator shown = page.locator(".evidence-rows tbody tr");
        assertThat(page.locator("#only")).containsText("的 2 行");
        assertThat(page.locator("#only")).containsText("数字化改造等级");
        assertThat(shown).hasCount(2);
        assertThat(shown.first()).hasId("row-2");
        assertThat(shown.last()).hasId("row-4");
        Browser.assertPresentable(page, "rows-counted");
        page.locator("#only a").click();
        assertThat(shown).hasCount(3);

        // The finding that the count is wrong leads to the same rows.
        cast.type(administrator, draft, "transformed", "2025-12-31", "5");
        Locator sides = finding("FAILED", "完成数字化改造企业的填报数与清单一致").locator(".sides dd");
        assertThat(sides.first().locator("a")).hasCount(0);
        sides.nth(1).locator("a").click();
        assertThat(page.locator("#only")).containsText("审核「完成数字化改造企业的填报数与清单一致」算进去的 2 行");
        assertThat(shown).hasCount(2);
        assertThat(shown.last()).hasId("row-4");

        page.navigate(draft.address() + "/evidence");
        page.locator("a[href$='industrial?proves=industrial_enterprises']").click();
        assertThat(shown).hasCount(3);
        page.navigate(draft.address() + "/sections/development");
        page.locator("#row-transformation_rate .support-toggle").click();
        Locator beside = page.locator("#computed-transformed a");
        assertThat(beside.locator(".computed-value")).hasText("2");
        beside.click();
        assertThat(page.locator("#only")).containsText("的 2 行");
        page.navigate(draft.address() + "/evidence/industrial?proves=nothing");
        assertThat(page.locator("#only")).hasCount(0);
        assertThat(shown).hasCount(3);
    }

    @Test
    void oneSlipThatSeveralChecksSeeIsOfferedOnceAndTheOthersLeadThere() {
        cast.type(administrator, draft, "profit", "2024", "40.00");
        check("FAILED");
        Locator offered = page.locator(".finding").filter(new FilterOptions().setHas(page.locator(".offer-mends")));
        Locator others = page.locator(".finding").filter(new FilterOptions().setHas(page.locator(".offer-there")));
        assertThat(offered).hasCount(1);
        assertThat(offered).containsText("利润总额各年看起来像单位差了一万倍");
        assertThat(offered.locator(".suggestion-click button")).hasCount(1);
        assertThat(offered.locator(".offer-mends")).containsText("同时解决另外 2 条");
        assertThat(others).hasCount(2);
        assertThat(others.locator(".suggestion-click")).hasCount(0);
        Browser.assertAccessible(page);

        offered.locator(".offer-mends a").last().click();
        assertThat(others.last().locator(".offer-there")).isFocused();
        page.keyboard().press("Enter");
        assertThat(offered.locator(".suggestion-click button")).isFocused();
        page.keyboard().press("Enter");

        assertThat(page.locator(".taken")).containsText("40.00 → 0.004000");
        assertThat(others).hasCount(0);
    }

    private void checkedWith(List<List<String>> rows) {
        List<String> header = List.of("企业名称", "统一社会信用代码", "行业分类", "数字化改造等级", "是否应用数字化生产性服务");
        upload(Books.book().sheet("规上工业企业清单", header, rows).bytes(), "industrial");
        check("FAILED");
    }

    private static List<String> industrial(int number, String level, String service) {
        List<String> row = new ArrayList<>(Books.company(number).subList(0, 3));
        row.add(level);
        row.add(service);
        return row;
    }

    private Locator finding(String show, String text) {
        check(show);
        return page.locator(".finding")
                .filter(new FilterOptions().setHasText(text))
                .first();
    }

    private void check(String show) {
        page.navigate(draft.address() + "/check?show=" + show);
    }

    private static LocatorOptions has(String text) {
        return new LocatorOptions().setHasText(text);
    }

    /** Four enterprises where three are declared; one of them is a branch office, and one is there twice. */
    private void listedWithABranchOffice() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            rows.add(new ArrayList<>(Books.company(i)));
        }
        rows.get(1).set(0, "示范精密制造股份有限公司南京分公司");
        rows.add(Books.company(4));
        upload(Books.book().sheet("上市企业清单", Books.LISTED, rows).bytes(), "listed");
    }

    private void upload(byte[] file, String list) {
        new Sending(uploads, administrator, park, draft).send(list + ".xlsx", file, list);
    }
}
