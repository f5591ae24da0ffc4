package cn.parklens.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.parklens.RunningProduct;
import cn.parklens.account.NotAllowed;
import cn.parklens.account.Park;
import cn.parklens.account.Person;
import cn.parklens.check.Spot;
import cn.parklens.form.ReferencePeriod;
import cn.parklens.observation.Cell;
import cn.parklens.submission.Cast;
import cn.parklens.submission.MoveRefused;
import cn.parklens.submission.NotThere;
import cn.parklens.submission.PinnedRemark;
import cn.parklens.submission.PinnedRemark.Pin;
import cn.parklens.submission.PinnedRemark.State;
import cn.parklens.submission.Problem.Kind;
import cn.parklens.submission.Remarks;
import cn.parklens.submission.Sending;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A reviewer returns a submission with remarks pinned to cells, and sees what became of each when it comes back. */
@RunningProduct
@Import(Cast.class)
class PinnedRemarksIT {

    @Autowired
    private Cast cast;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Sending sending;

    @Autowired
    private Remarks remarks;

    @LocalServerPort
    private int port;

    private Park park;
    private Person filler;
    private Person reviewer;
    private Submission sent;

    @BeforeEach
    void aSubmissionThatWaits() {
        park = cast.park("320102");
        filler = cast.administratorOf(park);
        reviewer = cast.reviewer("32");
        Submission draft = submissions.seenBy(filler, Cast.COLLECTION, park.code());
        cast.fillInEverything(filler, draft);
        cast.explainEverything(filler, draft);
        sent = sending.send(filler, draft);
    }

    @Test
    void theParkSeesEachRemarkAtItsCellAndTheReviewerWhatBecameOfIt() {
        try (Browser browser = Browser.at(port)) {
            Page page = browser.signIn(reviewer.getUsername(), Cast.PASSWORD);
            page.navigate(sent.address() + "/review");
            pin(page, "revenue@2024", "请核对单位，应为亿元");
            pin(page, "profit@2025", "与年报不一致");
            pin(page, field(), "请写全称");
            assertThat(page.locator("[data-pins-count]")).containsText("已批注 3 处");
            page.reload();
            assertThat(page.locator("[data-pinned]")).hasCount(3);
            page.locator("[data-to-return]").click();
            page.locator("#return-remark").fill("请按批注逐处核对。");
            Browser.assertAccessible(page);
            page.locator("form[action$='/return'] button.btn-primary").click();
            assertThat(page.locator(".state-returned").first()).isVisible();
        }

        try (Browser browser = Browser.at(port)) {
            Page page = browser.signIn(filler.getUsername(), Cast.PASSWORD);
            page.navigate(sent.address() + "/check");
            Locator list = page.locator("#remarks");
            assertThat(list.locator(".remarks-count")).hasText("3 处待修改（共 3 处批注）");
            list.locator("a", new Locator.LocatorOptions().setHasText("2024年")).click();

            Locator input = page.locator("#cell-revenue-2024-input");
            assertThat(input).isFocused();
            assertThat(input).hasAccessibleDescription(java.util.regex.Pattern.compile("退回批注：请核对单位，应为亿元"));
            assertThat(page.locator("#cell-revenue-2024 .pinned")).isVisible();
            // The page puts the cursor there once it has loaded; what is typed before that is not kept back.
            page.waitForLoadState();
            input.fill("41.00");
            input.press("Enter");
            assertThat(page.locator("#cell-revenue-2024"))
                    .hasAttribute(
                            "data-typed", "41.00", new LocatorAssertions.HasAttributeOptions().setTimeout(20_000));
            assertThat(list.locator(".remarks-count")).hasText("2 处待修改（共 3 处批注）");
            assertThat(list.locator("li[data-state=CHANGED]")).containsText("40.00 → 41.00");

            list.locator("li", new Locator.LocatorOptions().setHasText("与年报不一致"))
                    .locator("button")
                    .click();
            assertThat(list.locator(".remarks-count")).hasText("1 处待修改（共 3 处批注）");
            assertThat(page.locator("#cell-profit-2025 .pinned")).hasAttribute("data-state", "KEPT");
            Browser.assertAccessible(page);
        }

        Submission mended = submissions.seenBy(filler, Cast.COLLECTION, park.code());
        cast.explainEverything(filler, mended);
        sending.send(filler, mended);
        try (Browser browser = Browser.at(port)) {
            Page page = browser.signIn(reviewer.getUsername(), Cast.PASSWORD);
            page.navigate(sent.address() + "/review");
            Locator outcome = page.locator("section:has(> #remarks-title)");
            assertThat(outcome.locator("li")).hasCount(3);
            assertThat(outcome).containsText("其中 1 处园区没有修改");
            assertThat(outcome.locator("li", new Locator.LocatorOptions().setHasText("请核对单位")))
                    .containsText("40.00 → 41.00");
            assertThat(outcome.locator("li", new Locator.LocatorOptions().setHasText("与年报不一致")))
                    .containsText("已核对，不改");
            assertThat(outcome.locator("li", new Locator.LocatorOptions().setHasText("请写全称")))
                    .containsText("待修改");
        }
    }

    @Test
    void aRemarkHasAPlaceAndWordsIsKeptOnlyByItsParkAndSeenByFew() {
        Pin good = new Pin(cell("revenue", 2024), "请核对");
        refused(Kind.PIN_BLANK, new Pin(cell("revenue", 2024), " "));
        refused(Kind.REMARK_TOO_LONG, new Pin(cell("revenue", 2024), "改".repeat(501)));
        refused(Kind.FIELD_NOT_ASKED, new Pin(cell("revenue", 2019), "请核对"));
        refused(Kind.FIELD_NOT_ASKED, new Pin(new Spot.AtField("nothing"), "请核对"));
        // Of a return that was refused, nothing is left.
        assertThat(submissions.seenBy(filler, Cast.COLLECTION, park.code()).state())
                .isEqualTo(Submission.State.SENT);
        assertThat(remarks.seenBy(reviewer, sent)).isEmpty();

        Submission returned = sending.giveBack(reviewer, sent, 1, "请核对。", List.of(good));
        long id = only(returned).id();
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> remarks.keep(reviewer, returned, id, true));
        assertThatExceptionOfType(NotThere.class)
                .isThrownBy(() -> remarks.keep(filler, returned, id + 1_000_000, true));
        assertThat(remarks.seenBy(cast.analyst(), returned)).isEmpty();

        remarks.keep(filler, returned, id, true);
        assertThat(only(returned).state()).isEqualTo(State.KEPT);
        remarks.keep(filler, returned, id, false);
        assertThat(only(returned).state()).isEqualTo(State.OPEN);
        cast.type(filler, returned, "revenue", "2024", "40.01");
        assertThat(only(returned).state()).isEqualTo(State.CHANGED);
        cast.type(filler, returned, "revenue", "2024", "40.00");
        assertThat(only(returned).state()).isEqualTo(State.OPEN);

        cast.explainEverything(filler, returned);
        Submission again = sending.send(filler, returned);
        assertThatExceptionOfType(MoveRefused.class).isThrownBy(() -> remarks.keep(filler, again, id, true));
        // The next return has its own remarks, and here none.
        assertThat(remarks.seenBy(reviewer, sending.giveBack(reviewer, again, 2, "请再核对。", List.of())))
                .isEmpty();
    }

    private static void pin(Page page, String place, String words) {
        page.locator("[data-pin][data-place='" + place + "']").click();
        page.locator("#pin-words").fill(words);
        page.locator("#pin-dialog button[value=yes]").click();
        assertThat(page.locator("[data-pin][data-place='" + place + "']"))
                .hasClass(java.util.regex.Pattern.compile("has-remark"));
    }

    private String field() {
        return sent.form().fields().findFirst().orElseThrow().code();
    }

    private PinnedRemark only(Submission submission) {
        List<PinnedRemark> all = remarks.seenBy(filler, submission);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private void refused(Kind kind, Pin pin) {
        assertThatExceptionOfType(MoveRefused.class)
                .isThrownBy(() -> sending.giveBack(reviewer, sent, 1, "请核对。", List.of(pin)))
                .satisfies(no -> assertThat(no.problem().kind()).isEqualTo(kind));
    }

    private static Spot cell(String indicator, int year) {
        return new Spot.AtCell(new Cell(indicator, ReferencePeriod.year(year)));
    }
}
