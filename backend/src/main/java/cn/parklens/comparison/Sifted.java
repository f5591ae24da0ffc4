package cn.parklens.comparison;

import cn.parklens.comparison.Choices.Choice;
import cn.parklens.comparison.Mistake.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * A question held against what there is to choose from: only what exists is asked, and the rest is named. Chosen parks
 * go before province and industry.
 */
record Sifted(Question question, List<Mistake> mistakes) {

    static Sifted of(Question asked, Panel panel, List<Choice> calls) {
        List<Mistake> mistakes = new ArrayList<>();
        Choices all = new Chooser(panel, Question.open(), List.of(), calls).choices();
        if (!asked.collection().isEmpty()
                && !asked.collection().equals(panel.call().code())) {
            mistakes.add(new Mistake(Kind.COLLECTION, "collection", asked.collection(), codes(calls, Choice::code)));
        }
        asked.indicators().stream()
                .filter(code -> panel.call().form().indicator(code).isEmpty())
                .forEach(code -> mistakes.add(new Mistake(Kind.INDICATOR, "indicator", code, "")));
        List<Integer> years =
                asked.years().stream().filter(all.years()::contains).toList();
        asked.years().stream()
                .filter(year -> !all.years().contains(year))
                .forEach(year -> mistakes.add(
                        new Mistake(Kind.YEAR, "year", year.toString(), codes(all.years(), String::valueOf))));
        List<String> visible = panel.parks().stream().map(ComparedPark::code).toList();
        List<String> parks = asked.parks().stream().filter(visible::contains).toList();
        asked.parks().stream()
                .filter(code -> !visible.contains(code))
                .forEach(code -> mistakes.add(new Mistake(Kind.PARK, "park", code, "")));
        boolean chosen = !asked.parks().isEmpty();
        return new Sifted(
                new Question(
                        panel.call().code(),
                        asked.indicators(),
                        years,
                        // Who asks only for parks that cannot be shown is not shown all others instead.
                        parks.isEmpty() ? asked.parks() : parks,
                        group("province", Kind.PROVINCE, asked.province(), all.provinces(), chosen, mistakes),
                        group("industry", Kind.INDUSTRY, asked.industry(), all.industries(), chosen, mistakes),
                        asked.scope()),
                List.copyOf(mistakes));
    }

    private static String group(
            String name, Kind kind, String asked, List<Choice> choices, boolean parksChosen, List<Mistake> mistakes) {
        if (asked.isEmpty()) {
            return "";
        }
        if (parksChosen) {
            mistakes.add(new Mistake(Kind.BESIDE_PARKS, name, asked, ""));
            return "";
        }
        if (choices.stream().noneMatch(one -> one.code().equals(asked))) {
            mistakes.add(new Mistake(kind, name, asked, codes(choices, Choice::code)));
            return "";
        }
        return asked;
    }

    private static <T> String codes(Collection<T> all, Function<T, String> code) {
        return String.join("、", all.stream().map(code).toList());
    }
}
