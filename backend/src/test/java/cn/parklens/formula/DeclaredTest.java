package cn.parklens.formula;

import static cn.parklens.formula.SamplePark.needs;
import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.form.ReferencePeriod;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Value;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read from cells and peers, and what stands for a figure that is not there. */
class DeclaredTest {

    private final SamplePark park = new SamplePark();

    static Stream<Arguments> missing() {
        return Stream.of(
                Arguments.of(new Value.NotFilled(), Need.Reason.NOT_FILLED, "实缴税金 2025年（未填）"),
                Arguments.of(new Value.NotApplicable(), Need.Reason.NOT_APPLICABLE, "实缴税金 2025年（不适用）"),
                Arguments.of(new Value.Unavailable("系统停用"), Need.Reason.UNAVAILABLE, "实缴税金 2025年（无法取得：系统停用）"),
                Arguments.of(new Value.Withheld(), Need.Reason.WITHHELD, "实缴税金 2025年（保密）"));
    }

    @ParameterizedTest
    @MethodSource("missing")
    void aFigureThatIsNotThereIsMissingForItsReason(Value value, Need.Reason reason, String chinese) {
        park.set("tax", 2025, value);

        assertThat(needs(park.evaluate("tax * 2"))).containsExactly(chinese);
        assertThat(park.evaluate("tax"))
                .isInstanceOfSatisfying(
                        Result.Missing.class,
                        missing -> assertThat(missing.needs()).singleElement().satisfies(need -> {
                            assertThat(need.reason()).isEqualTo(reason);
                            assertThat(need.cell()).isEqualTo(new Cell("tax", ReferencePeriod.year(2025)));
                        }));
        assertThat(park.verdict("is_present(tax)")).isEqualTo(Verdict.Decided.FALSE);
    }

    @Test
    void everyMissingFigureIsNamedOnceInTheOrderOfTheFormula() {
        assertThat(needs(park.evaluate("gdp + tax + gdp"))).containsExactly("地区生产总值 2025年（未填）", "实缴税金 2025年（未填）");
        assertThat(needs(park.verdict("gdp + tax > previous(gdp)")))
                .containsExactly("地区生产总值 2025年（未填）", "实缴税金 2025年（未填）", "地区生产总值 2024年（未填）");
        assertThat(needs(park.verdict("gdp > 0 and tax > 0"))).containsExactly("地区生产总值 2025年（未填）", "实缴税金 2025年（未填）");
    }

    @Test
    void whatIsMissingIsSaidBeforeWhatIsUndefined() {
        park.set("area", 2025, "0");

        assertThat(needs(park.evaluate("1 [亿元] / area + gdp / area"))).containsExactly("地区生产总值 2025年（未填）");
        assertThat(needs(park.evaluate("gdp / area + 1 [亿元] / area"))).containsExactly("地区生产总值 2025年（未填）");
        assertThat(park.evaluate("1 / area + 2 / area")).isInstanceOf(Result.Undefined.class);
        assertThat(park.evaluate("1 [亩] / area + 2")).isInstanceOf(Result.Undefined.class);
    }

    @ParameterizedTest
    @CsvSource({
        "firms, 12,   12, 12",
        "firms, 12.0, 11.95, 12.05",
        "tax,   12,   115000, 125000",
        "share, 12.5, 0.1245, 0.1255",
    })
    void onlyAWholeCountIsExact(String indicator, String typed, String low, String high) {
        park.set(indicator, 2025, typed);

        assertThat(park.evaluate(indicator)).isInstanceOfSatisfying(Result.Known.class, known -> {
            assertThat(known.value().low().rounded(4)).isEqualByComparingTo(low);
            assertThat(known.value().high().rounded(4)).isEqualByComparingTo(high);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tax                           | 25
            previous(tax)                 | 24
            previous(previous(tax))       | 23
            tax@2023                      | 23
            previous(tax@2024)            | 23
            「实缴税金」@2024             | 24
            declared(tax)                 | 24.5
            """)
    void aFigureIsOfTheYearThatIsSpokenOf(String text, String expected) {
        park.set("tax", 2025, text.startsWith("declared") ? "24.5" : "25")
                .set("tax", 2024, "24")
                .set("tax", 2023, "23");

        assertThat(Figures.shown(park.evaluate(text), park.quantity("tax").unit()))
                .isEqualTo(expected + " 万元");
    }

    @Test
    void theMedianOfPeersIsExactInItsUnitOrMissing() {
        park.peers("gdp", 2024, "1.25");

        assertThat(park.evaluate("previous(peer_median(gdp))")).isEqualTo(Result.Known.whole(125_000_000));
        assertThat(park.evaluate("peer_median(gdp)"))
                .isEqualTo(Result.Missing.of(new Need("同类园区地区生产总值的中位数 2025年", Need.Reason.NO_PEERS, "", null, null)));
        assertThat(needs(park.evaluate("peer_median(gdp)"))).containsExactly("同类园区地区生产总值的中位数 2025年（可比园区不足）");
    }

    @Test
    void otherFiguresAreLookedAtWithTheSameLists() {
        park.rows("firms", SampleRow.of("甲"));
        SamplePark changed = new SamplePark().set("tax", 2025, "7");
        Evaluation after = park.evaluation().over(changed);

        assertThat(after.of(park.quantity("tax * count(firms) / 1 [个]")))
                .isInstanceOfSatisfying(
                        Result.Known.class,
                        known -> assertThat(known.value().point()).isEqualTo(Rational.of(70_000)));
        assertThat(after.rows(SampleForm.firms())).hasSize(1);
        assertThat(after.rows(SampleForm.partners())).isNull();
        assertThat(after.year()).isEqualTo(2025);
    }
}
