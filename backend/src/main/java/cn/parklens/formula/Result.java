package cn.parklens.formula;

import java.util.List;
import java.util.stream.Stream;

/** What evaluating a quantity gives. */
public sealed interface Result {

    /**
     * A value.
     *
     * @param value in base units (元, m², 1, and their quotients); {@link Measure#in} brings it to another unit
     */
    record Known(Interval value) implements Result {}

    /**
     * Some input is not there.
     *
     * @param needs each once, in the order of the formula
     */
    record Missing(List<Need> needs) implements Result {
        public Missing {
            needs = List.copyOf(needs);
        }
    }

    /**
     * All inputs are there and still there is no value.
     *
     * @param reason in Chinese: 除数「…」可能为 0
     */
    record Undefined(String reason) implements Result {}

    /** What stands in the way of the first or the second; what is missing is said before what is undefined. */
    static Result obstacle(Result first, Result second) {
        if (first instanceof Known) {
            return second;
        }
        if (second instanceof Known) {
            return first;
        }
        if (first instanceof Missing(var some) && second instanceof Missing(var more)) {
            return new Missing(
                    Stream.concat(some.stream(), more.stream()).distinct().toList());
        }
        return first instanceof Missing ? first : second;
    }
}
