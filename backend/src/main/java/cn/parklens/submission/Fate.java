package cn.parklens.submission;

import java.math.BigDecimal;

/** What becomes of a figure, a text or a list when its submission turns to another version of the form. */
public sealed interface Fate {

    /** It means the same there. */
    record Kept() implements Fate {}

    /**
     * It means the same there, written in the new unit; it stands for the same interval.
     *
     * @param amount in the new unit
     */
    record Converted(BigDecimal amount) implements Fate {}

    /** It cannot stand there. It stays in the ledger and is named to whoever fills in. */
    record SetAside(Reason reason) implements Fate {}

    /** Why something cannot be carried over. */
    enum Reason {
        INDICATOR_GONE,
        SCOPE_DIFFERS,
        KIND_DIFFERS,
        PERIOD_GONE,
        /** Another dimension: money is no area. */
        MEASURE_DIFFERS,
        /** The same dimension, but the figure in the new unit would claim to be more or less exact than it was typed. */
        EXACTNESS_DIFFERS,
        BELOW_ZERO,
        /** What was typed says no figure, so nobody knows what it would be in another unit. */
        NO_FIGURE,
        FIELD_GONE,
        FIELD_KIND_DIFFERS,
        ROW_GONE,
        TEXT_DOES_NOT_FIT,
        LIST_GONE,
        COLUMNS_DIFFER,
        /** Figures of a list are read again, from the file, in the unit that is asked for now. */
        LIST_UNIT_DIFFERS
    }
}
