package cn.parklens.evidence.returned;

import cn.parklens.evidence.reading.header.ReturnedMarks;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** A sheet that is held in memory. */
final class HeldGrid implements Grid {

    /** Rows in which a header may stand. */
    static final int HEADER_WITHIN = 80;

    private final Sheet sheet;
    private final OwnFormulas formulas;

    HeldGrid(Sheet sheet, OwnFormulas formulas) {
        this.sheet = sheet;
        this.formulas = formulas;
    }

    @Override
    public int clearedColumn() {
        int ours = -1;
        int lastUsed = -1;
        for (Row row : sheet) {
            for (Cell cell : row) {
                formulas.tame(cell);
                if (cell.getCellType() == CellType.BLANK) {
                    continue;
                }
                if (ours < 0
                        && row.getRowNum() < HEADER_WITHIN
                        && cell.getCellType() == CellType.STRING
                        && ReturnedMarks.isColumn(cell.getStringCellValue())) {
                    ours = cell.getColumnIndex();
                }
                lastUsed = Math.max(lastUsed, cell.getColumnIndex());
            }
        }
        if (ours < 0) {
            return lastUsed + 1;
        }
        for (Row row : sheet) {
            Cell cell = row.getCell(ours);
            if (cell != null) {
                row.removeCell(cell);
            }
        }
        return ours;
    }

    @Override
    public void say(int row, int column, String text, CellStyle style) {
        Row there = sheet.getRow(row - 1);
        Row own = there == null ? sheet.createRow(row - 1) : there;
        Cell cell = own.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }
}
