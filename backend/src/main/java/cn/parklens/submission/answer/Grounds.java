package cn.parklens.submission.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an answer is about, as it was when it was written. The answer holds as long as it is the same. */
public record Grounds(List<Ground> all) {

    public Grounds {
        all = List.copyOf(all);
    }

    /** One that differs. */
    public record Difference(String name, String was, String now) {}

    /** Whether every one of them has the same value now, and none came or went. */
    public boolean areStill(Grounds now) {
        return differencesTo(now).isEmpty();
    }

    /** What is not as it was. */
    public List<Difference> differencesTo(Grounds now) {
        Map<String, Ground> later = byKey(now);
        Map<String, Ground> earlier = byKey(this);
        List<Difference> differences = new ArrayList<>();
        earlier.forEach((key, was) -> {
            Ground is = later.get(key);
            if (is == null || !is.value().equals(was.value())) {
                differences.add(new Difference(was.name(), was.value(), is == null ? "—" : is.value()));
            }
        });
        later.forEach((key, is) -> {
            if (!earlier.containsKey(key)) {
                differences.add(new Difference(is.name(), "—", is.value()));
            }
        });
        return differences;
    }

    private static Map<String, Ground> byKey(Grounds grounds) {
        return grounds.all.stream()
                .collect(Collectors.toMap(
                        Ground::key, Function.identity(), (one, other) -> one, java.util.LinkedHashMap::new));
    }
}
