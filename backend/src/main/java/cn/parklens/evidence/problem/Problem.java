package cn.parklens.evidence.problem;

import cn.parklens.form.Severity;
import java.util.List;

/**
 * Something a person should know about a file, a row or a cell. The words are in {@code messages/evidence-problem}; see
 * {@link ProblemTexts}.
 *
 * @param kind which of the catalogue
 * @param place where
 * @param found what stood there, shortened to {@value #MAX_FOUND} characters
 * @param arguments further words for the texts, beginning at {@code {1}}; {@code {0}} is what was found
 */
public record Problem(EvidenceProblem kind, Place place, String found, List<String> arguments) {

    /** More of a cell than this is not shown in a message. */
    public static final int MAX_FOUND = 80;

    public Problem {
        found = found.length() <= MAX_FOUND ? found : found.substring(0, MAX_FOUND - 1) + "…";
        arguments = List.copyOf(arguments);
    }

    public static Problem of(EvidenceProblem kind, Place place, String found, String... arguments) {
        return new Problem(kind, place, found, List.of(arguments));
    }

    public Severity severity() {
        return kind.severity();
    }

    /** Whether it only says how something was read, and asks nothing. */
    public boolean isNote() {
        return kind.severity() == Severity.HINT;
    }
}
