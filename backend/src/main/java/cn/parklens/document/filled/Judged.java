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
 */
record Judged(
        @Nullable Line line,
        @Nullable Value value,
        @Nullable Problem problem) {

    static final Judged NOTHING = new Judged(null, null, null);
}
