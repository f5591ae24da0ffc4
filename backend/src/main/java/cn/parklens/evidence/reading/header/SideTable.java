package cn.parklens.evidence.reading.header;

import cn.parklens.evidence.reading.header.HeaderMatch.Column;
import cn.parklens.evidence.reading.header.HeaderMatch.How;
import cn.parklens.evidence.reading.words.NotesAndTotals;
import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Row;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A little table that begins in the header's own row, beside the list and beyond a column that is blank from top to
 * bottom. Its headings may be columns of the list too, so its cells tell: it names again what the list has named,
 * or goes on below the list, or ends long before it. What goes along with the list row by row belongs to the list.
 */
final class SideTable {

    /** What tables of sums count. */
    private static final Pattern COUNTING = Pattern.compile("数量|个数|家数|户数|总数|合计|占比|比重|企业数");

    private final List<Column> list;
    private final List<Column> beside;
    private final List<Row> rows;
    private final Function<String, @Nullable String> codes;

    private SideTable(
            List<Column> list, List<Column> beside, List<Row> rows, Function<String, @Nullable String> codes) {
        this.list = list;
        this.beside = beside;
        this.rows = rows;
        this.codes = codes;
    }

    /**
     * The header with the columns of such tables marked.
     *
     * @param first rows of the sheet; those below the header tell
     * @param codes the column of the list that a heading names
     */
    static HeaderMatch setAside(HeaderMatch header, List<Row> first, Function<String, @Nullable String> codes) {
        List<Row> rows =
                first.stream().filter(row -> row.number() > header.lastRow()).toList();
        List<List<Column>> blocks = blocks(header, rows);
        if (blocks.size() < 2) {
            return header;
        }
        int main = 0;
        for (int i = 1; i < blocks.size(); i++) {
            main = known(blocks.get(i)) > known(blocks.get(main)) ? i : main;
        }
        Set<Integer> aside = new HashSet<>();
        for (List<Column> block : blocks.subList(main + 1, blocks.size())) {
            if (new SideTable(blocks.get(main), block, rows, codes).isOne()) {
                block.forEach(column -> aside.add(column.index()));
            }
        }
        for (List<Column> block : blocks.subList(0, main)) {
            if (new SideTable(blocks.get(main), block, rows, codes).isOneAtTheLeft()) {
                block.forEach(column -> aside.add(column.index()));
            }
        }
        return aside.isEmpty() ? header : header.withAside(aside);
    }

    /** Columns between which no column is blank from top to bottom. */
    private static List<List<Column>> blocks(HeaderMatch header, List<Row> rows) {
        BitSet used = new BitSet();
        header.columns().forEach(column -> used.set(column.index()));
        header.unread().forEach(column -> used.set(column.index()));
        rows.forEach(row -> row.cells().forEach(cell -> used.set(cell.column())));
        List<List<Column>> blocks = new ArrayList<>();
        int previous = -1;
        for (Column column : header.columns()) {
            if (previous < 0 || used.nextClearBit(previous) < column.index()) {
                blocks.add(new ArrayList<>());
            }
            blocks.getLast().add(column);
            previous = column.index();
        }
        return blocks;
    }

    private static long known(List<Column> block) {
        return block.stream().filter(column -> column.code() != null).count();
    }

    private boolean isOne() {
        return !isTold() && (namesAgain() || goesOnBelow() || hasOwnTotal() || endsEarly());
    }

    /** At the left stand numbers and places too, which go on below and are summed up there: only counts tell. */
    private boolean isOneAtTheLeft() {
        boolean known = beside.stream().anyMatch(column -> column.code() != null);
        return !isTold() && !known && (endsEarly() || (counts() && beside.size() > 1 && goesOnBelow()));
    }

    /** Whether a person has said what such a column is. */
    private boolean isTold() {
        return beside.stream().anyMatch(column -> column.how() == How.MAPPING || column.how() == How.KEPT);
    }

    private boolean counts() {
        return beside.stream()
                .anyMatch(column ->
                        column.code() == null && COUNTING.matcher(column.text()).find());
    }

    /** Whether its first heading, which says what its rows are, is one of the list's. */
    private boolean namesAgain() {
        String heading = beside.getFirst().text();
        String code = codes.apply(heading);
        return list.stream()
                .anyMatch(column -> Texts.bare(column.text()).equals(Texts.bare(heading))
                        || (code != null && code.equals(column.code())));
    }

    /** Whether it has rows where the list has none: more than the sum, stamp or date that people put below a column. */
    private boolean goesOnBelow() {
        List<List<Cell>> own = rows.stream()
                .filter(row -> cells(row, list) == 0)
                .map(row -> beside.stream()
                        .map(column -> row.cell(column.index()))
                        .filter(Objects::nonNull)
                        .filter(cell -> !NotesAndTotals.isNote(cell) && !NotesAndTotals.isLabel(cell))
                        .toList())
                .filter(some -> !some.isEmpty())
                .toList();
        return own.size() > 1
                || own.stream()
                        .anyMatch(some -> some.size() > 1 && some.stream().anyMatch(SideTable::isText));
    }

    private static boolean isText(Cell cell) {
        return cell.kind() == Cell.Kind.TEXT && !isFigure(cell.text());
    }

    private static boolean isFigure(String text) {
        return text.chars().noneMatch(Character::isLetter);
    }

    /** Whether it is summed up beside a row that the list does not sum up in. */
    private boolean hasOwnTotal() {
        return rows.stream().anyMatch(row -> totals(row, beside) && !totals(row, list));
    }

    private static boolean totals(Row row, List<Column> columns) {
        return columns.stream()
                .map(column -> row.cell(column.index()))
                .anyMatch(cell -> cell != null && NotesAndTotals.isTotal(cell));
    }

    /**
     * Whether it fills the first rows without a gap and nothing after: at any length when it counts something, else within
     * the first half of the list. A lone column is what people fill in for some rows only, such as a remark.
     */
    private boolean endsEarly() {
        List<Row> listed = rows.stream().filter(this::isListed).toList();
        int filled = 0;
        while (filled < listed.size() && cells(listed.get(filled), beside) > 0) {
            filled++;
        }
        boolean nothingAfter =
                listed.stream().skip(filled).allMatch(row -> cells(row, beside) == 0) && filled < listed.size();
        return filled > 0 && nothingAfter && beside.size() > 1 && (counts() || filled * 2 <= listed.size());
    }

    /** Whether the list has an enterprise in this row, not a title, a sum or a remark. */
    private boolean isListed(Row row) {
        return cells(row, list) > 1
                && !totals(row, list)
                && list.stream()
                        .map(column -> row.cell(column.index()))
                        .noneMatch(cell -> cell != null && NotesAndTotals.isNote(cell));
    }

    private static long cells(Row row, List<Column> columns) {
        return columns.stream()
                .filter(column -> row.cell(column.index()) != null)
                .count();
    }
}
