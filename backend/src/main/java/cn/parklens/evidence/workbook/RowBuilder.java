package cn.parklens.evidence.workbook;

import cn.parklens.evidence.workbook.Cell.Kind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers the cells of one row after another. */
final class RowBuilder {

    private final Limits limits;
    private final boolean from1904;
    private Cell[] cells = new Cell[32];
    private int count;
    private int widest = -1;
    private @Nullable Map<Integer, Strike> strikes;

    /**
     * For the rows of a sheet.
     *
     * @param from1904 whether its workbook counts days from 1904
     */
    RowBuilder(Limits limits, boolean from1904) {
        this.limits = limits;
        this.from1904 = from1904;
    }

    void add(int column, Kind kind, String text, boolean formula) {
        add(column, kind, text, formula, null);
    }

    void add(int column, Kind kind, String text, boolean formula, @Nullable ShownAs shownAs) {
        if (text.isBlank() && kind == Kind.TEXT) {
            return;
        }
        if (column >= limits.columns()) {
            widest = Math.max(widest, column);
            return;
        }
        if (count == cells.length) {
            cells = Arrays.copyOf(cells, count * 2);
        }
        cells[count++] = text.length() > limits.cellCharacters()
                ? new Cell(column, Kind.TOO_LONG, text.substring(0, 200), formula, null, from1904)
                : new Cell(column, kind, text, formula, shownAs, from1904);
    }

    /** Notes that a cell of the row is struck through; of nearly all rows none is. */
    void strike(int column, Strike strike) {
        if (strikes == null) {
            strikes = new HashMap<>();
        }
        strikes.merge(column, strike, (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }

    Row row(int number, boolean hidden) {
        return row(number, hidden, 0);
    }

    /** A row of a text file, of so many fields. */
    Row row(int number, boolean hidden, int fields) {
        Row row = new Row(number, hidden, cells, count, strikes, fields);
        count = 0;
        strikes = null;
        return row;
    }

    /** The last column with content beyond those read, from 0; -1 when there is none. */
    int widest() {
        return widest;
    }
}
