package cn.parklens.formula;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function that formulas may call.
 *
 * @param least how many arguments it needs
 * @param most how many it takes
 * @param where whether it may be about the rows for which something holds
 * @param making what is made of a call that has as many
 */
record Signature<T>(int least, int most, boolean where, Making<T> making) {

    static <T> Signature<T> exactly(int arguments, Making<T> making) {
        return new Signature<>(arguments, arguments, false, making);
    }

    static <T> Signature<T> atLeast(int arguments, Making<T> making) {
        return new Signature<>(arguments, Integer.MAX_VALUE, false, making);
    }

    static <T> Signature<T> ofRows(Making<T> making) {
        return new Signature<>(1, 1, true, making);
    }

    @Nullable
    T called(Typing typing, Syntax.Call call) {
        Syntax misplaced = where ? null : call.where();
        if (misplaced != null) {
            return typing.mistakes().refuse(misplaced.at(), "where", "where 只能用在 count、sum 和 distinct 中");
        }
        List<Syntax> given = call.arguments();
        return given.size() >= least && given.size() <= most
                ? making.of(typing, call)
                : typing.mistakes()
                        .refuse(
                                call.at(),
                                call.function(),
                                (most > least ? "应至少有 " : "应有 ") + least + " 个参数，写了 " + given.size() + " 个");
    }

    /** Null, and noted, where an argument is wrong. */
    @FunctionalInterface
    interface Making<T> {
        @Nullable
        T of(Typing typing, Syntax.Call call);
    }
}
