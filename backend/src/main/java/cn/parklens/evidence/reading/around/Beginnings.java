package cn.parklens.evidence.reading.around;

import cn.parklens.evidence.reading.header.HeaderMatch;
import cn.parklens.evidence.reading.header.ListNames;
import cn.parklens.evidence.reading.words.NotesAndTotals;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Row;
import cn.parklens.form.EvidenceList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What may begin below a list instead of its next row: the list itself once more, another list, or a table of something else. */
final class Beginnings {

    private final HeaderAgain again;
    private final OtherListBelow otherList;
    private final TableBelow table;
    private final LeftOutBelow below;
    private final Supplier<@Nullable Row> following;

    /**
     * For the rows of a list.
     *
     * @param groups that a title ends
     * @param below where it is noted what has begun
     * @param following the row that comes next and says more than a unit, null where none is near
     */
    Beginnings(
            EvidenceList list,
            HeaderMatch header,
            ListNames names,
            ListInSheet inSheet,
            GroupLines groups,
            LeftOutBelow below,
            Supplier<@Nullable Row> following) {
        this.again = new HeaderAgain(inSheet, header);
        this.otherList = new OtherListBelow(list, header, names, inSheet, groups, below);
        this.table = new TableBelow(below, inSheet);
        this.below = below;
        this.following = following;
    }

    /**
     * As what a row of headings is left out, null when it is none.
     *
     * @param listed the last row of the list, 0 where none stands above
     */
    Skipped.@Nullable Reason ofHeadings(Row row, int listed) {
        if (isHeader(row)) {
            otherList.notice(row, again);
            return Skipped.Reason.HEADER;
        }
        if (!table.isHeader(row, listed, following)) {
            return null;
        }
        return below.isTable() ? Skipped.Reason.OTHER_LIST : Skipped.Reason.HEADER;
    }

    private boolean isHeader(Row row) {
        return again.is(row) || otherList.isHeader(row);
    }

    /** Whether text that stands alone is the title of a part of the list, of another list or of what is no list at all. */
    boolean isTitle(Row row, Cell only) {
        Row next = NotesAndTotals.isEnterprise(only.text()) ? null : following.get();
        boolean headed = next != null && next.size() > 1 && isHeader(next);
        boolean ofList = otherList.isTitle(row, only, headed);
        headed |= next != null && !headed && table.begins(row, only, next);
        return ofList || NotesAndTotals.isSection(only) || (headed && !NotesAndTotals.isNote(only));
    }
}
