package cn.parklens.document.filled;

import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Columns;
import cn.parklens.evidence.workbook.MergedCells;
import org.jspecify.annotations.Nullable;

/**
 * An input cell of an uploaded workbook, blank ones too.
 *
 * @param key what column A says: an indicator, or a field and its row
 * @param year of the column, 0 where the row is a field's
 * @param beside what its row says of itself
 * @param sheet name
 * @param row as the spreadsheet numbers it
 * @param column as the spreadsheet letters it
 * @param cell what stands there, null when it is blank
 * @param rowHidden whether its row is hidden
 * @param merged the cells that the user made one with it, so that an input cell disappeared; null where none did
 */
record ReadCell(
        String key,
        int year,
        Beside beside,
        String sheet,
        int row,
        String column,
        @Nullable Cell cell,
        boolean rowHidden,
        @Nullable MergedCells merged) {

    ReadCell in(MergedCells cells) {
        return new ReadCell(key, year, beside, sheet, row, column, cell, rowHidden, cells);
    }

    boolean isWithin(MergedCells cells) {
        return row >= cells.firstRow() && cells.contains(row, Columns.index(column));
    }

    /** Whether the spreadsheet shows another cell in its place. */
    boolean isHiddenIn(MergedCells cells) {
        return isWithin(cells) && !cells.beginsAt(row, Columns.index(column));
    }

    /** The unit as the row names it. */
    String unit() {
        return beside.unit().text();
    }

    /** The cell of its row where a word beside it stands. */
    ReadCell at(Beside.Word word) {
        return new ReadCell(key, 0, beside, sheet, row, Columns.letters(word.column()), null, rowHidden, null);
    }

    /** Whether both stand in one row. */
    boolean isBeside(ReadCell other) {
        return row == other.row && sheet.equals(other.sheet);
    }

    String text() {
        return cell == null ? "" : cell.text().strip();
    }

    boolean isBlank() {
        return text().isEmpty();
    }

    /** Whether the spreadsheet keeps it as a number, which has no decimals of its own. */
    boolean isNumber() {
        return cell != null && (cell.kind() == Cell.Kind.NUMBER || cell.kind() == Cell.Kind.PERCENT);
    }

    String place() {
        return sheet + "!" + column + row;
    }
}
