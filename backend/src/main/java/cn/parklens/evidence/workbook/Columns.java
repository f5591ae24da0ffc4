package cn.parklens.evidence.workbook;

/** Columns as spreadsheets letter them. */
public final class Columns {

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
        int column = 0;
        int i = 0;
        for (; i < reference.length() && i < 4; i++) {
            int letter = (reference.charAt(i) | 0x20) - 'a';
            if (letter < 0 || letter > 25) {
                break;
            }
            column = column * 26 + letter + 1;
        }
        return column - 1;
    }
}
