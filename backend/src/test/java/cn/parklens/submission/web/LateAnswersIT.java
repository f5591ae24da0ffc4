package cn.parklens.submission.web;

import static cn.parklens.submission.web.FigureCells.cell;
import static cn.parklens.submission.web.FigureCells.input;
import static cn.parklens.submission.web.FigureCells.type;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.parklens.RunningProduct;
import cn.parklens.account.Park;
import cn.parklens.account.Person;
import cn.parklens.browser.Browser;
import cn.parklens.submission.Cast;
import cn.parklens.submission.Submissions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** On a slow line the answer to what was typed comes while the person types on, perhaps in two windows. */
@RunningProduct
@Import(Cast.class)
class LateAnswersIT {

    private static final String KEPT = "JSON.stringify(localStorage)";

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Submissions submissions;

    private final BlockingQueue<Route> held = new LinkedBlockingQueue<>();
    private String address = "";
    private Browser browser;
    private Page page;

    @BeforeEach
    void anAdministratorFillsIn() {
        Park park = cast.park("320214");
        Person administrator = cast.administratorOf(park);
        address =
                submissions.seenBy(administrator, Cast.COLLECTION, park.code()).address() + "/sections/";
        browser = Browser.at(port);
        page = browser.signIn(administrator.getUsername(), Cast.PASSWORD);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void theCursorOfALongTextStaysWhereItIs() {
        page.navigate(address + "basic");
        Locator text = page.locator("#field-profile-1 textarea");
        text.fill("园区简介");
        text.blur();
        assertThat(page.locator("#field-profile-1")).hasAttribute("data-state", "saved");
        hold(page);
        page.locator("#field-lead_industry-1 input").fill("新材料");
        text.focus();
        text.evaluate("text => text.setSelectionRange(2, 2)");

        answered(page, "#field-lead_industry-1");
        page.keyboard().type("的");

        assertThat(text).hasValue("园区的简介");
    }

    @Test
    void aFigureThatIsBeingEditedIsNotOverwritten() {
        page.navigate(address + "development");
        type(page, "revenue-2024", "31.90");
        page.keyboard().press("Tab");
        assertThat(cell(page, "revenue-2024")).hasAttribute("data-state", "saved");
        hold(page);
        type(page, "revenue-2025", "40");
        page.keyboard().press("Tab");
        page.keyboard().press("F2");

        answered(page, "#cell-revenue-2025");
        page.keyboard().type("5");
        page.keyboard().press("Tab");
        next().resume();

        assertThat(cell(page, "revenue-2024")).hasAttribute("data-typed", "31.905");
    }

    @Test
    void whatWasRefusedStaysInTheBrowserWhenAnotherCellIsSaved() {
        page.navigate(address + "development");
        type(page, "revenue-2025", "约31.5");
        page.keyboard().press("Tab");
        assertThat(cell(page, "revenue-2025")).hasAttribute("data-outcome", "refused");
        type(page, "revenue-2023", "30");
        page.keyboard().press("Tab");
        assertThat(cell(page, "revenue-2023")).hasAttribute("data-state", "saved");

        Assertions.assertThat((String) page.evaluate(KEPT)).contains("约31.5").doesNotContain("revenue-2023");
        assertThat(input(page, "revenue-2025")).hasValue("约31.5");
    }

    @Test
    void somebodyElsesChangeIsShownThoughOneTypesOn() {
        page.navigate(address + "development");
        Page other = browser.newPage();
        other.navigate(address + "development");
        type(other, "profit-2024", "805.3");
        other.keyboard().press("Tab");
        assertThat(cell(other, "profit-2024")).hasAttribute("data-state", "saved");
        hold(page);
        type(page, "profit-2024", "300.1");
        page.keyboard().press("Tab");
        type(page, "profit-2024", "301.1");
        next().resume();
        assertThat(page.locator(".fill-saving")).not().containsText("正在保存");
        page.keyboard().press("Tab");
        next().resume();

        assertThat(page.locator("#conflict-dialog")).isVisible();
        assertThat(page.locator("#conflict-dialog")).containsText("805.3");
    }

    @Test
    void whatTwoWindowsCouldNotSendStaysOfBoth() {
        page.navigate(address + "development");
        Page other = browser.newPage();
        other.navigate(address + "development");
        browser.offline(true);
        type(page, "profit-2024", "666.6");
        page.keyboard().press("Tab");
        type(other, "profit-2023", "77.7");
        other.keyboard().press("Tab");

        Assertions.assertThat((String) other.evaluate(KEPT)).contains("666.6", "77.7");
        browser.offline(false);
        assertThat(cell(page, "profit-2024")).hasAttribute("data-typed", "666.6");
        assertThat(cell(other, "profit-2023")).hasAttribute("data-typed", "77.7");
        Assertions.assertThat((String) other.evaluate(KEPT)).doesNotContain("666.6", "77.7");
    }

    /** Changes wait until they are let on. */
    private void hold(Page page) {
        page.route("**/changes", held::add);
    }

    private Route next() {
        page.waitForCondition(() -> !held.isEmpty());
        return held.remove();
    }

    private void answered(Page page, String saved) {
        next().resume();
        assertThat(page.locator(saved)).hasAttribute("data-state", "saved");
    }
}
