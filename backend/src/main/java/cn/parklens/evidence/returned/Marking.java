package cn.parklens.evidence.returned;

import cn.parklens.evidence.Recognition.SheetTaken;
import cn.parklens.evidence.reading.header.ReturnedMarks;
import cn.parklens.evidence.workbook.Columns;
import cn.parklens.spreadsheet.PlainText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellUtil;

/** Marks a park's own workbook: what was marked before is taken away, then every problem is said where it is. */
final class Marking {

    private static final int LONGEST = 4_000;
    private static final int WIDTH = 60 * 256;

    private final Workbook workbook;
    private final Words words;
    private final Function<Sheet, Grid> grids;
    private final CellComments comments;
    private final CellStyle header;
    private final CellStyle text;

    /** For a workbook whose cells are reached through {@code grids}. */
    Marking(Workbook workbook, Words words, Function<Sheet, Grid> grids) {
        this.workbook = workbook;
        this.words = words;
        this.grids = grids;
        this.comments = new CellComments(workbook);
        this.text = text(workbook);
        this.header = header(workbook);
    }

    /**
     * Marks its cells and rows.
     *
     * @param marks all of them
     * @param sheets what was recognised, for the rows of their headers
     * @return how many cells have no comment because there were too many
     */
    int mark(List<Mark> marks, List<SheetTaken> sheets) {
        for (int i = workbook.getNumberOfSheets() - 1; i >= 0; i--) {
            Sheet sheet = workbook.getSheetAt(i);
            if (ReturnedMarks.isNameOfSheet(sheet.getSheetName())
                    && grids.apply(sheet).isListOfProblems()) {
                remove(i);
            }
        }
        Map<String, List<Mark>> bySheet = marks.stream()
                .filter(mark -> mark.sheet() != null && mark.row() > 0)
                .collect(Collectors.groupingBy(mark -> String.valueOf(mark.sheet())));
        for (Sheet sheet : workbook) {
            comments.removeOurs(sheet);
            int headerRow = sheets.stream()
                    .filter(it -> it.name().equals(sheet.getSheetName()))
                    .mapToInt(SheetTaken::headerRow)
                    .findFirst()
                    .orElse(0);
            mark(sheet, bySheet.getOrDefault(sheet.getSheetName(), List.of()), headerRow);
        }
        return comments.leftOut();
    }

    /** Of an .xls the sheet is kept for the new marks, without a row: the places of the others must not change. */
    private void remove(int place) {
        if (!(workbook instanceof HSSFWorkbook)) {
            workbook.removeSheetAt(place);
            return;
        }
        Sheet ours = workbook.getSheetAt(place);
        for (Hyperlink link : List.copyOf(ours.getHyperlinkList())) {
            CellUtil.getCell(CellUtil.getRow(link.getFirstRow(), ours), link.getFirstColumn())
                    .removeHyperlink();
        }
        for (int row = ours.getLastRowNum(); row >= 0; row--) {
            if (ours.getRow(row) != null) {
                ours.removeRow(ours.getRow(row));
            }
        }
    }

    private void mark(Sheet sheet, List<Mark> marks, int headerRow) {
        Grid grid = grids.apply(sheet);
        int column = grid.clearedColumn(headerRow);
        boolean room = column <= workbook.getSpreadsheetVersion().getLastColumnIndex();
        if (!marks.isEmpty() && headerRow > 0 && room) {
            grid.say(headerRow, column, ReturnedMarks.COLUMN, header);
            sheet.setColumnWidth(column, WIDTH);
            marks.stream()
                    .filter(mark -> mark.row() > headerRow)
                    .collect(Collectors.groupingBy(Mark::row, TreeMap::new, Collectors.toList()))
                    .forEach((row, ofRow) -> grid.say(row, column, PlainText.of(inWords(ofRow, "\n")), text));
        }
        Map<String, List<Mark>> byCell = marks.stream()
                .filter(mark -> mark.column() != null)
                .sorted(Comparator.comparing(Mark::severity))
                .collect(Collectors.groupingBy(Mark::cell, LinkedHashMap::new, Collectors.toList()));
        byCell.values().forEach(ofCell -> {
            Mark first = ofCell.getFirst();
            comments.add(sheet, first.row(), Columns.index(String.valueOf(first.column())), inWords(ofCell, "\n"));
        });
    }

    private String inWords(List<Mark> marks, String between) {
        List<Mark> gravest = new ArrayList<>(marks);
        gravest.sort(Comparator.comparing(Mark::severity));
        String said =
                gravest.stream().map(mark -> mark.inWords(words)).distinct().collect(Collectors.joining(between));
        return said.length() <= LONGEST ? said : said.substring(0, LONGEST - 1) + "…";
    }

    private static CellStyle text(Workbook workbook) {
        CellStyle style = workbook.createCellStyle();
        Font font = workbook.createFont();
        font.setColor(IndexedColors.DARK_RED.getIndex());
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        return style;
    }

    private static CellStyle header(Workbook workbook) {
        CellStyle style = workbook.createCellStyle();
        Font font = workbook.createFont();
        font.setBold(true);
        font.setColor(IndexedColors.WHITE.getIndex());
        style.setFont(font);
        style.setFillForegroundColor(IndexedColors.DARK_RED.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }
}
