package cn.parklens.evidence.reading.around;

import cn.parklens.evidence.reading.header.UnitLine;
import cn.parklens.evidence.reading.words.NotesAndTotals;
import cn.parklens.evidence.workbook.Cell;
import org.jspecify.annotations.Nullable;

/** A remark in a row of its own: 注：…, 填表人 and who that is, 2.本表企业均已核实，数据截至年底。 */
final class NoteRow {

    private NoteRow() {}

    /**
     * Whether a row is one.
     *
     * @param first of its cells that is of the list
     * @param named what stands in the place of the name, null where nothing does
     * @param alone whether the first is the only one
     */
    static boolean is(Cell first, @Nullable Cell named, boolean alone) {
        if (alone && (NotesAndTotals.isNumberedNote(first) || saysUnits(first))) {
            return true;
        }
        if (named == null || first.column() == named.column()) {
            return NotesAndTotals.isNote(first) || NotesAndTotals.isLabel(first);
        }
        return (NotesAndTotals.isNote(first) && NotesAndTotals.isNote(named))
                || (NotesAndTotals.isLabel(first) && !NotesAndTotals.isEnterprise(named.text()));
    }

    /** 单位：亩、万元 below the list, as it mostly stands above. */
    private static boolean saysUnits(Cell cell) {
        return cell.text().indexOf('位') >= 0
                && UnitLine.isBeside(cell.text())
                && !NotesAndTotals.isEnterprise(cell.text());
    }
}
