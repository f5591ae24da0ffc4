package cn.parklens.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.form.Unit;
import cn.parklens.form.Units;
import cn.parklens.formula.Condition.Operator;
import cn.parklens.formula.Interval;
import cn.parklens.formula.Rational;
import java.math.BigDecimal;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far the two sides of a comparison are apart, written no finer than the declared figure deserves. */
class SidesTest {

    @ParameterizedTest(name = "{0} and 1000/3: {1}")
    @CsvSource({"300, 33.33", "300.0, 33.333", "300.00, 33.3333", "333.333, 0.00033", "333.33333, 0.0000033"})
    void theDifferenceHasTwoDecimalsMoreThanTheDeclaredFigure(BigDecimal declared, String difference) {
        Rational third = Rational.of(1000).over(Rational.of(3));

        assertThat(new Sides(typed(declared), Operator.EQUAL, exact(third)).differenceText())
                .isEqualTo(difference);
    }

    @Test
    void ofExactSidesItIsWrittenInFull() {
        Side half = exact(Rational.ONE.over(Rational.of(8)));

        Sides sides = new Sides(half, Operator.AT_LEAST, exact(Rational.ONE));

        assertThat(sides.differenceText()).isEqualTo("0.875");
        assertThat(sides.difference()).isEqualTo(Rational.of(-7).over(Rational.of(8)));
        assertThat(sides.text()).isEqualTo("量：0.125；量：1；相差 0.875");
    }

    @ParameterizedTest(name = "{0} % and 284.24/3 %: {1}")
    @CsvSource({"98, 3.25 个百分点", "98.00, 3.25 个百分点", "98.000, 3.253 个百分点", "94.75, 不到 0.01 个百分点"})
    void percentagesDifferByPointsAndNoFinerThanTheyAreRead(BigDecimal declared, String difference) {
        Unit percent = Units.parse("%").orElseThrow();
        Rational hundredth = Rational.ONE.over(Rational.of(100));
        Side left = new Side("率", Interval.asTyped(declared).scaled(hundredth), percent);
        Side right = new Side(
                "率", Interval.exact(Rational.of(new BigDecimal("284.24")).over(Rational.of(300))), percent);

        assertThat(new Sides(left, Operator.EQUAL, right).differenceText()).isEqualTo(difference);
    }

    @ParameterizedTest
    @CsvSource({"12, 0", "12.3, 1", "12.30, 2", "0.000000000001, 12"})
    void aTypedFigureTellsItsDecimals(BigDecimal figure, int decimals) {
        assertThat(typed(figure).decimals()).isEqualTo(OptionalInt.of(decimals));
    }

    @Test
    void whatIsExactComputedOrTooWideHasNoDecimals() {
        Interval third = new Interval(Rational.ZERO, Rational.ZERO, Rational.ONE.over(Rational.of(3)));
        Interval ten = new Interval(Rational.ZERO, Rational.of(5), Rational.of(10));
        Interval nearly = new Interval(Rational.ZERO, Rational.ZERO, Rational.of(new BigDecimal("0.0000000000011")));

        assertThat(exact(Rational.ONE).decimals()).isEmpty();
        assertThat(new Side("量", third, Units.PLAIN).decimals()).isEmpty();
        assertThat(new Side("量", ten, Units.PLAIN).decimals()).isEmpty();
        assertThat(new Side("量", nearly, Units.PLAIN).decimals()).isEmpty();
    }

    @Test
    void aSideIsShownInItsOwnUnit() {
        Unit tenThousand = Units.parse("万元").orElseThrow();
        Side side = new Side("税金", Interval.asTyped(new BigDecimal("9000")).scaled(Rational.of(10_000)), tenThousand);

        assertThat(side.text()).isEqualTo("9,000 万元（8,999.5～9,000.5）");
        assertThat(side.decimals()).hasValue(0);
    }

    private static Side typed(BigDecimal figure) {
        return new Side("量", Interval.asTyped(figure), Units.PLAIN);
    }

    private static Side exact(Rational value) {
        return new Side("量", Interval.exact(value), Units.PLAIN);
    }
}
