package cn.parklens.chart.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.RunningProduct;
import cn.parklens.account.Parks;
import cn.parklens.account.People;
import cn.parklens.browser.Browser;
import cn.parklens.comparison.FictitiousParks;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningProduct
class AnalystPagesIT {

    private static final String IN = "?collection=" + FictitiousParks.COLLECTED;

    @LocalServerPort
    private int port;

    @Autowired
    private DSLContext database;

    @Autowired
    private Parks parks;

    @Autowired
    private People people;

    @BeforeEach
    void arrive() {
        new FictitiousParks(database, parks, people).arrive();
    }

    @Test
    void anAnalystComparesParksAndOpensAFigureDownToWhoRecordedIt() throws IOException {
        try (Browser browser = Browser.at(port)) {
            Page page = signedIn(browser);
            page.navigate("/compare" + IN + "&indicator=tax_per_mu&park=cmp-01&park=cmp-02&park=cmp-07");
            drawn(page, 1);
            picture(page, "compare-three");

            assertThat(page.locator("[data-chart-title]").textContent()).startsWith("亩均税收：2025年最高");
            assertThat(page.locator("[data-chart-subtitle]").textContent()).contains("万元/亩", "全口径", "2 / 3 家园区有数；保密 1");
            assertThat(page.locator("tbody tr", new Page.LocatorOptions().setHasText("07号"))
                            .textContent())
                    .contains("保密");
            page.locator("a[data-why]").first().click();
            page.locator(".why-figure").waitFor();
            assertThat(page.locator("#why").textContent()).contains("演示数据生成", "实缴税金 ÷ 实际开发面积");
            picture(page, "compare-why");
            Browser.assertAccessible(page);

            Download png =
                    page.waitForDownload(() -> page.locator("[data-chart-png]").click());
            assertThat(Files.readAllBytes(png.path())).startsWith(0x89, 'P', 'N', 'G');
            Files.copy(png.path(), shots().resolve("export.png"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            Download csv = page.waitForDownload(
                    () -> page.locator("a[href*='table.csv']").click());
            assertThat(Files.readString(csv.path(), StandardCharsets.UTF_8))
                    .startsWith("\uFEFF指标,单位,口径,报告期,园区")
                    .contains("示范园区比较07号,cmp-07,", ",,保密,已审定,是");
        }
    }

    @Test
    void allParksAreDrawnAsMedianAndMiddleHalfAndOneYearAsColumns() {
        try (Browser browser = Browser.at(port)) {
            Page page = signedIn(browser);
            page.navigate("/compare" + IN + "&indicator=tax_per_mu&indicator=profit&indicator=enterprises");
            drawn(page, 3);
            picture(page, "compare-all");
            assertThat(page.locator("[data-chart-title]").first().textContent())
                    .startsWith("亩均税收：2025年中位数")
                    .contains("较上年")
                    .endsWith("（34 家园区）");
            page.navigate("/compare" + IN + "&indicator=revenue&indicator=value_added_share&draw=lines"
                    + "&park=cmp-01&park=cmp-02&park=cmp-03&park=cmp-04&park=cmp-05");
            drawn(page, 2);
            picture(page, "compare-lines");
        }
    }

    @Test
    void aRankingIsSortedFromItsHeadAndTheAddressKeepsIt() {
        try (Browser browser = Browser.at(port)) {
            Page page = signedIn(browser);
            page.navigate("/rank" + IN + "&indicator=tax_per_mu");
            drawn(page, 1);
            picture(page, "rank");
            assertThat(page.locator("tbody .rank").first().textContent()).isEqualTo("1");
            assertThat(page.locator("tbody .rank").last().textContent()).isEqualTo("—");
            page.locator("thead a", new Page.LocatorOptions().setHasText("较上年增减"))
                    .click();
            page.waitForURL("**sort=change**");
            drawn(page, 1);
            assertThat(page.locator("th[aria-sort]").getAttribute("aria-sort")).isEqualTo("descending");
            Browser.assertAccessible(page);
            page.navigate("/rank" + IN + "&indicator=profit&province=32");
            drawn(page, 1);
            picture(page, "rank-province-profit");
        }
    }

    @Test
    void aProfileHoldsAParkAgainstItsPeers() {
        try (Browser browser = Browser.at(port)) {
            Page page = signedIn(browser);
            page.navigate("/profile" + IN + "&park=cmp-05&peers=INDUSTRY");
            drawn(page, 5);
            picture(page, "profile");
            Browser.assertAccessible(page);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            page.reload();
            drawn(page, 5);
            picture(page, "profile-dark");
            Browser.assertAccessible(page);
        }
    }

    @Test
    void onATelephoneNothingOverflowsButTheTables() {
        try (Browser browser = Browser.at(port, 390, 844)) {
            Page page = signedIn(browser);
            for (String address : java.util.List.of("/compare", "/rank", "/profile")) {
                page.navigate(address + IN + "&indicator=tax_per_mu&park=cmp-01");
                drawn(page, 1);
                picture(page, "narrow" + address.replace('/', '-'));
                assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .isEqualTo(true);
            }
        }
    }

    @Test
    void anAddressThatCannotBeUnderstoodSaysWhatWasLeftOut() {
        try (Browser browser = Browser.at(port)) {
            Page page = signedIn(browser);
            page.navigate("/compare?year=abc&province=xyz");
            assertThat(page.locator(".alert-danger").textContent()).contains("abc", "xyz");
            page.navigate("/rank" + IN + "&indicator=no_such");
            assertThat(page.locator(".alert-danger").textContent()).contains("no_such");
        }
    }

    private static Page signedIn(Browser browser) {
        return browser.signIn("cmp-analyst", FictitiousParks.PASSWORD);
    }

    private static void drawn(Page page, int charts) {
        page.locator("[data-drawn]").nth(charts - 1).waitFor();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(shots().resolve(name + ".png"))
                .setFullPage(true));
    }

    private static Path shots() {
        return Path.of("target", "pictures");
    }
}
