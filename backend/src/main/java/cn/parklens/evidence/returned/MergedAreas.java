package cn.parklens.evidence.returned;

import java.util.BitSet;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** The columns in which merged cells at the rows of a list, or below them, hide what is written there. */
final class MergedAreas {

    private final BitSet columns = new BitSet();

    /**
     * Of a sheet. Titles above the list hide nothing of it, nor is there room beyond what reaches to the end of the sheet.
     *
     * @param headerRow of the list, as the spreadsheet numbers it
     */
    static MergedAreas of(Sheet sheet, int headerRow) {
        MergedAreas areas = new MergedAreas();
        int end = sheet.getWorkbook().getSpreadsheetVersion().getLastColumnIndex();
        for (CellRangeAddress area : sheet.getMergedRegions()) {
            if (area.getLastRow() + 1 >= headerRow && area.getLastColumn() < end) {
                areas.columns.set(area.getFirstColumn(), area.getLastColumn() + 1);
            }
        }
        return areas;
    }

    boolean cover(int column) {
        return columns.get(column);
    }

    /** The first column beyond them, from 0. */
    int beyond() {
        return columns.length();
    }
}
