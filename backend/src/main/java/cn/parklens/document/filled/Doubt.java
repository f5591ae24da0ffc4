package cn.parklens.document.filled;

/** Why a line is offered and not taken over unless somebody says so. */
public enum Doubt {
    /** The workbook may be another park's. */
    PARK,
    /** The name of its row is that of another indicator or field than the hidden code says. */
    LABEL,
    /** Its row names another unit, and figures of the row were left as they were. */
    UNIT,
    /** Its number format shows another figure than is stored, or another unit than its row names. */
    SHOWN,
    /** It is blank where the sheet is no longer as it was handed out: what stood there may stand elsewhere. */
    PLACE
}
