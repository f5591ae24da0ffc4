package cn.parklens.shell.demo;

/** How far a demonstration park has come. */
enum Outcome {
    /** A few figures and texts, no lists. */
    BEGUN,
    /** All but sent. */
    DRAFT,
    /** All but sent, and a reviewer is asked to waive what blocks. */
    ASKS_WAIVER,
    SENT,
    RETURNED,
    ACCEPTED;

    /** Whether it was ever sent. */
    boolean isSent() {
        return this == SENT || this == RETURNED || this == ACCEPTED;
    }
}
