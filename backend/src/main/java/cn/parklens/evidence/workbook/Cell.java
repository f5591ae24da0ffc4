package cn.parklens.evidence.workbook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cell that is not blank.
 *
 * @param column from 0
 * @param kind what the file says it is
 * @param text as a person sees it: a date as 2023-10-01, a percentage as 98%, a figure with at most 15 digits
 * @param formula whether the text is the stored result of a formula
 * @param shownAs what its number format shows instead of the number, null for most
 * @param from1904 whether its workbook counts days from 1904, as those of old Macs do, and not from 1900
 */
public record Cell(
        int column,
        Kind kind,
        String text,
        boolean formula,
        @Nullable ShownAs shownAs,
        boolean from1904) {

    public Cell(int column, Kind kind, String text, boolean formula) {
        this(column, kind, text, formula, null, false);
    }

    /** The day that a number stands for in its workbook: 45200 is 2023-10-01 in nearly all, 2027-10-02 in some. */
    public LocalDate day(int number) {
        return Shown.day(number, from1904);
    }

    /** What a file says a cell is. */
    public enum Kind {
        TEXT,
        NUMBER,
        /** A number shown as a percentage; the text ends in %. */
        PERCENT,
        /** A number shown as a date; the text is 2023-10-01, 2023-10 or 2023, as precise as it is shown. */
        DATE,
        BOOLEAN,
        /** An error such as #N/A. */
        ERROR,
        /** A formula whose result the file does not hold; the text is the formula where known. */
        NOT_CALCULATED,
        /** A text longer than allowed; only its beginning is kept. */
        TOO_LONG
    }
}
