package cn.parklens.evidence.reading.header;

import cn.parklens.evidence.reading.words.NotesAndTotals;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Row;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Two rows joined into one header.
 *
 * @param texts by column, what stands above first
 * @param aside the first column of a table beside the list; {@link #NONE} when there is none
 */
record TwoLevels(Map<Integer, List<String>> texts, int aside) {

    static final int NONE = Integer.MAX_VALUE;

    private static final int LONGEST_HEADER = 40;

    /**
     * What stands above reaches over the blank cells at its right, as merged cells do, unless nothing stands below it:
     * then it is merged downwards and heads its own column alone. Nor does it reach over a column that is empty in both
     * rows: what begins beyond one, with nothing above it, is another table.
     *
     * @return null when the lower row is the title of a section of the list
     */
    static @Nullable TwoLevels of(Row above, Row below) {
        if (NotesAndTotals.isSection(below.nth(0))) {
            return null;
        }
        Map<Integer, List<String>> texts = new TreeMap<>();
        for (Cell cell : above.cells()) {
            texts.put(cell.column(), List.of(cell.text()));
        }
        int lastAbove = above.size() == 0 ? -1 : above.nth(above.size() - 1).column();
        int aside = NONE;
        int previous = lastAbove;
        for (Cell cell : below.cells()) {
            // The title of the whole sheet stands in one cell and says nothing of where the list ends.
            boolean gap = above.size() > 1 && cell.column() > lastAbove && cell.column() > previous + 1;
            aside = aside == NONE && gap ? cell.column() : aside;
            previous = Math.max(previous, cell.column());
            String over = aside == NONE ? over(above, below, cell.column()) : "";
            texts.put(cell.column(), over.isEmpty() ? List.of(cell.text()) : List.of(over, cell.text()));
        }
        return new TwoLevels(texts, aside);
    }

    private static String over(Row above, Row below, int column) {
        Cell over = null;
        for (Cell candidate : above.cells()) {
            if (candidate.column() <= column) {
                over = candidate;
            }
        }
        return over == null || below.cell(over.column()) == null ? "" : over.text();
    }

    /**
     * Whether the lower row divides columns of the upper one, and says nothing else: 其中：设备 and 合计 below 投资, which is
     * merged over both.
     */
    boolean divides(Row above, Row below) {
        return below.size() > 1
                && below.cells().stream()
                        .allMatch(cell -> cell.kind() == Cell.Kind.TEXT
                                && cell.text().length() <= LONGEST_HEADER
                                && cell.column() < aside
                                && isPart(above, below, cell.column()));
    }

    private static boolean isPart(Row above, Row below, int column) {
        int next = column + 1;
        boolean first = above.cell(column) != null;
        return first
                ? below.cell(next) != null && above.cell(next) == null
                : !over(above, below, column).isEmpty();
    }

    /** Whether the upper row is the only one that heads some column with cells in it, and no title or remark. */
    boolean headsMore(Row above, Row below, List<Row> rows) {
        if (above.size() < 2 || above.cells().stream().anyMatch(cell -> cell.kind() != Cell.Kind.TEXT)) {
            return false;
        }
        return above.cells().stream()
                .filter(cell -> below.cell(cell.column()) == null && cell.column() < aside)
                .filter(cell -> cell.text().length() <= LONGEST_HEADER && !UnitLine.isBeside(cell.text()))
                .anyMatch(cell -> rows.stream().anyMatch(row -> row.cell(cell.column()) != null));
    }
}
