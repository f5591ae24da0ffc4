package cn.parklens.check;

import cn.parklens.form.Unit;
import cn.parklens.formula.Figures;
import cn.parklens.formula.Interval;
import cn.parklens.formula.Measure;

/**
 * One side of a comparison.
 *
 * @param formula read aloud
 * @param base value in base units
 * @param unit to show it in
 */
public record Side(String formula, Interval base, Unit unit) {

    /** In the unit it is shown in. */
    public Interval value() {
        return Measure.in(unit, base);
    }

    /** {@code 36.42 万元/亩（36.415～36.425）}. */
    public String text() {
        return Figures.withInterval(base, unit);
    }
}
