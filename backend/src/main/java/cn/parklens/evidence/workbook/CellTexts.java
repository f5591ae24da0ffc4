package cn.parklens.evidence.workbook;

import java.util.List;

/**
 * The texts of a row's cells as one text, as they are stored: parted by a sign that no cell keeps, and with signs for what
 * the row says in columns of its own. Whoever reads has these put back by the database ({@code evidence_row.cells}).
 */
public final class CellTexts {

    /** Stands between two cells (U+001F, made for it). */
    public static final char SEPARATOR = '\u001F';

    /** Stands for a cell with just the row's name in it. */
    public static final char NAME = '\u0001';

    /** Stands for a cell with just the row's credit code in it. */
    public static final char CODE = '\u0002';

    /** Of a control character: what is kept of one of these signs within a cell. */
    private static final char PICTURES = '\u2400';

    private CellTexts() {}

    /** A cell's text as it is stored. */
    public static String kept(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (isSign(cell.charAt(i))) {
                return pictured(cell);
            }
        }
        return cell;
    }

    private static boolean isSign(char c) {
        return c <= SEPARATOR && (c == SEPARATOR || c == NAME || c == CODE);
    }

    private static String pictured(String cell) {
        StringBuilder pictured = new StringBuilder(cell);
        for (int i = 0; i < cell.length(); i++) {
            if (isSign(cell.charAt(i))) {
                pictured.setCharAt(i, (char) (PICTURES + cell.charAt(i)));
            }
        }
        return pictured.toString();
    }

    /** The texts of all cells, empty ones included. */
    public static List<String> of(String stored) {
        return List.of(stored.split(String.valueOf(SEPARATOR), -1));
    }
}
