package cn.parklens.check;

/** How a check ended. What could not be evaluated counts neither as passed nor as failed. */
public enum Outcome {
    PASSED,
    FAILED,
    /** Something it needs is missing, or it divides by what may be zero. */
    NOT_EVALUATED,
    /** An input is 不适用 and the rule lets that pass without running. */
    NOT_APPLICABLE
}
