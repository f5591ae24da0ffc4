package cn.parklens.formula;

import cn.parklens.formula.Condition.Operator;
import cn.parklens.formula.Result.Known;
import cn.parklens.formula.Verdict.Unknown;

/** Compares what parts of a formula give: certain where it holds for all that rounded figures can stand for. */
final class Comparisons {

    private Comparisons() {}

    static Verdict of(Result left, Operator operator, Result right) {
        return left instanceof Known(var a) && right instanceof Known(var b)
                ? compared(a, operator, b)
                : new Unknown(Result.obstacle(left, right));
    }

    /** Whether some whole number is among the values that it stands for. */
    static Verdict whole(Result of) {
        return of instanceof Known(var value)
                ? Verdict.of(
                        value.isExact() && value.point().isWhole(),
                        value.low().ceiling().compareTo(value.high()) <= 0)
                : new Unknown(of);
    }

    private static Verdict compared(Interval a, Operator operator, Interval b) {
        return switch (operator) {
            case AT_MOST -> Verdict.of(a.high().compareTo(b.low()) <= 0, a.low().compareTo(b.high()) <= 0);
            case LESS -> Verdict.of(a.high().compareTo(b.low()) < 0, a.low().compareTo(b.high()) < 0);
            case AT_LEAST -> compared(b, Operator.AT_MOST, a);
            case MORE -> compared(b, Operator.LESS, a);
            case EQUAL -> Verdict.of(a.isExact() && a.equals(b), a.meets(b));
            case DIFFERENT -> compared(a, Operator.EQUAL, b).negated();
        };
    }
}
