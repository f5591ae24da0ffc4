package cn.parklens.evidence.workbook;

import java.util.List;

/** The texts of a row's cells as one text, parted by a sign that no cell keeps: as they are stored. */
public final class CellTexts {

    /** Stands between two cells (U+001F, made for it). */
    public static final char SEPARATOR = '\u001F';

    /** What is kept of a separator within a cell: its picture. */
    private static final char PICTURE = '\u241F';

    private CellTexts() {}

    /** A cell's text as it is stored. */
    public static String kept(String cell) {
        return cell.indexOf(SEPARATOR) < 0 ? cell : cell.replace(SEPARATOR, PICTURE);
    }

    /** The texts of all cells, empty ones included. */
    public static List<String> of(String stored) {
        return List.of(stored.split(String.valueOf(SEPARATOR), -1));
    }
}
