package cn.parklens.submission.web;

import static cn.parklens.submission.web.FigureCells.cell;
import static cn.parklens.submission.web.FigureCells.input;
import static cn.parklens.submission.web.FigureCells.type;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.parklens.RunningProduct;
import cn.parklens.account.Assignment;
import cn.parklens.account.Park;
import cn.parklens.account.Parks;
import cn.parklens.account.People;
import cn.parklens.account.Role;
import cn.parklens.browser.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.NavigateOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator of a park fills in its form, in a real browser. */
@RunningProduct
class FillPageIT {

    private static final String PASSWORD = "a-long-enough-password";

    @Autowired
    private Parks parks;

    @Autowired
    private People people;

    @LocalServerPort
    private int port;

    private String form = "";
    private String userName = "";
    private long park;
    private Browser browser;

    @BeforeEach
    void aParkWithItsAdministrator() {
        String code = "fill-" + UUID.randomUUID().toString().substring(0, 8);
        park = parks.add(code, "示范园区 " + code, Park.Level.PROVINCIAL, "320583", true);
        userName = code;
        people.add(userName, "示范填报员", PASSWORD, true, List.of(new Assignment(Role.PARK_ADMINISTRATOR, park, null)));
        form = "/collections/park-development-2026/parks/" + code + "/sections/";
        browser = Browser.at(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aFigureIsSavedOnLeavingAndKeepsItsDecimals() {
        Page page = open("development");
        type(page, "revenue-2025", "1234.50");
        page.keyboard().press("Tab");

        assertThat(input(page, "revenue-2024")).isFocused();
        assertThat(cell(page, "revenue-2025")).hasAttribute("data-state", "saved");
        assertThat(input(page, "revenue-2025")).hasValue("1,234.50");

        page.reload();
        assertThat(input(page, "revenue-2025")).hasValue("1,234.50");
        input(page, "revenue-2025").focus();
        assertThat(input(page, "revenue-2025")).hasValue("1234.50");
    }

    /** On a slow line cells are there before the scripts that save them. */
    @Test
    void whatIsTypedBeforeTheScriptsHaveComeIsSavedWhenTheyDo() {
        Page page = browser.signIn(userName, PASSWORD);
        AtomicReference<Route> held = new AtomicReference<>();
        page.route("**/js/fill.js", held::set);
        page.navigate(form + "development", new NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        type(page, "revenue-2025", "1234.50");
        page.keyboard().press("Enter");
        type(page, "revenue-2024", "1100");
        input(page, "revenue-2023").focus();
        type(page, "lead_revenue-2024", "9");
        page.waitForCondition(() -> held.get() != null);
        assertThat(cell(page, "revenue-2025")).not().hasAttribute("data-typed", "1234.50");

        held.get().resume();
        page.unroute("**/js/fill.js");

        assertThat(cell(page, "revenue-2025")).hasAttribute("data-typed", "1234.50");
        assertThat(cell(page, "revenue-2024")).hasAttribute("data-typed", "1100");
        assertThat(input(page, "lead_revenue-2024")).isFocused();
        page.keyboard().type("0.5");
        page.keyboard().press("Tab");
        assertThat(cell(page, "lead_revenue-2024")).hasAttribute("data-typed", "90.5");
        page.reload();
        assertThat(input(page, "revenue-2025")).hasValue("1,234.50");
    }

    @Test
    void aLetterInANumberIsRefusedAndStaysToBeMended() {
        Page page = open("development");
        type(page, "revenue-2025", "12a.5");
        page.keyboard().press("Enter");

        assertThat(cell(page, "revenue-2025")).hasAttribute("data-outcome", "refused");
        assertThat(input(page, "revenue-2025")).hasValue("12a.5");
        assertThat(input(page, "revenue-2025")).hasAttribute("aria-invalid", "true");
        assertThat(input(page, "revenue-2025")).hasAccessibleDescription(Pattern.compile("12a\\.5"));

        type(page, "revenue-2025", "12.5");
        page.keyboard().press("Enter");
        assertThat(cell(page, "revenue-2025")).hasAttribute("data-state", "saved");
        assertThat(cell(page, "revenue-2025")).hasAttribute("data-typed", "12.5");
    }

    @Test
    void aBlockFromASpreadsheetIsShownBeforeItOverwritesAndIsTakenBackByUndo() {
        Page page = open("development");
        type(page, "lead_revenue-2024", "70");
        page.keyboard().press("Enter");
        assertThat(cell(page, "lead_revenue-2024")).hasAttribute("data-state", "saved");

        paste(page, "revenue-2025", "100.0\t90\t80\r\n60\t50\t40\r\n9\t8\t7\r\n");
        Locator dialog = page.locator("#paste-dialog");
        assertThat(dialog).isVisible();
        assertThat(dialog.locator("tr.overwritten")).hasCount(1);
        assertThat(dialog.locator("[data-lines] tr")).hasCount(9);
        dialog.locator("button[value=yes]").click();

        assertThat(cell(page, "value_added_share-2023")).hasAttribute("data-typed", "7");
        assertThat(cell(page, "revenue-2025")).hasAttribute("data-typed", "100.0");
        assertThat(cell(page, "lead_revenue-2024")).hasAttribute("data-typed", "50");

        input(page, "revenue-2025").focus();
        page.keyboard().press("Control+z");
        assertThat(cell(page, "revenue-2025")).hasAttribute("data-status", "NOT_FILLED");
        assertThat(cell(page, "lead_revenue-2024")).hasAttribute("data-typed", "70");
    }

    @Test
    void aCellCanSayWhyItHoldsNoFigure() {
        Page page = open("development");
        type(page, "unicorns-2025-12-31", "不适用");
        page.keyboard().press("Enter");
        assertThat(cell(page, "unicorns-2025-12-31")).hasAttribute("data-status", "NOT_APPLICABLE");

        input(page, "profit-2024").focus();
        page.keyboard().press("Alt+ArrowDown");
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("无法取得…"))
                .click();
        page.locator("#reason-text").fill("统计口径调整，尚未核定");
        page.locator("#reason-dialog button[value=yes]").click();
        assertThat(cell(page, "profit-2024")).hasAttribute("data-status", "UNAVAILABLE");
        assertThat(cell(page, "profit-2024")).hasAttribute("data-reason", "统计口径调整，尚未核定");

        type(page, "profit-2025", "保密");
        page.keyboard().press("Tab");
        assertThat(cell(page, "profit-2025")).hasAttribute("data-status", "WITHHELD");

        page.reload();
        assertThat(input(page, "unicorns-2025-12-31")).hasValue("不适用");
        assertThat(input(page, "profit-2024")).hasValue("无法取得");
        assertThat(input(page, "profit-2025")).hasValue("保密");
        assertThat(input(page, "profit-2023")).hasValue("");
    }

    @Test
    void aRatioIsComputedBesideTheDeclaredOneAndOpensToItsInputs() {
        Page page = open("development");
        type(page, "tax_per_mu-2025", "40.0");
        page.keyboard().press("Tab");
        page.locator("[aria-controls=support-tax_per_mu]").click();
        type(page, "tax_paid-2025", "545400");
        page.keyboard().press("Tab");
        type(page, "developed_area-2025-12-31", "1000");
        page.keyboard().press("Tab");

        // 545,400 万元 over 1,000 公顷 = 15,000 亩 is 36.36 万元/亩.
        Locator computed = page.locator("#computed-tax_per_mu [data-period='2025']");
        assertThat(computed).containsText("36.4");
        assertThat(computed).containsText("+3.6");
        assertThat(cell(page, "tax_per_mu-2025")).hasClass(Pattern.compile("corner-blocking"));
        assertThat(page.locator(".finding-blocking")).containsText("亩均税收与公式核算结果一致");

        computed.click();
        Locator trace = page.locator("#trace-dialog");
        assertThat(trace).containsText("企业实缴税金 2025年");
        assertThat(trace).containsText("545,400 万元");
        assertThat(trace).containsText("÷ （实际开发面积（公顷） × 15）");
        assertThat(trace).containsText("示范填报员");
        assertThat(trace).containsText("实际开发面积 2025年末");
        trace.getByRole(AriaRole.BUTTON).click();

        type(page, "tax_per_mu-2025", "36.4");
        page.keyboard().press("Tab");
        assertThat(computed).containsText("✓");
        assertThat(page.locator(".finding-blocking")).hasCount(0);
    }

    @Test
    void rowsThatWereSwappedAreSetRightByOneClickInBothCells() {
        Page page = open("development");
        paste(page, "revenue-2025", "310.2\r\n440.5");
        assertThat(cell(page, "lead_revenue-2025")).hasAttribute("data-typed", "440.5");

        Locator suggestion = page.locator(".finding-blocking .suggestion").first();
        assertThat(suggestion).containsText("看起来像2025年主导产业营业收入与营业收入的数填反了：是不是应当对调？");
        suggestion
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("采纳"))
                .click();

        assertThat(cell(page, "revenue-2025")).hasAttribute("data-typed", "440.5");
        assertThat(cell(page, "lead_revenue-2025")).hasAttribute("data-typed", "310.2");
        assertThat(cell(page, "lead_revenue-2025")).hasAttribute("data-state", "saved");
        assertThat(page.locator(".finding-blocking")).hasCount(0);
        page.reload();
        assertThat(input(page, "revenue-2025")).hasValue("440.5");
        assertThat(input(page, "lead_revenue-2025")).hasValue("310.2");
    }

    @Test
    void whatWasTakenByOneClickIsTakenBackByUndoAtOnce() {
        Page page = open("development");
        paste(page, "revenue-2025", "310.2\r\n440.5");
        assertThat(cell(page, "lead_revenue-2025")).hasAttribute("data-typed", "440.5");
        accept(page);

        assertThat(cell(page, "revenue-2025")).hasAttribute("data-typed", "440.5");
        assertThat(input(page, "lead_revenue-2025")).isFocused();
        page.keyboard().press("Control+z");
        assertThat(cell(page, "revenue-2025")).hasAttribute("data-typed", "310.2");
        assertThat(cell(page, "lead_revenue-2025")).hasAttribute("data-typed", "440.5");
        assertThat(page.locator(".finding-blocking .suggestion").first()).isVisible();
    }

    @Test
    void aSuggestionWithACellThatIsNotOnThePageIsTakenWholeOnThePageOfChecks() {
        Page page = open("development");
        paste(page, "revenue-2025", "310.2\r\n440.5");
        assertThat(cell(page, "lead_revenue-2025")).hasAttribute("data-typed", "440.5");
        page.evaluate("document.getElementById('cell-lead_revenue-2025').remove()");
        accept(page);

        assertThat(page).hasURL(Pattern.compile("/check\\?at=finding-[0-9a-f-]+#finding-[0-9a-f-]+$"));
        String arrived = page.url().substring(page.url().indexOf('#') + 1);
        assertThat(page.locator("article.finding[id='" + arrived + "'] .suggestion-click button")
                        .first())
                .isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator(".taken")).containsText("310.2 → 440.5");
        assertThat(page.locator(".taken")).containsText("440.5 → 310.2");
    }

    private static void accept(Page page) {
        page.locator(".finding-blocking .suggestion")
                .first()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("采纳"))
                .click();
    }

    @Test
    void keysMoveAsInASpreadsheet() {
        Page page = open("development");
        input(page, "revenue-2025").focus();
        page.keyboard().press("ArrowDown");
        assertThat(input(page, "lead_revenue-2025")).isFocused();
        page.keyboard().press("ArrowRight");
        assertThat(input(page, "lead_revenue-2024")).isFocused();
        page.keyboard().type("5");
        page.keyboard().press("ArrowUp");
        assertThat(input(page, "revenue-2024")).isFocused();
        assertThat(cell(page, "lead_revenue-2024")).hasAttribute("data-typed", "5");

        page.keyboard().type("77");
        page.keyboard().press("Escape");
        assertThat(input(page, "revenue-2024")).hasValue("");

        page.keyboard().press("ArrowDown");
        page.keyboard().press("F2");
        page.keyboard().type("6");
        page.keyboard().press("Enter");
        assertThat(cell(page, "lead_revenue-2024")).hasAttribute("data-typed", "56");

        page.keyboard().press("Shift+Enter");
        assertThat(input(page, "lead_revenue-2024")).isFocused();
        page.keyboard().press("Delete");
        assertThat(cell(page, "lead_revenue-2024")).hasAttribute("data-status", "NOT_FILLED");
    }

    @Test
    void aRangeIsCopiedAsAnyoneWouldPasteIt() {
        Page page = open("development");
        paste(page, "revenue-2025", "100.0\t90\r\n60\t50");
        assertThat(cell(page, "lead_revenue-2024")).hasAttribute("data-typed", "50");
        input(page, "revenue-2025").focus();
        page.keyboard().press("Shift+ArrowRight");
        page.keyboard().press("Shift+ArrowDown");
        assertThat(page.locator("td.in-range")).hasCount(4);
        page.keyboard().press("Control+c");
        Assertions.assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo("100.0\t90\r\n60\t50");
    }

    @Test
    void whatCouldNotBeSentSurvivesAReloadAndIsSentLater() {
        Page page = open("development");
        page.onDialog(dialog -> dialog.accept());
        page.route("**/changes", route -> route.abort());
        type(page, "revenue-2025", "321.0");
        page.keyboard().press("Tab");
        assertThat(page.locator("[data-banner]")).isVisible();
        assertThat(cell(page, "revenue-2025")).hasAttribute("data-state", "unsent");

        page.unroute("**/changes");
        page.reload();
        assertThat(cell(page, "revenue-2025")).hasAttribute("data-state", "saved");
        assertThat(cell(page, "revenue-2025")).hasAttribute("data-typed", "321.0");
    }

    @Test
    void whenSomebodyElseChangedItMeanwhileBothAreShown() {
        Page mine = open("development");
        Page theirs = browser.newPage();
        theirs.navigate(form + "development");
        type(theirs, "revenue-2025", "200");
        theirs.keyboard().press("Tab");
        assertThat(cell(theirs, "revenue-2025")).hasAttribute("data-state", "saved");

        type(mine, "revenue-2025", "300");
        mine.keyboard().press("Tab");
        Locator dialog = mine.locator("#conflict-dialog");
        assertThat(dialog.locator("[data-their-text]")).containsText("200");
        assertThat(dialog.locator("[data-their-text]")).containsText("示范填报员");
        assertThat(dialog.locator("[data-your-text]")).hasText("300");
        dialog.locator("button[value=yes]").click();
        assertThat(cell(mine, "revenue-2025")).hasAttribute("data-typed", "300");
    }

    @Test
    void theSameAnswerSaysWhatASaveChangedInWhatTheChecksSay() {
        Page page = open("development");
        type(page, "revenue-2025", "100.0");
        page.keyboard().press("Tab");
        assertThat(cell(page, "revenue-2025")).hasAttribute("data-state", "saved");
        type(page, "lead_revenue-2025", "200.0");
        page.keyboard().press("Tab");

        assertThat(page.locator(".turn-line")).hasText("新增 1 条");
        assertThat(page.locator(".fill-saving")).containsText("审核新增 1 条");
        assertThat(page.locator(".turn-appeared a")).hasText("主导产业营业收入 2025年");
        assertThat(cell(page, "lead_revenue-2025")).hasClass(Pattern.compile("corner-blocking"));

        type(page, "lead_revenue-2025", "250.0");
        page.keyboard().press("Tab");
        assertThat(page.locator(".turn-line")).hasText("变化 1 条");

        type(page, "lead_revenue-2025", "90.0");
        page.keyboard().press("Tab");
        assertThat(page.locator(".turn-line")).hasText("消除 1 条");
        assertThat(page.locator(".fill-saving")).containsText("审核消除 1 条");
        assertThat(cell(page, "lead_revenue-2025")).not().hasClass(Pattern.compile("corner-blocking"));
        Browser.assertAccessible(page);
    }

    @Test
    void textsAndChoicesSaveThemselves() {
        Page page = open("basic");
        Locator name = page.locator("#field-lead_industry-1 input");
        name.fill("新材料");
        name.press("Tab");
        assertThat(page.locator("#field-lead_industry-1")).hasAttribute("data-state", "saved");
        page.locator("#field-responsible_mobile-1 input").fill("123");
        page.locator("#field-responsible_mobile-1 input").press("Tab");
        assertThat(page.locator("#field-responsible_mobile-1")).hasAttribute("data-outcome", "refused");
        page.locator("#field-province-1 select").selectOption("32");
        page.locator("#field-county-1 select").selectOption("320583");
        assertThat(page.locator("#field-county-1")).hasAttribute("data-typed", "320583");
        page.getByLabel("央国企").check();
        assertThat(page.locator("#field-unit_category-1")).hasAttribute("data-typed", "state_owned");
        page.locator("#field-profile-1 textarea").fill("园 区\n简介");
        assertThat(page.locator("#field-profile-1 [data-count]")).hasText("4");
        Browser.assertAccessible(page);
        screenshot(page, "basic");

        page.onDialog(dialog -> dialog.accept());
        page.navigate(form + "practice");
        page.locator("#field-focus_industry-1 select").selectOption("新材料");
        assertThat(page.locator("#field-focus_industry-1")).hasAttribute("data-typed", "新材料");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("【摘要】")).click();
        assertThat(page.locator("#field-report-1 textarea")).hasValue("【摘要】\n");
        Browser.assertAccessible(page);
        screenshot(page, "practice");
    }

    @Test
    void anAddressWithACellPutsTheCursorThereAndUnfoldsIt() {
        Page page = open("development#cell-tax_paid-2024");
        assertThat(input(page, "tax_paid-2024")).isFocused();
    }

    @Test
    void thePageIsUsableWithHelpAndOnATelephone() {
        Page page = open("development");
        paste(page, "revenue-2025", "1523.40\t1410.2\t1298\r\n1622.75\t905.10\t812.6\r\n12.5\t12.1\t11.80");
        assertThat(cell(page, "value_added_share-2023")).hasAttribute("data-typed", "11.80");
        type(page, "tax_per_mu-2025", "40.0");
        page.keyboard().press("Tab");
        type(page, "profit-2025", "12x");
        page.keyboard().press("Tab");
        assertThat(cell(page, "profit-2025")).hasAttribute("data-outcome", "refused");
        page.locator("[aria-controls=support-tax_per_mu]").click();
        type(page, "tax_paid-2025", "545400");
        page.keyboard().press("Tab");
        type(page, "developed_area-2025-12-31", "1000");
        page.keyboard().press("Tab");
        type(page, "unicorns-2025-12-31", "不适用");
        page.keyboard().press("Tab");
        assertThat(cell(page, "unicorns-2025-12-31")).hasAttribute("data-state", "saved");
        Browser.assertAccessible(page);
        screenshot(page, "development");

        page.locator("[data-toggle-theme]").click();
        Browser.assertAccessible(page);
        screenshot(page, "development-dark");
        page.locator("[data-toggle-theme]").click();

        for (int width : new int[] {1440, 1280}) {
            page.setViewportSize(width, 900);
            screenshot(page, "development-" + width);
            Assertions.assertThat(page.evaluate("(frame => frame.scrollWidth - frame.clientWidth)"
                            + "(document.querySelector('.grid-frame'))"))
                    .as("what is cut off of the table at " + width)
                    .isEqualTo(0);
        }
        page.setViewportSize(390, 844);
        Browser.assertAccessible(page);
        screenshot(page, "development-390");
        Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("only the table scrolls sideways")
                .isEqualTo(true);
    }

    private Page open(String section) {
        Page page = browser.signIn(userName, PASSWORD);
        page.navigate(form + section);
        return page;
    }

    private static void paste(Page page, String cell, String block) {
        input(page, cell).focus();
        page.evaluate("text => navigator.clipboard.writeText(text)", block);
        page.keyboard().press("Control+v");
    }

    private static void screenshot(Page page, String name) {
        page.screenshot(new ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", "fill-" + name + ".png")));
    }
}
