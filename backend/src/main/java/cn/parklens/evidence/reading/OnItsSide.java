package cn.parklens.evidence.reading;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.header.HeaderNames;
import cn.parklens.evidence.reading.header.HeaderText;
import cn.parklens.evidence.reading.words.NotesAndTotals;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Columns;
import cn.parklens.evidence.workbook.Row;
import cn.parklens.form.ListColumn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A list that lies on its side: its headers stand one below the other, and beside the first of them the enterprises. */
final class OnItsSide {

    /** Before the headers may stand a number and a group. */
    private static final int COLUMNS = 3;

    private static final int LONGEST_HEADER = 40;

    private OnItsSide() {}

    /** What is to be said of a sheet that is so, empty for all others. */
    static Optional<Problem> of(HeaderNames names, List<Row> first, Place sheet) {
        for (int column = 0; column < COLUMNS; column++) {
            Map<String, String> headers = new LinkedHashMap<>();
            boolean besideEnterprises = false;
            for (Row row : first) {
                HeaderNames.@Nullable Known known = known(names, row.cell(column));
                if (known != null) {
                    headers.putIfAbsent(known.column().code(), row.text(column));
                    besideEnterprises |=
                            known.column().kind() == ListColumn.Kind.ENTERPRISE_NAME && areEnterprises(row, column);
                }
            }
            if (besideEnterprises && headers.size() > 1) {
                return Optional.of(Problem.of(
                        EvidenceProblem.SHEET_ON_ITS_SIDE,
                        sheet,
                        sheet.sheet() == null ? "" : sheet.sheet(),
                        Columns.letters(column),
                        String.join("、", headers.values())));
            }
        }
        return Optional.empty();
    }

    private static HeaderNames.@Nullable Known known(HeaderNames names, @Nullable Cell cell) {
        return cell == null || cell.kind() != Cell.Kind.TEXT || cell.text().length() > LONGEST_HEADER
                ? null
                : names.known(HeaderText.of(cell.text()));
    }

    private static boolean areEnterprises(Row row, int header) {
        List<Cell> beside =
                row.cells().stream().filter(cell -> cell.column() > header).toList();
        return !beside.isEmpty() && beside.stream().allMatch(cell -> NotesAndTotals.isEnterprise(cell.text()));
    }
}
