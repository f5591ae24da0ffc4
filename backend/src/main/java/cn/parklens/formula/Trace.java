package cn.parklens.formula;

import cn.parklens.form.Unit;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Observation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a value came about: a formula, its value, and the same for each of its inputs, down to the cells and lists.
 *
 * @param formula read aloud
 * @param result a value, or why there is none; null for a condition
 * @param verdict of a condition; null for a quantity
 * @param unit the value is shown in it; a plain number for a condition
 * @param source what it was read from, null for what was computed
 * @param inputs in the order of the formula
 */
public record Trace(
        String formula,
        @Nullable Result result,
        @Nullable Verdict verdict,
        Unit unit,
        @Nullable Source source,
        List<Trace> inputs) {

    public Trace {
        inputs = List.copyOf(inputs);
    }

    /** The value with its unit, or why there is none. */
    public String value() {
        if (result != null) {
            return Figures.shown(result, unit);
        }
        return switch (verdict) {
            case null -> "";
            case Verdict.Decided decided when decided.passes() -> "成立";
            case Verdict.Decided decided -> "不成立";
            case Verdict.Unknown(var cause) -> Figures.shown(cause, unit);
        };
    }

    /** Where an input was read. */
    public sealed interface Source {

        /**
         * A cell of the submission.
         *
         * @param cell indicator and period
         * @param observation what it holds and where that came from, null where nothing was ever filled
         */
        record FromCell(Cell cell, @Nullable Observation observation) implements Source {}

        /**
         * Rows of an evidence list.
         *
         * @param list code
         * @param rows that count, -1 where the list is not there
         */
        record FromList(String list, int rows) implements Source {}

        /** The median of comparable parks. */
        record FromPeers(Cell cell) implements Source {}
    }
}
