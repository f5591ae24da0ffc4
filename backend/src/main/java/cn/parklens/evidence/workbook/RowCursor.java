package cn.parklens.evidence.workbook;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet, one after another. Holds no more than the current row. */
public interface RowCursor extends AutoCloseable {

    /**
     * The next row that the file mentions, blank ones included.
     *
     * @return null after the last
     * @throws cn.parklens.evidence.problem.FileRefused when the file cannot be read any further
     */
    @Nullable
    Row next();

    /** The last column, from 0, with content beyond those that are read; -1 when there is none so far. */
    int widestUnread();

    /** What is merged: spreadsheets write it behind the rows, it is known after the last. */
    default List<MergedCells> merged() {
        return List.of();
    }

    /** Columns from 0 that the spreadsheet hides; known with the first row. They are read as others are. */
    default BitSet hiddenColumns() {
        return new BitSet();
    }

    /** Share of the sheet read so far. */
    Progress progress();

    @Override
    void close();

    /**
     * How far reading has come.
     *
     * @param bytes read so far, of the sheet as unpacked
     * @param total of the sheet as unpacked, as far as the file tells
     */
    record Progress(long bytes, long total) {}
}
