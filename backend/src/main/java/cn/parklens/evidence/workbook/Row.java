package cn.parklens.evidence.workbook;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of a sheet as it stands there. Blank cells are left out. */
public final class Row {

    private static final Cell[] NONE = {};

    private final int number;
    private final boolean hidden;
    private final Cell[] cells;
    private final @Nullable Map<Integer, Strike> strikes;
    private final int fields;

    /**
     * A row.
     *
     * @param strikes how far cells are struck through, by column from 0; null where none is
     * @param fields of a text file, blank ones at its end included; 0 of a sheet
     */
    Row(int number, boolean hidden, Cell[] cells, int count, @Nullable Map<Integer, Strike> strikes, int fields) {
        this.fields = fields;
        this.strikes = strikes;
        this.number = number;
        this.hidden = hidden;
        this.cells = count == 0 ? NONE : Arrays.copyOf(cells, count);
        for (int i = 1; i < count; i++) {
            if (this.cells[i - 1].column() >= this.cells[i].column()) {
                Arrays.sort(this.cells, (a, b) -> Integer.compare(a.column(), b.column()));
                break;
            }
        }
    }

    /** As the spreadsheet numbers it, from 1. */
    public int number() {
        return number;
    }

    /** Whether the spreadsheet hides it. Hidden rows are read as others are. */
    public boolean hidden() {
        return hidden;
    }

    public boolean isBlank() {
        return cells.length == 0;
    }

    /** Its cells from left to right. */
    public List<Cell> cells() {
        return List.of(cells);
    }

    public int size() {
        return cells.length;
    }

    /** How many cells a row of a text file has, blank ones at its end included; 0 of a sheet. */
    public int fields() {
        return fields;
    }

    /** The same row of a text file, had two cells beside each other been one. */
    public Row joined(int column, String text) {
        Cell[] others = Arrays.stream(cells)
                .filter(cell -> cell.column() != column + 1)
                .map(cell -> cell.column() == column
                        ? new Cell(column, cell.kind(), text, false)
                        : cell.column() < column
                                ? cell
                                : new Cell(cell.column() - 1, cell.kind(), cell.text(), cell.formula()))
                .toArray(Cell[]::new);
        return new Row(number, hidden, others, others.length, null, fields - 1);
    }

    /** The nth of its cells that are not blank, from 0. */
    public Cell nth(int n) {
        return cells[n];
    }

    /** The cell in a column counted from 0, null when it is blank. */
    public @Nullable Cell cell(int column) {
        if (column < cells.length && cells[column].column() == column) {
            return cells[column];
        }
        for (Cell cell : cells) {
            if (cell.column() == column) {
                return cell;
            }
        }
        return null;
    }

    /** Its text in a column counted from 0, empty when it is blank. */
    public String text(int column) {
        Cell cell = cell(column);
        return cell == null ? "" : cell.text();
    }

    /** Whether anything in it is struck through. */
    public boolean hasStrikes() {
        return strikes != null;
    }

    /** How far the cell in a column counted from 0 is struck through. */
    public Strike strike(int column) {
        return strikes == null || cell(column) == null ? Strike.NONE : strikes.getOrDefault(column, Strike.NONE);
    }

    /** The same without what stands in some columns, counted from 0. */
    public Row without(BitSet columns) {
        Cell[] others =
                Arrays.stream(cells).filter(cell -> !columns.get(cell.column())).toArray(Cell[]::new);
        return others.length == cells.length ? this : new Row(number, hidden, others, others.length, strikes, fields);
    }

    /** The same row, had it nothing but this cell. */
    public Row only(Cell cell) {
        return new Row(number, hidden, new Cell[] {cell}, 1, null, 0);
    }

    /** This row with the one below it laid over it. */
    public Row under(Row below) {
        Cell[] both = Stream.concat(
                        Arrays.stream(cells).filter(cell -> below.cell(cell.column()) == null),
                        Arrays.stream(below.cells))
                .toArray(Cell[]::new);
        return new Row(number, hidden, both, both.length, null, fields);
    }

    @Override
    public String toString() {
        return number + " " + Arrays.toString(cells);
    }
}
