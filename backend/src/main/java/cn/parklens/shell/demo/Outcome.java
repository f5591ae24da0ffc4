package cn.parklens.shell.demo;

/** How far a demonstration park has come. */
enum Outcome {
    /** A few figures and texts, no lists. */
    BEGUN,
    /** All but sent. */
    DRAFT,
    SENT,
    RETURNED,
    ACCEPTED
}
