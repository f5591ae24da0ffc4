package cn.parklens.evidence.reading;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.header.HeaderMatch;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Columns;
import cn.parklens.evidence.workbook.Row;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Cells in rows of the list that stand in no column of its header. Beyond a column that is blank throughout, two or more
 * columns of them that end before the list are a table beside it.
 */
final class UnheadedCells {

    private final Place sheet;
    private final int last;
    private final Map<Integer, Found> columns = new TreeMap<>();

    private static final class Found {

        private final int row;
        private final String text;
        private long count;

        Found(Row row, Cell cell) {
            this.row = row.number();
            this.text = cell.text();
        }
    }

    UnheadedCells(HeaderMatch header, Place sheet) {
        this.sheet = sheet;
        this.last = Math.max(
                header.columns().stream()
                        .mapToInt(HeaderMatch.Column::index)
                        .max()
                        .orElse(-1),
                header.unread().stream()
                        // Our own column of a workbook that was given back stands beyond whatever is beside the list.
                        .filter(column -> !column.marks())
                        .mapToInt(HeaderMatch.Unread::index)
                        .max()
                        .orElse(-1));
    }

    void add(Row row, Cell cell) {
        columns.computeIfAbsent(cell.column(), column -> new Found(row, cell)).count++;
    }

    /** What is to be said of them after so many rows of the list. */
    List<Problem> problems(long rows) {
        return columns.entrySet().stream()
                .map(entry -> problem(entry.getKey(), entry.getValue(), isBeside(entry.getKey(), rows)))
                .toList();
    }

    private boolean isBeside(int column, long rows) {
        if (column <= last + 1 || columns.containsKey(last + 1)) {
            return false;
        }
        List<Found> beyond = columns.entrySet().stream()
                .filter(entry -> entry.getKey() > last)
                .map(Map.Entry::getValue)
                .toList();
        return beyond.size() > 1 && beyond.stream().allMatch(found -> found.count < rows);
    }

    private Problem problem(int column, Found found, boolean beside) {
        Place place = sheet.row(found.row).column(Columns.letters(column), null);
        String count = Long.toString(found.count);
        return beside
                ? Problem.of(EvidenceProblem.HEADER_SIDE_TABLE, place, found.text, count)
                : Problem.of(EvidenceProblem.HEADER_ABSENT_OVER_CELLS, place, found.text, count);
    }
}
