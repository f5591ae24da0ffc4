package cn.parklens.evidence.reading;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.header.HeaderMatch;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Columns;
import cn.parklens.evidence.workbook.Row;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A figure of a text file whose thousands are parted by a comma and not quoted: 1,234 stands in two cells, and whatever
 * follows one column too far to the right, beyond the last header.
 */
final class SplitFigure {

    private static final Pattern BEGINNING = Pattern.compile("[+-]?[1-9]\\d{0,2}");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{3}(\\.\\d+)?");

    private final Place sheet;
    private final boolean[] figures;
    private final int last;

    SplitFigure(EvidenceList list, HeaderMatch header, Place sheet) {
        this.sheet = sheet;
        this.last = Math.max(
                header.columns().stream()
                        .mapToInt(HeaderMatch.Column::index)
                        .max()
                        .orElse(-1),
                header.unread().stream()
                        .mapToInt(HeaderMatch.Unread::index)
                        .max()
                        .orElse(-1));
        this.figures = new boolean[last + 1];
        list.columns().stream()
                .filter(column -> column.kind() == ListColumn.Kind.FIGURE)
                .flatMap(column -> header.column(column.code()).stream())
                .forEach(column -> figures[column.index()] = true);
    }

    /** What is to be said of a row that has more cells than there are headers, and two that may be one figure. */
    Optional<Problem> of(Row row) {
        if (row.size() == 0 || row.nth(row.size() - 1).column() <= last) {
            return Optional.empty();
        }
        for (int column = 0; column <= last; column++) {
            Cell cell = figures[column] ? row.cell(column) : null;
            Cell next = cell == null ? null : row.cell(column + 1);
            if (cell != null
                    && next != null
                    && BEGINNING.matcher(cell.text()).matches()
                    && THOUSANDS.matcher(next.text()).matches()) {
                return Optional.of(Problem.of(
                        EvidenceProblem.ROW_SPLIT_AT_COMMA,
                        sheet.row(row.number()).column(Columns.letters(column), null),
                        cell.text(),
                        next.text(),
                        cell.text() + "," + next.text()));
            }
        }
        return Optional.empty();
    }
}
