package cn.parklens.evidence;

/** Which rows of a list to look at. */
public enum RowFilter {
    ALL,
    COUNTED,
    DUPLICATE,
    /** Imported with something to look at. */
    FLAGGED
}
