package cn.parklens.comparison;

import java.math.BigDecimal;
import java.util.Optional;

/** What stands in one cell of a comparison: a figure, or the reason why there is none. */
public sealed interface Reading {

    /**
     * A figure as declared.
     *
     * @param amount in the indicator's unit, with its decimals as typed
     */
    record Figure(BigDecimal amount) implements Reading {}

    /**
     * No figure.
     *
     * @param gap why
     */
    record Missing(Gap gap) implements Reading {}

    static Reading of(BigDecimal amount) {
        return new Figure(amount);
    }

    static Reading missing(Gap gap) {
        return new Missing(gap);
    }

    /** The figure, empty for a gap. */
    default Optional<BigDecimal> figure() {
        return this instanceof Figure figure ? Optional.of(figure.amount()) : Optional.empty();
    }

    default boolean isFigure() {
        return this instanceof Figure;
    }
}
