package cn.parklens.evidence.returned;

import cn.parklens.evidence.reading.header.ReturnedMarks;
import cn.parklens.form.Severity;
import cn.parklens.spreadsheet.PlainText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The added sheet: every problem with a link to its cell, problem rows first, then what concerns sheets and the file. */
final class ProblemSheet {

    private static final int[] WIDTHS = {12, 26, 18, 28, 52, 32, 52};
    private static final String[] HEADS = {"severity", "where", "header", "found", "message", "expected", "remedy"};

    private final Workbook workbook;
    private final Words words;

    /** Why the park's own sheets do or do not follow. */
    enum Which {
        WHOLE("how"),
        /** The file cannot be opened as a whole. */
        ALONE("onlyProblems"),
        /** It was saved in a way that can be read, but not written. */
        STRICT("strict"),
        /** Too many others are waiting. */
        FOR_NOW("busy");

        private final String words;

        Which(String words) {
            this.words = words;
        }
    }

    ProblemSheet(Workbook workbook, Words words) {
        this.workbook = workbook;
        this.words = words;
    }

    private static long count(List<Mark> marks, Severity severity) {
        return marks.stream().filter(mark -> mark.severity() == severity).count();
    }

    /**
     * Writes it as the first sheet.
     *
     * @param untied own formulas and names that reached outside
     * @param withoutComment cells that have none because there were too many
     * @param which whether the park's own sheets follow it; only then are there cells to link to
     */
    void write(List<Mark> marks, Untied untied, int withoutComment, Which which) {
        boolean whole = which == Which.WHOLE;
        Sheet sheet = sheet();
        for (Sheet other : workbook) {
            other.setSelected(false);
        }
        int place = workbook.getSheetIndex(sheet);
        workbook.setActiveSheet(place);
        workbook.setSelectedTab(place);
        workbook.setFirstVisibleTab(place);
        sheet.setSelected(true);
        line(
                sheet,
                words.say(
                        "title",
                        marks.size(),
                        count(marks, Severity.BLOCKING),
                        count(marks, Severity.EXPLAIN),
                        count(marks, Severity.HINT)),
                style(true, false, false));
        line(sheet, words.say(which.words), style(false, false, false));
        if (untied.formulas() > 0) {
            line(sheet, words.say("formulas", untied.formulas()), style(false, false, false));
        }
        if (untied.names() > 0) {
            line(sheet, words.say("names", untied.names()), style(false, false, false));
        }
        if (withoutComment > 0) {
            line(sheet, words.say("comments", withoutComment), style(false, false, false));
        }
        Row head = sheet.createRow(sheet.getLastRowNum() + 1);
        CellStyle bold = style(true, false, false);
        for (int i = 0; i < HEADS.length; i++) {
            sheet.setColumnWidth(i, WIDTHS[i] * 256);
            Cell cell = head.createCell(i);
            cell.setCellValue(words.say("head." + HEADS[i]));
            cell.setCellStyle(bold);
        }
        sheet.createFreezePane(0, head.getRowNum() + 1);
        CellStyle link = style(false, true, true);
        CellStyle wrapped = style(false, false, true);
        List<Mark> ordered = new ArrayList<>(marks);
        ordered.sort(Comparator.<Mark, Boolean>comparing(mark -> mark.row() == 0)
                .thenComparing(Mark::severity)
                .thenComparing(mark -> String.valueOf(mark.sheet()))
                .thenComparingInt(Mark::row));
        for (Mark mark : ordered) {
            Row row = sheet.createRow(sheet.getLastRowNum() + 1);
            put(row, 0, words.severity(mark.severity()).strip(), wrapped);
            Cell where = put(row, 1, where(mark), wrapped);
            if (whole && mark.sheet() != null && workbook.getSheet(mark.sheet()) != null) {
                Hyperlink to = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
                to.setAddress("'" + mark.sheet().replace("'", "''") + "'!" + (mark.row() == 0 ? "A1" : mark.cell()));
                where.setHyperlink(to);
                where.setCellStyle(link);
            }
            put(row, 2, mark.header(), wrapped);
            put(row, 3, mark.found(), wrapped);
            put(row, 4, mark.message(), wrapped);
            put(row, 5, mark.expected(), wrapped);
            put(row, 6, mark.remedy(), wrapped);
        }
    }

    /**
     * The first sheet; of an .xls the last, which is shown first. There areas of other sheets, in formulas, names, drop-downs
     * and conditions, are told by the places of the sheets, and the library does not move them along.
     * Its name may be that of a sheet of the park's own.
     */
    private Sheet sheet() {
        boolean old = workbook instanceof HSSFWorkbook;
        String name = ReturnedMarks.SHEET;
        Sheet there = workbook.getSheet(name);
        for (int i = 2; there != null && !(old && there.getPhysicalNumberOfRows() == 0); i++) {
            name = ReturnedMarks.SHEET + " (" + i + ")";
            there = workbook.getSheet(name);
        }
        if (there != null) {
            return there;
        }
        Sheet added = workbook.createSheet(name);
        if (!old) {
            workbook.setSheetOrder(name, 0);
        }
        return added;
    }

    private static String where(Mark mark) {
        return mark.sheet() == null ? "" : mark.sheet() + (mark.row() == 0 ? "" : "!" + mark.cell());
    }

    private static void line(Sheet sheet, String text, CellStyle style) {
        put(sheet.createRow(sheet.getPhysicalNumberOfRows()), 0, text, style);
    }

    private static Cell put(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(PlainText.of(text));
        cell.setCellStyle(style);
        return cell;
    }

    private CellStyle style(boolean bold, boolean link, boolean wrap) {
        CellStyle style = workbook.createCellStyle();
        Font font = workbook.createFont();
        font.setBold(bold);
        if (link) {
            font.setColor(IndexedColors.BLUE.getIndex());
            font.setUnderline(Font.U_SINGLE);
        }
        style.setFont(font);
        style.setWrapText(wrap);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }
}
