package cn.parklens.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.check.Suggestion.Kind;
import cn.parklens.form.Form;
import cn.parklens.formula.Rational;
import cn.parklens.observation.Cell;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of two ways to mend a check, which one is likelier. */
class RankTest {

    private static final Rational ONE = Rational.ONE;

    private final Form form = SmallForm.with();
    private final Park park = SmallForm.park(form);

    @Test
    void whatMendsMoreComesFirstThenWhatCouldLeastFitByChance() {
        List<Rank> ranks = List.of(
                new Rank(3, 4, Rational.of(9), Rational.of(9), 2, 6),
                new Rank(2, 0, Rational.of(9), Rational.of(9), 2, 6),
                new Rank(2, 1, ONE, Rational.of(9), 2, 6),
                new Rank(2, 1, Rational.of(2), ONE, 2, 6),
                new Rank(2, 1, Rational.of(2), Rational.of(2), 0, 6),
                new Rank(2, 1, Rational.of(2), Rational.of(2), 1, 1),
                new Rank(2, 1, Rational.of(2), Rational.of(2), 1, 2),
                new Rank(-1, 0, ONE, ONE, 0, 1));

        assertThat(ranks.reversed().stream().sorted()).containsExactlyElementsOf(ranks);
    }

    @ParameterizedTest(name = "{0}: shape {1}, invention {2}")
    @CsvSource({
        "TEN_THOUSAND, 0, 1",
        "FIFTEEN, 0, 1",
        "HUNDRED, 0, 1",
        "TEN, 0, 2",
        "YEARS_SWAPPED, 0, 0",
        "ROWS_SWAPPED, 0, 0",
        "OTHER_DENOMINATOR, 0, 1",
        "DIGITS_SWAPPED, 1, 1",
        "STALE, 2, 1",
        "RECOMPUTED, 3, 1",
        "BACK_COMPUTED, 4, 1",
    })
    void whatOnlyMovesFiguresInventsLeastAndALostZeroMost(Kind kind, int shape, int invention) {
        Rank rank = rank(kind, "tax");

        assertThat(rank.shape()).isEqualTo(shape);
        assertThat(rank.invention()).isEqualTo(invention);
        assertThat(rank.gain()).isEqualTo(2);
        assertThat(rank.cells()).isEqualTo(1);
    }

    @Test
    void aFigureIsMeasuredAgainstTheYearsNextToIt() {
        park.years("new_area", "3.0", "2.0", "-8.0");

        assertThat(rank(Kind.TEN, "new_area").years()).isEqualTo(Rational.of(3).over(Rational.of(2)));
        assertThat(Rank.of(suggestion(Kind.TEN, cell("new_area", 2024)), 1, entries())
                        .years())
                .isEqualTo(Rational.of(4));
        assertThat(rank(Kind.TEN, "firms").years()).isEqualTo(ONE);
        assertThat(rank(Kind.TEN, "tax", "revenue").years())
                .isEqualTo(Rational.of(100).over(Rational.of(90)));
    }

    @Test
    void beforeOrAfterAZeroNothingIsFar() {
        assertThat(rank(Kind.TEN, "tax", park.set("tax", 2024, "0")).years()).isEqualTo(ONE);
        assertThat(rank(Kind.TEN, "tax", park.set("tax", 2024, "1").set("tax", "0"))
                        .years())
                .isEqualTo(ONE);
    }

    @Test
    void aFigureIsMeasuredAgainstItsPeersForAParkOfThisSize() {
        park.peer("firms", 2025, "8");
        assertThat(rank(Kind.TEN, "firms").peers()).isEqualTo(Rational.of(5));
        assertThat(rank(Kind.TEN, "listed").peers()).isEqualTo(ONE);

        // Ten times its peers' listed, three times their covered: a park of four to ten times their size.
        park.set("new_firms", "0").peer("new_firms", 2025, "4");
        park.set("listed", "20").peer("listed", 2025, "2");
        assertThat(rank(Kind.TEN, "firms").peers()).isEqualTo(Rational.of(2));

        park.set("covered", "12").peer("covered", 2025, "4");
        assertThat(rank(Kind.TEN, "firms").peers()).isEqualTo(Rational.of(2));

        park.set("new_firms", "16");
        assertThat(rank(Kind.TEN, "firms").peers()).isEqualTo(Rational.of(5).over(Rational.of(4)));
    }

    @Test
    void whatIsNothingAmongPeersOrChangesTooSaysNothingOfThePark() {
        park.peer("firms", 2025, "8");
        park.set("listed", "20").peer("listed", 2025, "0");
        park.set("new_firms", "-4").peer("new_firms", 2025, "1");
        park.set("covered", "12").peer("covered", 2025, "4");

        assertThat(rank(Kind.TEN, "firms").peers()).isEqualTo(Rational.of(5).over(Rational.of(3)));
        assertThat(rank(Kind.TEN, "firms", "covered").peers()).isEqualTo(Rational.of(5));
    }

    @Test
    void whatLiesWorseBesideOtherYearsThanBeforeIsNotOffered() {
        Suggestion change = suggestion(Kind.TEN, cell("tax", 2025));
        Rank three = new Rank(1, 0, Rational.of(3), ONE, 0, 1);
        Rank more = new Rank(1, 0, Rational.of(4), ONE, 0, 1);

        assertThat(three.isPlausible(change, entries())).isTrue();
        assertThat(more.isPlausible(change, entries())).isFalse();
        park.set("tax", "33600");
        assertThat(more.isPlausible(change, entries())).isTrue();
        park.set("tax", "33500");
        assertThat(more.isPlausible(change, entries())).isFalse();
    }

    private Rank rank(Kind kind, String indicator, Park of) {
        return Rank.of(suggestion(kind, cell(indicator, 2025)), 2, Proposals.entries(form, of));
    }

    private Rank rank(Kind kind, String... indicators) {
        Cell[] cells = Stream.of(indicators).map(each -> cell(each, 2025)).toArray(Cell[]::new);
        return Rank.of(suggestion(kind, cells), 2, entries());
    }

    private static Suggestion suggestion(Kind kind, Cell... cells) {
        Map<Cell, BigDecimal> figures = new HashMap<>();
        for (Cell cell : cells) {
            figures.put(cell, BigDecimal.ONE);
        }
        return new Suggestion(kind, figures, "");
    }

    private Cell cell(String indicator, int year) {
        return park.cell(indicator, year);
    }

    private Entries entries() {
        return Proposals.entries(form, park);
    }
}
