package cn.parklens.evidence.workbook;

import java.util.List;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/**
 * Cells that the spreadsheet shows as one. Only the first of them has content.
 *
 * @param firstRow as the spreadsheet numbers it, from 1
 * @param lastRow the same where they lie beside each other
 * @param firstColumn from 0
 * @param lastColumn from 0
 */
public record MergedCells(int firstRow, int lastRow, int firstColumn, int lastColumn) {

    /** More of them in one sheet are not told apart. */
    private static final int MOST = 20_000;

    /** Of those within one row, which leave room for the others. */
    private static final int MOST_OF_ONE_ROW = 5_000;

    /** Of a reference such as A5:B7; null where it is none, or of one cell. */
    static @Nullable MergedCells of(@Nullable String reference) {
        int colon = reference == null ? -1 : reference.indexOf(':');
        if (reference == null || colon < 0) {
            return null;
        }
        String from = reference.substring(0, colon);
        String to = reference.substring(colon + 1);
        MergedCells cells = new MergedCells(row(from), row(to), Columns.index(from), Columns.index(to));
        return cells.firstRow > 0
                        && cells.lastRow >= cells.firstRow
                        && cells.firstColumn >= 0
                        && (cells.lastRow > cells.firstRow || cells.lastColumn > cells.firstColumn)
                ? cells
                : null;
    }

    /** Keeps them unless they are none, or one too many. */
    static void add(@Nullable MergedCells cells, List<MergedCells> merged) {
        if (cells != null && merged.size() < (cells.lastRow > cells.firstRow ? MOST : MOST_OF_ONE_ROW)) {
            merged.add(cells);
        }
    }

    /** Keeps those of an old workbook's record. */
    static void add(MergeCellsRecord cells, List<MergedCells> merged) {
        for (int i = 0; i < cells.getNumAreas(); i++) {
            CellRangeAddress area = cells.getAreaAt(i);
            if (area.getNumberOfCells() > 1) {
                add(
                        new MergedCells(
                                area.getFirstRow() + 1,
                                area.getLastRow() + 1,
                                area.getFirstColumn(),
                                area.getLastColumn()),
                        merged);
            }
        }
    }

    private static int row(String reference) {
        int digits = 0;
        while (digits < reference.length() && !Character.isDigit(reference.charAt(digits))) {
            digits++;
        }
        return XlsxParts.number(reference.substring(digits));
    }

    public boolean contains(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }

    /** Whether a cell is the one whose content is shown. */
    public boolean beginsAt(int row, int column) {
        return row == firstRow && column == firstColumn;
    }

    /** Whether a cell lies in a row below, and is shown as part of the first. */
    public boolean hides(int row, int column) {
        return row > firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }

    /** As spreadsheets write it: A5:A7. */
    public String address() {
        return Columns.letters(firstColumn) + firstRow + ":" + Columns.letters(lastColumn) + lastRow;
    }
}
