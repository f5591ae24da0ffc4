package cn.parklens.evidence.enterprise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Names among which near ones are found: their cores (without legal form, brackets, marks of the place) differ by one
 * character, or by two where they are long, and never by a numeral. Found by leaving characters out on both sides, so
 * that each look costs the length of the name and not the number of names.
 *
 * @param <T> what has a name
 */
public final class NearNames<T> {

    /** Cores from this length on may differ by two characters; shorter ones would too often by chance. */
    private static final int LONG = 10;
    /** Cores shorter than this must be the same. */
    private static final int SHORT = 4;
    /** So many names to a key: where more are alike, the name says little. */
    private static final int ALIKE = 20;

    private final Map<String, List<Named<T>>> byRest = new HashMap<>();
    private int size;

    private record Named<T>(String core, T what) {}

    /**
     * A name found near.
     *
     * @param apart characters between the cores; 0 when they only differ in form or place
     */
    public record Near<T>(T what, int apart) {}

    /** Takes a folded name in. */
    public void add(String folded, T what) {
        size++;
        for (String core : NameCore.of(folded)) {
            Named<T> named = new Named<>(core, what);
            for (String rest : rests(core)) {
                List<Named<T>> alike = byRest.computeIfAbsent(rest, key -> new ArrayList<>(1));
                if (alike.size() < ALIKE) {
                    alike.add(named);
                }
            }
        }
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /**
     * The nearest to a folded name, the first taken in among equals.
     *
     * @param eligible which may be found
     */
    public Optional<Near<T>> nearest(String folded, Predicate<T> eligible) {
        Near<T> nearest = null;
        for (String core : NameCore.of(folded)) {
            for (String rest : rests(core)) {
                for (Named<T> named : byRest.getOrDefault(rest, List.of())) {
                    nearest = nearer(nearest, core, named, eligible);
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static <T> @Nullable Near<T> nearer(
            @Nullable Near<T> nearest, String core, Named<T> named, Predicate<T> eligible) {
        if (!NameCore.numerals(core).equals(NameCore.numerals(named.core()))) {
            return nearest;
        }
        int apart = Edits.between(core, named.core());
        boolean near = apart <= Math.min(reach(core), reach(named.core()));
        return near && (nearest == null || apart < nearest.apart()) && eligible.test(named.what())
                ? new Near<>(named.what(), apart)
                : nearest;
    }

    private static int reach(String core) {
        return core.length() >= LONG ? 2 : core.length() >= SHORT ? 1 : 0;
    }

    /** The core, and what is left of it without one character, or two; numerals always stay. */
    private static Set<String> rests(String core) {
        Set<String> rests = new HashSet<>();
        leaveOut(core, 0, reach(core), rests);
        return rests;
    }

    private static void leaveOut(String core, int from, int more, Set<String> rests) {
        rests.add(core);
        if (more > 0) {
            for (int i = from; i < core.length(); i++) {
                if (!NameCore.isNumeral(core.charAt(i))) {
                    leaveOut(core.substring(0, i) + core.substring(i + 1), i, more - 1, rests);
                }
            }
        }
    }
}
