package cn.parklens.check;

import cn.parklens.form.Units;
import cn.parklens.formula.Condition.Operator;
import cn.parklens.formula.Figures;
import cn.parklens.formula.Rational;
import java.math.BigDecimal;
import java.util.OptionalInt;

/**
 * What was compared.
 *
 * @param left usually the declared figure
 * @param operator what must hold between them
 * @param right usually the recomputed figure
 */
public record Sides(Side left, Operator operator, Side right) {

    private static final int POINT_DECIMALS = 2;

    /** Left minus right, of the values as written, in the unit of the left. */
    public Rational difference() {
        return left.value().point().minus(right.value().point());
    }

    /** {@code 营业收入（亿元）：120 亿元；…：…；相差 20 亿元}. */
    public String text() {
        return left.formula() + "：" + left.text() + "；" + right.formula() + "：" + right.text() + "；相差 "
                + differenceText();
    }

    /**
     * The size of the difference, to at most two decimals more than the left figure was written with. Percentages differ by
     * percentage points (个百分点), told with two decimals, or as many as were written.
     */
    public String differenceText() {
        Rational size = difference().abs();
        OptionalInt written = left.decimals();
        if (left.unit().symbol().equals("%")) {
            return points(size, Math.max(POINT_DECIMALS, written.orElse(0)));
        }
        return written.isPresent()
                ? Figures.plain(size, written.getAsInt() + 2, left.unit())
                : Figures.plain(size, left.unit());
    }

    private static String points(Rational size, int decimals) {
        boolean tiny = size.signum() != 0 && size.rounded(decimals).signum() == 0;
        return tiny
                ? "不到 " + BigDecimal.ONE.movePointLeft(decimals).toPlainString() + " 个百分点"
                : Figures.plain(size, decimals, Units.PLAIN) + " 个百分点";
    }
}
