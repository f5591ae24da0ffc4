package cn.parklens.document.filled;

import cn.parklens.document.FormWorkbook;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Row;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the row above a table or above fields says of the columns below it, wherever they stand now: a column may have been
 * put in or taken out before them.
 *
 * @param block title of the table or of the fields
 * @param label column of the names of the rows, from 0
 * @param unit column of the units, -1 where it is gone
 * @param inputs columns that are filled in, each with its year; 0 is none
 * @param note column of the explanations, -1 where there is none
 */
record Headings(String block, int label, int unit, Map<Integer, Integer> inputs, int note) {

    private static final int LABEL_COLUMN = 1;

    /** What holds where no heading says anything. */
    static final Headings NONE =
            new Headings("", LABEL_COLUMN, FormWorkbook.UNIT_COLUMN, Map.of(FormWorkbook.FIRST_INPUT, 0), -1);

    private static final Pattern YEAR = Pattern.compile("((?:19|2[0-9])[0-9]{2})\\s*(?:年[末度]?)?");

    /**
     * Whether a row that lost its mark in column A, or was written anew, says the years of a table: two or more of them, and
     * nothing else above inputs.
     */
    static boolean sayYears(Row row) {
        List<Cell> above = row.cells().stream()
                .filter(cell -> cell.column() > FormWorkbook.UNIT_COLUMN)
                .filter(cell -> !cell.text().startsWith(FormWorkbook.NOTE))
                .toList();
        return above.size() > 1
                && above.stream()
                        .allMatch(cell -> YEAR.matcher(cell.text().strip()).matches());
    }

    /** Those of a table with a column per year. */
    static Headings ofYears(Row row) {
        Map<Integer, Integer> years = new TreeMap<>();
        for (Cell cell : row.cells()) {
            Matcher year = YEAR.matcher(cell.text().strip());
            if (cell.column() > LABEL_COLUMN && year.matches()) {
                years.put(cell.column(), Integer.parseInt(year.group(1)));
            }
        }
        Headings said = of(row, FormWorkbook.UNIT, years);
        return said.note < 0 && row.text(0).isBlank() && !years.isEmpty() ? said.withNoteBehind() : said;
    }

    /** As the template has it, for a row of years that was written anew: nobody repeats what heads the explanations. */
    private Headings withNoteBehind() {
        int last = inputs.keySet().stream().mapToInt(Integer::intValue).max().orElse(FormWorkbook.FIRST_INPUT);
        return new Headings(block, label, unit, inputs, last + 1);
    }

    /** Those of fields, which have one column for all. */
    static Headings ofFields(Row row) {
        Map<Integer, Integer> contents = new TreeMap<>();
        row.cells().stream()
                .filter(cell -> cell.text().strip().equals(FormWorkbook.CONTENT))
                .forEach(cell -> contents.put(cell.column(), 0));
        return of(row, FormWorkbook.DEMAND, contents);
    }

    private static Headings of(Row row, String unitHeading, Map<Integer, Integer> found) {
        Map<Integer, Integer> inputs = found.isEmpty() ? NONE.inputs : found;
        int unitAsMade = inputs.containsKey(FormWorkbook.UNIT_COLUMN) ? -1 : FormWorkbook.UNIT_COLUMN;
        int unit = first(row, cell -> cell.text().strip().equals(unitHeading), unitAsMade);
        int note = first(
                row,
                cell -> cell.column() > FormWorkbook.UNIT_COLUMN && cell.text().startsWith(FormWorkbook.NOTE),
                -1);
        int label = first(row, cell -> cell.column() > 0 && cell.column() < unit, LABEL_COLUMN);
        return new Headings(row.text(label).strip(), label, unit, inputs, note);
    }

    private static int first(Row row, Predicate<Cell> which, int otherwise) {
        return row.cells().stream()
                .filter(which)
                .mapToInt(Cell::column)
                .findFirst()
                .orElse(otherwise);
    }

    /** What a row says of itself beside its inputs. */
    Beside beside(Row row) {
        return new Beside(
                block,
                new Beside.Word(row.text(label).strip(), label),
                new Beside.Word(unit < 0 ? "" : row.text(unit).strip(), unit < 0 ? FormWorkbook.UNIT_COLUMN : unit));
    }

    /** Whether the template has something in a column. */
    boolean knows(int column) {
        return column == 0 || column == unit || column == note || column == label || inputs.containsKey(column);
    }
}
