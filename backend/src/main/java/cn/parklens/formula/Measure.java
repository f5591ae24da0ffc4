package cn.parklens.formula;

import cn.parklens.form.Dimension;
import cn.parklens.form.Unit;
import cn.parklens.form.Units;

/** Exact conversion between units. */
public final class Measure {

    static final Unit COUNT = Units.parse("个").orElseThrow();
    static final Unit PERCENT = Units.parse("%").orElseThrow();

    private Measure() {}

    /** How many base units one of these is: 100,000,000 for 亿元, 2000/3 for 亩, 1/100 for %. */
    public static Rational factor(Unit unit) {
        return Rational.of(unit.numerator(), unit.denominator());
    }

    /** What is in base units, in this unit. */
    public static Interval in(Unit unit, Interval base) {
        Rational factor = factor(unit);
        return factor.isOne() ? base : base.scaled(Rational.ONE.over(factor));
    }

    static Unit product(Unit left, Unit right) {
        if (right.dimension().equals(Dimension.NONE)) {
            return left;
        }
        if (left.dimension().equals(Dimension.NONE)) {
            return right;
        }
        Dimension dimension = left.dimension().times(right.dimension());
        if (dimension.equals(Dimension.NONE)) {
            return Units.PLAIN;
        }
        return new Unit(
                left.symbol() + "·" + right.symbol(),
                dimension,
                left.numerator().multiply(right.numerator()),
                left.denominator().multiply(right.denominator()));
    }

    static Unit quotient(Unit left, Unit right) {
        if (left.dimension().equals(right.dimension())) {
            return Units.PLAIN;
        }
        return right.dimension().equals(Dimension.NONE)
                ? left
                : left.per(right, (left.symbol().isEmpty() ? "1" : left.symbol()) + "/" + right.symbol());
    }
}
