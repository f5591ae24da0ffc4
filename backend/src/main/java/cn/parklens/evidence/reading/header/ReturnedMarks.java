package cn.parklens.evidence.reading.header;

import cn.parklens.evidence.reading.words.Texts;

/**
 * What the product itself writes into a workbook that it gives back. People mend that workbook and send it again, so
 * these are never read as theirs.
 */
public final class ReturnedMarks {

    /** The added sheet, problem rows first. */
    public static final String SHEET = "问题清单（园鉴）";

    /** The added column at the right. */
    public static final String COLUMN = "错误说明";

    private static final String BARE_SHEET = Texts.bare(SHEET);

    private ReturnedMarks() {}

    /** Whether a sheet is the added one, or a copy of it: spreadsheets number copies at the end. */
    public static boolean isSheet(String name) {
        return Texts.bare(name).startsWith(BARE_SHEET);
    }

    /** Whether a header is that of the added column. */
    public static boolean isColumn(String header) {
        return header.length() < 40 && Texts.tidy(header).equals(COLUMN);
    }
}
