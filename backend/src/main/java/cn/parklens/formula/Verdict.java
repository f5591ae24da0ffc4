package cn.parklens.formula;

/** What evaluating a condition gives. */
public sealed interface Verdict {

    /** Decided, or left open by nothing but rounding. */
    enum Decided implements Verdict {
        TRUE,
        FALSE,
        /** Some of the values that the rounded figures stand for satisfy it, others do not. It does not fail. */
        OPEN
    }

    /**
     * Not evaluated.
     *
     * @param cause never {@link Result.Known}
     */
    record Unknown(Result cause) implements Verdict {}

    static Verdict of(boolean certain, boolean possible) {
        return certain ? Decided.TRUE : possible ? Decided.OPEN : Decided.FALSE;
    }

    static Verdict of(boolean holds) {
        return holds ? Decided.TRUE : Decided.FALSE;
    }

    default Verdict negated() {
        return this == Decided.TRUE ? Decided.FALSE : this == Decided.FALSE ? Decided.TRUE : this;
    }

    /** Both hold: what is false settles it, then what is unknown leaves it so, then what is open. */
    default Verdict and(Verdict other) {
        if (this == Decided.FALSE || other == Decided.FALSE) {
            return Decided.FALSE;
        }
        if (this instanceof Unknown(var first)) {
            return other instanceof Unknown(var second) ? new Unknown(Result.obstacle(first, second)) : this;
        }
        return other instanceof Unknown || this == Decided.TRUE ? other : this;
    }

    default boolean passes() {
        return this == Decided.TRUE || this == Decided.OPEN;
    }
}
