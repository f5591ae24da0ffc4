package cn.parklens.evidence.reading.header;

import cn.parklens.evidence.reading.words.NotesAndTotals;
import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Row;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Three rows that are one header: groups of groups of columns beside columns that are merged down over all three. The upper
 * two are read as one row, of groups and of the columns that stand alone.
 */
final class ThreeLevels {

    private static final int LONGEST_HEADER = 40;
    /** 企业, 规上企业: words of headers, too. */
    private static final int SHORTEST_NAME = 6;

    private static final Set<String> USUAL = Set.of("序号", "编号", "备注");

    private ThreeLevels() {}

    /**
     * The upper two of three rows as one; null where the three are no header.
     *
     * @param i the first of them
     * @param known whether a text is the header of a column of the list
     */
    static @Nullable Row upper(int i, List<Row> rows, Predicate<String> known) {
        if (i + 2 >= rows.size()) {
            return null;
        }
        Row top = rows.get(i);
        Row middle = rows.get(i + 1);
        Row lowest = rows.get(i + 2);
        boolean beside = middle.number() == top.number() + 1 && lowest.number() == middle.number() + 1;
        return beside
                        && top.size() > 1
                        && areHeaders(top)
                        && areHeaders(middle)
                        && areHeaders(lowest)
                        && divides(middle, lowest)
                        && standsAlone(top, middle, lowest, known)
                ? top.under(middle)
                : null;
    }

    private static boolean areHeaders(Row row) {
        return row.size() > 0 && !UnitRow.is(row) && row.cells().stream().allMatch(ThreeLevels::isHeader);
    }

    private static boolean isHeader(Cell cell) {
        String text = cell.text();
        return cell.kind() == Cell.Kind.TEXT
                && text.length() <= LONGEST_HEADER
                && !Character.isDigit(text.charAt(0))
                && !UnitLine.isBeside(text)
                && !(text.length() >= SHORTEST_NAME && NotesAndTotals.isEnterprise(text));
    }

    private static boolean divides(Row above, Row below) {
        return above.cells().stream().anyMatch(cell -> below.cell(cell.column()) != null);
    }

    /** Whether a column is headed in the first row alone. */
    private static boolean standsAlone(Row top, Row middle, Row lowest, Predicate<String> known) {
        return top.cells().stream()
                .filter(cell -> middle.cell(cell.column()) == null && lowest.cell(cell.column()) == null)
                .anyMatch(cell -> USUAL.contains(Texts.bare(cell.text())) || known.test(cell.text()));
    }
}
