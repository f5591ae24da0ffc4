package cn.parklens.document;

import cn.parklens.form.EvidenceList;
import cn.parklens.form.Form;
import cn.parklens.form.ListColumn;
import java.util.List;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sheet of one evidence list: title, header with notes, and columns that keep what is typed as it is typed. */
final class ListSheet {

    private static final int LAST_ROW = 1_048_575;
    private static final int HEADER = 1;

    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private final Look look;
    private final Form form;
    private final EvidenceList list;
    private final String counties;

    /** For a list; {@code counties} is where those that it offers stand, empty for none. */
    ListSheet(XSSFWorkbook workbook, Look look, Form form, EvidenceList list, String counties) {
        this.counties = counties;
        this.workbook = workbook;
        this.sheet = workbook.createSheet(list.name());
        this.look = look;
        this.form = form;
        this.list = list;
    }

    void write() {
        title();
        XSSFRow header = sheet.createRow(HEADER);
        header.setHeightInPoints(32);
        for (int i = 0; i < list.columns().size(); i++) {
            column(header, i, list.columns().get(i));
        }
        sheet.createFreezePane(1, HEADER + 1);
        sheet.setAutoFilter(
                new CellRangeAddress(HEADER, HEADER, 0, list.columns().size() - 1));
    }

    private void title() {
        XSSFRow row = sheet.createRow(0);
        row.setHeightInPoints(26);
        XSSFCell cell = row.createCell(0);
        cell.setCellValue(list.name() + "（" + form.year() + "年，报表版本 " + form.version() + "）");
        cell.setCellStyle(look.title);
        if (list.columns().size() > 1) {
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, list.columns().size() - 1));
        }
    }

    private void column(XSSFRow header, int index, ListColumn column) {
        XSSFCell cell = header.createCell(index);
        cell.setCellValue(column.name());
        cell.setCellStyle(column.required() ? look.required : look.optional);
        note(cell, column);
        sheet.setColumnWidth(index, width(column) * 256);
        sheet.setDefaultColumnStyle(index, style(look, column.kind()));
        validation(index, column);
    }

    private void note(XSSFCell cell, ListColumn column) {
        String text = (column.required() ? "必填。" : "选填。") + column.help().strip();
        ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
        anchor.setCol1(cell.getColumnIndex());
        anchor.setCol2(cell.getColumnIndex() + 2);
        anchor.setRow1(HEADER);
        anchor.setRow2(HEADER + 3);
        XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(new XSSFRichTextString(text));
        comment.setAuthor("ParkLens");
        cell.setCellComment(comment);
    }

    /** Text wherever digits must stay digits: codes lose theirs in a number format. */
    static XSSFCellStyle style(Look look, ListColumn.Kind kind) {
        return switch (kind) {
            case ENTERPRISE_NAME, CREDIT_CODE, INDUSTRY, TEXT, CHOICE, YES_NO, DIVISION -> look.text;
            case DATE -> look.day;
            case FIGURE -> look.figure;
        };
    }

    private static int width(ListColumn column) {
        return switch (column.kind()) {
            case ENTERPRISE_NAME -> 42;
            case CREDIT_CODE -> 24;
            case INDUSTRY -> 26;
            case TEXT, DIVISION -> 20;
            case DATE, CHOICE, FIGURE -> 16;
            case YES_NO -> Math.max(12, column.name().length() * 2);
        };
    }

    private void validation(int index, ListColumn column) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        switch (column.kind()) {
            case CHOICE -> choice(helper, index, column.options());
            case YES_NO -> choice(helper, index, List.of("是", "否"));
            case CREDIT_CODE ->
                hint(
                        helper.createTextLengthConstraint(OperatorType.BETWEEN, "15", "18"),
                        index,
                        "统一社会信用代码为18位（旧的注册号为15位），请核对。");
            case DATE ->
                hint(
                        helper.createDateConstraint(OperatorType.GREATER_OR_EQUAL, "DATE(1900,1,1)", "", "yyyy-mm-dd"),
                        index,
                        "请填写日期，例如2025-12-31。");
            case FIGURE ->
                hint(helper.createDecimalConstraint(OperatorType.GREATER_OR_EQUAL, "0", ""), index, "请填写数字。");
            case DIVISION -> {
                if (!counties.isEmpty()) {
                    hint(helper.createFormulaListConstraint(counties), index, "不在下拉框中：本省的请从下拉框中选择；外省的填写名称或六位行政区划代码。");
                }
            }
            // Almost two thousand industries at four levels are searched, not looked through; the import names those
            // that are near.
            case ENTERPRISE_NAME, INDUSTRY, TEXT -> {}
        }
    }

    private void choice(DataValidationHelper helper, int index, List<String> options) {
        DataValidation validation = validation(
                helper.createExplicitListConstraint(options.toArray(String[]::new)),
                index,
                "请从下拉框中选择：" + String.join("、", options) + "。");
        validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
        sheet.addValidationData(validation);
    }

    /** Asks, and lets it stand: what is really wrong is said by the import, with the row. */
    private void hint(DataValidationConstraint constraint, int index, String message) {
        DataValidation validation = validation(constraint, index, message);
        validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        sheet.addValidationData(validation);
    }

    private DataValidation validation(DataValidationConstraint constraint, int index, String message) {
        DataValidation validation = sheet.getDataValidationHelper()
                .createValidation(constraint, new CellRangeAddressList(HEADER + 1, LAST_ROW, index, index));
        validation.setEmptyCellAllowed(true);
        validation.setShowErrorBox(true);
        validation.createErrorBox("请核对", message);
        return validation;
    }
}
