package cn.parklens.document;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The few styles that all sheets of a template share. */
final class Look {

    private static final String FONT = "宋体";
    private static final byte[] ACCENT = {(byte) 0x1F, (byte) 0x4E, (byte) 0x79};
    private static final byte[] PALE = {(byte) 0xF2, (byte) 0xF5, (byte) 0xF9};

    final XSSFCellStyle title;
    final XSSFCellStyle heading;
    final XSSFCellStyle words;
    final XSSFCellStyle required;
    final XSSFCellStyle optional;
    final XSSFCellStyle text;
    final XSSFCellStyle day;
    final XSSFCellStyle figure;

    Look(XSSFWorkbook workbook) {
        title = style(workbook, font(workbook, 14, true, false));
        title.setVerticalAlignment(VerticalAlignment.CENTER);
        heading = style(workbook, font(workbook, 11, true, false));
        words = style(workbook, font(workbook, 11, false, false));
        words.setWrapText(true);
        words.setVerticalAlignment(VerticalAlignment.TOP);
        required = header(workbook, font(workbook, 11, true, true), ACCENT);
        optional = header(workbook, font(workbook, 11, true, false), PALE);
        text = data(workbook, "@");
        day = data(workbook, "yyyy-mm-dd");
        figure = data(workbook, "General");
        figure.setAlignment(HorizontalAlignment.RIGHT);
    }

    /** How high a row is that shows a text; spreadsheets do not grow rows by themselves when a file is opened. */
    static float height(String text, int charactersALine) {
        long lines = text.lines()
                .mapToLong(line -> 1 + Math.max(0, line.length() - 1) / charactersALine)
                .sum();
        return Math.max(1, lines) * 16 + 2F;
    }

    private static XSSFFont font(XSSFWorkbook workbook, int points, boolean bold, boolean white) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        if (white) {
            font.setColor(IndexedColors.WHITE.getIndex());
        }
        return font;
    }

    private static XSSFCellStyle style(XSSFWorkbook workbook, XSSFFont font) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        return style;
    }

    private static XSSFCellStyle header(XSSFWorkbook workbook, XSSFFont font, byte[] colour) {
        XSSFCellStyle style = style(workbook, font);
        style.setFillForegroundColor(new XSSFColor(colour));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setBorderBottom(BorderStyle.THIN);
        style.setWrapText(true);
        return style;
    }

    static XSSFCellStyle data(XSSFWorkbook workbook, String format) {
        XSSFCellStyle style = style(workbook, font(workbook, 11, false, false));
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }
}
