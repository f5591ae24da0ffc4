package cn.parklens.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fractions on both sides of where two longs no longer do, against {@link BigInteger} alone. */
class RationalTest {

    private static final List<BigInteger> EDGES = edges();

    @Test
    void sumsProductsAndOrderAreExactAroundTheEdgesOfALong() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(2025);
        for (int i = 0; i < 40_000; i++) {
            BigInteger a = edge(random);
            BigInteger b = edge(random).abs().max(BigInteger.ONE);
            BigInteger c = edge(random);
            // Equal denominators have a way of their own.
            BigInteger d = random.nextInt(3) == 0 ? b : edge(random).abs().max(BigInteger.ONE);
            Rational x = Rational.of(a, b);
            Rational y = Rational.of(c, d);

            isFraction(x.plus(y), a.multiply(d).add(c.multiply(b)), b.multiply(d));
            isFraction(x.minus(y), a.multiply(d).subtract(c.multiply(b)), b.multiply(d));
            isFraction(x.times(y), a.multiply(c), b.multiply(d));
            if (c.signum() != 0) {
                isFraction(x.over(y), a.multiply(d), b.multiply(c));
            }
            int order = a.multiply(d).compareTo(c.multiply(b));
            assertThat(Integer.signum(x.compareTo(y))).as("%s and %s", x, y).isEqualTo(order);
            assertThat(x.min(y)).isEqualTo(order <= 0 ? x : y);
            assertThat(x.max(y)).isEqualTo(order >= 0 ? x : y);
            assertThat(x.equals(y)).isEqualTo(order == 0);
            assertThat(x.signum()).isEqualTo(a.signum());
            assertThat(x.abs().signum()).isEqualTo(a.abs().signum());
            isFraction(x.negated(), a.negate(), b);
        }
    }

    @Test
    void wholePartsAreTheNearestWholeNumbersToEitherSide() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(2024);
        for (int i = 0; i < 10_000; i++) {
            BigInteger a = edge(random);
            BigInteger b = edge(random).abs().max(BigInteger.ONE);
            Rational x = Rational.of(a, b);
            BigInteger[] parts = a.divideAndRemainder(b);
            BigInteger below = a.signum() < 0 && parts[1].signum() != 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
            BigInteger above = parts[1].signum() == 0 ? below : below.add(BigInteger.ONE);

            isFraction(x.floor(), below, BigInteger.ONE);
            isFraction(x.ceiling(), above, BigInteger.ONE);
            assertThat(x.isWhole()).isEqualTo(parts[1].signum() == 0);
            assertThat(x.floor().isWhole()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "12.30,                       123/10",
        "-0.5,                        -1/2",
        "1E+3,                        1000",
        "0.00,                        0",
        "123456789012345678,          123456789012345678",
        "1234567890123456789,         1234567890123456789",
        "12345678901234567890.1,      123456789012345678901/10",
        "0.000000000000000001,        1/1000000000000000000",
        "0.0000000000000000000000001, 1/10000000000000000000000000",
        "9223372036854775808,         9223372036854775808",
    })
    void aDecimalIsTakenExactly(BigDecimal decimal, String fraction) {
        assertThat(Rational.of(decimal)).hasToString(fraction);
        assertThat(Rational.of(decimal).rounded(30)).isEqualByComparingTo(decimal);
    }

    @ParameterizedTest
    @CsvSource({"1/2, 0, 1", "-1/2, 0, -1", "1/3, 2, 0.33", "2/3, 2, 0.67", "5/1000, 2, 0.01", "-5/1000, 2, -0.01"})
    void halfGoesAwayFromZero(String fraction, int decimals, BigDecimal rounded) {
        String[] parts = fraction.split("/", -1);

        assertThat(Rational.of(new BigInteger(parts[0]), new BigInteger(parts[1]))
                        .rounded(decimals))
                .isEqualTo(rounded);
    }

    @Test
    void theLeastLongHasNoNegativeAmongLongs() {
        Rational least = Rational.of(Long.MIN_VALUE);

        assertThat(least.negated()).hasToString("9223372036854775808");
        assertThat(least.negated().negated()).isEqualTo(least);
        assertThat(Rational.of(Long.MIN_VALUE + 1).minus(Rational.ONE)).isEqualTo(least);
        assertThat(Rational.of(1L << 62).plus(Rational.of(1L << 62))).isEqualTo(least.abs());
    }

    @Test
    void sumsBeyondALongAreExact() {
        Rational most = Rational.of(Long.MAX_VALUE);
        Rational thirds = Rational.of(BigInteger.valueOf(4_000_000_000_000_000_001L), BigInteger.valueOf(3));
        Rational halves = Rational.of(BigInteger.valueOf(3_000_000_000_000_000_001L), BigInteger.TWO);

        assertThat(most.plus(most)).hasToString("18446744073709551614");
        assertThat(most.negated().minus(most)).hasToString("-18446744073709551614");
        assertThat(most.minus(most)).isEqualTo(Rational.ZERO);
        assertThat(thirds.plus(halves)).hasToString("17000000000000000005/6");
        assertThat(thirds.negated().minus(halves)).hasToString("-17000000000000000005/6");
    }

    @Test
    void nothingIsDividedByZero() {
        assertThatThrownBy(() -> Rational.ONE.over(Rational.ZERO)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Rational.of(BigInteger.ONE, BigInteger.ZERO)).isInstanceOf(ArithmeticException.class);
        assertThat(Rational.ZERO.over(Rational.of(-7))).isEqualTo(Rational.ZERO);
    }

    @Test
    void equalFractionsAreOneKeyHoweverTheyCameAbout() {
        Rational third = Rational.ONE.over(Rational.of(3));
        BigInteger huge = BigInteger.TEN.pow(40);

        assertThat(Rational.of(huge, huge.multiply(BigInteger.valueOf(3))))
                .isEqualTo(third)
                .hasSameHashCodeAs(third);
        assertThat(third).isNotEqualTo(Rational.of(BigInteger.ONE, BigInteger.valueOf(4)));
        assertThat(third).isNotEqualTo("1/3");
        assertThat(third.hashCode()).isNotEqualTo(Rational.of(3).hashCode());
        assertThat(Rational.ONE.isOne()).isTrue();
        assertThat(third.isOne()).isFalse();
    }

    private static void isFraction(Rational actual, BigInteger numerator, BigInteger denominator) {
        assertThat(actual.numerator().multiply(denominator))
                .isEqualTo(actual.denominator().multiply(numerator));
        assertThat(actual.denominator().signum()).isPositive();
        assertThat(actual.numerator().gcd(actual.denominator()))
                .as("in lowest terms: %s", actual)
                .isEqualTo(BigInteger.ONE);
        assertThat(actual).isEqualTo(Rational.of(numerator, denominator));
    }

    private static BigInteger edge(RandomGenerator random) {
        BigInteger of = EDGES.get(random.nextInt(EDGES.size()));
        return random.nextBoolean() ? of : of.negate();
    }

    /** Small figures, and every figure near a power of two or ten up to beyond a long. */
    private static List<BigInteger> edges() {
        List<BigInteger> found = new ArrayList<>();
        for (int i = 0; i <= 12; i++) {
            found.add(BigInteger.valueOf(i));
        }
        for (int power : List.of(30, 31, 32, 61, 62, 63, 64, 65, 100)) {
            for (int off = -2; off <= 2; off++) {
                found.add(BigInteger.TWO.pow(power).add(BigInteger.valueOf(off)));
            }
        }
        for (int power : List.of(4, 8, 9, 18, 19, 20)) {
            found.add(BigInteger.TEN.pow(power));
        }
        return found;
    }
}
