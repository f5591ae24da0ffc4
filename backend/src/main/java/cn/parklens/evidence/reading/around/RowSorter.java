package cn.parklens.evidence.reading.around;

import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.header.ColumnNumbers;
import cn.parklens.evidence.reading.header.HeaderMatch;
import cn.parklens.evidence.reading.header.HeaderMatch.How;
import cn.parklens.evidence.reading.header.ListNames;
import cn.parklens.evidence.reading.header.UnitRow;
import cn.parklens.evidence.reading.words.NotesAndTotals;
import cn.parklens.evidence.reading.words.SumWords;
import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Row;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells rows of evidence from everything else that people put into a sheet. */
public final class RowSorter {

    private static final Pattern EXAMPLE =
            Pattern.compile("[(（【](示例|样例|填写示例|例)[)）】].*|(示例|样例|填写示例|填报示例|例)([:：].*|行?\\d{0,2})", Pattern.DOTALL);
    private static final Pattern COUNT = Pattern.compile("\\d{1,6}[家户个]?");
    private static final Pattern WORD = Pattern.compile("\\p{IsHan}.{1,15}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,7}");

    private final int name;
    private final int code;
    private final BitSet known = new BitSet();
    private final BitSet aside = new BitSet();
    private int last = -1;
    private final int own;
    /** A row with nothing but a name would lack something. */
    private final boolean requiresMore;

    private final boolean atLeft;
    private final Map<Integer, Set<String>> headers = new HashMap<>();

    private final GroupLines groups;
    private final LeftOutBelow below;
    private final OtherListBelow otherList;
    private final TableBelow table;
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
        this.following = following;
        this.groups = new GroupLines(list);
        this.below = new LeftOutBelow(list);
        this.otherList = new OtherListBelow(list, header, names, groups, below);
        this.name = index(list, header, ListColumn.Kind.ENTERPRISE_NAME);
        this.code = index(list, header, ListColumn.Kind.CREDIT_CODE);
        this.table = new TableBelow(below, name, code);
        this.requiresMore = header.columns().stream()
                .filter(column -> column.index() != name && column.code() != null)
                .anyMatch(column -> list.columns().stream()
                        .anyMatch(each -> each.required() && each.code().equals(column.code())));
        for (HeaderMatch.Column column : header.columns()) {
            if (column.how() == How.SIDE_TABLE) {
                aside.set(column.index());
            } else {
                known.set(column.index(), column.code() != null);
                last = Math.max(last, column.index());
            }
            headers.put(column.index(), levels(column.text()));
        }
        this.own = header.columns().stream()
                .filter(column -> column.how() != How.SIDE_TABLE)
                .mapToInt(HeaderMatch.Column::index)
                .min()
                .orElse(0);
        this.atLeft = aside.nextSetBit(0) >= 0 && aside.nextSetBit(0) < own;
        for (HeaderMatch.Unread column : header.unread()) {
            last = Math.max(last, column.index());
        }
    }

    /** A header of two rows comes again in two rows. */
    private static Set<String> levels(String header) {
        return Stream.concat(
                        Stream.of(header),
                        Stream.of(
                                header.substring(0, header.indexOf('/') + 1),
                                header.substring(header.lastIndexOf('/') + 1)))
                .map(Texts::bare)
                .filter(level -> !level.isEmpty())
                .collect(Collectors.toSet());
    }

    private static int index(EvidenceList list, HeaderMatch header, ListColumn.Kind kind) {
        return header.column(list.columns(), kind)
                .map(HeaderMatch.Column::index)
                .orElse(-1);
    }

    /** Why a row is not evidence, null when it is. */
    public Skipped.@Nullable Reason reasonToSkip(Row row) {
        Skipped.Reason reason = reason(row);
        lastListed = reason == null ? row.number() : lastListed;
        return isOfWhatIsBelow(reason) && below.takes(row) ? Skipped.Reason.OTHER_LIST : reason;
    }

    /** Whether a row would be the list's; sums and numbers of columns in a table below are the table's too. */
    private boolean isOfWhatIsBelow(Skipped.@Nullable Reason reason) {
        return reason == null
                || (below.isTable() && (reason == Skipped.Reason.TOTAL || reason == Skipped.Reason.COLUMN_NUMBERS));
    }

    private Skipped.@Nullable Reason reason(Row row) {
        if (row.isBlank()) {
            return Skipped.Reason.BLANK;
        }
        boolean atTop = belowHeader;
        belowHeader = false;
        int from = ownFrom(row);
        if (from == row.size()) {
            return Skipped.Reason.SIDE_TABLE;
        }
        Cell first = row.nth(from);
        Cell named = name < 0 ? null : row.cell(name);
        Cell codeCell = code < 0 ? null : row.cell(code);
        if (named != null
                && codeCell != null
                && codeCell.text().length() >= 15
                && codeCell.text().charAt(0) < 0x80
                && named.text().length() >= 4) {
            // By far the most rows: two looks are enough, unless an example stands before the name.
            return first.column() != name && first.kind() == Cell.Kind.TEXT && matches(EXAMPLE, first)
                    ? Skipped.Reason.EXAMPLE
                    : null;
        }
        if (isHeaderAgain(row) || otherList.isHeader(row)) {
            otherList.notice(row, headers, last);
            belowHeader = true;
            return Skipped.Reason.HEADER;
        }
        if (table.isHeader(row, lastListed, following)) {
            belowHeader = true;
            return below.isTable() ? Skipped.Reason.OTHER_LIST : Skipped.Reason.HEADER;
        }
        if (atTop && ColumnNumbers.are(row, known, name)) {
            return Skipped.Reason.COLUMN_NUMBERS;
        }
        if (isBeside(first)) {
            return Skipped.Reason.SIDE_TABLE;
        }
        boolean alone = row.size() == from + 1 || isBeside(row.nth(from + 1));
        if (alone && first.kind() == Cell.Kind.TEXT && isTitle(row, first)) {
            groups.notice(row, first);
            return Skipped.Reason.LONE_TEXT;
        }
        if (codeCell == null || !NotesAndTotals.mayBeCode(codeCell.text())) {
            if (isTotal(row, from, named)) {
                return Skipped.Reason.TOTAL;
            }
            if (isNote(first, named) || (alone && NotesAndTotals.isNumberedNote(first))) {
                return Skipped.Reason.NOTE;
            }
        }
        if (first.kind() == Cell.Kind.TEXT && matches(EXAMPLE, first)) {
            return Skipped.Reason.EXAMPLE;
        }
        if (SignatureRow.is(row, from)) {
            return Skipped.Reason.NOTE;
        }
        boolean codeOnly = named == null && codeCell != null && NotesAndTotals.mayBeCode(codeCell.text());
        boolean name = named != null
                && !(known.cardinality() > 1 && GroupNames.isOne(named.text()))
                && !(alone && requiresMore && isGroup(named));
        if (name || codeOnly) {
            return null;
        }
        return alone ? lone(row, first) : null;
    }

    /** Whether text that stands alone is the title of a part of the list, of another list or of what is no list at all. */
    private boolean isTitle(Row row, Cell only) {
        Row next = NotesAndTotals.isEnterprise(only.text()) ? null : following.get();
        boolean headed = next != null && next.size() > 1 && (isHeaderAgain(next) || otherList.isHeader(next));
        boolean ofList = otherList.isTitle(row, only, headed);
        headed |= next != null && !headed && table.begins(row, only, next);
        return ofList || NotesAndTotals.isSection(only) || (headed && !NotesAndTotals.isNote(only));
    }

    /** Takes in what stands above the list, such as its title. */
    public void above(String text) {
        groups.above(text);
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

    /**
     * Whether what stands alone in the place of a name groups the rows below: the next row says of an enterprise more than
     * that, or is a group within this one.
     */
    private boolean isGroup(Cell named) {
        Row next = named.kind() != Cell.Kind.TEXT ? null : following.get();
        if (next == null || !GroupNames.isLikely(named.text(), next.text(name))) {
            return false;
        }
        return next.size() > 1 ? table.isOfList(next) : GroupNames.isLikely(next.text(name), "");
    }

    private Skipped.@Nullable Reason lone(Row row, Cell only) {
        if (NUMBER.matcher(only.text()).matches()) {
            return Skipped.Reason.NUMBER_ONLY;
        }
        if (only.kind() != Cell.Kind.TEXT) {
            return null;
        }
        groups.notice(row, only);
        return Skipped.Reason.LONE_TEXT;
    }

    private static boolean matches(Pattern pattern, Cell cell) {
        return cell.text().length() <= 500
                && pattern.matcher(NotesAndTotals.unspaced(cell)).matches();
    }

    /** In the place of the name or left of it; where no name is, in one of the first cells. */
    private boolean isTotal(Row row, int from, @Nullable Cell named) {
        if (named != null && NotesAndTotals.isEnterprise(named.text())) {
            return false;
        }
        if (named != null && areWordsAndCounts(row, from)) {
            return true;
        }
        Cell word = named == null ? row.nth(from) : named;
        if (word.column() <= name && word.kind() == Cell.Kind.TEXT && SumWords.isOne(word.text())) {
            return true;
        }
        for (int i = from;
                i < row.size() && (named == null ? i < from + 3 : row.nth(i).column() <= name);
                i++) {
            if (NotesAndTotals.isTotal(row.nth(i))) {
                return true;
            }
        }
        return false;
    }

    /** 其中：境内上市 in the place of a number, 2 in that of a name, and nothing else but more such pairs. */
    private boolean areWordsAndCounts(Row row, int from) {
        if ((row.size() - from) % 2 != 0 || row.nth(from + 1).column() != name) {
            return false;
        }
        for (int i = from; i < row.size(); i += 2) {
            if (!isWordAndCount(row.nth(i), row.nth(i + 1))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWordAndCount(Cell word, Cell count) {
        return word.kind() == Cell.Kind.TEXT
                && COUNT.matcher(NotesAndTotals.unspaced(count)).matches()
                && WORD.matcher(NotesAndTotals.unspaced(word)).matches()
                && !NotesAndTotals.isEnterprise(word.text());
    }

    private boolean isNote(Cell first, @Nullable Cell named) {
        if (NotesAndTotals.isNote(first) && (named == null || first.column() == name || NotesAndTotals.isNote(named))) {
            return true;
        }
        return NotesAndTotals.isLabel(first)
                && (named == null || first.column() == name || !NotesAndTotals.isEnterprise(named.text()));
    }

    private boolean isHeaderAgain(Row row) {
        int same = 0;
        for (int i = 0; i < row.size(); i++) {
            same += known.get(row.nth(i).column()) && isOfHeader(row.nth(i)) ? 1 : 0;
        }
        return same >= 2 || (same == 1 && row.cells().stream().allMatch(this::isOfHeader)) || UnitRow.is(row);
    }

    private boolean isOfHeader(Cell cell) {
        return cell.text().length() < 60
                && headers.getOrDefault(cell.column(), Set.of()).contains(Texts.bare(cell.text()));
    }

    /** The first cell of a row that is not of a table at the left of the list. */
    private int ownFrom(Row row) {
        int from = 0;
        while (atLeft && from < row.size() && row.nth(from).column() < own) {
            from++;
        }
        return from;
    }

    /** Whether a cell, and with it all at its right, is of a table beside the list: a column stands empty between. */
    private boolean isBeside(Cell cell) {
        return aside.get(cell.column()) || cell.column() > last + 1;
    }
}
