package cn.parklens.check;

import cn.parklens.observation.Cell;
import java.math.BigDecimal;
import java.util.Map;

/**
 * What a park may have meant. It is offered, never applied.
 *
 * @param kind what kind of slip it looks like
 * @param figures new figures by cell, in the indicators' units; two for a swap, more for whole rows
 * @param text in Chinese: 看起来像…：是不是…？
 */
public record Suggestion(Kind kind, Map<Cell, BigDecimal> figures, String text) {

    public Suggestion {
        figures = Map.copyOf(figures);
    }

    /** Slips that are recognised. */
    public enum Kind {
        /** 万元 for 亿元, or the other way. */
        TEN_THOUSAND,
        /** 公顷 for 亩, or the other way. */
        FIFTEEN,
        /** A fraction for a percentage, 平方公里 for 公顷, or the other way. */
        HUNDRED,
        /** A decimal point or a zero. */
        TEN,
        /** Figures of two years stand in each other's place. */
        YEARS_SWAPPED,
        /** Figures of two indicators stand in each other's place. */
        ROWS_SWAPPED,
        /** Two neighbouring digits stand in each other's place. */
        DIGITS_SWAPPED,
        /** Last year's figure was left standing. */
        STALE,
        /** Divided by another figure than the formula says. */
        OTHER_DENOMINATOR,
        /** Nothing is recognised; it is what the form's own formula or the list gives. */
        RECOMPUTED,
        /** Nothing is recognised; it is what an input must be for the declared ratio to be right. */
        BACK_COMPUTED
    }
}
