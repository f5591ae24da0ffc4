package cn.parklens.formula;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.form.Unit;
import cn.parklens.form.Units;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values as people write them. */
class FiguresTest {

    private static final Unit WAN = Units.parse("万元").orElseThrow();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            7           | 1         | 7
            -1234567    | 1         | -1,234,567
            999         | 1         | 999
            1000        | 1         | 1,000
            1           | 3         | 0.333333
            2           | 3         | 0.666667
            1           | 8         | 0.125
            1           | 300       | 0.00333333
            1234567     | 100       | 12,345.67
            123456789   | 1000      | 123,456.79
            20000001    | 100000    | 200
            -1          | 300       | -0.00333333
            1           | 3000000000000000 | 0
            1           | 800000000000     | 0.000000000001
            """)
    void aValueIsExactWhereItIsShortElseItHasSixDigitsAndTwoDecimals(
            BigInteger numerator, BigInteger denominator, String plain) {
        assertThat(Figures.plain(Rational.of(numerator, denominator))).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({
        "12.345, 2, '12.35 万元'",
        "12.30, 1, '12.3 万元'",
        "0.001, 2, '0.001 万元'",
        "0, 2, '0 万元'",
        "1200, 2, '1,200 万元'"
    })
    void noMoreDecimalsThanAskedUnlessNothingWouldBeLeft(BigDecimal value, int most, String plain) {
        assertThat(Figures.plain(Rational.of(value), most, WAN)).isEqualTo(plain);
    }

    @Test
    void longFiguresAreGroupedByThousands() {
        assertThat(Figures.plain(Rational.of(new BigDecimal("-312148.5")))).isEqualTo("-312,148.5");
        assertThat(Figures.plain(Rational.of(312148), Units.parse("万元").orElseThrow()))
                .isEqualTo("312,148 万元");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            312148.50 | 312,148.50
            0.5       | 0.5
            -100      | -100
            -1000.1   | -1,000.1
            1E+3      | 1,000
            """)
    void allDecimalsAreKeptAndThousandsGrouped(BigDecimal value, String grouped) {
        assertThat(Figures.grouped(value)).isEqualTo(grouped);
    }

    @Test
    void aRoundedValueIsShownWithWhatItMayStandFor() {
        Interval typed = Interval.asTyped(new BigDecimal("12.3")).scaled(Rational.of(10_000));

        assertThat(Figures.withInterval(typed, WAN)).isEqualTo("12.3 万元（12.25～12.35）");
        assertThat(Figures.withInterval(Interval.exact(Rational.of(123_000)), WAN))
                .isEqualTo("12.3 万元");
        assertThat(Figures.withInterval(
                        Interval.exact(Rational.ONE), Units.parse("%").orElseThrow()))
                .isEqualTo("100%");
        assertThat(Figures.rounded(Rational.of(new BigDecimal("-0.125")), 2)).isEqualTo("-0.13");
    }

    @Test
    void endsThatLookTheSameAreNotShown() {
        Rational shown = Rational.of(new BigDecimal("121745300"));
        Interval narrow = new Interval(shown.minus(Rational.ONE), shown, shown.plus(Rational.ONE));

        assertThat(Figures.withInterval(narrow, WAN)).isEqualTo("12,174.53 万元");
        assertThat(Figures.withInterval(
                        new Interval(shown.minus(Rational.of(100)), shown, shown.plus(Rational.of(100))), WAN))
                .isEqualTo("12,174.53 万元（12,174.52～12,174.54）");
    }

    @Test
    void aResultIsItsValueOrWhyThereIsNone() {
        assertThat(Figures.shown(Result.Known.whole(25_000), WAN)).isEqualTo("2.5 万元");
        assertThat(Figures.shown(new Result.Undefined("除数为 0"), WAN)).isEqualTo("除数为 0");
        assertThat(Figures.shown(new SamplePark().evaluate("tax + gdp"), WAN))
                .isEqualTo("需要：实缴税金 2025年（未填）、地区生产总值 2025年（未填）");
    }
}
