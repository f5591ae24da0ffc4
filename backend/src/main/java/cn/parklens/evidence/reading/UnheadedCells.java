package cn.parklens.evidence.reading;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.header.HeaderMatch;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Columns;
import cn.parklens.evidence.workbook.Row;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Cells in rows of the list that stand in no column of its header. Beyond a column that is blank throughout, two or more
 * columns of them that end before the list are a table beside it.
 */
final class UnheadedCells implements Onlooker {

    private static final Set<EvidenceProblem> SIDEWAYS =
            EnumSet.of(EvidenceProblem.ROW_SHIFTED, EvidenceProblem.ROW_SPLIT_AT_COMMA);

    private final Place sheet;
    private final int last;
    private final BitSet headed = new BitSet();
    private final Map<Integer, Found> columns = new TreeMap<>();
    private long rows;

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
        header.columns().forEach(column -> headed.set(column.index()));
        header.unread().forEach(column -> headed.set(column.index()));
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

    @Override
    public void taken(EvidenceRow read) {
        rows++;
        Row row = read.row();
        for (int i = row.size() - 1; i >= 0; i--) {
            if (!headed.get(row.nth(i).column()) && !isShifted(read)) {
                Cell cell = row.nth(i);
                columns.computeIfAbsent(cell.column(), column -> new Found(row, cell)).count++;
            }
        }
    }

    /** What such a row has beyond the header was said of the row already. */
    private static boolean isShifted(EvidenceRow row) {
        return row.remarks().stream().anyMatch(it -> SIDEWAYS.contains(it.kind()));
    }

    @Override
    public List<Problem> problems() {
        return columns.entrySet().stream()
                .map(entry -> problem(entry.getKey(), entry.getValue(), isBeside(entry.getKey())))
                .toList();
    }

    private boolean isBeside(int column) {
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
