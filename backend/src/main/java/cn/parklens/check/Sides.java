package cn.parklens.check;

import cn.parklens.formula.Condition.Operator;
import cn.parklens.formula.Figures;
import cn.parklens.formula.Rational;
import java.util.OptionalInt;

/**
 * What was compared.
 *
 * @param left usually the declared figure
 * @param operator what must hold between them
 * @param right usually the recomputed figure
 */
public record Sides(Side left, Operator operator, Side right) {

    /** Left minus right, of the values as written, in the unit of the left. */
    public Rational difference() {
        return left.value().point().minus(right.value().point());
    }

    /** {@code 营业收入（亿元）：120 亿元；…：…；相差 20 亿元}. */
    public String text() {
        return left.formula() + "：" + left.text() + "；" + right.formula() + "：" + right.text() + "；相差 "
                + differenceText();
    }

    /** The size of the difference, to at most two decimals more than the left figure was written with. */
    public String differenceText() {
        Rational size = difference().abs();
        OptionalInt written = left.decimals();
        return written.isPresent()
                ? Figures.plain(size, written.getAsInt() + 2, left.unit())
                : Figures.plain(size, left.unit());
    }
}
