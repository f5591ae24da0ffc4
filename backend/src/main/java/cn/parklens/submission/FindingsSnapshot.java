package cn.parklens.submission;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the checks said at a moment and what was said to that, kept with the event.
 *
 * @param passed checks
 * @param failed checks
 * @param notEvaluated checks
 * @param findings the failed ones
 * @param lastFigure id of the newest line of the ledger of figures, 0 when there was none; null in snapshots made before
 *     this was kept
 * @param lastEntry the same of the ledger of texts
 * @param lists by code, what each list held; empty in snapshots made before this was kept
 */
public record FindingsSnapshot(
        long passed,
        long failed,
        long notEvaluated,
        List<Line> findings,
        @Nullable Long lastFigure,
        @Nullable Long lastEntry,
        Map<String, ListLine> lists) {

    public FindingsSnapshot {
        findings = List.copyOf(findings);
        lists = Map.copyOf(Objects.requireNonNullElse(lists, Map.of()));
    }

    /**
     * One failed check.
     *
     * @param version of its rule, null in snapshots made before this was kept
     * @param answer that held, null for none
     */
    public record Line(
            String id,
            String title,
            String severity,
            String message,
            @Nullable String version,
            @Nullable Answer answer) {}

    /**
     * An explanation or waiver that held.
     *
     * @param subject what it is bound to
     * @param act EXPLAINED, AGREED or WAIVED
     * @param words of the park, empty where a reviewer waived unasked
     * @param reason of the reviewer, empty where none was written
     */
    public record Answer(String subject, String act, String words, String reason) {}

    /**
     * What a list held.
     *
     * @param rows that counted
     * @param content a sum over what was understood of each, the same whenever and in whatever order they are read; null in
     *     snapshots made before it was
     */
    public record ListLine(int rows, @Nullable Integer content) {

        /** Whether a list held as much, and the same as far as is known. */
        boolean isLike(ListLine other) {
            return rows == other.rows && (content == null || other.content == null || content.equals(other.content));
        }
    }
}
