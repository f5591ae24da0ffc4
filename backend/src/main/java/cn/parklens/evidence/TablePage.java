package cn.parklens.evidence;

/**
 * Which page of a long table is shown.
 *
 * @param number from 1
 */
public record TablePage(int number) {

    /** Rows of a full page. */
    public static final int ROWS = 100;

    /** More than a sheet of a workbook fills. */
    private static final int MOST = 100_000;

    /** The one that was asked for, or the nearest that there can be. */
    public static TablePage of(int asked) {
        return new TablePage(Math.clamp(asked, 1, MOST));
    }

    /** The one on which a row stands that has so many before it. */
    public static TablePage after(int rows) {
        return of(rows / ROWS + 1);
    }

    /** Rows of the pages before it. */
    public int offset() {
        return (number - 1) * ROWS;
    }

    /** How many pages so many rows fill; one even for none. */
    public static int pages(int rows) {
        return Math.max(1, (rows + ROWS - 1) / ROWS);
    }
}
