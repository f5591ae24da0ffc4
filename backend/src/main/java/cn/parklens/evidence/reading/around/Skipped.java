package cn.parklens.evidence.reading.around;

/**
 * Rows that were left out, and why.
 *
 * @param sheet name
 * @param firstRow as the spreadsheet numbers it
 * @param lastRow the same as the first, or the last of a run
 * @param reason why
 * @param text what the first of them begins with
 */
public record Skipped(String sheet, int firstRow, int lastRow, Reason reason, String text) {

    /** Why a row is not evidence. */
    public enum Reason {
        /** 标题: above the header. */
        TITLE,
        /** 重复的表头. */
        HEADER,
        /** 栏次: the numbers of the columns below a header. */
        COLUMN_NUMBERS,
        /** 合计、小计. */
        TOTAL,
        /** 数据来源、注、填表人. */
        NOTE,
        /** 空行: formatted, without content. */
        BLANK,
        /** 只有序号. */
        NUMBER_ONLY,
        /** 只有一段文字: a heading between the rows. */
        LONE_TEXT,
        /** 旁边的另一张表. */
        SIDE_TABLE,
        /** 下方的另一份清单或另一张表. */
        OTHER_LIST,
        /** 合并单元格下的行: after the first of them, which says so. */
        MERGED,
        /** 示例行 of the template. */
        EXAMPLE
    }

    /** How many they are. */
    public int rows() {
        return lastRow - firstRow + 1;
    }
}
