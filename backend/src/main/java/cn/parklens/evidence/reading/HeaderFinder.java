package cn.parklens.evidence.reading;

import cn.parklens.evidence.reading.HeaderMatch.How;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Columns;
import cn.parklens.evidence.workbook.Row;
import cn.parklens.form.ListColumn;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the header among the first rows of a sheet: the row, or the two rows, that name most of the list's columns. */
final class HeaderFinder {

    /** A header further down is none. */
    static final int WITHIN = 60;

    private final List<ListColumn> columns;
    private final HeaderNames names;

    /** For the columns of a list, and for headers that a person has mapped before: what they are. */
    HeaderFinder(List<ListColumn> columns, HeaderMapping mapping) {
        this.columns = columns;
        this.names = new HeaderNames(columns, mapping);
    }

    /** What headers mean in the list. */
    HeaderNames names() {
        return names;
    }

    /**
     * The header among the first {@value #WITHIN} of these rows, null when none of them names an enterprise column or any
     * two columns. The rows below it tell a table at its side from its own columns.
     */
    @Nullable
    HeaderMatch find(List<Row> first) {
        HeaderMatch best = null;
        for (int i = 0; i < Math.min(first.size(), WITHIN); i++) {
            Row row = first.get(i);
            if (row.size() > 0) {
                best = better(best, match(row.number(), row.number(), single(row), TwoLevels.NONE));
                if (i + 1 < first.size() && first.get(i + 1).size() > 0 && !UnitRow.is(first.get(i + 1))) {
                    Row below = first.get(i + 1);
                    TwoLevels joined = TwoLevels.of(row, below);
                    if (joined != null) {
                        best = better(
                                best,
                                match(row.number(), below.number(), UnitLine.leftOut(joined.texts()), joined.aside()));
                    }
                }
            }
            if (best != null && best.matched() == columns.size()) {
                // Nothing further down can name more; but a title above is no level of a header that names all itself.
                if (best.lastRow() > best.firstRow()) {
                    Row below = first.get(i + 1);
                    best = better(best, match(below.number(), below.number(), single(below), TwoLevels.NONE));
                }
                break;
            }
        }
        if (best == null || !isHeader(best)) {
            return null;
        }
        HeaderMatch whole = withUnitsBelow(withLevelAbove(best, first), first);
        return withSuggestions(SideTable.setAside(whole, first, names::code));
    }

    /** With the row above, where that heads columns which the header's own row leaves blank, as merged cells do. */
    private HeaderMatch withLevelAbove(HeaderMatch found, List<Row> first) {
        for (int i = 1; i < first.size() && found.firstRow() == found.lastRow(); i++) {
            Row row = first.get(i);
            Row above = first.get(i - 1);
            if (row.number() == found.firstRow() && above.number() == row.number() - 1) {
                TwoLevels joined = TwoLevels.of(above, row);
                if (joined != null && joined.headsMore(above, row, first.subList(i + 1, first.size()))) {
                    HeaderMatch both =
                            match(above.number(), row.number(), UnitLine.leftOut(joined.texts()), joined.aside());
                    return both.matched() >= found.matched() ? both : found;
                }
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
        return found.column(columns, ListColumn.Kind.ENTERPRISE_NAME)
                .map(HeaderMatch.Column::index)
                .orElse(-1);
    }

    /** A row that a person said is the header, whatever it names. */
    HeaderMatch at(Row row) {
        return withSuggestions(match(row.number(), row.number(), single(row), TwoLevels.NONE));
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

    private static Map<Integer, List<String>> single(Row row) {
        Map<Integer, List<String>> texts = new java.util.TreeMap<>();
        for (Cell cell : row.cells()) {
            texts.put(cell.column(), List.of(cell.text()));
        }
        return texts;
    }

    private HeaderMatch match(int firstRow, int lastRow, Map<Integer, List<String>> texts, int aside) {
        List<HeaderMatch.Column> found = new ArrayList<>();
        List<HeaderMatch.Unread> unread = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        int lastMatched = -1;
        for (var entry : texts.entrySet()) {
            String own = entry.getValue().getLast();
            boolean marks = ReturnedMarks.isColumn(own);
            if (marks || names.isLeftOut(written(entry.getValue()))) {
                unread.add(new HeaderMatch.Unread(
                        entry.getKey(),
                        Columns.letters(entry.getKey()),
                        marks ? own : written(entry.getValue()),
                        marks));
                continue;
            }
            if (entry.getKey() >= aside) {
                found.add(new HeaderMatch.Column(
                        entry.getKey(),
                        Columns.letters(entry.getKey()),
                        written(entry.getValue()),
                        "",
                        null,
                        How.SIDE_TABLE,
                        null));
                continue;
            }
            HeaderMatch.Column column = column(entry.getKey(), entry.getValue(), taken);
            found.add(column);
            if (column.code() != null) {
                taken.add(column.code());
                lastMatched = column.index();
            }
        }
        return new HeaderMatch(firstRow, lastRow, asideMarked(found, lastMatched), unread);
    }

    private static String written(List<String> levels) {
        return String.join(
                "/",
                UnitLine.headers(levels).stream().map(Texts::tidy).distinct().toList());
    }

    private HeaderMatch.Column column(int index, List<String> above, Set<String> taken) {
        List<String> levels = UnitLine.headers(above);
        String written = written(levels);
        List<String> readings = new ArrayList<>();
        if (levels.size() > 1 && names.areMapped()) {
            readings.add(written);
        }
        if (levels.size() > 1) {
            readings.add(String.join("", levels));
            readings.add(levels.getLast());
            readings.add(levels.getFirst() + "(" + levels.getLast() + ")");
        } else {
            readings.add(levels.getFirst());
        }
        String unit = "";
        for (String reading : readings) {
            HeaderText text = names.text(reading);
            unit = unit.isEmpty() ? text.unit() : unit;
            HeaderNames.Known known = names.known(text);
            if (known != null && !taken.contains(known.column().code())) {
                String ownUnit = known.unit().isEmpty() ? ofGroup(levels, known.column()) : known.unit();
                return new HeaderMatch.Column(
                        index,
                        Columns.letters(index),
                        written,
                        ownUnit,
                        known.column().code(),
                        known.how(),
                        null);
            }
        }
        How how = names.isKept(names.text(written)) ? How.KEPT : How.EXTRA;
        return new HeaderMatch.Column(index, Columns.letters(index), written, unit, null, how, null);
    }

    /** The unit that stands above a group of columns is that of those which are measured so. */
    private String ofGroup(List<String> levels, ListColumn column) {
        FigureUnits units = FigureUnits.of(column, names.text(levels.getFirst()).unit());
        return levels.size() == 1 || units.fit() ? units.header() : "";
    }

    /** Extra columns with the column they may have been meant for; only the header that was found is worth the look. */
    private HeaderMatch withSuggestions(HeaderMatch match) {
        Set<String> taken = new HashSet<>();
        for (HeaderMatch.Column column : match.columns()) {
            if (column.code() != null) {
                taken.add(column.code());
            }
        }
        return new HeaderMatch(
                match.firstRow(),
                match.lastRow(),
                match.columns().stream()
                        .map(column -> column.how() == How.EXTRA
                                ? new HeaderMatch.Column(
                                        column.index(),
                                        column.letters(),
                                        column.text(),
                                        column.unit(),
                                        null,
                                        How.EXTRA,
                                        names.suggestion(names.text(column.text()), taken))
                                : column)
                        .toList(),
                match.unread());
    }

    /** What stands beyond a column without a header, at the right of everything that is known, is a table of its own. */
    private static List<HeaderMatch.Column> asideMarked(List<HeaderMatch.Column> found, int lastMatched) {
        List<HeaderMatch.Column> marked = new ArrayList<>();
        boolean aside = false;
        int previous = -1;
        for (HeaderMatch.Column column : found) {
            aside = aside || (lastMatched >= 0 && column.index() > lastMatched && column.index() > previous + 1);
            previous = column.index();
            marked.add(aside ? column.aside() : column);
        }
        return marked;
    }
}
