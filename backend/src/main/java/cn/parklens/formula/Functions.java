package cn.parklens.formula;

import static cn.parklens.formula.Signature.atLeast;
import static cn.parklens.formula.Signature.exactly;
import static cn.parklens.formula.Signature.ofRows;
import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The functions that formulas may call. */
final class Functions {

    private static final Map<String, Signature<Quantity>> QUANTITIES = Map.ofEntries(
            entry("if", exactly(3, NumberFunctions::choice)),
            entry("min", atLeast(1, NumberFunctions::extreme)),
            entry("max", atLeast(1, NumberFunctions::extreme)),
            entry("abs", exactly(1, NumberFunctions::magnitude)),
            entry("count", ofRows(ListFunctions::count)),
            entry("sum", ofRows(ListFunctions::total)),
            entry("distinct", ofRows(ListFunctions::distinct)),
            entry("union_size", atLeast(1, ListFunctions::union)),
            entry("previous", exactly(1, FigureFunctions::previous)),
            entry("change", exactly(1, FigureFunctions::change)),
            entry("peer_median", exactly(1, FigureFunctions::peers)),
            entry("declared", exactly(1, FigureFunctions::declared)),
            entry("computed", exactly(1, FigureFunctions::computed)),
            entry("year", exactly(1, DayFunctions::year)),
            entry("months", exactly(2, DayFunctions::months)));

    private static final Map<String, Signature<Condition>> CONDITIONS = Map.ofEntries(
            entry("if", exactly(3, NumberFunctions::either)),
            entry("whole_share", exactly(2, NumberFunctions::wholeShare)),
            entry("contains_whole", exactly(1, NumberFunctions::whole)),
            entry("is_present", exactly(1, FigureFunctions::present)),
            entry("disjoint", exactly(2, ListFunctions::disjoint)),
            entry("subset", exactly(2, ListFunctions::subset)),
            entry("in_list", exactly(1, ListFunctions::inList)),
            entry("in", atLeast(2, TextFunctions::oneOf)),
            entry("contains", exactly(2, TextFunctions::contains)),
            entry("starts_with", exactly(2, TextFunctions::startsWith)),
            entry("matches", exactly(2, TextFunctions::matches)),
            entry("of_division", exactly(1, TextFunctions::ofDivision)));

    /** Those that give a text or a day: {@link Columns} knows them. */
    private static final Set<String> OTHERS = Set.of("reference_date", "section");

    private Functions() {}

    static @Nullable Quantity quantity(Typing typing, Syntax.Call call) {
        return called(QUANTITIES, typing, call, "此处应为数值，而这个函数给出的不是数值");
    }

    static @Nullable Condition condition(Typing typing, Syntax.Call call) {
        return called(CONDITIONS, typing, call, "此处应为条件，而这个函数给出的不是条件");
    }

    private static <T> @Nullable T called(
            Map<String, Signature<T>> fitting, Typing typing, Syntax.Call call, String other) {
        String name = call.function();
        Signature<T> function = fitting.get(name);
        if (function != null) {
            return function.called(typing, call);
        }
        boolean known = QUANTITIES.containsKey(name) || CONDITIONS.containsKey(name) || OTHERS.contains(name);
        return typing.mistakes()
                .refuse(call.at(), name, known ? other : "没有这个函数" + Vocabulary.nearest(name, fitting.keySet()));
    }
}
