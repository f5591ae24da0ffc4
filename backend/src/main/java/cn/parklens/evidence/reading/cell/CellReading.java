package cn.parklens.evidence.reading.cell;

import cn.parklens.evidence.problem.EvidenceProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a cell was understood to say. */
public sealed interface CellReading {

    /**
     * A value.
     *
     * @param value {@code BigDecimal}, {@code LocalDate}, {@code Boolean} or {@code String}
     * @param remark how it was read or what is doubtful about it, null when there is nothing to say
     */
    record Understood(Object value, @Nullable Remark remark) implements CellReading {}

    /**
     * Nothing.
     *
     * @param remark that a sign such as — was taken for nothing, null for a cell that is empty
     */
    record Blank(@Nullable Remark remark) implements CellReading {

        /** Nothing, and nothing to say about it. */
        public static final Blank EMPTY = new Blank(null);
    }

    /**
     * Something that could not be understood without guessing.
     *
     * @param remark what is wrong
     */
    record Unclear(Remark remark) implements CellReading {}

    /**
     * One of the catalogue's problems, not yet at its place.
     *
     * @param kind of the catalogue
     * @param arguments further words for its texts
     */
    record Remark(EvidenceProblem kind, List<String> arguments) {}

    static CellReading understood(Object value) {
        return new Understood(value, null);
    }

    static CellReading understood(Object value, EvidenceProblem kind, String... arguments) {
        return new Understood(value, new Remark(kind, List.of(arguments)));
    }

    static CellReading blank(EvidenceProblem kind, String... arguments) {
        return new Blank(new Remark(kind, List.of(arguments)));
    }

    static CellReading unclear(EvidenceProblem kind, String... arguments) {
        return new Unclear(new Remark(kind, List.of(arguments)));
    }

    default @Nullable Remark remarkOrNull() {
        return switch (this) {
            case Understood it -> it.remark();
            case Blank it -> it.remark();
            case Unclear it -> it.remark();
        };
    }
}
