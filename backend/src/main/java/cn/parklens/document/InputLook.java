package cn.parklens.document;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the cells of a whole-form workbook look that are filled in: pale yellow and unlocked; grey where nothing is asked. */
final class InputLook {

    private static final byte[] INPUT = {(byte) 0xFF, (byte) 0xF9, (byte) 0xE5};
    private static final byte[] GREY = {(byte) 0xEE, (byte) 0xEE, (byte) 0xEE};

    final XSSFCellStyle inputText;
    final XSSFCellStyle inputFigure;
    final XSSFCellStyle notAsked;
    private final XSSFWorkbook workbook;
    private final Map<Integer, XSSFCellStyle> byDecimals = new HashMap<>();

    InputLook(XSSFWorkbook workbook) {
        this.workbook = workbook;
        inputText = input("@");
        inputText.setWrapText(true);
        inputText.setVerticalAlignment(VerticalAlignment.TOP);
        inputFigure = input("General");
        inputFigure.setAlignment(HorizontalAlignment.RIGHT);
        notAsked = filled("@", GREY);
        notAsked.setAlignment(HorizontalAlignment.CENTER);
    }

    /** An input cell that shows its figure with as many decimals as were typed. */
    XSSFCellStyle figure(int decimals) {
        return byDecimals.computeIfAbsent(decimals, many -> {
            XSSFCellStyle style = input(many == 0 ? "0" : "0." + "0".repeat(many));
            style.setAlignment(HorizontalAlignment.RIGHT);
            return style;
        });
    }

    private XSSFCellStyle input(String format) {
        XSSFCellStyle style = filled(format, INPUT);
        style.setLocked(false);
        return style;
    }

    private XSSFCellStyle filled(String format, byte[] colour) {
        XSSFCellStyle style = Look.data(workbook, format);
        style.setFillForegroundColor(new XSSFColor(colour));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderBottom(BorderStyle.HAIR);
        style.setBorderTop(BorderStyle.HAIR);
        style.setBorderLeft(BorderStyle.HAIR);
        style.setBorderRight(BorderStyle.HAIR);
        return style;
    }
}
