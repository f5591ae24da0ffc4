package cn.parklens.comparison;

/** Why there is no figure. A gap is never a zero, and never takes part in a rank, a median or a change. */
public enum Gap {
    /** 未填. */
    NOT_FILLED,
    /** 不适用. */
    NOT_APPLICABLE,
    /** 无法取得. */
    UNAVAILABLE,
    /** 保密: exists, and is neither shown nor counted anywhere. */
    WITHHELD,
    /** 本年度未要求: the form does not ask for this year. */
    NOT_ASKED,
    /** 无审定数据: the park has no submission that takes part. */
    NOT_REPORTED;

    static Gap ofStatus(String status) {
        return switch (status) {
            case "NOT_FILLED" -> NOT_FILLED;
            case "NOT_APPLICABLE" -> NOT_APPLICABLE;
            case "UNAVAILABLE" -> UNAVAILABLE;
            case "WITHHELD" -> WITHHELD;
            default -> throw new IllegalArgumentException("no gap: " + status);
        };
    }
}
