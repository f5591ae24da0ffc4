package cn.parklens.evidence.reading.header;

import cn.parklens.evidence.reading.cell.FigureUnits;
import cn.parklens.evidence.reading.header.HeaderMatch.How;
import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Columns;
import cn.parklens.evidence.workbook.Row;
import cn.parklens.form.ListColumn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the cells of a row, or of two rows one below the other, would be as the header of a list. */
final class HeaderCells {

    private final HeaderNames names;
    private final ColumnYears years;

    /** For a list by what headers mean in it, and the year that its figures are asked of. */
    HeaderCells(HeaderNames names, ColumnYears years) {
        this.names = names;
        this.years = years;
    }

    /** Of one row among the first of its sheet. */
    HeaderMatch of(Row row, List<Row> first) {
        Map<Integer, List<String>> texts = new TreeMap<>();
        for (Cell cell : row.cells()) {
            texts.put(cell.column(), List.of(cell.text()));
        }
        return match(row.number(), row.number(), texts, TwoLevels.NONE, first);
    }

    /** Of two rows that are read as one, among the first of their sheet. */
    HeaderMatch of(Row upper, Row lower, TwoLevels joined, List<Row> first) {
        return match(upper.number(), lower.number(), UnitLine.leftOut(joined.texts()), joined.aside(), first);
    }

    private HeaderMatch match(int firstRow, int lastRow, Map<Integer, List<String>> texts, int aside, List<Row> first) {
        ColumnClaims claims = new ColumnClaims();
        List<HeaderMatch.Column> found = new ArrayList<>();
        List<HeaderMatch.Unread> unread = new ArrayList<>();
        for (var entry : texts.entrySet()) {
            String own = entry.getValue().getLast();
            boolean marks = ReturnedMarks.isColumn(own, entry.getKey(), lastRow, first);
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
            HeaderMatch.Column column = unknown(entry.getKey(), entry.getValue());
            found.add(column);
            claims.add(column.index(), claims(column, entry.getValue()));
        }
        found.replaceAll(claims::settled);
        int lastMatched = found.stream()
                .filter(column -> column.code() != null)
                .mapToInt(HeaderMatch.Column::index)
                .max()
                .orElse(-1);
        return new HeaderMatch(firstRow, lastRow, asideMarked(found, lastMatched), unread);
    }

    private static String written(List<String> levels) {
        return String.join(
                "/",
                UnitLine.headers(levels).stream().map(Texts::tidy).distinct().toList());
    }

    /** As long as nothing is known of it. */
    private HeaderMatch.Column unknown(int index, List<String> levels) {
        String written = written(levels);
        String unit = readings(levels, written).stream()
                .map(reading -> names.text(reading).unit())
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElse("");
        How how = names.isKept(names.text(written)) ? How.KEPT : How.EXTRA;
        return new HeaderMatch.Column(index, Columns.letters(index), written, unit, null, how, null);
    }

    /** The ways to read a header of one or two levels, the likeliest first. */
    private List<String> readings(List<String> above, String written) {
        List<String> levels = UnitLine.headers(above);
        if (levels.size() == 1) {
            return levels;
        }
        List<String> readings = new ArrayList<>();
        if (names.areMapped()) {
            readings.add(written);
        }
        readings.add(String.join("", levels));
        readings.add(levels.getLast());
        return readings;
    }

    /** The columns of the list that a header may mean, the likeliest first. */
    private List<ColumnClaims.Claim> claims(HeaderMatch.Column column, List<String> above) {
        List<String> levels = UnitLine.headers(above);
        List<ColumnClaims.Claim> claims = new ArrayList<>();
        for (String reading : readings(above, column.text())) {
            HeaderNames.Known known = names.known(names.text(reading));
            if (known != null) {
                String unit = known.unit().isEmpty() ? ofGroup(levels, known.column()) : known.unit();
                boolean whole = levels.size() == 1 || !reading.equals(levels.getLast());
                claims.add(ColumnClaims.Claim.of(known, unit, whole, column.isUsual()));
            }
        }
        if (levels.size() > 1) {
            part(levels).ifPresent(claims::add);
        }
        claims.replaceAll(claim ->
                claim.stronger(years.strength(column.text(), claim.known().column())));
        return claims;
    }

    /** What stands below the name of a column may be the column, or a part of it: 合计, 其中：设备. */
    private Optional<ColumnClaims.Claim> part(List<String> levels) {
        HeaderText lower = names.text(levels.getLast());
        HeaderNames.Known whole = names.known(names.text(levels.getFirst()));
        HeaderNames.Known known = names.known(names.text(levels.getFirst() + "(" + lower.bare() + ")"));
        if (whole == null || known == null || !whole.column().equals(known.column())) {
            return Optional.empty();
        }
        PartOfColumn part = PartOfColumn.of(lower, names.text(levels.getFirst()), known.column());
        String unit = part.unit().isEmpty() ? ofGroup(levels, known.column()) : part.unit();
        return part.isAnother()
                ? Optional.empty()
                : Optional.of(ColumnClaims.Claim.ofPart(known, unit, part.isWhole()));
    }

    /** The unit that stands above a group of columns is that of those which are measured so. */
    private String ofGroup(List<String> levels, ListColumn column) {
        FigureUnits units = FigureUnits.of(column, names.text(levels.getFirst()).unit());
        return levels.size() == 1 || units.fit() ? units.header() : "";
    }

    /**
     * With headers that plainly mean a column which no other names, from left to right. Only the header that was found is
     * looked at: rows that are none have such words, too.
     */
    HeaderMatch withLikely(HeaderMatch match) {
        Map<String, ListColumn> free = new LinkedHashMap<>();
        names.columns().forEach(column -> free.put(column.code(), column));
        match.columns().forEach(column -> free.remove(column.code()));
        List<HeaderMatch.Column> columns = new ArrayList<>();
        List<ListColumn> ofYears = new ArrayList<>();
        for (HeaderMatch.Column column : match.columns()) {
            ListColumn likely = likely(column, free.values());
            ListColumn taken = likely == null && years.mayBeOf(column) ? likely(column, ofYears) : null;
            if (taken != null) {
                columns.add(column.withRival(taken.code()));
            } else if (likely == null) {
                columns.add(column);
            } else if (isOfAnotherYear(column, likely, match, free.values())) {
                columns.add(column.withRival(likely.code()));
            } else {
                columns.add(column.as(likely.code()));
                free.remove(likely.code());
                if (likely.kind() == ListColumn.Kind.FIGURE && years.mayBeOf(column)) {
                    ofYears.add(likely);
                }
            }
        }
        return new HeaderMatch(match.firstRow(), match.lastRow(), columns, match.unread());
    }

    /** Whether another header means a column of figures as well, and of the year that is asked for. */
    private boolean isOfAnotherYear(
            HeaderMatch.Column column, ListColumn meant, HeaderMatch match, Collection<ListColumn> free) {
        return meant.kind() == ListColumn.Kind.FIGURE
                && match.columns().stream()
                        .anyMatch(it -> years.isBeside(column.text(), it.text()) && meant.equals(likely(it, free)));
    }

    /** Of several levels by the lowest: 年, 月 and 日 below 上市日期 are no dates. Null of what is known already. */
    private @Nullable ListColumn likely(HeaderMatch.Column column, Collection<ListColumn> free) {
        if (column.how() != How.EXTRA || column.rival() != null) {
            return null;
        }
        String text = column.text();
        return LikelyHeader.of(names.text(text.substring(text.lastIndexOf('/') + 1)), free);
    }

    /** Extra columns with the column they may have been meant for; only the header that was found is worth the look. */
    HeaderMatch withSuggestions(HeaderMatch match) {
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
                                ? column.withSuggestion(names.suggestion(names.text(column.text()), taken))
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
