package cn.parklens.formula;

import cn.parklens.form.Form;
import cn.parklens.form.Indicator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds indicators whose formulas lead back to themselves. */
final class Circles {

    private final Map<Indicator, List<Indicator>> named = new LinkedHashMap<>();
    private final Set<Indicator> done = new HashSet<>();
    private final List<List<Indicator>> circles = new ArrayList<>();

    Circles(Vocabulary vocabulary, Form form) {
        form.indicators()
                .forEach(indicator -> named.put(
                        indicator,
                        names(indicator)
                                .flatMap(name -> vocabulary.indicator(name).stream())
                                .toList()));
    }

    /** Each circle once, starting with the indicator that comes first in the form. */
    List<List<Indicator>> all() {
        named.keySet().forEach(indicator -> walk(indicator, new ArrayList<>()));
        return circles;
    }

    private void walk(Indicator indicator, List<Indicator> way) {
        int seen = way.indexOf(indicator);
        if (seen >= 0) {
            circles.add(List.copyOf(way.subList(seen, way.size())));
            return;
        }
        if (done.contains(indicator)) {
            return;
        }
        way.add(indicator);
        named.getOrDefault(indicator, List.of()).forEach(next -> walk(next, way));
        way.removeLast();
        done.add(indicator);
    }

    private static Stream<String> names(Indicator indicator) {
        try {
            return indicator.formula() == null
                    ? Stream.empty()
                    : names(Parser.parse(indicator.formula().text()));
        } catch (SyntaxMistake broken) {
            // Reported where the formula itself is read.
            return Stream.empty();
        }
    }

    private static Stream<String> names(Syntax syntax) {
        return switch (syntax) {
            case Syntax.Name name -> Stream.of(name.name());
            case Syntax.Unary unary -> names(unary.of());
            case Syntax.Binary binary -> Stream.concat(names(binary.left()), names(binary.right()));
            case Syntax.Call call
            when Set.of("if", "min", "max", "abs", "declared", "computed").contains(call.function()) ->
                call.arguments().stream().flatMap(Circles::names);
            default -> Stream.empty();
        };
    }
}
