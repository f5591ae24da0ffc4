package cn.parklens.bench.truth;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One kind of mistake.
 *
 * @param name for the report
 * @param title what happens in the office
 * @param undetectable why nothing in the submission could show it; empty where something can
 * @param planter makes it
 */
record Kind(String name, String title, String undetectable, Planter planter) {

    /** Makes the mistake in a draft, or nothing where the draft has no place for it. */
    @FunctionalInterface
    interface Planter {
        Optional<Planted> plant(Draft clean, Chance chance);
    }

    static Kind of(String name, String title, Planter planter) {
        return new Kind(name, title, "", planter);
    }

    /** Whether something in a submission can show it. */
    boolean isDetectable() {
        return undetectable.isEmpty();
    }

    static List<Kind> all() {
        return Stream.of(
                        UnitMistakes.all(),
                        OrderMistakes.all(),
                        RatioMistakes.all(),
                        ListMistakes.all(),
                        RowMistakes.all(),
                        HiddenMistakes.all())
                .flatMap(List::stream)
                .toList();
    }
}
