package cn.parklens.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rounded figure can stand for, worked out by hand. */
class IntervalTest {

    @ParameterizedTest
    @CsvSource({
        "12.3, 12.25, 12.35",
        "12.30, 12.295, 12.305",
        "12, 11.5, 12.5",
        "-0.4, -0.45, -0.35",
        "0, -0.5, 0.5",
        "1E+2, 50, 150",
    })
    void aFigureStandsForHalfAUnitOfItsLastDecimalToEitherSide(String typed, String low, String high) {
        assertThat(Interval.asTyped(new BigDecimal(typed))).isEqualTo(between(low, typed, high));
    }

    @ParameterizedTest
    @CsvSource({
        "1..2..3,    4..5..6,    4..10..18",
        "-3..-2..-1, 4..5..6,    -18..-10..-4",
        "-3..-2..-1, -6..-5..-4, 4..10..18",
        "-1..2..3,   4..5..6,    -6..10..18",
        "-1..2..3,   -6..-5..4,  -18..-10..12",
        "1..2..3,    -6..-5..-4, -18..-10..-4",
        "0..2..3,    -6..5..7,   -18..10..21",
        "2..2..2,    -6..-5..-4, -12..-10..-8",
        "-2..-2..-2, -6..-5..4,  -8..10..12",
        "-6..-5..4,  -2..-2..-2, -8..10..12",
        "3..3..3,    5..5..5,    15..15..15",
        "0..0..0,    -6..-5..4,  0..0..0",
    })
    void aProductLiesBetweenTheProductsOfTheBounds(String left, String right, String product) {
        assertThat(of(left).times(of(right))).isEqualTo(of(product));
        assertThat(of(right).times(of(left))).isEqualTo(of(product));
    }

    @ParameterizedTest
    @CsvSource({
        "1..2..3,    4..5..6,    5..7..9,   -5..-3..-1",
        "-3..-2..-1, 4..5..6,    1..3..5,   -9..-7..-5",
    })
    void sumsAndDifferencesWiden(String left, String right, String sum, String difference) {
        assertThat(of(left).plus(of(right))).isEqualTo(of(sum));
        assertThat(of(left).minus(of(right))).isEqualTo(of(difference));
    }

    @ParameterizedTest
    @CsvSource({
        "4..5..6,    1..2..4,   1..2.5..6",
        "4..5..6,    -4..-2..-1, -6..-2.5..-1",
        "4..5..6,    2..2..2,   2..2.5..3",
        "-6..-5..4,  -2..-2..-2, -2..2.5..3",
    })
    void aQuotientLiesBetweenTheQuotientsOfTheBounds(String left, String right, String quotient) {
        assertThat(of(left).over(of(right))).contains(of(quotient));
    }

    @ParameterizedTest
    @CsvSource({"-1..2..3", "0..1..2", "-2..-1..0", "0..0..0"})
    void nothingIsDividedByWhatMayBeZero(String by) {
        assertThat(of("1..2..3").over(of(by))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1..2..3,    1..2..3",
        "0..2..3,    0..2..3",
        "-3..-2..-1, 1..2..3",
        "-3..-2..0,  0..2..3",
        "-3..-2..1,  0..2..3",
        "-1..2..3,   0..2..3",
        "-4..2..3,   0..2..4",
    })
    void aMagnitudeIsNeverBelowZero(String of, String magnitude) {
        assertThat(of(of).abs()).isEqualTo(of(magnitude));
    }

    @Test
    void extremesAndUnionsAreTakenBoundByBound() {
        assertThat(of("1..4..6").min(of("2..3..7"))).isEqualTo(of("1..3..6"));
        assertThat(of("1..4..6").max(of("2..3..7"))).isEqualTo(of("2..4..7"));
        assertThat(of("1..4..6").or(of("2..3..7"))).isEqualTo(of("1..4..7"));
        assertThat(of("1..4..6").negated()).isEqualTo(of("-6..-4..-1"));
    }

    @Test
    void boundsBelongToTheInterval() {
        Interval interval = of("1..2..3");

        assertThat(interval.contains(Rational.of(1))).isTrue();
        assertThat(interval.contains(Rational.of(3))).isTrue();
        assertThat(interval.contains(Rational.of(0))).isFalse();
        assertThat(interval.contains(Rational.of(4))).isFalse();
        assertThat(interval.meets(of("3..4..5"))).isTrue();
        assertThat(of("3..4..5").meets(interval)).isTrue();
        assertThat(interval.meets(of("3.01..4..5"))).isFalse();
        assertThat(of("3.01..4..5").meets(interval)).isFalse();
        assertThat(interval.isExact()).isFalse();
        assertThat(of("2..2..2").isExact()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"3..2..4", "1..5..4", "4..3..2"})
    void aPointOutsideItsBoundsIsNoInterval(String wrong) {
        assertThatThrownBy(() -> of(wrong)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Interval of(String written) {
        String[] parts = written.split("\\.\\.", -1);
        return between(parts[0], parts[1], parts[2]);
    }

    private static Interval between(String low, String point, String high) {
        return new Interval(
                Rational.of(new BigDecimal(low)),
                Rational.of(new BigDecimal(point)),
                Rational.of(new BigDecimal(high)));
    }
}
