package cn.parklens.observation;

import java.time.Instant;

/** Where a value came from. */
public sealed interface Origin {

    /** Display name of who recorded it. */
    String person();

    Instant at();

    /**
     * Typed by a person into a page, or sent by their program.
     *
     * @param person display name
     * @param at when
     * @param way page or API
     */
    record Entered(String person, Instant at, Way way) implements Origin {}

    /**
     * Read from a workbook.
     *
     * @param person who uploaded it
     * @param at when
     * @param file its name as uploaded
     * @param sha256 of its bytes, hexadecimal
     * @param sheet name
     * @param row as the spreadsheet numbers it, from 1
     * @param column as the spreadsheet letters it
     */
    record Workbook(String person, Instant at, String file, String sha256, String sheet, int row, String column)
            implements Origin {}

    /** How a person's figure arrived. */
    enum Way {
        PAGE,
        PASTE,
        API,
        DEMO,
        /** Not typed: written when the submission turned to another version of its form. */
        CARRIED
    }
}
