package cn.parklens.formula;

import cn.parklens.form.ListColumn;
import org.jspecify.annotations.Nullable;

/** Declared figures in their years, those of the peers and what formulas give for them. */
final class FigureFunctions {

    private FigureFunctions() {}

    static @Nullable Quantity previous(Typing typing, Syntax.Call call) {
        return typing.earlier().quantity(call.arguments().getFirst());
    }

    static @Nullable Quantity change(Typing typing, Syntax.Call call) {
        Quantity now = typing.quantity(call.arguments().getFirst());
        if (now == null) {
            return null;
        }
        Quantity before = previous(typing, call);
        return before == null ? null : new Quantity.Change(now, before, Measure.PERCENT);
    }

    static @Nullable Quantity peers(Typing typing, Syntax.Call call) {
        return typing.names().peers(call.arguments().getFirst());
    }

    static @Nullable Quantity declared(Typing typing, Syntax.Call call) {
        return typing.names().figure(call.arguments().getFirst());
    }

    static @Nullable Quantity computed(Typing typing, Syntax.Call call) {
        return typing.names().computed(call.arguments().getFirst());
    }

    /** Whether a column of the row in sight is filled, or else a figure. */
    static @Nullable Condition present(Typing typing, Syntax.Call call) {
        Syntax of = call.arguments().getFirst();
        ListColumn column = of instanceof Syntax.Name name ? typing.columns().named(name) : null;
        return column != null
                ? new Condition.ColumnPresent(column)
                : Typing.made(typing.names().figure(of), Condition.FigurePresent::new);
    }
}
