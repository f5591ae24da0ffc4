package cn.parklens.document.filled;

import cn.parklens.document.FormWorkbook;
import cn.parklens.document.ImportTemplates;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Columns;
import cn.parklens.evidence.workbook.Limits;
import cn.parklens.evidence.workbook.MergedCells;
import cn.parklens.evidence.workbook.Row;
import cn.parklens.evidence.workbook.RowCursor;
import cn.parklens.evidence.workbook.Sheet;
import cn.parklens.evidence.workbook.Workbook;
import cn.parklens.evidence.workbook.Workbooks;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Finds the input cells of a whole-form workbook by what column A and the years above say, wherever they stand now. */
final class WorkbookReader {

    /** Largest workbook of a whole form. */
    static final long MOST_BYTES = 16L << 20;

    static final int MOST_STRAYS = 200;

    private static final int MOST_CELLS = 20_000;
    private static final int MOST_ABOUT = 50;
    private static final int MOST_MERGED = 2_000;
    static final Limits LIMITS = Limits.standard()
            .withFileBytes(MOST_BYTES)
            .withInflatedBytes(256L << 20)
            .withTime(Duration.ofSeconds(30));

    /** How column A names indicators and fields. */
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{2,99}(?:#[0-9]{1,2})?");

    private final Map<String, String> about = new HashMap<>();
    private final List<ReadCell> cells = new ArrayList<>();
    private final List<ReadCell> strays = new ArrayList<>();
    private final List<String> uncoded = new ArrayList<>();

    private WorkbookReader() {}

    /**
     * Reads a workbook.
     *
     * @throws cn.parklens.evidence.problem.FileRefused when it cannot be read as one
     */
    static ReadWorkbook read(Path file, String fileName) {
        WorkbookReader reader = new WorkbookReader();
        List<String> hidden = new ArrayList<>();
        String handedTo;
        boolean all = true;
        try (Workbook workbook = Workbooks.open(file, fileName, LIMITS)) {
            for (Sheet sheet : workbook.sheets()) {
                boolean read = !sheet.hidden() || sheet.name().equals(FormWorkbook.COVER);
                WorkbookReader into = read ? reader : new WorkbookReader();
                try (RowCursor rows = workbook.rows(sheet)) {
                    boolean whole = into.sheet(sheet.name(), rows);
                    all &= whole || !read;
                }
                if (!read && !into.cells.isEmpty()) {
                    hidden.add(sheet.name());
                }
            }
            handedTo = workbook.properties().getOrDefault(ImportTemplates.PARK_PROPERTY, "");
        }
        return new ReadWorkbook(reader.about, reader.cells, reader.strays, reader.uncoded, hidden, handedTo, !all);
    }

    private boolean sheet(String name, RowCursor rows) {
        Headings headings = Headings.NONE;
        boolean cover = name.equals(FormWorkbook.COVER);
        int before = cells.size();
        int straysBefore = strays.size();
        boolean coded = cover;
        boolean blank = true;
        int keys = 0;
        int codes = 0;
        for (Row row = rows.next(); row != null; row = rows.next()) {
            if (cells.size() > MOST_CELLS) {
                return false;
            }
            String key = row.text(0).strip();
            blank = false;
            coded |= key.equals(FormWorkbook.YEARS) || key.equals(FormWorkbook.FIELDS);
            keys += key.isEmpty() ? 0 : 1;
            codes += CODE.matcher(key).matches() ? 1 : 0;
            if (cover) {
                about(key, row);
            } else if (key.equals(FormWorkbook.YEARS) || (key.isEmpty() && Headings.sayYears(row))) {
                headings = Headings.ofYears(row);
            } else if (key.equals(FormWorkbook.FIELDS)) {
                headings = Headings.ofFields(row);
            } else if (key.isEmpty()) {
                strays(name, row, "", column -> column >= FormWorkbook.FIRST_INPUT);
            } else {
                inputs(name, key, row, headings);
            }
        }
        // The rows that head its tables may be gone, and the codes still be there.
        if (!coded && !blank && (codes == 0 || codes * 2 < keys)) {
            // Its first column is not that of the codes: nothing that was read of it is what it seems.
            cells.subList(before, cells.size()).clear();
            strays.subList(straysBefore, strays.size()).clear();
            uncoded.add(name);
        }
        merged(rows.merged(), cells.subList(before, cells.size()));
        return true;
    }

    /** The template itself merges cells, but none of them holds two that are to be filled in. */
    private static void merged(List<MergedCells> merged, List<ReadCell> inputs) {
        for (MergedCells area : merged.subList(0, Math.min(MOST_MERGED, merged.size()))) {
            if (inputs.stream().anyMatch(input -> input.isHiddenIn(area))) {
                inputs.replaceAll(input -> input.isWithin(area) ? input.in(area) : input);
            }
        }
    }

    private void about(String label, Row row) {
        if (about.size() < MOST_ABOUT) {
            about.putIfAbsent(label, row.text(1).strip());
        }
    }

    private void inputs(String sheet, String key, Row row, Headings headings) {
        headings.inputs()
                .forEach((column, year) -> cells.add(cell(sheet, key, year, headings.beside(row), row, column)));
        strays(sheet, row, key, column -> !headings.knows(column));
    }

    private void strays(String sheet, Row row, String key, IntPredicate which) {
        for (Cell cell : row.cells()) {
            if (which.test(cell.column()) && strays.size() < MOST_STRAYS) {
                strays.add(cell(sheet, key, 0, Headings.NONE.beside(row), row, cell.column()));
            }
        }
    }

    private static ReadCell cell(String sheet, String key, int year, Beside beside, Row row, int column) {
        return new ReadCell(
                key, year, beside, sheet, row.number(), Columns.letters(column), row.cell(column), row.hidden(), null);
    }
}
