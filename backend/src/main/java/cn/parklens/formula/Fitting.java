package cn.parklens.formula;

import cn.parklens.form.Unit;
import cn.parklens.form.Units;

/** Whether quantities measure the same, and in which unit they are shown together. */
final class Fitting {

    private Fitting() {}

    /** Refuses what measures different things. */
    static boolean fits(Mistakes mistakes, int at, String operator, Quantity left, Quantity right) {
        if (left.dimension().equals(right.dimension())) {
            return true;
        }
        mistakes.refuse(
                at, operator, "两边的单位“" + symbol(left.unit()) + "”与“" + symbol(right.unit()) + "”不是同一种量，不能相加、比较或并列");
        return false;
    }

    /** Brings a bare zero to the unit of what it stands beside. */
    static Quantity beside(Quantity quantity, Quantity other) {
        return quantity instanceof Quantity.Constant(var value, var unit, var typed)
                        && value.signum() == 0
                        && unit.equals(Units.PLAIN)
                ? new Quantity.Constant(value, other.unit(), typed)
                : quantity;
    }

    /** A unit that people write is better than one that came out of a division. */
    static Unit shown(Quantity left, Quantity right) {
        return isWritten(left) || !isWritten(right) ? left.unit() : right.unit();
    }

    static String symbol(Unit unit) {
        return unit.symbol().isEmpty() ? "无单位" : unit.symbol();
    }

    private static boolean isWritten(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Figure f -> true;
            case Quantity.Computed c -> true;
            case Quantity.PeerMedian p -> true;
            case Quantity.RowCount c -> true;
            case Quantity.EnterpriseCount c -> true;
            case Quantity.Constant c -> !c.unit().equals(Units.PLAIN);
            default -> false;
        };
    }
}
