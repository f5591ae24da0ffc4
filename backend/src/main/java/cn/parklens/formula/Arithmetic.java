package cn.parklens.formula;

import cn.parklens.formula.Result.Known;
import cn.parklens.formula.Result.Undefined;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** Reckons with what parts of a formula give: a value where they all have one, else what stands in the way. */
final class Arithmetic {

    private static final Interval ONE = Interval.exact(Rational.ONE);

    private Arithmetic() {}

    static Result one(Result of, UnaryOperator<Interval> reckon) {
        return of instanceof Known(var x) ? new Known(reckon.apply(x)) : of;
    }

    static Result both(Result left, Result right, BinaryOperator<Interval> reckon) {
        return left instanceof Known(var x) && right instanceof Known(var y)
                ? new Known(reckon.apply(x, y))
                : Result.obstacle(left, right);
    }

    /**
     * One divided by the other.
     *
     * @param written the divisor, to be named where it may be zero
     */
    static Result quotient(Result dividend, Result divisor, Quantity written) {
        if (!(dividend instanceof Known(var a) && divisor instanceof Known(var b))) {
            return Result.obstacle(dividend, divisor);
        }
        Optional<Interval> quotient = a.over(b);
        return quotient.isPresent()
                ? new Known(quotient.get())
                : new Undefined("除数“" + written.aloud() + "”为 0，或按其小数位可能为 0");
    }

    /** (now − before) ÷ |before|, with each figure used once, so that the interval is no wider than it must be. */
    static Result change(Result now, Result before, Quantity written) {
        Result growth = quotient(now, before, written);
        boolean gained = before instanceof Known(var b) && b.point().signum() > 0;
        return one(growth, times -> gained ? times.minus(ONE) : ONE.minus(times));
    }
}
