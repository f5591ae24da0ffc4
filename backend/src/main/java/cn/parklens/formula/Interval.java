package cn.parklens.formula;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a rounded figure can stand for: every value from {@code low} to {@code high}, both included, with {@code point}
 * as the value that was written or computed.
 *
 * @param low not above point
 * @param point the value as written
 * @param high not below point
 */
public record Interval(Rational low, Rational point, Rational high) {

    public static final Interval ZERO = exact(Rational.ZERO);

    private static final BigDecimal HALF = new BigDecimal("0.5");

    public Interval {
        if (low.compareTo(point) > 0 || point.compareTo(high) > 0) {
            throw new IllegalArgumentException(low + ".." + point + ".." + high);
        }
    }

    public static Interval exact(Rational value) {
        return new Interval(value, value, value);
    }

    /** Half a unit of the last decimal to both sides: 12.3 is [12.25, 12.35], 12.30 is [12.295, 12.305]. */
    public static Interval asTyped(BigDecimal figure) {
        Rational point = Rational.of(figure);
        Rational half = Rational.of(HALF.movePointLeft(figure.scale()));
        return new Interval(point.minus(half), point, point.plus(half));
    }

    public boolean isExact() {
        return low.equals(high);
    }

    public boolean contains(Rational value) {
        return low.compareTo(value) <= 0 && value.compareTo(high) <= 0;
    }

    /** Whether some value is in both. */
    public boolean meets(Interval other) {
        return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
    }

    public Interval plus(Interval other) {
        return new Interval(low.plus(other.low), point.plus(other.point), high.plus(other.high));
    }

    public Interval minus(Interval other) {
        return new Interval(low.minus(other.high), point.minus(other.point), high.minus(other.low));
    }

    public Interval times(Interval other) {
        if (isExact()) {
            return other.scaled(point);
        }
        if (other.isExact()) {
            return scaled(other.point);
        }
        Rational middle = point.times(other.point);
        if (low.signum() >= 0 && other.low.signum() >= 0) {
            return new Interval(low.times(other.low), middle, high.times(other.high));
        }
        Rational a = low.times(other.low);
        Rational b = low.times(other.high);
        Rational c = high.times(other.low);
        Rational d = high.times(other.high);
        return new Interval(a.min(b).min(c.min(d)), middle, a.max(b).max(c.max(d)));
    }

    /** This divided by another; empty where the other can be zero. */
    public Optional<Interval> over(Interval other) {
        if (other.contains(Rational.ZERO)) {
            return Optional.empty();
        }
        if (other.isExact()) {
            return Optional.of(scaled(Rational.ONE.over(other.point)));
        }
        return Optional.of(times(new Interval(
                Rational.ONE.over(other.high), Rational.ONE.over(other.point), Rational.ONE.over(other.low))));
    }

    public Interval scaled(Rational factor) {
        if (isExact()) {
            return exact(point.times(factor));
        }
        return factor.signum() >= 0
                ? new Interval(low.times(factor), point.times(factor), high.times(factor))
                : new Interval(high.times(factor), point.times(factor), low.times(factor));
    }

    public Interval negated() {
        return new Interval(high.negated(), point.negated(), low.negated());
    }

    public Interval abs() {
        if (low.signum() >= 0) {
            return this;
        }
        if (high.signum() <= 0) {
            return negated();
        }
        return new Interval(Rational.ZERO, point.abs(), high.max(low.negated()));
    }

    public Interval min(Interval other) {
        return new Interval(low.min(other.low), point.min(other.point), high.min(other.high));
    }

    public Interval max(Interval other) {
        return new Interval(low.max(other.low), point.max(other.point), high.max(other.high));
    }

    /** Everything either can stand for, around the point of this one. */
    public Interval or(Interval other) {
        return new Interval(low.min(other.low), point, high.max(other.high));
    }
}
