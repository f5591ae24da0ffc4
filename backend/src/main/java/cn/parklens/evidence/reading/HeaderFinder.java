package cn.parklens.evidence.reading;

import cn.parklens.evidence.enterprise.Edits;
import cn.parklens.evidence.reading.HeaderMatch.How;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Columns;
import cn.parklens.evidence.workbook.Row;
import cn.parklens.form.ListColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the header among the first rows of a sheet: the row, or the two rows, that name most of the list's columns. */
final class HeaderFinder {

    /** A header further down is none. */
    static final int WITHIN = 60;

    private final List<ListColumn> columns;
    private final Map<String, ListColumn> byName = new HashMap<>();
    private final Map<String, ListColumn> bySynonym = new HashMap<>();
    private final Map<String, String> cores = new LinkedHashMap<>();
    private final Map<String, HeaderText> texts = new HashMap<>();
    private final HeaderMapping mapping;

    /** For the columns of a list, and for headers that a person has mapped before: what they are. */
    HeaderFinder(List<ListColumn> columns, HeaderMapping mapping) {
        this.columns = columns;
        this.mapping = mapping;
        for (ListColumn column : columns) {
            HeaderText name = HeaderText.of(column.name());
            byName.putIfAbsent(name.bare(), column);
            bySynonym.putIfAbsent(name.core(), column);
            cores.put(column.code(), name.core());
        }
        for (ListColumn column : columns) {
            for (String synonym : column.synonyms()) {
                HeaderText text = HeaderText.of(synonym);
                bySynonym.putIfAbsent(text.bare(), column);
                bySynonym.putIfAbsent(text.core(), column);
            }
        }
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
                if (i + 1 < first.size() && first.get(i + 1).size() > 0) {
                    Row below = first.get(i + 1);
                    TwoLevels joined = TwoLevels.of(row, below);
                    if (joined != null) {
                        best = better(
                                best,
                                match(row.number(), below.number(), UnitLine.overAll(joined.texts()), joined.aside()));
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
        HeaderMatch whole = withLevelAbove(best, first);
        return withSuggestions(SideTable.setAside(whole, first, this::codeOf));
    }

    /** With the row above, where that heads columns which the header's own row leaves blank, as merged cells do. */
    private HeaderMatch withLevelAbove(HeaderMatch found, List<Row> first) {
        for (int i = 1; i < first.size() && found.firstRow() == found.lastRow(); i++) {
            Row row = first.get(i);
            Row above = first.get(i - 1);
            if (row.number() == found.firstRow() && above.number() == row.number() - 1) {
                TwoLevels joined = TwoLevels.of(above, row);
                if (joined != null && joined.headsMore(above, row, first.subList(i + 1, first.size()))) {
                    HeaderMatch both = match(above.number(), row.number(), joined.texts(), joined.aside());
                    return both.matched() >= found.matched() ? both : found;
                }
            }
        }
        return found;
    }

    /** The column of the list that a header names, null for none. */
    private @Nullable String codeOf(String header) {
        Recognised known = recognise(text(header));
        return known == null ? null : known.column().code();
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
            if (marks || isLeftOut(entry.getValue())) {
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

    private boolean isLeftOut(List<String> levels) {
        return !mapping.leftOut().isEmpty()
                && mapping.leftOut().contains(text(written(levels)).bare());
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
        if (levels.size() > 1 && !mapping.isEmpty()) {
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
            HeaderText text = text(reading);
            unit = unit.isEmpty() ? text.unit() : unit;
            Recognised known = recognise(text);
            if (known != null && !taken.contains(known.column().code())) {
                String ownUnit = text.unit().isEmpty() ? text(levels.getFirst()).unit() : text.unit();
                ownUnit = ownUnit.isEmpty() ? UnitLine.above(above, known.column()) : ownUnit;
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
        How how = mapping.kept().contains(text(written).bare()) ? How.KEPT : How.EXTRA;
        return new HeaderMatch.Column(index, Columns.letters(index), written, unit, null, how, null);
    }

    /** The same texts stand in single and joined rows, and again from row to row: each is taken apart once. */
    private HeaderText text(String written) {
        return texts.computeIfAbsent(written, HeaderText::of);
    }

    private record Recognised(ListColumn column, How how) {}

    private @Nullable Recognised recognise(HeaderText text) {
        if (text.bare().isEmpty()) {
            return null;
        }
        if (mapping.kept().contains(text.bare())) {
            return null;
        }
        String mapped = mapping.columns().get(text.bare());
        if (mapped != null) {
            return columns.stream()
                    .filter(it -> it.code().equals(mapped))
                    .findFirst()
                    .map(it -> new Recognised(it, How.MAPPING))
                    .orElse(null);
        }
        ListColumn named = byName.get(text.bare());
        if (named == null) {
            named = byName.get(text.core());
        }
        if (named != null) {
            return new Recognised(named, How.NAME);
        }
        ListColumn synonym = bySynonym.get(text.bare());
        if (synonym == null) {
            synonym = bySynonym.get(text.core());
        }
        return synonym == null ? null : new Recognised(synonym, How.SYNONYM);
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
                                        suggestion(text(column.text()).core(), taken))
                                : column)
                        .toList(),
                match.unread());
    }

    private @Nullable String suggestion(String core, Set<String> taken) {
        if (core.length() < 3 || core.length() > 20) {
            return null;
        }
        String best = null;
        int nearest = 2;
        for (var column : cores.entrySet()) {
            String name = column.getValue();
            int edits = core.contains(name) || name.contains(core) ? 1 : Edits.between(core, name);
            if (edits < nearest && !taken.contains(column.getKey())) {
                nearest = edits;
                best = column.getKey();
            }
        }
        return best;
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
