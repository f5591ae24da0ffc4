package cn.parklens.evidence.reading;

import cn.parklens.evidence.reading.header.UnitLine;
import cn.parklens.evidence.workbook.Row;
import cn.parklens.evidence.workbook.RowCursor;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet in their order, with a look at those that come next. */
final class NextRows {

    /** Rows between a title and what it heads. */
    private static final int NEAR = 3;

    private final RowCursor cursor;
    private final BitSet marks;
    private final Deque<Row> ahead = new ArrayDeque<>();

    /**
     * From the first row on.
     *
     * @param marks columns that are passed over: what we wrote beside the rows of a workbook that was given back makes no
     *     other rows of them
     */
    NextRows(RowCursor cursor, BitSet marks) {
        this.cursor = cursor;
        this.marks = marks;
    }

    /** The next one, null after the last. */
    @Nullable
    Row next() {
        return ahead.isEmpty() ? read() : ahead.poll();
    }

    /** The one that comes next and says more than a unit, null where none is near. */
    @Nullable
    Row following() {
        int looked = 0;
        for (Row row : ahead) {
            looked++;
            if (saysMore(row)) {
                return row;
            }
        }
        while (looked < NEAR) {
            Row row = read();
            if (row == null) {
                return null;
            }
            looked++;
            ahead.add(row);
            if (saysMore(row)) {
                return row;
            }
        }
        return null;
    }

    private @Nullable Row read() {
        Row row = cursor.next();
        return row == null || marks.isEmpty() ? row : row.without(marks);
    }

    private static boolean saysMore(Row row) {
        return !row.isBlank()
                && (row.size() > 1 || !UnitLine.isBeside(row.nth(0).text()));
    }
}
