package cn.parklens.check;

import java.util.List;

/**
 * Rows of a list that a count does not take in, all for the same reason.
 *
 * @param count how many there are
 * @param rows numbers of the first {@value #MOST_NAMED} of them, as the spreadsheet numbers them, from 1
 */
public record LeftOut(Reason reason, int count, List<Integer> rows) {

    /** So many rows of each reason are named. */
    static final int MOST_NAMED = 20;

    public LeftOut {
        rows = List.copyOf(rows);
    }

    /** Why a row is not counted. */
    public enum Reason {
        /** It does not satisfy what the count asks of its rows. */
        FAILS,
        /** What is asked cannot be decided: a column that it looks at is blank. */
        UNDECIDED
    }
}
