package cn.parklens.evidence.workbook;

import java.nio.charset.StandardCharsets;

/** Columns as spreadsheets letter them. */
public final class Columns {

    /** More than any spreadsheet has. */
    private static final int LETTERS = 4;

    private Columns() {}

    /** The letters of a column counted from 0: 0 is A, 27 is AB. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    /** The column from 0 of a reference such as AB12 or AB; -1 when it does not begin with letters. */
    public static int index(String reference) {
        byte[] ascii = reference.getBytes(StandardCharsets.US_ASCII);
        return index(ascii, 0, ascii.length);
    }

    /** The column from 0 of a reference such as AB12 or AB, in ASCII; -1 when it does not begin with letters. */
    static int index(byte[] reference, int from, int to) {
        int column = 0;
        for (int i = from; i < to && i < from + LETTERS; i++) {
            int letter = (reference[i] | 0x20) - 'a';
            if (letter < 0 || letter > 25) {
                break;
            }
            column = column * 26 + letter + 1;
        }
        return column - 1;
    }
}
