package cn.parklens.document.filled;

import cn.parklens.observation.Value;
import cn.parklens.submission.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A line, what its figure was understood as, and why it could not be.
 *
 * @param line null where the workbook says nothing about the cell
 * @param value null for a text, or where it was not understood
 * @param problem null where nothing is wrong
 * @param untouched whether the figure stands in the cell as it stands in the ledger, and says something else only because
 *     its row names another unit
 */
record Judged(
        @Nullable Line line,
        @Nullable Value value,
        @Nullable Problem problem,
        boolean untouched) {

    static final Judged NOTHING = new Judged(null, null, null);

    Judged(@Nullable Line line, @Nullable Value value, @Nullable Problem problem) {
        this(line, value, problem, false);
    }

    boolean isOffered() {
        return line != null && line.kind().isOffered();
    }

    /** The same, to be looked at before it is taken over. */
    Judged doubted(Doubt why) {
        return line == null ? this : new Judged(line.doubted(why), value, problem, untouched);
    }
}
