package cn.parklens.submission;

import java.util.List;

/**
 * What the checks said at a moment, kept with the event.
 *
 * @param passed checks
 * @param failed checks
 * @param notEvaluated checks
 * @param findings the failed ones
 */
public record FindingsSnapshot(long passed, long failed, long notEvaluated, List<Line> findings) {

    public FindingsSnapshot {
        findings = List.copyOf(findings);
    }

    /** One failed check. */
    public record Line(String id, String title, String severity, String message) {}
}
