package cn.parklens.document.filled;

import cn.parklens.submission.WorkbookSpot;
import org.jspecify.annotations.Nullable;

/**
 * One cell of the form, as it is and as the workbook has it.
 *
 * @param key {@code revenue@2025}, or {@code unit_name/1} for a field's row
 * @param section title of the section it stands in
 * @param name of the indicator with its period, or of the field
 * @param unit of an indicator, empty for a field
 * @param kind how the two differ
 * @param now what the ledger says, as a person reads it
 * @param offered what the workbook says, as a person reads it
 * @param written what would be written to the ledger
 * @param found what stands in the cell where the figure was worked out from it (478万 for 478); empty else
 * @param seen the ledger's newest line of this cell, null where there is none
 * @param changedBy who changed it in the ledger since the workbook was handed out, empty where nobody did
 * @param formula whether the workbook computes it
 * @param mergedCells the cells that were made one with it, as {@code D7:F7}; empty else
 * @param doubt why it must be looked at before it is taken over; null where nothing speaks against it
 * @param spot where it stands in the workbook
 */
public record Line(
        String key,
        String section,
        String name,
        String unit,
        Kind kind,
        String now,
        String offered,
        String written,
        String found,
        @Nullable Long seen,
        String changedBy,
        boolean formula,
        String mergedCells,
        @Nullable Doubt doubt,
        WorkbookSpot spot) {

    /** How a cell of the workbook differs from the ledger. */
    public enum Kind {
        /** Not filled in until now. */
        NEW,
        CHANGED,
        /** Filled in when the workbook was handed out, blank in it now. */
        CLEARED,
        /** Changed in the workbook, and by somebody else in the ledger meanwhile. */
        CONFLICT,
        /** Changed in the ledger since the workbook was handed out; the workbook has it as it was. */
        OUTDATED,
        SAME,
        /** The workbook holds something that cannot be understood. */
        UNREADABLE;

        /** Whether it can be taken over. */
        public boolean isOffered() {
            return this == NEW || this == CHANGED || this == CLEARED || this == CONFLICT;
        }
    }

    /** The same, to be looked at first. */
    Line doubted(Doubt why) {
        return new Line(
                key,
                section,
                name,
                unit,
                kind,
                now,
                offered,
                written,
                found,
                seen,
                changedBy,
                formula,
                mergedCells,
                why,
                spot);
    }

    /** Whether it is taken over with all the others. Of merged cells only the person knows what they were to say. */
    public boolean isChosen() {
        return kind.isOffered() && kind != Kind.CONFLICT && !isMerged() && doubt == null;
    }

    /** Whether it is offered and must be looked at first, because of something that is said above the lines. */
    public boolean isDoubted() {
        return doubt != null;
    }

    public boolean isMerged() {
        return !mergedCells.isEmpty();
    }

    /** Whether the figure was worked out from what stands in the cell. */
    public boolean isConverted() {
        return !found.isEmpty();
    }

    /** Whether it is an indicator's, and not a field's. */
    public boolean isFigure() {
        return key.indexOf('@') > 0;
    }

    /** Code of the indicator or field. */
    public String code() {
        return key.substring(0, isFigure() ? key.indexOf('@') : key.indexOf('/'));
    }

    /** The reference period's code, or the number of the field's row. */
    public String rest() {
        return key.substring(code().length() + 1);
    }

    /** As spreadsheets write it. */
    public String place() {
        return spot.sheet() + "!" + spot.column() + spot.row();
    }

    /** Key and newest line: what a page sends back to have it taken over. */
    public String token() {
        return key + "=" + (seen == null ? "" : seen);
    }
}
