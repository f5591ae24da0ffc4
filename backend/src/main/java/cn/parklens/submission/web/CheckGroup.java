package cn.parklens.submission.web;

import cn.parklens.check.Finding;
import cn.parklens.form.Severity;
import java.util.List;

/**
 * The checks of one severity.
 *
 * @param listed all that the filter lists, what is simply not filled in left out; a check that speaks of very many rows
 *     after the others
 * @param part which of them are on the page
 * @param lines those
 * @param unfilled what is simply not filled in
 */
public record CheckGroup(
        Severity severity,
        long passed,
        long failed,
        long notEvaluated,
        List<Finding> listed,
        Part part,
        List<CheckLine> lines,
        List<CheckLine> unfilled) {

    public CheckGroup {
        listed = List.copyOf(listed);
        lines = List.copyOf(lines);
        unfilled = List.copyOf(unfilled);
    }

    public boolean isEmpty() {
        return listed.isEmpty() && unfilled.isEmpty();
    }

    /** How many the filter lists. */
    public int size() {
        return listed.size();
    }

    /** Whether they do not all fit on the page at once. */
    public boolean isLong() {
        return size() > Part.AT_ONCE;
    }

    /** Whether findings of this group stand before those on the page. */
    public boolean hasEarlier() {
        return part.from() > 0;
    }

    /** Whether findings of this group come after those on the page. */
    public boolean hasLater() {
        return part.until() < size();
    }

    /** Those before. */
    public Part earlier() {
        return new Part(severity, Math.max(0, part.from() - Part.AT_ONCE), part.from());
    }

    /** Those that come next. */
    public Part later() {
        return new Part(severity, part.until(), Math.min(part.until() + Part.AT_ONCE, size()));
    }

    /** All that come. */
    public Part rest() {
        return new Part(severity, part.until(), size());
    }

    /** All of them. */
    public Part whole() {
        return new Part(severity, 0, size());
    }
}
