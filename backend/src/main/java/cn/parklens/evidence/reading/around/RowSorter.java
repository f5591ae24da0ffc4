package cn.parklens.evidence.reading.around;

import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.header.HeaderMatch;
import cn.parklens.evidence.reading.header.ListNames;
import cn.parklens.evidence.reading.words.NotesAndTotals;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Row;
import cn.parklens.form.EvidenceList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells rows of evidence from everything else that people put into a sheet. */
public final class RowSorter {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,7}");
    private static final Pattern FIGURE = Pattern.compile("[-+]?[\\d,，]{1,15}(?:\\.\\d{1,10})?%?");
    /** A name and a code of such lengths are no words of something else. */
    private static final int SHORTEST_NAME = 4;

    private static final int SHORTEST_CODE = 15;

    private final ListInSheet inSheet;
    private final GroupLines groups;
    private final LeftOutBelow below;
    private final Beginnings beginnings;
    private final NumberedLines numbered;
    private final NumberedNotes notes = new NumberedNotes();
    private final Supplier<@Nullable Row> following;
    /** No row of the list stands below the header yet. */
    private boolean belowHeader = true;

    private int lastListed;

    /**
     * For the rows of a list.
     *
     * @param following the row that comes next and says more than a unit, null where none is near
     */
    public RowSorter(EvidenceList list, HeaderMatch header, ListNames names, Supplier<@Nullable Row> following) {
        this.inSheet = new ListInSheet(list, header);
        this.groups = new GroupLines(list);
        this.below = new LeftOutBelow(list);
        this.beginnings = new Beginnings(list, header, names, inSheet, groups, below, following);
        this.numbered = new NumberedLines(inSheet, following);
        this.following = following;
    }

    /** Takes in what stands above the list, such as its title. */
    public void above(String text) {
        groups.above(text);
    }

    /** Why a row is not evidence, null when it is. */
    public Skipped.@Nullable Reason reasonToSkip(Row row) {
        Skipped.Reason reason = row.isBlank() ? Skipped.Reason.BLANK : reason(row);
        if (reason == null) {
            lastListed = row.number();
            numbered.listed(row);
            notes.end();
        }
        return below.takes(row, reason) ? Skipped.Reason.OTHER_LIST : reason;
    }

    private Skipped.@Nullable Reason reason(Row row) {
        boolean atTop = belowHeader;
        belowHeader = false;
        int from = inSheet.from(row);
        if (from == row.size()) {
            return Skipped.Reason.SIDE_TABLE;
        }
        Cell first = row.nth(from);
        Cell named = inSheet.name(row);
        Cell coded = inSheet.code(row);
        if (atTop && EnglishHeader.is(row, named)) {
            belowHeader = true;
            return Skipped.Reason.HEADER;
        }
        if (named != null && coded != null && areLong(named, coded)) {
            // By far the most rows: two looks are enough, unless an example stands before the name.
            return first.column() != named.column() && ExampleRow.is(first) ? Skipped.Reason.EXAMPLE : null;
        }
        Skipped.Reason headings = beginnings.ofHeadings(row, lastListed);
        if (headings != null) {
            belowHeader = true;
            return headings;
        }
        if (atTop && inSheet.isNumberedBy(row)) {
            return Skipped.Reason.COLUMN_NUMBERS;
        }
        if (atTop && HintRow.is(row)) {
            belowHeader = true;
            return Skipped.Reason.NOTE;
        }
        if (inSheet.isBeside(first)) {
            return Skipped.Reason.SIDE_TABLE;
        }
        if (lastListed == 0 && NothingListed.is(row, named) && nothingFollows()) {
            return Skipped.Reason.NOTE;
        }
        NumberedLine line = numbered.of(row, from);
        if (line != null) {
            return grouping(row, line, first.column());
        }
        boolean alone = row.size() == from + 1 || inSheet.isBeside(row.nth(from + 1));
        if (alone && first.kind() == Cell.Kind.TEXT && beginnings.isTitle(row, first)) {
            groups.notice(row, first);
            return Skipped.Reason.LONE_TEXT;
        }
        boolean mayBeCoded = coded != null && NotesAndTotals.mayBeCode(coded.text());
        if (!mayBeCoded && SumRow.is(row, from, inSheet)) {
            return Skipped.Reason.TOTAL;
        }
        if (!mayBeCoded && NoteRow.is(first, named, alone)) {
            notes.notice(row, from);
            return Skipped.Reason.NOTE;
        }
        if (ExampleRow.is(first)) {
            return Skipped.Reason.EXAMPLE;
        }
        if (SignatureRow.is(row, from)
                || notes.has(row, from)
                || (lastListed > 0
                        && named != null
                        && OfficeBelow.is(row, from, named, inSheet.requiresMore())
                        && nothingFollows())) {
            return Skipped.Reason.NOTE;
        }
        boolean listed = named == null ? mayBeCoded : !groupsOthers(named, alone);
        return listed || !alone ? null : lone(row, first);
    }

    /** As what a line is left out that stands in several cells: as it is in one, or as a row of sums. */
    private Skipped.@Nullable Reason grouping(Row row, NumberedLine line, int column) {
        Cell cell = new Cell(column, Cell.Kind.TEXT, line.text(), false);
        if (line.sums()) {
            groups.notice(row, cell);
            return Skipped.Reason.TOTAL;
        }
        return reason(row.only(cell));
    }

    /** Whether none of what comes next may be of the list: signatures, dates and remarks are not. */
    public boolean nothingFollows() {
        Row next = following.get();
        if (next == null || next.isBlank()) {
            return true;
        }
        int from = inSheet.from(next);
        if (from == next.size()) {
            return true;
        }
        Cell first = next.nth(from);
        Cell named = inSheet.name(next);
        boolean alone = next.size() == from + 1;
        return NoteRow.is(first, named, alone)
                || (alone && SignatureRow.isDate(first))
                || SignatureRow.is(next, from)
                || SumRow.is(next, from, inSheet)
                || NothingListed.is(next, named)
                || (named != null && OfficeBelow.is(next, from, named, inSheet.requiresMore()));
    }

    private static boolean areLong(Cell named, Cell coded) {
        return coded.text().length() >= SHORTEST_CODE
                && coded.text().charAt(0) < 0x80
                && named.text().length() >= SHORTEST_NAME;
    }

    /** Whether what stands in the place of a name is no enterprise, but groups those below. */
    private boolean groupsOthers(Cell named, boolean alone) {
        return (inSheet.hasSeveralColumns() && GroupNames.isOne(named.text()))
                || (alone && inSheet.requiresMore() && looksLikeGroup(named));
    }

    /** By its looks: the next row says of an enterprise more than a name, or is a group within this one. */
    private boolean looksLikeGroup(Cell named) {
        Row next = named.kind() != Cell.Kind.TEXT ? null : following.get();
        if (next == null) {
            return false;
        }
        String nextName = next.text(inSheet.name());
        return GroupNames.isLikely(named.text(), nextName)
                && (next.size() > 1 ? inSheet.holds(next) : GroupNames.isLikely(nextName, ""));
    }

    /** A figure of the list that stands alone is one whose enterprise is missing, as below a merged name. */
    private Skipped.@Nullable Reason lone(Row row, Cell only) {
        if (inSheet.isOfFigures(only) && FIGURE.matcher(only.text()).matches()) {
            return null;
        }
        if (NUMBER.matcher(only.text()).matches()) {
            return Skipped.Reason.NUMBER_ONLY;
        }
        if (only.kind() != Cell.Kind.TEXT) {
            return null;
        }
        groups.notice(row, only);
        return Skipped.Reason.LONE_TEXT;
    }

    /** Whether what stands here is of the list, as far as is known, and nothing else has begun below it. */
    public boolean isInList() {
        return !below.hasBegun();
    }

    /** What is to be asked of a row of the list because of a line above it; null of most. */
    @Nullable
    public Problem ask(Row row, Place sheet) {
        return groups.ask(row, sheet);
    }

    /** What is to be said of what stands further down and belongs to something else. */
    public List<Problem> problems(Place sheet) {
        return below.problems(sheet);
    }
}
