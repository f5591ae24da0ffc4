package cn.parklens.submission;

import cn.parklens.check.CheckReport;
import cn.parklens.check.Facts;
import cn.parklens.observation.Cell;
import java.util.List;
import java.util.Map;

/**
 * How a submission stands at one moment: what it holds, and what all checks of its form say about exactly that.
 *
 * @param figures current lines by cell; one that was never filled is absent
 * @param entries current lines by field, rows of a group in order
 * @param facts what the checks looked at
 * @param report what they say
 */
public record Checked(
        Submission submission,
        Map<Cell, FigureLine> figures,
        Map<String, List<EntryLine>> entries,
        Facts facts,
        CheckReport report) {

    public Checked {
        figures = Map.copyOf(figures);
        entries = Map.copyOf(entries);
    }

    /** What the checks say, with what was probably meant where a figure looks like a slip. For when somebody looks. */
    public CheckReport suggested() {
        return Suggested.of(submission.version().rules(), report, facts);
    }

    /** How much of what the form asks is filled in. */
    public Progress progress() {
        return Progress.of(submission.form(), facts.observations(), entries);
    }
}
