package cn.parklens.document;

import cn.parklens.form.Form;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The first sheet of a whole-form workbook: which form, which version, whose figures, and how it is filled in. */
final class CoverSheet {

    private static final int CHARACTERS_A_LINE = 44;

    private final XSSFSheet sheet;
    private final Look look;
    private final Form form;
    private final FormContent content;

    CoverSheet(XSSFWorkbook workbook, Look look, Form form, FormContent content) {
        this.sheet = workbook.createSheet(FormWorkbook.COVER);
        this.look = look;
        this.form = form;
        this.content = content;
    }

    void write() {
        sheet.setColumnWidth(0, 18 * 256);
        sheet.setColumnWidth(1, 96 * 256);
        sheet.setDisplayGridlines(false);
        line(look.title, "整表填报工作簿", "");
        line(look.words, "报表", form.title());
        line(look.words, FormWorkbook.FORM, form.code());
        line(look.words, FormWorkbook.VERSION, form.version());
        content.about().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(about -> line(look.words, about.getKey(), about.getValue()));
        line(look.heading, "怎样填写", "");
        List<String> how = List.of(
                "每个部分一个工作表，只填浅黄色的单元格；其余单元格已锁定。请不要删改隐藏的A列，系统靠它认出每一行。",
                "数字按表中所列单位填写，几位小数照实填；不适用的填“不适用”，保密的填“保密”，确实无法取得的填“无法取得：原因”。",
                "可以从别的表格复制，请选“只粘贴数值”。公式可以用，上传时取算好的结果。",
                "填好后在“离线填写”页面上传。系统逐格列出现在的内容和工作簿中的内容，您确认之后才写入。",
                "空白模板中没有填的格子不会改动已填的内容；带有已填内容的工作簿里删掉的格子，会作为“清空”请您确认。",
                "佐证清单另有导入模板，不在本工作簿中。");
        for (int i = 0; i < how.size(); i++) {
            line(look.words, Integer.toString(i + 1), how.get(i));
        }
        line(look.heading, "报表填写说明", "");
        for (int i = 0; i < form.notes().size(); i++) {
            line(look.words, Integer.toString(i + 1), form.notes().get(i).strip());
        }
        sheet.enableLocking();
    }

    private void line(XSSFCellStyle style, String what, String text) {
        XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
        row.createCell(0).setCellValue(what);
        row.getCell(0).setCellStyle(style);
        row.createCell(1).setCellValue(text);
        row.getCell(1).setCellStyle(style);
        row.setHeightInPoints(Look.height(text, CHARACTERS_A_LINE));
    }
}
