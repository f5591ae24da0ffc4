package cn.parklens.evidence.problem;

import cn.parklens.form.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a person should know about a file, a row or a cell. The words are in {@code messages/evidence-problem}; see
 * {@link ProblemTexts}.
 *
 * @param kind which of the catalogue
 * @param place where
 * @param found what stood there, shortened to {@value #MAX_FOUND} characters
 * @param arguments further words for the texts, beginning at {@code {1}}; {@code {0}} is what was found
 * @param alike where it stands for several of its kind: how many; its place then names no row
 */
public record Problem(
        EvidenceProblem kind,
        Place place,
        String found,
        List<String> arguments,
        @Nullable Alike alike) {

    /** More of a cell than this is not shown in a message. */
    public static final int MAX_FOUND = 80;

    public Problem {
        found = found.length() <= MAX_FOUND ? found : found.substring(0, MAX_FOUND - 1) + "…";
        arguments = List.copyOf(arguments);
    }

    /**
     * Several of one kind in one column, of which one is told.
     *
     * @param count all of them
     * @param rows the numbers of the first
     */
    public record Alike(int count, List<Integer> rows) {

        public Alike {
            rows = List.copyOf(rows);
        }
    }

    public Problem(EvidenceProblem kind, Place place, String found, List<String> arguments) {
        this(kind, place, found, arguments, null);
    }

    public static Problem of(EvidenceProblem kind, Place place, String found, String... arguments) {
        return new Problem(kind, place, found, List.of(arguments));
    }

    public Severity severity() {
        return kind.severity();
    }

    /** The same for several of its kind. */
    public Problem standingFor(Alike several) {
        Place everywhere = new Place(place.file(), place.sheet(), 0, place.column(), place.header());
        return new Problem(kind, everywhere, found, arguments, several);
    }

    /** Whether it only says how something was read, and asks nothing. */
    public boolean isNote() {
        return kind.severity() == Severity.HINT;
    }
}
