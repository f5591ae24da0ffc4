package cn.parklens.document.filled;

import cn.parklens.observation.Value;
import cn.parklens.submission.Problem;
import cn.parklens.submission.Reading;
import java.util.Optional;
import java.util.function.Function;

/**
 * What stands in the cell of a figure, understood in the unit of its row and worked out in that of its indicator.
 *
 * @param reading what it says
 * @param typed as it would be typed on a page
 * @param found what stands there where the figure was worked out from it (478万 for 478); empty else
 */
record FigureCell(Reading reading, String typed, String found) {

    /**
     * Understands a cell.
     *
     * @param written at most as long as a page takes it
     * @param page what a page understands
     */
    static FigureCell of(String written, RowUnit unit, Function<String, Reading> page) {
        Reading asWritten = page.apply(written);
        if (asWritten instanceof Reading.Understood(var value) && !(value instanceof Value.Figure)) {
            return new FigureCell(asWritten, written, "");
        }
        Optional<Problem> refusal = unit.refusal(written);
        if (refusal.isPresent()) {
            return new FigureCell(new Reading.NotUnderstood(refusal.get()), written, "");
        }
        boolean understood = asWritten instanceof Reading.Understood;
        if (understood && !unit.converts()) {
            return new FigureCell(asWritten, written, "");
        }
        return unit.digits(written)
                .map(digits -> new FigureCell(
                        as(written, page.apply(digits)), digits, digits.equals(written) ? "" : unit.said(written)))
                .orElseGet(() -> new FigureCell(
                        understood ? Reading.no(Problem.Kind.FIGURE_UNCLEAR, written) : asWritten, written, ""));
    }

    /** What is wrong is told of what stands in the cell, and not of what was worked out from it. */
    private static Reading as(String written, Reading reading) {
        return reading instanceof Reading.NotUnderstood(var problem)
                ? new Reading.NotUnderstood(new Problem(problem.kind(), written, problem.arguments()))
                : reading;
    }
}
