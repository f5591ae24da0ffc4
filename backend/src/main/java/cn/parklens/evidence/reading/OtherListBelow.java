package cn.parklens.evidence.reading;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.HeaderMatch.Column;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Row;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Another list or table further down in the same sheet: it begins under the title of another list of the form, under a
 * header that is not the list's own, or under a title and headings of something else. What stands there must not be counted
 * in this list. A line that only names another list, between rows without a header of their own, groups the rows of this
 * one.
 */
final class OtherListBelow {

    private static final int LONGEST = 60;
    /** So many are told; a sheet that begins anew in every second row is none that a person reads. */
    private static final int MOST = 100;
    /** Rows between a title and the header below it. */
    private static final int NEAR = 2;

    private static final int SHORTEST_FULL_NAME = 8;
    private static final Pattern TITLE = Pattern.compile("[^，。；：,;:]{2,40}(企业|公司|清单|名单|名录|一览|情况|台账|表|[)）])");

    /** What calls itself a list is no mere group of rows. */
    private static final Pattern LIST = Pattern.compile("清单|名单|名录|一览|台账|表");

    private final EvidenceList list;
    private final ListNames names;
    private final GroupLines groups;
    private final Map<Integer, Column> columns = new HashMap<>();
    private final HeaderNames meanings;
    private final Set<Begun> leftOut = new LinkedHashSet<>();
    private @Nullable Begun begun;
    private @Nullable Begun lastAlone;
    private int tableHeader;

    /** Where it begins. */
    private record Begun(int row, String text, EvidenceProblem kind) {

        Begun(int row, String text) {
            this(row, text, EvidenceProblem.ROWS_OF_LIST_BELOW);
        }
    }

    OtherListBelow(EvidenceList list, HeaderMatch header, ListNames names, GroupLines groups) {
        this.list = list;
        this.names = names;
        this.groups = groups;
        header.columns().forEach(column -> columns.put(column.index(), column));
        this.meanings = new HeaderNames(list.columns(), HeaderMapping.NONE);
    }

    /**
     * Whether text that stands alone in a row is the title of another list; a title of this list ends the other.
     *
     * @param headed whether the next row is a header
     */
    boolean isTitle(Row row, Cell only, boolean headed) {
        String text = Texts.unspaced(only.text());
        String shown = Texts.tidy(only.text());
        lastAlone = text.contains("续") ? null : new Begun(row.number(), shown);
        if (!TITLE.matcher(text).matches() || NotesAndTotals.isNote(only) || NotesAndTotals.isEnterprise(text)) {
            return false;
        }
        EvidenceList named = names.only(text);
        if (named == null) {
            return false;
        }
        groups.end();
        if (named.code().equals(list.code())) {
            begun = null;
        } else if (headed || LIST.matcher(text).find()) {
            begun = new Begun(row.number(), shown);
        } else if (begun == null) {
            groups.name(row, only, named);
        }
        return true;
    }

    /** Notes that something begins which is no list of the form: its title, and its headings in the next row. */
    void noticeTable(Row title, Cell only, Row headings) {
        begun = new Begun(title.number(), Texts.tidy(only.text()), EvidenceProblem.ROWS_OF_TABLE_BELOW);
        tableHeader = headings.number();
    }

    /** Whether it is the row of headings that was noticed with the title of a table. */
    boolean isTableHeader(Row row) {
        return row.number() == tableHeader;
    }

    /** Whether a row names the enterprise and another column of the list, wherever they stand. */
    boolean isHeader(Row row) {
        Set<ListColumn> meant = new HashSet<>();
        for (int i = 0; i < row.size(); i++) {
            if (isFullName(row.nth(i).text())) {
                return false;
            }
            ListColumn column = meaning(row.nth(i));
            if (column != null) {
                meant.add(column);
            }
        }
        return meant.size() >= 2 && meant.stream().anyMatch(column -> column.kind() == ListColumn.Kind.ENTERPRISE_NAME);
    }

    /** By far the most rows hold one: they are spared a look at each of their cells. */
    private static boolean isFullName(String text) {
        return text.length() >= SHORTEST_FULL_NAME && text.endsWith("公司");
    }

    /**
     * Notes a header that comes again. One with other columns than the list's begins another list; below a text of its own,
     * one that is only worded otherwise does too.
     */
    void notice(Row row, Map<Integer, Set<String>> headers, int last) {
        Begun title = lastAlone != null && row.number() - lastAlone.row() <= NEAR ? lastAlone : null;
        for (int i = 0; i < row.size(); i++) {
            Cell cell = row.nth(i);
            Column above = columns.get(cell.column());
            boolean beside = cell.column() > last + 1 || (above != null && above.how() == HeaderMatch.How.SIDE_TABLE);
            if (!beside && !isSame(cell, title == null ? above : null, headers.getOrDefault(cell.column(), Set.of()))) {
                Begun here = title == null ? new Begun(row.number(), headings(row)) : title;
                begun = begun == null ? here : begun;
                return;
            }
        }
    }

    private boolean isSame(Cell cell, @Nullable Column above, Set<String> levels) {
        String bare = Texts.bare(cell.text());
        ListColumn column = meaning(cell);
        return bare.isEmpty()
                || levels.contains(bare)
                || (above != null && column != null && column.code().equals(above.code()));
    }

    private @Nullable ListColumn meaning(Cell cell) {
        if (cell.kind() != Cell.Kind.TEXT || cell.text().length() >= LONGEST) {
            return null;
        }
        HeaderNames.Known known = meanings.known(HeaderText.of(cell.text()));
        return known == null ? null : known.column();
    }

    private static String headings(Row row) {
        return row.cells().stream().map(Cell::text).map(Texts::unspaced).collect(Collectors.joining("、"));
    }

    /** Whether a row that would be one of the list stands below another, and is left out. */
    boolean takes() {
        if (begun != null && leftOut.size() < MOST) {
            leftOut.add(begun);
        }
        return begun != null;
    }

    /** What is to be said of each that has rows: where it begins. */
    List<Problem> problems(Place sheet) {
        return leftOut.stream()
                .map(of -> Problem.of(
                        of.kind(), sheet.row(of.row()), of.text(), Integer.toString(of.row()), list.name()))
                .toList();
    }
}
