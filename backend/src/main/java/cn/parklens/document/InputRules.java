package cn.parklens.document;

import cn.parklens.form.Field;
import cn.parklens.form.Indicator;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What the spreadsheet itself asks about an input cell. It asks and lets it stand: what is wrong is said on upload. */
final class InputRules {

    /** More does not fit into the list of a drop-down. */
    private static final int LONGEST_LIST = 255;

    private final XSSFSheet sheet;
    private final DataValidationHelper helper;

    InputRules(XSSFSheet sheet) {
        this.sheet = sheet;
        this.helper = sheet.getDataValidationHelper();
    }

    void figure(int row, int column, Indicator indicator) {
        String unit = indicator.unit().symbol();
        String what = indicator.isCount() ? "整数" : "数字";
        DataValidationConstraint number = indicator.isCount()
                ? helper.createIntegerConstraint(OperatorType.GREATER_OR_EQUAL, "0", "")
                : indicator.nonNegative()
                        ? helper.createDecimalConstraint(OperatorType.GREATER_OR_EQUAL, "0", "")
                        : helper.createDecimalConstraint(OperatorType.BETWEEN, "-1E+18", "1E+18");
        ask(row, column, number, "请填写" + what + (unit.isEmpty() ? "" : "（" + unit + "）") + "；也可以填“不适用”“保密”“无法取得：原因”。");
    }

    void text(int row, int column, Field field, Map<String, List<String>> choices) {
        List<String> offered = field.options().isEmpty()
                ? choices.getOrDefault(field.code(), List.of())
                : field.options().stream().map(Field.Option::text).toList();
        String joined = String.join(",", offered);
        boolean listable = !offered.isEmpty()
                && joined.length() <= LONGEST_LIST
                && offered.stream().noneMatch(one -> one.contains(","));
        if (listable) {
            ask(row, column, helper.createExplicitListConstraint(offered.toArray(String[]::new)), "请从下拉框中选择。");
        } else if (field.limit() > 0) {
            // White space does not count on the form, but here it does: only more than twice as much is asked about.
            ask(
                    row,
                    column,
                    helper.createTextLengthConstraint(
                            OperatorType.LESS_OR_EQUAL, Integer.toString(field.limit() * 2), ""),
                    "不超过" + field.limit() + "字（空格不计）。");
        }
    }

    /** Those of the province in the cell given; without one nothing is offered. */
    void county(int row, int column, CellAddress province) {
        String cell = "$" + CellReference.convertNumToColString(province.getColumn()) + "$" + (province.getRow() + 1);
        ask(row, column, helper.createFormulaListConstraint(CountySheet.of(cell)), "请先选择省份，再从下拉框中选择区县。");
    }

    private void ask(int row, int column, DataValidationConstraint constraint, String message) {
        DataValidation validation =
                helper.createValidation(constraint, new CellRangeAddressList(row, row, column, column));
        validation.setEmptyCellAllowed(true);
        validation.setShowErrorBox(true);
        validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        validation.createErrorBox("请核对", message);
        sheet.addValidationData(validation);
    }
}
