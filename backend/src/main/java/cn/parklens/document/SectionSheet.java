package cn.parklens.document;

import cn.parklens.form.Block;
import cn.parklens.form.Field;
import cn.parklens.form.FieldGroup;
import cn.parklens.form.Form;
import cn.parklens.form.Indicator;
import cn.parklens.form.IndicatorTable;
import cn.parklens.form.ReferencePeriod;
import cn.parklens.form.Section;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Value;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The sheet of one section: its tables with a column per year, its fields with one wide cell each. */
final class SectionSheet {

    private static final int FEWEST_INPUTS = 3;
    private static final int INPUT_WIDTH = 17;
    private static final int NOTE_WIDTH = 60;
    private static final int NAME_WIDTH = 40;
    private static final float TALLEST = 400;

    private final XSSFSheet sheet;
    private final Look look;
    private final InputLook inputLook;
    private final Form form;
    private final Section section;
    private final FormContent content;
    private final InputRules rules;
    private final int inputs;
    private @Nullable CellAddress province;

    SectionSheet(
            XSSFWorkbook workbook, Look look, InputLook inputLook, Form form, Section section, FormContent content) {
        this.sheet = workbook.createSheet(FormWorkbook.sheetName(section));
        this.look = look;
        this.inputLook = inputLook;
        this.form = form;
        this.section = section;
        this.content = content;
        this.rules = new InputRules(sheet);
        this.inputs = section.blocks().stream()
                .filter(IndicatorTable.class::isInstance)
                .mapToInt(block -> years((IndicatorTable) block).size())
                .max()
                .stream()
                .map(most -> Math.max(most, FEWEST_INPUTS))
                .findFirst()
                .orElse(FEWEST_INPUTS);
    }

    void write() {
        sheet.setColumnHidden(0, true);
        sheet.setColumnWidth(1, NAME_WIDTH * 256);
        sheet.setColumnWidth(FormWorkbook.UNIT_COLUMN, 14 * 256);
        for (int i = 0; i < inputs; i++) {
            sheet.setColumnWidth(FormWorkbook.FIRST_INPUT + i, INPUT_WIDTH * 256);
        }
        sheet.setColumnWidth(noteColumn(), NOTE_WIDTH * 256);
        XSSFRow title = next();
        title.setHeightInPoints(26);
        cell(title, 1, section.title() + "（报表版本 " + form.version() + "）", look.title);
        if (!section.help().isBlank()) {
            XSSFRow help = next();
            cell(help, 1, section.help().strip(), look.words);
            sheet.addMergedRegion(new CellRangeAddress(help.getRowNum(), help.getRowNum(), 1, noteColumn()));
            help.setHeightInPoints(Look.height(section.help().strip(), 75));
        }
        for (Block block : section.blocks()) {
            switch (block) {
                case IndicatorTable table -> table(table);
                case FieldGroup group -> group(group);
            }
        }
        sheet.createFreezePane(2, 1);
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
    }

    private void table(IndicatorTable table) {
        List<Integer> years = years(table);
        XSSFRow header = header(FormWorkbook.YEARS, table, FormWorkbook.UNIT);
        for (int i = 0; i < inputs; i++) {
            cell(header, FormWorkbook.FIRST_INPUT + i, i < years.size() ? years.get(i) + "年" : "", look.required);
        }
        for (Indicator indicator : table.indicators()) {
            XSSFRow row = row(indicator.code(), indicator.isSupporting() ? "　└ " + indicator.name() : indicator.name());
            cell(row, FormWorkbook.UNIT_COLUMN, indicator.unit().symbol(), look.words);
            for (int i = 0; i < years.size(); i++) {
                figure(row, FormWorkbook.FIRST_INPUT + i, indicator, years.get(i));
            }
            note(row, indicator.help());
        }
    }

    private void figure(XSSFRow row, int column, Indicator indicator, int year) {
        ReferencePeriod period = indicator.in(year);
        if (!indicator.periods().contains(period)) {
            cell(row, column, FormWorkbook.NOT_ASKED, inputLook.notAsked);
            return;
        }
        XSSFCell cell = cell(row, column, "", inputLook.inputFigure);
        switch (content.figures().get(new Cell(indicator.code(), period))) {
            case Value.Figure(var amount) -> {
                cell.setCellValue(amount.doubleValue());
                cell.setCellStyle(inputLook.figure(amount.scale()));
            }
            case Value.NotApplicable none -> cell.setCellValue("不适用");
            case Value.Withheld hidden -> cell.setCellValue("保密");
            case Value.Unavailable(var reason) -> cell.setCellValue("无法取得：" + reason);
            case Value.NotFilled empty -> cell.setBlank();
            case null -> cell.setBlank();
        }
        rules.figure(row.getRowNum(), column, indicator);
    }

    private void group(FieldGroup group) {
        XSSFRow header = header(FormWorkbook.FIELDS, group, FormWorkbook.DEMAND);
        cell(header, FormWorkbook.FIRST_INPUT, FormWorkbook.CONTENT, look.required);
        wide(header, look.required);
        for (int number = 1; number <= group.maxRows(); number++) {
            for (Field field : group.fields()) {
                String name = group.repeats() ? field.name() + "（" + number + "）" : field.name();
                field(row(FormWorkbook.key(field.code(), number), name), field, number <= group.minRows(), number);
            }
        }
    }

    private void field(XSSFRow row, Field field, boolean needed, int number) {
        String limit = field.limit() > 0 ? "，不超过" + field.limit() + "字" : "";
        cell(row, FormWorkbook.UNIT_COLUMN, (needed && field.required() ? "必填" : "选填") + limit, look.words);
        String text = content.texts().getOrDefault(FormWorkbook.key(field.code(), number), "");
        boolean fits = text.length() <= FormWorkbook.MOST_CHARACTERS;
        XSSFCellStyle style = fits ? inputLook.inputText : inputLook.notAsked;
        cell(row, FormWorkbook.FIRST_INPUT, fits ? text : FormWorkbook.TOO_LONG, style);
        wide(row, style);
        String headings = field.headings().isEmpty() ? "" : "\n应有标题：" + String.join("、", field.headings());
        note(row, field.help() + headings);
        float tall = field.kind() == Field.Kind.NARRATIVE ? 240 : 18;
        row.setHeightInPoints(Math.clamp(
                Look.height(text, inputs * INPUT_WIDTH / 2), Math.max(tall, row.getHeightInPoints()), TALLEST));
        if (field.kind() == Field.Kind.PROVINCE) {
            province = row.getCell(FormWorkbook.FIRST_INPUT).getAddress();
        }
        if (field.kind() == Field.Kind.COUNTY
                && province != null
                && !content.counties().isEmpty()) {
            rules.county(row.getRowNum(), FormWorkbook.FIRST_INPUT, province);
        } else {
            rules.text(row.getRowNum(), FormWorkbook.FIRST_INPUT, field, content.choices());
        }
    }

    private XSSFRow header(String mark, Block block, String second) {
        next();
        XSSFRow row = row(mark, block.title());
        row.setHeightInPoints(24);
        row.getCell(1).setCellStyle(look.required);
        cell(row, FormWorkbook.UNIT_COLUMN, second, look.required);
        String help = block.help().strip();
        cell(row, noteColumn(), FormWorkbook.NOTE + (help.isEmpty() ? "" : "：" + help), look.required);
        row.setHeightInPoints(Math.clamp(Look.height(help, NOTE_WIDTH / 2), 24, TALLEST));
        return row;
    }

    private XSSFRow row(String code, String name) {
        XSSFRow row = next();
        cell(row, 0, code, look.words);
        cell(row, 1, name, look.words);
        row.setHeightInPoints(Look.height(name, NAME_WIDTH / 2));
        return row;
    }

    private XSSFRow next() {
        return sheet.createRow(sheet.getLastRowNum() + 1);
    }

    private void note(XSSFRow row, String text) {
        cell(row, noteColumn(), text.strip(), look.words);
        row.setHeightInPoints(Math.clamp(Look.height(text.strip(), NOTE_WIDTH / 2), row.getHeightInPoints(), TALLEST));
    }

    /** One cell over all columns of years. */
    private void wide(XSSFRow row, XSSFCellStyle style) {
        for (int i = 1; i < inputs; i++) {
            cell(row, FormWorkbook.FIRST_INPUT + i, "", style);
        }
        sheet.addMergedRegion(new CellRangeAddress(
                row.getRowNum(), row.getRowNum(), FormWorkbook.FIRST_INPUT, FormWorkbook.FIRST_INPUT + inputs - 1));
    }

    private int noteColumn() {
        return FormWorkbook.FIRST_INPUT + inputs;
    }

    private static XSSFCell cell(XSSFRow row, int column, String text, XSSFCellStyle style) {
        XSSFCell cell = row.createCell(column);
        if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
        cell.setCellStyle(style);
        return cell;
    }

    private static List<Integer> years(IndicatorTable table) {
        return table.indicators().stream()
                .flatMap(indicator -> indicator.periods().stream())
                .map(ReferencePeriod::year)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }
}
