package cn.parklens.formula;

import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import java.util.List;
import java.util.stream.Stream;

/** What evaluating a quantity gives. */
public sealed interface Result {

    /**
     * A value.
     *
     * @param value in base units (元, m², 1, and their quotients); {@link Measure#in} brings it to another unit
     */
    record Known(Interval value) implements Result {
        static Known whole(long number) {
            return new Known(Interval.exact(Rational.of(number)));
        }

        /** A number that is certain, and by how much undecided rows could raise it. */
        static Known between(long certain, long possible) {
            Rational low = Rational.of(certain);
            return new Known(new Interval(low, low, Rational.of(possible)));
        }
    }

    /**
     * Some input is not there.
     *
     * @param needs each once, in the order of the formula
     */
    record Missing(List<Need> needs) implements Result {
        public Missing {
            needs = needs.stream().distinct().toList();
        }

        static Missing of(Need need) {
            return new Missing(List.of(need));
        }

        /** A list that was never uploaded. */
        static Missing list(EvidenceList list) {
            return of(Need.list(list));
        }

        /** A column that is blank in the row that is looked at. */
        static Missing blank(ListColumn column) {
            return of(new Need(column.name(), Need.Reason.BLANK, "", null, null));
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
            return new Missing(Stream.concat(some.stream(), more.stream()).toList());
        }
        return first instanceof Missing ? first : second;
    }
}
