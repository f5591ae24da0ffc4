package cn.parklens.evidence.returned;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** A sheet that is held in memory. */
final class HeldGrid implements Grid {

    private final Sheet sheet;
    private final OwnFormulas formulas;

    HeldGrid(Sheet sheet, OwnFormulas formulas) {
        this.sheet = sheet;
        this.formulas = formulas;
    }

    @Override
    public int clearedColumn(int headerRow) {
        SaidBefore before = new SaidBefore();
        int lastUsed = -1;
        for (Row row : sheet) {
            for (Cell cell : row) {
                formulas.tame(cell);
                if (cell.getCellType() != CellType.BLANK) {
                    before.cell(row.getRowNum() + 1, cell.getColumnIndex(), text(cell));
                    lastUsed = Math.max(lastUsed, cell.getColumnIndex());
                }
            }
        }
        MergedAreas merged = MergedAreas.of(sheet, headerRow);
        SaidBefore.Ours ours = before.at(headerRow, merged);
        if (!ours.cleared().isEmpty()) {
            take(ours);
        }
        return ours.place() >= 0 ? ours.place() : Math.max(lastUsed + 1, merged.beyond());
    }

    private void take(SaidBefore.Ours ours) {
        for (Row row : sheet) {
            List<Cell> taken = new ArrayList<>();
            for (int column : ours.cleared().keySet()) {
                Cell cell = row.getCell(column);
                if (cell != null
                        && ours.holds(row.getRowNum() + 1, column, text(cell).said())) {
                    taken.add(cell);
                }
            }
            taken.forEach(row::removeCell);
        }
    }

    private static SaidBefore.Text text(Cell cell) {
        return cell.getCellType() == CellType.STRING
                ? SaidBefore.Text.of(cell.getStringCellValue())
                : SaidBefore.Text.NONE;
    }

    @Override
    public boolean isListOfProblems() {
        SaidBefore seen = new SaidBefore();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() != CellType.BLANK) {
                    seen.cell(row.getRowNum() + 1, cell.getColumnIndex(), text(cell));
                }
            }
        }
        return seen.isListOfProblems();
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
