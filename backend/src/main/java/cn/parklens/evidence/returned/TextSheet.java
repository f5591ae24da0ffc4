package cn.parklens.evidence.returned;

import cn.parklens.evidence.Recognition.SheetTaken;
import cn.parklens.evidence.workbook.Limits;
import cn.parklens.evidence.workbook.RowCursor;
import cn.parklens.evidence.workbook.Workbooks;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A text file as the only sheet of a workbook, every cell as text.
 *
 * @param name that of the file, as far as spreadsheets let it
 */
record TextSheet(String name) {

    /** Adds it to an empty workbook, which says then what it was made of. */
    static TextSheet in(XSSFWorkbook workbook, Path file, String fileName, Limits limits) {
        return in(workbook, workbook, file, fileName, limits);
    }

    static TextSheet in(SXSSFWorkbook workbook, Path file, String fileName, Limits limits) {
        return in(workbook.getXSSFWorkbook(), workbook, file, fileName, limits);
    }

    private static TextSheet in(XSSFWorkbook whole, Workbook workbook, Path file, String fileName, Limits limits) {
        whole.getProperties()
                .getCustomProperties()
                .addProperty(cn.parklens.evidence.workbook.Workbook.MADE_OF_TEXT, fileName);
        try (var text = Workbooks.open(file, fileName, limits)) {
            var only = text.sheets().getFirst();
            Sheet sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(only.name()));
            try (RowCursor rows = text.rows(only)) {
                for (var row = rows.next(); row != null; row = rows.next()) {
                    var own = row.isBlank() ? null : sheet.createRow(row.number() - 1);
                    for (var cell : row.cells()) {
                        if (own != null) {
                            own.createCell(cell.column()).setCellValue(cell.text());
                        }
                    }
                }
            }
            return new TextSheet(sheet.getSheetName());
        }
    }

    List<Mark> marks(List<Mark> marks) {
        return marks.stream().map(mark -> mark.in(name)).toList();
    }

    List<SheetTaken> sheets(List<SheetTaken> sheets) {
        return sheets.stream()
                .map(it -> new SheetTaken(
                        it.index(),
                        name,
                        it.listCode(),
                        it.headerRow(),
                        it.columns(),
                        it.fitting(),
                        it.title(),
                        it.titled(),
                        it.by(),
                        it.doubts()))
                .toList();
    }
}
