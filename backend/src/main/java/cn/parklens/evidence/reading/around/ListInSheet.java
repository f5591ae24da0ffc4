package cn.parklens.evidence.reading.around;

import cn.parklens.evidence.reading.header.ColumnNumbers;
import cn.parklens.evidence.reading.header.HeaderMatch;
import cn.parklens.evidence.reading.header.HeaderMatch.How;
import cn.parklens.evidence.reading.words.NotesAndTotals;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Row;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Where a list stands in its sheet: which columns are its own, and which are of a table beside it. */
final class ListInSheet {

    private final BitSet columns = new BitSet();
    private final BitSet aside = new BitSet();
    private final BitSet figures = new BitSet();
    private final int name;
    private final int code;
    private final int first;
    private final int last;
    private final boolean tableAtLeft;
    private final boolean requiresMore;

    ListInSheet(EvidenceList list, HeaderMatch header) {
        int leftmost = Integer.MAX_VALUE;
        int rightmost = -1;
        for (HeaderMatch.Column column : header.columns()) {
            if (column.how() == How.SIDE_TABLE) {
                aside.set(column.index());
            } else {
                columns.set(column.index(), column.code() != null);
                figures.set(column.index(), column.figuresOf(list.columns()).isPresent());
                leftmost = Math.min(leftmost, column.index());
                rightmost = Math.max(rightmost, column.index());
            }
        }
        for (HeaderMatch.Unread column : header.unread()) {
            rightmost = Math.max(rightmost, column.index());
        }
        this.first = leftmost == Integer.MAX_VALUE ? 0 : leftmost;
        this.last = rightmost;
        this.tableAtLeft = aside.nextSetBit(0) >= 0 && aside.nextSetBit(0) < first;
        this.name = header.index(list.columns(), ListColumn.Kind.ENTERPRISE_NAME);
        this.code = header.index(list.columns(), ListColumn.Kind.CREDIT_CODE);
        this.requiresMore = header.columns().stream()
                .filter(column -> column.index() != name && column.code() != null)
                .anyMatch(column -> list.columns().stream()
                        .anyMatch(each -> each.required() && each.code().equals(column.code())));
    }

    /** The column of enterprises, from 0; -1 where there is none. */
    int name() {
        return name;
    }

    /** That of their codes, the same. */
    int codeColumn() {
        return code;
    }

    /** What stands in the place of an enterprise's name, null where nothing does. */
    @Nullable
    Cell name(Row row) {
        return name < 0 ? null : row.cell(name);
    }

    /** What stands in the place of its code, the same. */
    @Nullable
    Cell code(Row row) {
        return code < 0 ? null : row.cell(code);
    }

    /** Whether the header names more than one of its columns. */
    boolean hasSeveralColumns() {
        return columns.cardinality() > 1;
    }

    /** Whether a row with nothing but a name would lack something. */
    boolean requiresMore() {
        return requiresMore;
    }

    /** Whether a cell stands in a column of the list. */
    boolean has(Cell cell) {
        return columns.get(cell.column());
    }

    /** Whether a cell stands where the list has figures. */
    boolean isOfFigures(Cell cell) {
        return figures.get(cell.column());
    }

    /** Whether an enterprise stands in its place in a row, and nothing that is no code in the place of its code. */
    boolean holds(Row row) {
        Cell named = name(row);
        Cell coded = code(row);
        return (named != null && NotesAndTotals.isEnterprise(named.text()))
                ? coded == null || NotesAndTotals.mayBeCode(coded.text())
                : coded != null && NotesAndTotals.isLikelyCode(coded.text());
    }

    /** Whether a row numbers the columns, as one below the header may. */
    boolean isNumberedBy(Row row) {
        return ColumnNumbers.are(row, columns, name);
    }

    /** The first cell of a row that is not of a table at the left of the list, counted from 0. */
    int from(Row row) {
        int from = 0;
        while (tableAtLeft && from < row.size() && row.nth(from).column() < first) {
            from++;
        }
        return from;
    }

    /** Whether a cell, and with it all at its right, is of a table beside the list: a column stands empty between. */
    boolean isBeside(Cell cell) {
        return aside.get(cell.column()) || cell.column() > last + 1;
    }
}
