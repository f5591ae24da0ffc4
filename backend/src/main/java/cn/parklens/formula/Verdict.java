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

    default boolean passes() {
        return this == Decided.TRUE || this == Decided.OPEN;
    }
}
