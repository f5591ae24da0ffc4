package cn.parklens.submission.web;

import cn.parklens.check.CheckReport;
import cn.parklens.check.Facts;
import cn.parklens.check.Finding;
import cn.parklens.check.Outcome;
import cn.parklens.observation.Cell;
import cn.parklens.submission.Checked;
import cn.parklens.submission.EntryLine;
import cn.parklens.submission.FigureLine;
import cn.parklens.submission.Submission;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything the fill-in page shows of a submission at one moment.
 *
 * @param figures current lines by cell
 * @param entries current lines by field, rows of a group in order
 * @param facts what checks and formulas look at
 * @param report what the checks say
 */
record FillState(
        Submission submission,
        Map<Cell, FigureLine> figures,
        Map<String, List<EntryLine>> entries,
        Facts facts,
        CheckReport report) {

    static FillState of(Checked checked) {
        return new FillState(
                checked.submission(), checked.figures(), checked.entries(), checked.facts(), checked.suggested());
    }

    Optional<EntryLine> entry(String field, int row) {
        return entries.getOrDefault(field, List.of()).stream()
                .filter(line -> line.row() == row)
                .findFirst();
    }

    List<Finding> failed() {
        return report.of(Outcome.FAILED).toList();
    }
}
