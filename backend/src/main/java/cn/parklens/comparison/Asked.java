package cn.parklens.comparison;

import cn.parklens.comparison.Mistake.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What an address asks: the choices that can be understood, and what cannot. One bad choice does not spoil the others.
 * Whether a choice exists is for {@link Comparisons} to say.
 *
 * @param question the good choices
 * @param mistakes what was left out
 */
public record Asked(Question question, List<Mistake> mistakes) {

    private static final Set<String> NAMES =
            Set.of("collection", "indicator", "year", "park", "province", "industry", "scope");

    public Asked {
        mistakes = List.copyOf(mistakes);
    }

    /** Reads the parameters of an address; names that are not ours are passed over. */
    public static Asked read(Map<String, List<String>> address) {
        Reader reader = new Reader(address, new ArrayList<>());
        Question question = new Question(
                reader.one("collection"),
                reader.some("indicator", Question.MOST_INDICATORS, Kind.TOO_MANY_INDICATORS),
                reader.years(),
                reader.some("park", Question.MOST_PARKS, Kind.TOO_MANY_PARKS),
                reader.one("province"),
                reader.one("industry"),
                reader.scope());
        return new Asked(question, reader.mistakes);
    }

    /** The names in an address that are neither of a question nor among others. */
    public static List<Mistake> unknownNames(Map<String, List<String>> address, Set<String> others) {
        return address.keySet().stream()
                .filter(name -> !NAMES.contains(name) && !others.contains(name))
                .sorted()
                .map(name -> new Mistake(
                        Kind.NAME,
                        name,
                        name,
                        String.join(
                                "、",
                                java.util.stream.Stream.concat(NAMES.stream(), others.stream())
                                        .sorted()
                                        .toList())))
                .toList();
    }

    private record Reader(Map<String, List<String>> address, List<Mistake> mistakes) {

        /** What is said, in its order, each once. */
        List<String> said(String name) {
            return address.getOrDefault(name, List.of()).stream()
                    .map(String::strip)
                    .filter(Predicate.not(String::isEmpty))
                    .distinct()
                    .toList();
        }

        String one(String name) {
            List<String> said = said(name);
            said.stream().skip(1).forEach(again -> mistakes.add(new Mistake(Kind.TWICE, name, again, "")));
            return said.isEmpty() ? "" : said.getFirst();
        }

        List<String> some(String name, int most, Kind tooMany) {
            List<String> said = said(name);
            if (said.size() > most) {
                mistakes.add(new Mistake(tooMany, name, String.valueOf(said.size()), String.valueOf(most)));
            }
            return said.stream().limit(most).toList();
        }

        List<Integer> years() {
            List<Integer> years = new ArrayList<>();
            for (String said : some("year", Question.MOST_YEARS, Kind.TOO_MANY_YEARS)) {
                if (said.matches("[0-9]{4}")) {
                    years.add(Integer.valueOf(said));
                } else {
                    mistakes.add(new Mistake(Kind.YEAR, "year", said, "2025"));
                }
            }
            return years;
        }

        Included scope() {
            String said = one("scope");
            return Arrays.stream(Included.values())
                    .filter(one -> one.name().equals(said))
                    .findFirst()
                    .orElseGet(() -> {
                        if (!said.isEmpty()) {
                            mistakes.add(new Mistake(Kind.SCOPE, "scope", said, "ACCEPTED、SENT"));
                        }
                        return Included.ACCEPTED;
                    });
        }
    }
}
