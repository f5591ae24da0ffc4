package cn.parklens.formula;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.formula.Verdict.Decided;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** TRUE, FALSE, open by rounding, and not evaluated. */
class VerdictTest {

    private final SamplePark park = new SamplePark();

    @ParameterizedTest
    @CsvSource({
        "TRUE,  TRUE,  TRUE",
        "TRUE,  FALSE, FALSE",
        "TRUE,  OPEN,  OPEN",
        "FALSE, FALSE, FALSE",
        "FALSE, OPEN,  FALSE",
        "OPEN,  OPEN,  OPEN",
    })
    void bothHoldAsSurelyAsTheLessSure(Decided one, Decided other, Decided both) {
        assertThat(one.and(other)).isEqualTo(both);
        assertThat(other.and(one)).isEqualTo(both);
    }

    @Test
    void onlyWhatIsFalseSettlesWhatIsUnknown() {
        Verdict tax = park.verdict("tax > 0");
        Verdict gdp = park.verdict("gdp > 0");

        assertThat(tax.and(Decided.FALSE)).isEqualTo(Decided.FALSE);
        assertThat(Decided.FALSE.and(tax)).isEqualTo(Decided.FALSE);
        assertThat(tax.and(Decided.TRUE)).isEqualTo(tax);
        assertThat(Decided.TRUE.and(tax)).isEqualTo(tax);
        assertThat(tax.and(Decided.OPEN)).isEqualTo(tax);
        assertThat(Decided.OPEN.and(tax)).isEqualTo(tax);
        assertThat(SamplePark.needs(gdp.and(tax))).containsExactly("地区生产总值 2025年（未填）", "实缴税金 2025年（未填）");
    }

    @Test
    void whatIsOpenOrUnknownStaysSoWhenItIsDenied() {
        assertThat(Decided.TRUE.negated()).isEqualTo(Decided.FALSE);
        assertThat(Decided.FALSE.negated()).isEqualTo(Decided.TRUE);
        assertThat(Decided.OPEN.negated()).isEqualTo(Decided.OPEN);
        assertThat(park.verdict("tax > 0").negated()).isEqualTo(park.verdict("not (tax > 0)"));
    }

    @Test
    void onlyWhatHoldsOrMayHoldPasses() {
        assertThat(Decided.TRUE.passes()).isTrue();
        assertThat(Decided.OPEN.passes()).isTrue();
        assertThat(Decided.FALSE.passes()).isFalse();
        assertThat(park.verdict("tax > 0").passes()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tax > 5 [万元]                                       | OPEN
            tax > 5 [万元] and true                              | OPEN
            tax > 5 [万元] or true                               | TRUE
            tax > 5 [万元] and tax > 6 [万元]                    | FALSE
            tax > 5 [万元] or false                              | OPEN
            tax > 6 [万元] or gdp > 0 or tax > 4 [万元]          | TRUE
            if(tax > 4 [万元], true, gdp > 0)                    | TRUE
            if(tax > 6 [万元], gdp > 0, tax > 4 [万元])          | TRUE
            contains_whole(tax / 1 [万元])                       | OPEN
            contains_whole(tax / 10 [万元])                      | FALSE
            contains_whole(firms / 1 [个])                       | TRUE
            contains_whole(firms / 2 [个])                       | FALSE
            contains_whole((tax - 4.5 [万元]) / 1 [万元])        | OPEN
            contains_whole((tax + 4.5 [万元]) / 100 [万元] + 0.9) | OPEN
            firms = 7 [个]                                       | TRUE
            firms = 8 [个]                                       | FALSE
            firms != 8 [个]                                      | TRUE
            firms < 7 [个]                                       | FALSE
            firms <= 7 [个]                                      | TRUE
            firms > 7 [个]                                       | FALSE
            firms >= 7 [个]                                      | TRUE
            tax <= 4.5 [万元]                                    | OPEN
            tax < 4.5 [万元]                                     | FALSE
            tax >= 5.5 [万元]                                    | OPEN
            tax > 5.5 [万元]                                     | FALSE
            tax <= 5.5 [万元]                                    | TRUE
            tax < 5.5 [万元]                                     | OPEN
            """)
    void fiveTenThousandStandsForHalfMoreOrLess(String text, Decided expected) {
        park.set("tax", 2025, "5").set("firms", 2025, "7");

        assertThat(park.verdict(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            if(tax > 4 [万元], 1, gdp / gdp) | 1 | 1
            if(tax > 6 [万元], gdp / gdp, 2) | 2 | 2
            if(tax > 5 [万元], 3, 2)         | 2 | 3
            """)
    void whatIsNotChosenNeedNotBeThere(String text, long low, long high) {
        park.set("tax", 2025, "5");

        assertThat(park.evaluate(text)).isInstanceOfSatisfying(Result.Known.class, known -> {
            assertThat(known.value().low()).isEqualTo(Rational.of(low));
            assertThat(known.value().high()).isEqualTo(Rational.of(high));
        });
        assertThat(SamplePark.needs(park.evaluate("if(gdp > 0, 1, 2)"))).containsExactly("地区生产总值 2025年（未填）");
        assertThat(SamplePark.needs(park.evaluate("if(tax > 5 [万元], 1, gdp / gdp)")))
                .containsExactly("地区生产总值 2025年（未填）");
    }
}
