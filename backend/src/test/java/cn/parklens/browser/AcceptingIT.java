package cn.parklens.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.parklens.RunningProduct;
import cn.parklens.account.NotAllowed;
import cn.parklens.account.Park;
import cn.parklens.account.Person;
import cn.parklens.check.Finding;
import cn.parklens.check.Suggestion;
import cn.parklens.form.ReferencePeriod;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Value;
import cn.parklens.submission.Cast;
import cn.parklens.submission.MoveRefused;
import cn.parklens.submission.Problem;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import cn.parklens.submission.Suggestions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A suggestion of a check is taken on the page of checks by one click, and taken back by another. */
@RunningProduct
@Import(Cast.class)
class AcceptingIT {

    private static final Cell REVENUE = new Cell("revenue", ReferencePeriod.year(2025));
    private static final Cell LEAD = new Cell("lead_revenue", ReferencePeriod.year(2025));

    @Autowired
    private Cast cast;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Suggestions suggestions;

    @LocalServerPort
    private int port;

    private Person filler;
    private Submission draft;

    @BeforeEach
    void aParkThatSwappedTwoRows() {
        Park park = cast.park("320102");
        filler = cast.administratorOf(park);
        draft = submissions.seenBy(filler, Cast.COLLECTION, park.code());
        cast.type(filler, draft, "revenue", "2025", "310.2");
        cast.type(filler, draft, "lead_revenue", "2025", "440.5");
    }

    @Test
    void oneClickOnThePageOfChecksSetsBothCellsRightAndAnotherTakesItBack() {
        try (Browser browser = Browser.at(port)) {
            Page page = browser.signIn(filler.getUsername(), Cast.PASSWORD);
            page.navigate(draft.address() + "/check");
            Locator finding = page.locator("article.finding").filter(new Locator.FilterOptions().setHasText("填反了"));
            assertThat(finding).hasCount(1);
            assertThat(figures()).containsExactly("310.2", "440.5");

            finding.locator(".suggestion-click button").first().click();

            Locator taken = page.locator(".taken");
            assertThat(taken).containsText("已采纳");
            assertThat(taken).containsText("310.2 → 440.5");
            assertThat(taken.locator("[data-turn]")).containsText("消除");
            assertThat(taken).isFocused();
            assertThat(finding).hasCount(0);
            assertThat(figures()).containsExactly("440.5", "310.2");
            Browser.assertAccessible(page);

            taken.locator("form[data-undo] button").click();
            assertThat(taken).containsText("已恢复原来的数");
            assertThat(finding).hasCount(1);
            assertThat(figures()).containsExactly("310.2", "440.5");

            finding.locator(".suggestion-click button").first().click();
            assertThat(taken).containsText("已采纳");
            page.keyboard().press("Control+z");
            assertThat(taken).containsText("已恢复原来的数");
            assertThat(figures()).containsExactly("310.2", "440.5");
        }
        // Nothing is taken out of the ledger.
        assertThat(submissions.history(draft, REVENUE)).hasSize(5);
    }

    @Test
    void nobodyElseTakesASuggestionAndNotOneThatIsOfferedNoLonger() {
        Finding finding = submissions.checked(draft).suggested().findings().stream()
                .filter(one ->
                        one.suggestions().stream().anyMatch(offer -> offer.kind() == Suggestion.Kind.ROWS_SWAPPED))
                .findFirst()
                .orElseThrow();
        Map<Cell, BigDecimal> offered = Map.of(REVENUE, new BigDecimal("440.5"), LEAD, new BigDecimal("310.2"));

        for (Person other : List.of(
                cast.administratorOf(cast.park("330102")),
                cast.reviewer(null),
                cast.analyst(),
                cast.systemAdministrator())) {
            assertThatExceptionOfType(NotAllowed.class)
                    .isThrownBy(() -> suggestions.take(other, draft, finding.id(), offered));
        }
        refused(() -> suggestions.take(
                filler, draft, finding.id(), Map.of(REVENUE, new BigDecimal("999"), LEAD, new BigDecimal("310.2"))));
        List<Suggestions.Change> changes = suggestions.take(filler, draft, finding.id(), offered);
        refused(() -> suggestions.take(filler, draft, finding.id(), offered));

        cast.type(filler, draft, "revenue", "2025", "441");
        refused(() -> suggestions.takeBack(
                filler,
                draft,
                Map.of(
                        changes.getFirst().cell(), changes.getFirst().line(),
                        changes.getLast().cell(), changes.getLast().line())));
        assertThat(figures()).containsExactly("441", "310.2");
    }

    private List<String> figures() {
        var now = submissions.figures(draft);
        return List.of(REVENUE, LEAD).stream()
                .map(cell -> now.get(cell).observation().value())
                .map(value -> value instanceof Value.Figure(var amount) ? amount.toPlainString() : "")
                .toList();
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatExceptionOfType(MoveRefused.class)
                .isThrownBy(act)
                .satisfies(no -> assertThat(no.problem().kind()).isEqualTo(Problem.Kind.SUGGESTION_GONE));
    }
}
