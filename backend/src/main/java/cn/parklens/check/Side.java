package cn.parklens.check;

import cn.parklens.form.Unit;
import cn.parklens.formula.Figures;
import cn.parklens.formula.Interval;
import cn.parklens.formula.Measure;
import cn.parklens.formula.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.OptionalInt;

/**
 * One side of a comparison.
 *
 * @param formula read aloud
 * @param base value in base units
 * @param unit to show it in
 */
public record Side(String formula, Interval base, Unit unit) {

    private static final int MOST_DECIMALS = 12;

    /** In the unit it is shown in. */
    public Interval value() {
        return Measure.in(unit, base);
    }

    /** The decimals it was written with; empty for what was computed or is exact. */
    OptionalInt decimals() {
        Rational width = value().high().minus(value().low());
        BigDecimal step = width.rounded(MOST_DECIMALS).stripTrailingZeros();
        return step.unscaledValue().equals(BigInteger.ONE)
                        && step.scale() >= 0
                        && Rational.of(step).equals(width)
                ? OptionalInt.of(step.scale())
                : OptionalInt.empty();
    }

    /** {@code 36.42 万元/亩（36.415～36.425）}. */
    public String text() {
        return Figures.withInterval(base, unit);
    }
}
