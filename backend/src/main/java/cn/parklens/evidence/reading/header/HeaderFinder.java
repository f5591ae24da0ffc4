package cn.parklens.evidence.reading.header;

import cn.parklens.evidence.reading.words.NotesAndTotals;
import cn.parklens.evidence.workbook.Row;
import cn.parklens.form.ListColumn;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the header among the first rows of a sheet: the row, or the two or three rows, that name most of the list's columns. */
public final class HeaderFinder {

    /** A header further down is none. */
    public static final int WITHIN = 60;

    /** 企业, 规上企业: words of headers, too. */
    private static final int SHORTEST_NAME = 6;

    private final List<ListColumn> columns;
    private final HeaderNames names;
    private final HeaderCells cells;

    /** For the columns of a list, and for headers that a person has mapped before: what they are. */
    public HeaderFinder(List<ListColumn> columns, HeaderMapping mapping) {
        this(columns, mapping, ColumnYears.UNKNOWN);
    }

    /** The same where it is known of which year the figures are asked for. */
    public HeaderFinder(List<ListColumn> columns, HeaderMapping mapping, ColumnYears years) {
        this.columns = columns;
        this.names = new HeaderNames(columns, mapping);
        this.cells = new HeaderCells(names, years);
    }

    /** What headers mean in the list. */
    public HeaderNames names() {
        return names;
    }

    /**
     * The header among the first {@value #WITHIN} of these rows, null when none of them names an enterprise column or any
     * two columns. The rows below it tell a table at its side from its own columns.
     */
    @Nullable
    public HeaderMatch find(List<Row> first) {
        HeaderMatch best = null;
        for (int i = 0; i < Math.min(first.size(), WITHIN); i++) {
            Row row = first.get(i);
            if (best != null && isListed(row, best)) {
                // Whatever is headed further down: no enterprise of a list is its title.
                break;
            }
            if (row.size() > 0) {
                best = better(best, cells.of(row, first));
                if (i + 1 < first.size() && first.get(i + 1).size() > 0 && !UnitRow.is(first.get(i + 1))) {
                    Row below = first.get(i + 1);
                    TwoLevels joined = TwoLevels.of(row, below);
                    if (joined != null) {
                        best = better(best, cells.of(row, below, joined, first));
                    }
                    best = withThree(best, i, first);
                }
            }
            if (best != null && best.matched() == columns.size()) {
                // Nothing further down can name more; but a title above is no level of a header that names all itself.
                if (best.lastRow() > best.firstRow()) {
                    Row below = first.get(i + 1);
                    best = better(best, cells.of(below, first));
                }
                break;
            }
        }
        if (best == null || !isHeader(best)) {
            return likely(first);
        }
        HeaderMatch whole = withUnitsBelow(withLevelBelow(withLevelAbove(best, first), first), first);
        return cells.withSuggestions(cells.withLikely(SideTable.setAside(whole, first, names::code)));
    }

    /** Or the header of three rows that begins here, where that is better. */
    private @Nullable HeaderMatch withThree(@Nullable HeaderMatch best, int i, List<Row> first) {
        Row upper = ThreeLevels.upper(i, first, text -> names.known(names.text(text)) != null);
        TwoLevels joined = upper == null ? null : TwoLevels.of(upper, first.get(i + 2));
        return upper == null || joined == null ? best : better(best, cells.of(upper, first.get(i + 2), joined, first));
    }

    /** A row none of whose headers is known, and all of which plainly mean columns of the list: every one that it needs. */
    private @Nullable HeaderMatch likely(List<Row> first) {
        return first.stream()
                .limit(WITHIN)
                .filter(row -> row.size() >= 2)
                .map(row -> cells.withLikely(cells.of(row, first)))
                .filter(match -> columns.stream()
                        .allMatch(column -> !column.required()
                                || match.column(column.code()).isPresent()))
                .findFirst()
                .map(match -> cells.withSuggestions(withUnitsBelow(match, first)))
                .orElse(null);
    }

    /** With the row above, where that heads columns which the header's own row leaves blank, as merged cells do. */
    private HeaderMatch withLevelAbove(HeaderMatch found, List<Row> first) {
        for (int i = 1; i < first.size() && found.firstRow() == found.lastRow(); i++) {
            Row row = first.get(i);
            Row above = first.get(i - 1);
            if (row.number() == found.firstRow() && above.number() == row.number() - 1) {
                TwoLevels joined = TwoLevels.of(above, row);
                if (joined != null && joined.headsMore(above, row, first.subList(i + 1, first.size()))) {
                    HeaderMatch both = cells.of(above, row, joined, first);
                    return both.matched() >= found.matched() ? both : found;
                }
            }
        }
        return found;
    }

    /** With the row below, where that divides columns which the header's own row names as one. */
    private HeaderMatch withLevelBelow(HeaderMatch found, List<Row> first) {
        for (int i = 0; i + 1 < first.size() && found.firstRow() == found.lastRow(); i++) {
            Row row = first.get(i);
            Row below = first.get(i + 1);
            if (row.number() == found.firstRow() && below.number() == row.number() + 1 && !UnitRow.is(below)) {
                TwoLevels joined = TwoLevels.of(row, below);
                return joined != null && joined.divides(row, below) ? cells.of(row, below, joined, first) : found;
            }
        }
        return found;
    }

    /** With the row of units directly below it, or below the numbers of its columns. */
    private HeaderMatch withUnitsBelow(HeaderMatch found, List<Row> first) {
        List<Row> below = first.stream()
                .filter(row -> row.number() == found.lastRow() + 1 || row.number() == found.lastRow() + 2)
                .toList();
        for (Row row : below) {
            if (UnitRow.is(row)) {
                return new HeaderMatch(found.firstRow(), row.number(), found.columns(), found.unread());
            }
            if (row.number() > found.lastRow() + 1 || !ColumnNumbers.are(row, matched(found), nameOf(found))) {
                break;
            }
        }
        return found;
    }

    private static BitSet matched(HeaderMatch found) {
        BitSet indexes = new BitSet();
        found.columns().forEach(column -> indexes.set(column.index(), column.code() != null));
        return indexes;
    }

    private int nameOf(HeaderMatch found) {
        return found.index(columns, ListColumn.Kind.ENTERPRISE_NAME);
    }

    /**
     * A row that a person said is the header, whatever it names, with the level that stands above or below it; one of the
     * first of its sheet.
     */
    public HeaderMatch at(Row row, List<Row> first) {
        return cells.withSuggestions(withLevels(row, first));
    }

    private HeaderMatch withLevels(Row row, List<Row> first) {
        int at = first.indexOf(row);
        if (at > 0 && first.get(at - 1).number() == row.number() - 1) {
            Row above = first.get(at - 1);
            TwoLevels joined = TwoLevels.of(above, row);
            if (joined != null
                    && (areLevels(above, row, joined)
                            || joined.headsMore(above, row, first.subList(at + 1, first.size())))) {
                return cells.of(above, row, joined, first);
            }
        }
        if (at >= 0
                && at + 1 < first.size()
                && first.get(at + 1).number() == row.number() + 1
                && !UnitRow.is(first.get(at + 1))) {
            Row below = first.get(at + 1);
            TwoLevels joined = TwoLevels.of(row, below);
            if (joined != null && areLevels(row, below, joined)) {
                return cells.of(row, below, joined, first);
            }
        }
        return cells.of(row, first);
    }

    /** Whether the lower of two rows of which nothing is known says what stands in groups of columns: no title, no enterprise. */
    private static boolean areLevels(Row above, Row below, TwoLevels joined) {
        return above.size() > 1
                && joined.divides(above, below)
                && below.cells().stream().noneMatch(cell -> NotesAndTotals.isEnterprise(cell.text()));
    }

    /** Whether a row below a header names an enterprise as the header has it, in full and beside something else. */
    private boolean isListed(Row row, HeaderMatch header) {
        int name = nameOf(header);
        return name >= 0
                && row.number() > header.lastRow()
                && header.matched() >= 2
                && row.size() >= 2
                && NotesAndTotals.isEnterprise(row.text(name))
                && row.text(name).length() >= SHORTEST_NAME;
    }

    private boolean isHeader(HeaderMatch match) {
        return match.matched() >= 2
                || columns.stream()
                        .filter(it -> it.kind() == ListColumn.Kind.ENTERPRISE_NAME
                                || it.kind() == ListColumn.Kind.CREDIT_CODE)
                        .anyMatch(it -> match.column(it.code()).isPresent());
    }

    /** More columns are better; of as many, one row is better than two, unless the upper one adds units. */
    private static HeaderMatch better(@Nullable HeaderMatch one, HeaderMatch other) {
        return one == null || rank(other) > rank(one) ? other : one;
    }

    private static int rank(HeaderMatch match) {
        long units = match.columns().stream()
                .filter(it -> it.code() != null && !it.unit().isEmpty())
                .count();
        return match.matched() * 1_000 + (int) units * 2 - (match.lastRow() > match.firstRow() ? 1 : 0);
    }
}
