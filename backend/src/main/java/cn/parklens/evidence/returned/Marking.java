package cn.parklens.evidence.returned;

import cn.parklens.evidence.Recognition.SheetTaken;
import cn.parklens.evidence.reading.ReturnedMarks;
import cn.parklens.evidence.workbook.Columns;
import cn.parklens.spreadsheet.PlainText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** Marks a park's own workbook: what was marked before is taken away, then every problem is said where it is. */
final class Marking {

    private static final int HEADER_WITHIN = 80;
    private static final int LONGEST = 4_000;
    private static final int WIDTH = 60 * 256;

    private final Workbook workbook;
    private final Words words;
    private final OwnFormulas formulas;
    private final CellComments comments;
    private final CellStyle header;
    private final CellStyle text;

    Marking(Workbook workbook, Words words) {
        this.workbook = workbook;
        this.words = words;
        this.formulas = new OwnFormulas(workbook);
        this.comments = new CellComments(workbook);
        this.text = text(workbook);
        this.header = header(workbook);
    }

    /**
     * Marks it.
     *
     * @param marks all of them
     * @param sheets what was recognised, for the rows of their headers
     */
    void mark(List<Mark> marks, List<SheetTaken> sheets) {
        for (int i = workbook.getNumberOfSheets() - 1; i >= 0; i--) {
            if (ReturnedMarks.isSheet(workbook.getSheetName(i))) {
                workbook.removeSheetAt(i);
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
        new ProblemSheet(workbook, words).write(marks, formulas.replaced(), comments.leftOut(), true);
    }

    private void mark(Sheet sheet, List<Mark> marks, int headerRow) {
        int ours = -1;
        int lastUsed = -1;
        for (Row row : sheet) {
            for (Cell cell : row) {
                formulas.tame(cell);
                if (cell.getCellType() == CellType.BLANK) {
                    continue;
                }
                if (ours < 0
                        && row.getRowNum() < HEADER_WITHIN
                        && cell.getCellType() == CellType.STRING
                        && ReturnedMarks.isColumn(cell.getStringCellValue())) {
                    ours = cell.getColumnIndex();
                }
                lastUsed = Math.max(lastUsed, cell.getColumnIndex());
            }
        }
        if (ours >= 0) {
            clear(sheet, ours);
        }
        int column = ours >= 0 ? ours : lastUsed + 1;
        boolean room = column <= workbook.getSpreadsheetVersion().getLastColumnIndex();
        if (!marks.isEmpty() && headerRow > 0 && room) {
            column(sheet, column, headerRow, marks);
        }
        Map<String, List<Mark>> byCell = marks.stream()
                .filter(mark -> mark.column() != null)
                .sorted(Comparator.comparing(Mark::severity))
                .collect(Collectors.groupingBy(Mark::cell, java.util.LinkedHashMap::new, Collectors.toList()));
        byCell.values().forEach(ofCell -> {
            Mark first = ofCell.getFirst();
            Cell cell = cell(sheet, first.row(), Columns.index(String.valueOf(first.column())));
            comments.add(cell, inWords(ofCell, "\n"));
        });
    }

    private static void clear(Sheet sheet, int column) {
        for (Row row : sheet) {
            Cell cell = row.getCell(column);
            if (cell != null) {
                row.removeCell(cell);
            }
        }
    }

    private void column(Sheet sheet, int column, int headerRow, List<Mark> marks) {
        Cell head = cell(sheet, headerRow, column);
        head.setCellValue(ReturnedMarks.COLUMN);
        head.setCellStyle(header);
        sheet.setColumnWidth(column, WIDTH);
        TreeMap<Integer, List<Mark>> byRow =
                marks.stream().collect(Collectors.groupingBy(Mark::row, TreeMap::new, Collectors.toList()));
        byRow.forEach((row, ofRow) -> {
            if (row > headerRow) {
                Cell cell = cell(sheet, row, column);
                cell.setCellValue(PlainText.of(inWords(ofRow, "\n")));
                cell.setCellStyle(text);
            }
        });
    }

    private String inWords(List<Mark> marks, String between) {
        List<Mark> gravest = new ArrayList<>(marks);
        gravest.sort(Comparator.comparing(Mark::severity));
        String said =
                gravest.stream().map(mark -> mark.inWords(words)).distinct().collect(Collectors.joining(between));
        return said.length() <= LONGEST ? said : said.substring(0, LONGEST - 1) + "…";
    }

    private static Cell cell(Sheet sheet, int row, int column) {
        Row there = sheet.getRow(row - 1);
        Row own = there == null ? sheet.createRow(row - 1) : there;
        return own.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
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
