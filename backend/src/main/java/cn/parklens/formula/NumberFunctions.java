package cn.parklens.formula;

import cn.parklens.form.Units;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Choices, extremes, magnitudes and whole numbers. */
final class NumberFunctions {

    private static final Quantity PLAIN = new Quantity.Constant(Rational.ONE, Units.PLAIN, "1");
    private static final Quantity COUNT = new Quantity.Constant(Rational.ONE, Measure.COUNT, "1");

    private NumberFunctions() {}

    static @Nullable Quantity choice(Typing typing, Syntax.Call call) {
        Condition when = typing.condition(call.arguments().get(0));
        Quantity then = typing.quantity(call.arguments().get(1));
        Quantity otherwise = typing.quantity(call.arguments().get(2));
        if (when == null || then == null || otherwise == null) {
            return null;
        }
        Quantity first = Fitting.beside(then, otherwise);
        Quantity second = Fitting.beside(otherwise, then);
        return Fitting.fits(typing.mistakes(), call.at(), "if", first, second)
                ? new Quantity.Choice(when, first, second)
                : null;
    }

    /** A choice between conditions needs no record of its own. */
    static @Nullable Condition either(Typing typing, Syntax.Call call) {
        Condition when = typing.condition(call.arguments().get(0));
        Condition then = typing.condition(call.arguments().get(1));
        Condition otherwise = typing.condition(call.arguments().get(2));
        return when == null || then == null || otherwise == null
                ? null
                : new Condition.Or(
                        new Condition.And(when, then), new Condition.And(new Condition.Not(when), otherwise));
    }

    static @Nullable Quantity extreme(Typing typing, Syntax.Call call) {
        List<Quantity> of = call.arguments().stream()
                .map(typing::quantity)
                .filter(Objects::nonNull)
                .toList();
        if (of.size() < call.arguments().size()) {
            return null;
        }
        Quantity measure = of.stream()
                .filter(each -> !each.unit().equals(Units.PLAIN))
                .findFirst()
                .orElse(of.getFirst());
        List<Quantity> beside =
                of.stream().map(each -> Fitting.beside(each, measure)).toList();
        return beside.stream()
                        .allMatch(each -> Fitting.fits(typing.mistakes(), call.at(), call.function(), measure, each))
                ? new Quantity.Extreme(call.function().equals("max"), beside)
                : null;
    }

    static @Nullable Quantity magnitude(Typing typing, Syntax.Call call) {
        return Typing.made(typing.quantity(call.arguments().getFirst()), Quantity.Magnitude::new);
    }

    static @Nullable Condition whole(Typing typing, Syntax.Call call) {
        return Typing.made(typing.quantity(call.arguments().getFirst()), Condition.Whole::new);
    }

    /** Whether some whole number gives this share of a count. */
    static @Nullable Condition wholeShare(Typing typing, Syntax.Call call) {
        Syntax first = call.arguments().get(0);
        Syntax second = call.arguments().get(1);
        Quantity rate = typing.quantity(first);
        Quantity denominator = typing.quantity(second);
        return rate != null
                        && denominator != null
                        && Fitting.fits(typing.mistakes(), first.at(), call.function(), rate, PLAIN)
                        && Fitting.fits(typing.mistakes(), second.at(), call.function(), denominator, COUNT)
                ? new Condition.Whole(new Quantity.Product(rate, denominator))
                : null;
    }
}
