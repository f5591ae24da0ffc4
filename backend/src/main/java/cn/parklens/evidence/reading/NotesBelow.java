package cn.parklens.evidence.reading;

import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.around.Skipped;
import cn.parklens.evidence.reading.header.HeaderMatch;
import cn.parklens.evidence.reading.header.UnitRow;
import cn.parklens.evidence.reading.header.UnitsBelow;
import cn.parklens.evidence.workbook.Row;
import cn.parklens.form.EvidenceList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Lines below the header that are not of the list and may say in what units its figures are. */
final class NotesBelow implements Onlooker {

    private static final Set<Skipped.Reason> SAYS_UNITS =
            EnumSet.of(Skipped.Reason.NOTE, Skipped.Reason.LONE_TEXT, Skipped.Reason.TITLE);

    private final UnitsBelow units;

    NotesBelow(EvidenceList list, HeaderMatch header, Place sheet) {
        this.units = new UnitsBelow(list.columns(), header, sheet);
    }

    @Override
    public void leftOut(Row row, Skipped.Reason reason, boolean inList) {
        // 单位：亿元 alone is taken for units that come again, as on a new page.
        if (SAYS_UNITS.contains(reason) || (reason == Skipped.Reason.HEADER && UnitRow.is(row))) {
            units.look(row);
        }
    }

    /** Whether one of those so far says the unit of a column. */
    boolean sayUnitOf(HeaderMatch.Column column) {
        return units.tell(column);
    }

    @Override
    public List<Problem> problems() {
        return units.problems();
    }
}
