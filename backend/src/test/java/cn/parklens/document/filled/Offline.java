package cn.parklens.document.filled;

import cn.parklens.document.FormWorkbook;
import cn.parklens.document.ImportTemplates;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Somebody at a desk without a network: opens a whole-form workbook, writes into its cells, and saves it. */
public final class Offline implements AutoCloseable {

    private final XSSFWorkbook workbook;

    public Offline(byte[] bytes) throws IOException {
        this.workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    public Offline type(String indicator, int year, double figure) {
        figure(indicator, year).setCellValue(figure);
        return this;
    }

    public Offline type(String indicator, int year, String text) {
        figure(indicator, year).setCellValue(text);
        return this;
    }

    /** Types into one of two sheets that hold the same row. */
    public Offline typeIn(String sheet, String indicator, int year, double figure) {
        XSSFCell cell = figure(indicator, year);
        workbook.getSheet(sheet)
                .getRow(cell.getRowIndex())
                .getCell(cell.getColumnIndex())
                .setCellValue(figure);
        return this;
    }

    /** Has the cell of a figure shown by a number format. */
    public Offline show(String indicator, int year, String format) {
        XSSFCell cell = figure(indicator, year);
        XSSFCellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(cell.getCellStyle());
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        return this;
    }

    public Offline clear(String indicator, int year) {
        figure(indicator, year).setBlank();
        return this;
    }

    /** Merges the cells of these years and all between, as spreadsheets do: only the first keeps what stood there. */
    public Offline merge(String indicator, int first, int last) {
        XSSFCell from = figure(indicator, first);
        XSSFCell to = figure(indicator, last);
        for (int column = from.getColumnIndex() + 1; column <= to.getColumnIndex(); column++) {
            from.getRow().getCell(column).setBlank();
        }
        from.getSheet()
                .addMergedRegion(new CellRangeAddress(
                        from.getRowIndex(), to.getRowIndex(), from.getColumnIndex(), to.getColumnIndex()));
        return this;
    }

    public Offline write(String field, String text) {
        row(field).getCell(FormWorkbook.FIRST_INPUT).setCellValue(text);
        return this;
    }

    public Offline formula(String indicator, int year, String formula) {
        XSSFCell cell = figure(indicator, year);
        cell.setCellFormula(formula);
        workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
        return this;
    }

    /** Writes beside the cells that are asked. */
    public Offline scribble(String indicator, int column, String text) {
        row(indicator).createCell(column).setCellValue(text);
        return this;
    }

    public Offline about(String label, String text) {
        StreamSupport.stream(workbook.getSheet(FormWorkbook.COVER).spliterator(), false)
                .filter(row -> text(row, 0).equals(label))
                .findFirst()
                .orElseThrow()
                .getCell(1)
                .setCellValue(text);
        return this;
    }

    public Offline unit(String indicator, String unit) {
        row(indicator).getCell(FormWorkbook.UNIT_COLUMN).setCellValue(unit);
        return this;
    }

    public Offline rename(String key, String other) {
        row(key).getCell(0).setCellValue(other);
        return this;
    }

    /** Deletes column A of every sheet of the form, as who shows hidden columns does. */
    public Offline withoutCodes(String... sheets) {
        for (String name : sheets) {
            XSSFSheet sheet = workbook.getSheet(name);
            sheet.shiftColumns(1, 12, -1);
        }
        return this;
    }

    public Offline withoutSheet(String name) {
        workbook.removeSheetAt(workbook.getSheetIndex(name));
        return this;
    }

    /** Deletes the row of an indicator or a field. */
    public Offline withoutRow(String key) {
        XSSFRow row = row(key);
        row.getSheet().removeRow(row);
        return this;
    }

    /** Rewrites the row of years above an indicator; with no words the row is deleted. */
    public Offline heading(String indicator, boolean mark, String... years) {
        XSSFRow row = row(indicator);
        XSSFSheet sheet = row.getSheet();
        int at = row.getRowNum();
        while (!text(sheet.getRow(at), 0).equals(FormWorkbook.YEARS)) {
            at--;
        }
        XSSFRow header = sheet.getRow(at);
        if (!mark) {
            sheet.removeRow(header);
            header = sheet.createRow(at);
        }
        for (int i = 0; i < 3; i++) {
            XSSFCell cell = header.createCell(FormWorkbook.FIRST_INPUT + i);
            if (i < years.length) {
                cell.setCellValue(years[i]);
            }
        }
        return this;
    }

    /** Deletes the column of a year, as spreadsheets do. */
    public Offline withoutYear(String indicator, int year) {
        XSSFCell cell = figure(indicator, year);
        cell.getSheet().shiftColumns(cell.getColumnIndex() + 1, 12, -1);
        return this;
    }

    /** Puts a blank column in, as spreadsheets do: what stood there and behind it moves to the right, merged cells too. */
    public Offline insertColumn(String sheet, int column) {
        workbook.getSheet(sheet).shiftColumns(column, 12, 1);
        return this;
    }

    /** Writes into any cell. */
    public Offline put(String sheet, int row, int column, String text) {
        XSSFRow there = workbook.getSheet(sheet).getRow(row);
        (there.getCell(column) == null ? there.createCell(column) : there.getCell(column)).setCellValue(text);
        return this;
    }

    /** Cuts what was filled in out of its cell and pastes it into another one of its row. */
    public Offline move(String field, int column) {
        XSSFCell cell = row(field).getCell(FormWorkbook.FIRST_INPUT);
        row(field).createCell(column).setCellValue(cell.getStringCellValue());
        cell.setBlank();
        return this;
    }

    /** Row, from 0, of an indicator or a field. */
    public int rowOf(String key) {
        return row(key).getRowNum();
    }

    /** Two rows change places, all but the hidden column of codes. */
    public Offline swapWithoutCodes(String one, String other) {
        for (int column = 1; column < 8; column++) {
            String there = text(row(one), column);
            String here = text(row(other), column);
            set(row(one), column, here);
            set(row(other), column, there);
        }
        return this;
    }

    private static void set(XSSFRow row, int column, String text) {
        XSSFCell cell = row.getCell(column) == null ? row.createCell(column) : row.getCell(column);
        if (text.isEmpty()) {
            cell.setBlank();
        } else {
            cell.setCellValue(text);
        }
    }

    /** Hides the row of an indicator or field, as a filter does. */
    public Offline hideRow(String key) {
        row(key).setZeroHeight(true);
        return this;
    }

    public Offline hide(String sheet) {
        workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
        return this;
    }

    /** As a workbook was handed out before it said for whom. */
    public Offline forNobody() {
        var properties = workbook.getProperties().getCustomProperties().getUnderlyingProperties();
        properties.getPropertyList().removeIf(property -> property.getName().equals(ImportTemplates.PARK_PROPERTY));
        return this;
    }

    /** Copies a sheet within the workbook: it stands before all others then, or behind them. */
    public Offline copySheet(String name, String copy, boolean before) {
        XSSFSheet sheet = workbook.cloneSheet(workbook.getSheetIndex(name), copy);
        if (before) {
            workbook.setSheetOrder(sheet.getSheetName(), 1);
        }
        return this;
    }

    public Offline withSheet(String name, String text) {
        workbook.createSheet(name).createRow(0).createCell(0).setCellValue(text);
        return this;
    }

    /** A formula that no spreadsheet program has worked out. */
    public Offline formula(String field, String formula) {
        XSSFCell cell = row(field).getCell(FormWorkbook.FIRST_INPUT);
        cell.setBlank();
        cell.setCellFormula(formula);
        return this;
    }

    /** Pastes a picture of so many bytes, which no packing makes smaller. */
    public Offline photograph(int bytes) {
        byte[] picture = new byte[bytes];
        RandomGeneratorFactory.of("L64X128MixRandom").create(bytes).nextBytes(picture);
        workbook.addPicture(picture, Workbook.PICTURE_TYPE_PNG);
        return this;
    }

    /** As spreadsheets write it. */
    public String place(String indicator, int year) {
        XSSFCell cell = figure(indicator, year);
        return cell.getSheet().getSheetName() + "!" + cell.getAddress().formatAsString();
    }

    public byte[] save() throws IOException {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private XSSFCell figure(String indicator, int year) {
        XSSFRow row = row(indicator);
        XSSFSheet sheet = row.getSheet();
        XSSFRow header = IntStream.iterate(row.getRowNum(), at -> at - 1)
                .mapToObj(sheet::getRow)
                .filter(one -> one != null && text(one, 0).equals(FormWorkbook.YEARS))
                .findFirst()
                .orElseThrow();
        return IntStream.range(FormWorkbook.FIRST_INPUT, header.getLastCellNum())
                .filter(at -> text(header, at).equals(year + "年"))
                .mapToObj(row::getCell)
                .findFirst()
                .orElseThrow();
    }

    private XSSFRow row(String key) {
        return IntStream.range(1, workbook.getNumberOfSheets())
                .mapToObj(workbook::getSheetAt)
                .flatMap(sheet -> StreamSupport.stream(sheet.spliterator(), false))
                .filter(row -> text(row, 0).equals(key))
                .map(XSSFRow.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static String text(Row row, int column) {
        return row.getCell(column) == null ? "" : row.getCell(column).toString();
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
