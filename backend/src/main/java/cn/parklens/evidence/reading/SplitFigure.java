package cn.parklens.evidence.reading;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Columns;
import cn.parklens.evidence.workbook.Row;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A figure of a text file whose thousands are parted by a comma and not quoted: 1,234 stands in two cells, and whatever
 * follows one column too far to the right. The row has more cells than the header, if only blank ones at its end.
 */
final class SplitFigure {

    private static final Pattern BEGINNING = Pattern.compile("[+-]?[1-9]\\d{0,2}");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{3}(\\.\\d+)?");

    private final Place sheet;
    private final Predicate<Row> reads;
    private int fields;

    /** @param reads whether all cells of a row can be read as what they stand for */
    SplitFigure(Place sheet, Predicate<Row> reads) {
        this.sheet = sheet;
        this.reads = reads;
    }

    /** A row of the header: no row below has more cells. */
    void header(Row row) {
        fields = Math.max(fields, row.fields());
    }

    /** What is to be said of a row that has more cells than the header, and two that make it readable as one figure. */
    Optional<Problem> of(Row row) {
        if (row.fields() <= fields) {
            return Optional.empty();
        }
        for (int i = 0; i + 1 < row.size(); i++) {
            Cell cell = row.nth(i);
            Cell next = row.nth(i + 1);
            String joined = cell.text() + "," + next.text();
            if (next.column() == cell.column() + 1
                    && BEGINNING.matcher(cell.text()).matches()
                    && THOUSANDS.matcher(next.text()).matches()
                    && reads.test(row.joined(cell.column(), joined))) {
                return Optional.of(Problem.of(
                        EvidenceProblem.ROW_SPLIT_AT_COMMA,
                        sheet.row(row.number()).column(Columns.letters(cell.column()), null),
                        cell.text(),
                        next.text(),
                        joined));
            }
        }
        return Optional.empty();
    }
}
