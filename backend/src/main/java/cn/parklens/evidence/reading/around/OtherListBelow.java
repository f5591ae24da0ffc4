package cn.parklens.evidence.reading.around;

import cn.parklens.evidence.reading.header.HeaderMapping;
import cn.parklens.evidence.reading.header.HeaderMatch;
import cn.parklens.evidence.reading.header.HeaderMatch.Column;
import cn.parklens.evidence.reading.header.HeaderNames;
import cn.parklens.evidence.reading.header.HeaderText;
import cn.parklens.evidence.reading.header.ListNames;
import cn.parklens.evidence.reading.header.UnitRow;
import cn.parklens.evidence.reading.words.DoubtfulWords;
import cn.parklens.evidence.reading.words.NotesAndTotals;
import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.reading.words.UnitWords;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Row;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Another list further down in the same sheet: it begins under the title of another list of the form, or under a header that
 * is not the list's own. What stands there must not be counted in this list. A line that only names another list, between
 * rows without a header of their own, groups the rows of this one.
 */
final class OtherListBelow {

    private static final int LONGEST = 60;
    /** Rows between a title and the header below it. */
    private static final int NEAR = 2;

    private static final int SHORTEST_FULL_NAME = 8;
    private static final Pattern TITLE = Pattern.compile("[^，。；：,;:]{2,40}(企业|公司|清单|名单|名录|一览|情况|台账|表|[)）])");

    /** What calls itself a list is no mere group of rows. */
    private static final Pattern LIST = Pattern.compile("清单|名单|名录|一览|台账|表");

    /** 未上市企业, 非上市公司: named to say what the rows are not. 2025年新增企业: what is new in the list itself. */
    private static final Pattern OF_THIS_LIST = Pattern.compile(".*([未非不]|新增).*");

    private final EvidenceList list;
    private final ListInSheet inSheet;
    private final ListNames names;
    private final GroupLines groups;
    private final LeftOutBelow below;
    private final Map<Integer, Column> columns = new HashMap<>();
    private final HeaderNames meanings;
    private @Nullable Alone lastAlone;

    /** Text alone in a row, which may be a title. */
    private record Alone(int row, String text) {}

    OtherListBelow(
            EvidenceList list,
            HeaderMatch header,
            ListNames names,
            ListInSheet inSheet,
            GroupLines groups,
            LeftOutBelow below) {
        this.list = list;
        this.inSheet = inSheet;
        this.names = names;
        this.groups = groups;
        this.below = below;
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
        lastAlone = text.contains("续") ? null : new Alone(row.number(), shown);
        if (!TITLE.matcher(text).matches() || NotesAndTotals.isNote(only) || NotesAndTotals.isEnterprise(text)) {
            return false;
        }
        EvidenceList named = names.only(text);
        boolean isList = headed || LIST.matcher(text).find();
        if (named == null || (!isList && (OF_THIS_LIST.matcher(text).matches() || DoubtfulWords.areOfScale(text)))) {
            return false;
        }
        groups.end();
        if (named.code().equals(list.code())) {
            below.ends();
        } else if (isList) {
            below.beginsList(row.number(), shown);
        } else if (!below.hasBegun()) {
            groups.name(row, only, named);
        }
        return true;
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
     * one that is only worded otherwise does too, and so does one in other units: nobody read the rows below in them. The
     * list's own, without such a text, ends a table between its rows; a row of its own units says nothing.
     */
    void notice(Row row, HeaderAgain again) {
        boolean units = UnitRow.is(row);
        if (units && row.cells().stream().noneMatch(this::isInOtherUnit)) {
            return;
        }
        Alone title = lastAlone != null && row.number() - lastAlone.row() <= NEAR ? lastAlone : null;
        for (int i = 0; i < row.size(); i++) {
            Cell cell = row.nth(i);
            Column above = title == null ? columns.get(cell.column()) : null;
            if (!inSheet.isBeside(cell)
                    && (isInOtherUnit(cell) || (!units && !again.isSame(cell) && !isWordedOtherwise(cell, above)))) {
                Alone here = title == null ? new Alone(row.number(), Headings.shown(row)) : title;
                if (!below.hasBegun()) {
                    below.beginsList(here.row(), here.text());
                }
                return;
            }
        }
        if (title == null && below.isTable()) {
            below.ends();
        }
    }

    /** 用地面积（亩） below 用地面积（公顷）, or 亩 alone. */
    private boolean isInOtherUnit(Cell cell) {
        Column above = columns.get(cell.column());
        if (above == null
                || above.unitsIn() != Column.NOWHERE
                || cell.kind() != Cell.Kind.TEXT
                || cell.text().length() >= LONGEST) {
            return false;
        }
        ListColumn wanted = above.figuresOf(list.columns()).orElse(null);
        String alone = UnitRow.unit(cell);
        String said = alone.isEmpty() ? HeaderText.of(cell.text()).unit() : alone;
        return wanted != null
                && !said.isEmpty()
                && UnitWords.contradict(said, above.unit().isEmpty() ? wanted.unit() : above.unit());
    }

    /** Whether a cell says nothing, or means the column that stands above it. */
    private boolean isWordedOtherwise(Cell cell, @Nullable Column above) {
        ListColumn column = meaning(cell);
        return Texts.bare(cell.text()).isEmpty()
                || (above != null && column != null && column.code().equals(above.code()));
    }

    private @Nullable ListColumn meaning(Cell cell) {
        if (cell.kind() != Cell.Kind.TEXT || cell.text().length() >= LONGEST) {
            return null;
        }
        HeaderNames.Known known = meanings.known(HeaderText.of(cell.text()));
        return known == null ? null : known.column();
    }
}
