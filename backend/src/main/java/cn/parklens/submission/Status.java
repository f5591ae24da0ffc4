package cn.parklens.submission;

import cn.parklens.observation.Value;

/** The five things that a cell can be, by name: in the database, in commands and in the API. */
public enum Status {
    FIGURE,
    NOT_FILLED,
    NOT_APPLICABLE,
    UNAVAILABLE,
    WITHHELD;

    public static Status of(Value value) {
        return switch (value) {
            case Value.Figure figure -> FIGURE;
            case Value.NotFilled empty -> NOT_FILLED;
            case Value.NotApplicable none -> NOT_APPLICABLE;
            case Value.Unavailable reason -> UNAVAILABLE;
            case Value.Withheld hidden -> WITHHELD;
        };
    }
}
