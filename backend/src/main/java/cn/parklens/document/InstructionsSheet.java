package cn.parklens.document;

import cn.parklens.form.EvidenceList;
import cn.parklens.form.Form;
import cn.parklens.form.Indicator;
import cn.parklens.form.ListColumn;
import cn.parklens.spreadsheet.PlainText;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** 填写说明: what the workbook is for, how every list and column is filled, and which form it belongs to. */
final class InstructionsSheet {

    private static final int FIRST_WIDTH = 26 * 256;
    private static final int SECOND_WIDTH = 96 * 256;
    private static final int CHARACTERS_A_LINE = 46;

    private final XSSFSheet sheet;
    private final Look look;
    private final Form form;
    private final List<EvidenceList> lists;

    InstructionsSheet(XSSFWorkbook workbook, Look look, Form form, List<EvidenceList> lists) {
        this.sheet = workbook.createSheet(ImportTemplates.INSTRUCTIONS_SHEET);
        this.look = look;
        this.form = form;
        this.lists = lists;
    }

    /**
     * Writes it.
     *
     * @param counties that drop-downs offer; they look them up here, at the end
     * @return where these stand, as a formula of another sheet names it; empty for none
     */
    String write(List<String> counties) {
        sheet.setColumnWidth(0, FIRST_WIDTH);
        sheet.setColumnWidth(1, SECOND_WIDTH);
        sheet.setDisplayGridlines(false);
        line(look.title, "佐证清单导入模板", "");
        line(look.words, "报表", form.title());
        line(look.words, "报表代码", form.code());
        line(look.words, "报表版本", form.version());
        line(look.heading, "怎样填写", "");
        line(look.words, "1", "每张清单一个工作表，一行一家企业，从表头下一行填起，中间不要空行。没有的清单留空即可。");
        line(look.words, "2", "表头深色的列必填，浅色的列选填；可以另加列，导入时原样保留。请不要修改表头的名称。");
        line(look.words, "3", "统一社会信用代码按文本填写，共18位；粘贴时请选“只粘贴文本”，以免末位数字丢失。");
        line(look.words, "4", "日期写成2025-12-31；带下拉框的列请从中选择。");
        line(look.words, "5", "同一企业在同一张清单中只计一次；一家企业可以同时列入多张清单。");
        line(look.words, "6", "填好后整本上传，也可以一张清单存成一个文件上传；重新上传会整张替换，先前的版本留在历史中。");
        lists.forEach(this::list);
        if (counties.isEmpty()) {
            return "";
        }
        line(look.heading, "可选的区县", "清单中填写行政区划的列从这里选择；也可以填写其他地方的名称，或六位代码。");
        int first = sheet.getLastRowNum() + 2;
        counties.forEach(county -> line(look.words, "", county));
        return "%s!$B$%d:$B$%d".formatted(sheet.getSheetName(), first, sheet.getLastRowNum() + 1);
    }

    private void list(EvidenceList list) {
        line(look.heading, list.name(), "");
        line(
                look.words,
                "用于核对",
                list.proves().stream()
                        .map(proof -> form.indicator(proof.indicator())
                                .map(Indicator::name)
                                .orElse(proof.indicator()))
                        .collect(Collectors.joining("；")));
        if (!list.help().isBlank()) {
            line(look.words, "填写范围", list.help().strip());
        }
        line(
                look.words,
                "各列",
                list.columns().stream().map(InstructionsSheet::column).collect(Collectors.joining("\n")));
    }

    private static String column(ListColumn column) {
        String options = column.options().isEmpty() ? "" : "可选：" + String.join("、", column.options()) + "。";
        return "【" + column.name() + "】" + (column.required() ? "必填。" : "选填。")
                + column.help().strip() + options;
    }

    private void line(XSSFCellStyle style, String what, String text) {
        XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
        row.createCell(0).setCellValue(PlainText.of(what));
        row.getCell(0).setCellStyle(style);
        row.createCell(1).setCellValue(PlainText.of(text));
        row.getCell(1).setCellStyle(style);
        row.setHeightInPoints(Look.height(text, CHARACTERS_A_LINE));
    }
}
