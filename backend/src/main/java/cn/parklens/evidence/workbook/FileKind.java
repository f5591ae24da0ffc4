package cn.parklens.evidence.workbook;

/** The kinds of file that are read. */
public enum FileKind {
    /** Office Open XML, by Excel 2007 and later or WPS. */
    XLSX,
    /** BIFF8, by Excel 97 to 2003 or WPS. */
    XLS,
    /** Text with separated values. */
    TEXT
}
