package cn.parklens.document;

import cn.parklens.form.EvidenceList;
import cn.parklens.form.Form;
import cn.parklens.form.ListColumn;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes rows into an import template, as a park would; row by row, so that long lists do not fill the memory. */
public final class TemplateFiller {

    private static final int ROWS_IN_MEMORY = 200;

    private final Form form;

    public TemplateFiller(Form form) {
        this.form = form;
    }

    /**
     * Writes a workbook with the lists given, in the form's order.
     *
     * @param rows by list code, each row's values by column code: {@code String}, {@code Boolean}, {@code LocalDate} or
     *     {@code Number}; columns left out stay blank. Each list is walked through once
     * @throws IllegalArgumentException when a list is not one of the form's
     */
    public void write(Map<String, ? extends Iterable<Map<String, Object>>> rows, OutputStream out) throws IOException {
        rows.keySet().stream()
                .filter(code -> form.evidenceList(code).isEmpty())
                .findAny()
                .ifPresent(code -> {
                    throw new IllegalArgumentException("no list " + code + " in the form");
                });
        List<EvidenceList> lists = form.evidenceLists().stream()
                .filter(list -> rows.containsKey(list.code()))
                .toList();
        try (XSSFWorkbook template = ImportTemplates.workbook(form, lists, List.of())) {
            SteadyBytes.fixDates(template);
            try (SXSSFWorkbook workbook = new SXSSFWorkbook(template, ROWS_IN_MEMORY)) {
                for (EvidenceList list : lists) {
                    fill(workbook.getSheet(list.name()), list, Objects.requireNonNull(rows.get(list.code())));
                }
                workbook.write(out);
            }
        }
    }

    private static void fill(SXSSFSheet sheet, EvidenceList list, Iterable<Map<String, Object>> rows) {
        CellStyle[] styles = new CellStyle[list.columns().size()];
        for (int i = 0; i < styles.length; i++) {
            styles[i] = sheet.getColumnStyle(i);
        }
        int number = ImportTemplates.FIRST_ROW - 1;
        for (Iterator<Map<String, Object>> each = rows.iterator(); each.hasNext(); number++) {
            Map<String, Object> values = each.next();
            Row row = sheet.createRow(number);
            for (int i = 0; i < styles.length; i++) {
                ListColumn column = list.columns().get(i);
                Object value = values.get(column.code());
                if (value != null) {
                    Cell cell = row.createCell(i);
                    cell.setCellStyle(styles[i]);
                    write(cell, value);
                }
            }
        }
    }

    private static void write(Cell cell, Object value) {
        switch (value) {
            case String text -> cell.setCellValue(text);
            case Boolean yes -> cell.setCellValue(yes ? "是" : "否");
            case LocalDate day -> cell.setCellValue(day);
            case BigDecimal amount -> cell.setCellValue(amount.doubleValue());
            case Number number -> cell.setCellValue(number.doubleValue());
            default -> throw new IllegalArgumentException("cannot stand in a cell: " + value.getClass());
        }
    }
}
