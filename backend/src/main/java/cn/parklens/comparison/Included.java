package cn.parklens.comparison;

/** Whose figures take part in a comparison. */
public enum Included {
    /** 已审定: only what a reviewer accepted. */
    ACCEPTED,
    /** 含已报送未审: what was sent as well, marked as such. */
    SENT
}
