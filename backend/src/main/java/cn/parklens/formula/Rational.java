package cn.parklens.formula;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * An exact fraction in lowest terms with a positive denominator. Nearly all figures of a park fit two {@code long}s,
 * which is what makes checking on every keystroke affordable; those that do not are carried by {@link BigInteger}.
 */
public final class Rational implements Comparable<Rational> {

    public static final Rational ZERO = new Rational(0, 1);
    public static final Rational ONE = new Rational(1, 1);

    private final long smallNumerator;
    private final long smallDenominator;
    private final @Nullable BigInteger bigNumerator;
    private final @Nullable BigInteger bigDenominator;

    private Rational(long numerator, long denominator) {
        this.smallNumerator = numerator;
        this.smallDenominator = denominator;
        this.bigNumerator = null;
        this.bigDenominator = null;
    }

    private Rational(BigInteger numerator, BigInteger denominator) {
        this.smallNumerator = 0;
        this.smallDenominator = 0;
        this.bigNumerator = numerator;
        this.bigDenominator = denominator;
    }

    public static Rational of(long whole) {
        return whole == Long.MIN_VALUE ? of(BigInteger.valueOf(whole), BigInteger.ONE) : new Rational(whole, 1);
    }

    public static Rational of(BigDecimal decimal) {
        if (decimal.scale() >= 0 && decimal.scale() <= Powers.MOST && decimal.precision() <= Powers.MOST) {
            return reduced(decimal.unscaledValue().longValue(), Powers.ofTen(decimal.scale()));
        }
        return decimal.scale() >= 0
                ? of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
                : of(decimal.toBigIntegerExact(), BigInteger.ONE);
    }

    /**
     * A fraction.
     *
     * @throws ArithmeticException where the denominator is zero
     */
    public static Rational of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("a fraction over zero");
        }
        BigInteger common = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            common = common.negate();
        }
        BigInteger n = numerator.divide(common);
        BigInteger d = denominator.divide(common);
        return n.bitLength() < Long.SIZE - 1 && d.bitLength() < Long.SIZE - 1
                ? new Rational(n.longValue(), d.longValue())
                : new Rational(n, d);
    }

    public BigInteger numerator() {
        return bigNumerator == null ? BigInteger.valueOf(smallNumerator) : bigNumerator;
    }

    public BigInteger denominator() {
        return bigDenominator == null ? BigInteger.valueOf(smallDenominator) : bigDenominator;
    }

    public Rational plus(Rational other) {
        if (isSmall() && other.isSmall()) {
            if (smallDenominator == other.smallDenominator) {
                long sum = smallNumerator + other.smallNumerator;
                if (((smallNumerator ^ sum) & (other.smallNumerator ^ sum)) >= 0 && sum != Long.MIN_VALUE) {
                    return reduced(sum, smallDenominator);
                }
            } else if (fits(smallNumerator, other.smallDenominator)
                    && fits(other.smallNumerator, smallDenominator)
                    && fits(smallDenominator, other.smallDenominator)) {
                long left = smallNumerator * other.smallDenominator;
                long right = other.smallNumerator * smallDenominator;
                long sum = left + right;
                if (((left ^ sum) & (right ^ sum)) >= 0 && sum != Long.MIN_VALUE) {
                    return reduced(sum, smallDenominator * other.smallDenominator);
                }
            }
        }
        return of(
                numerator().multiply(other.denominator()).add(other.numerator().multiply(denominator())),
                denominator().multiply(other.denominator()));
    }

    public Rational minus(Rational other) {
        return plus(other.negated());
    }

    public Rational times(Rational other) {
        if (isSmall()
                && other.isSmall()
                && fits(smallNumerator, other.smallNumerator)
                && fits(smallDenominator, other.smallDenominator)) {
            return reduced(smallNumerator * other.smallNumerator, smallDenominator * other.smallDenominator);
        }
        return of(numerator().multiply(other.numerator()), denominator().multiply(other.denominator()));
    }

    /**
     * This divided by another.
     *
     * @throws ArithmeticException where the other is zero
     */
    public Rational over(Rational other) {
        return times(other.inverted());
    }

    public Rational negated() {
        return bigNumerator == null
                ? new Rational(-smallNumerator, smallDenominator)
                : new Rational(bigNumerator.negate(), denominator());
    }

    public Rational abs() {
        return signum() < 0 ? negated() : this;
    }

    public int signum() {
        return bigNumerator == null ? Long.signum(smallNumerator) : bigNumerator.signum();
    }

    boolean isOne() {
        return smallNumerator == 1 && smallDenominator == 1;
    }

    public boolean isWhole() {
        return bigDenominator == null ? smallDenominator == 1 : bigDenominator.equals(BigInteger.ONE);
    }

    /** The greatest whole number that is not above this. */
    public Rational floor() {
        if (isWhole()) {
            return this;
        }
        if (isSmall()) {
            return new Rational(Math.floorDiv(smallNumerator, smallDenominator), 1);
        }
        BigInteger[] parts = numerator().divideAndRemainder(denominator());
        return of(signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0], BigInteger.ONE);
    }

    /** The least whole number that is not below this. */
    public Rational ceiling() {
        return negated().floor().negated();
    }

    /** Rounded for people: half goes away from zero, as statisticians round. */
    public BigDecimal rounded(int decimals) {
        return new BigDecimal(numerator()).divide(new BigDecimal(denominator()), decimals, RoundingMode.HALF_UP);
    }

    public Rational min(Rational other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Rational max(Rational other) {
        return compareTo(other) >= 0 ? this : other;
    }

    @Override
    public int compareTo(Rational other) {
        if (isSmall() && other.isSmall()) {
            if (smallDenominator == other.smallDenominator) {
                return Long.compare(smallNumerator, other.smallNumerator);
            }
            int high = Long.compare(
                    Math.multiplyHigh(smallNumerator, other.smallDenominator),
                    Math.multiplyHigh(other.smallNumerator, smallDenominator));
            return high != 0
                    ? high
                    : Long.compareUnsigned(
                            smallNumerator * other.smallDenominator, other.smallNumerator * smallDenominator);
        }
        return numerator()
                .multiply(other.denominator())
                .compareTo(other.numerator().multiply(denominator()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Rational that)) {
            return false;
        }
        return (isSmall() && that.isSmall())
                ? smallNumerator == that.smallNumerator && smallDenominator == that.smallDenominator
                : numerator().equals(that.numerator()) && denominator().equals(that.denominator());
    }

    @Override
    public int hashCode() {
        return 31 * numerator().hashCode() + denominator().hashCode();
    }

    /** {@code 2000/3}, or {@code 15} for a whole number. */
    @Override
    public String toString() {
        return isWhole() ? numerator().toString() : numerator() + "/" + denominator();
    }

    private Rational inverted() {
        if (signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        if (isSmall()) {
            return smallNumerator > 0
                    ? new Rational(smallDenominator, smallNumerator)
                    : new Rational(-smallDenominator, -smallNumerator);
        }
        return of(/* numerator= */ denominator(), /* denominator= */ numerator());
    }

    private boolean isSmall() {
        return bigNumerator == null;
    }

    private static boolean fits(long left, long right) {
        long product = left * right;
        return Math.multiplyHigh(left, right) == product >> (Long.SIZE - 1) && product != Long.MIN_VALUE;
    }

    private static Rational reduced(long numerator, long denominator) {
        if (denominator == 1) {
            return new Rational(numerator, 1);
        }
        long common = greatestCommonDivisor(Math.abs(numerator), denominator);
        return new Rational(numerator / common, denominator / common);
    }

    /** Stein's algorithm; the second is positive. */
    private static long greatestCommonDivisor(long first, long second) {
        if (first == 0) {
            return second;
        }
        int twos = Long.numberOfTrailingZeros(first | second);
        long a = first >> Long.numberOfTrailingZeros(first);
        long b = second;
        do {
            b >>= Long.numberOfTrailingZeros(b);
            if (a > b) {
                long swap = a;
                a = b;
                b = swap;
            }
            b -= a;
        } while (b != 0);
        return a << twos;
    }
}
