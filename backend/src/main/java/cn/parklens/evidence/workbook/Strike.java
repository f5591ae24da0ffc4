package cn.parklens.evidence.workbook;

/** How far the text of a cell is struck through (删除线). */
public enum Strike {
    NONE,
    /** Some of its words: they are read as the others are. */
    PART,
    WHOLE;

    /** Of a text of several parts, each in a font of its own. */
    static Strike of(boolean some, boolean all) {
        return !some ? NONE : all ? WHOLE : PART;
    }
}
