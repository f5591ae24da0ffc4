package cn.parklens.submission.web;

import cn.parklens.check.Spot;
import cn.parklens.form.Indicator;
import cn.parklens.observation.Cell;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Suggestions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A suggestion that was taken, or taken back, as the page of checks says it.
 *
 * @param undone whether it was taken back
 * @param lines one per cell
 * @param back what the page sends to take it back, empty where that is what was done
 */
public record TakenSuggestion(boolean undone, List<Line> lines, String back) {

    public TakenSuggestion {
        lines = List.copyOf(lines);
    }

    /**
     * A cell.
     *
     * @param was 未填 and the other words included
     * @param now with thousands separated
     */
    public record Line(CheckLine.Link place, String unit, String was, String now) {}

    static TakenSuggestion of(Submission submission, List<Suggestions.Change> changes, boolean undone) {
        Map<Cell, Long> written =
                changes.stream().collect(Collectors.toMap(Suggestions.Change::cell, Suggestions.Change::line));
        return new TakenSuggestion(
                undone,
                changes.stream().map(change -> line(submission, change)).toList(),
                undone ? "" : CellTokens.write(written, String::valueOf));
    }

    private static Line line(Submission submission, Suggestions.Change change) {
        return new Line(
                CheckLine.link(submission, new Spot.AtCell(change.cell())),
                submission
                        .form()
                        .indicator(change.cell().indicator())
                        .map(Indicator::unit)
                        .map(unit -> unit.symbol())
                        .orElse(""),
                CellText.orNothing(change.was()),
                CellText.orNothing(change.now()));
    }
}
