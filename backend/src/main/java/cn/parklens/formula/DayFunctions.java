package cn.parklens.formula;

import org.jspecify.annotations.Nullable;

/** Figures that days give. */
final class DayFunctions {

    private DayFunctions() {}

    static @Nullable Quantity year(Typing typing, Syntax.Call call) {
        return Typing.made(typing.columns().day(call.arguments().getFirst()), Quantity.YearOf::new);
    }

    static @Nullable Quantity months(Typing typing, Syntax.Call call) {
        Day from = typing.columns().day(call.arguments().get(0));
        Day to = typing.columns().day(call.arguments().get(1));
        return from == null || to == null ? null : new Quantity.Months(from, to);
    }
}
