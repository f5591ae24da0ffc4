package cn.parklens.evidence.reading;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of sums in a list, with the rows that it may mean. */
final class RowOfSums {

    /** So many runs of rows below it are told apart. */
    private static final int MOST_BELOW = 10;

    private final SaidTotal said;
    private final EvidenceRow read;
    private final List<RowsSummed> meant = new ArrayList<>();
    private RowsSummed following;
    private int runsFollowing;
    private int around;
    private boolean last = true;

    /**
     * One that is met.
     *
     * @param said that it is one
     * @param read the row, as those of the list are
     * @param runs of rows above it, in their order
     * @param none no rows
     */
    RowOfSums(SaidTotal said, EvidenceRow read, Deque<RowsSummed> runs, RowsSummed none) {
        this.said = said;
        this.read = read;
        this.following = none;
        this.around = runs.isEmpty() ? 0 : runs.getLast().rows();
        RowsSummed above = none;
        for (RowsSummed run : (Iterable<RowsSummed>) runs::descendingIterator) {
            above = run.and(above);
            if (!said.below()) {
                meant.add(above);
            }
        }
    }

    /**
     * A run of rows below it.
     *
     * @param toTotal whether the next row of sums ends it
     */
    void precedes(RowsSummed run, boolean toTotal) {
        around += last ? run.rows() : 0;
        last &= !toTotal;
        if (runsFollowing++ < MOST_BELOW) {
            following = following.and(run);
            meant.add(following);
        }
    }

    /** Whether no row of the list stands between it and the other rows of sums, above and below. */
    boolean standsAmongOthers() {
        return !last && around == 0;
    }

    /** What is said in it. */
    SaidTotal said() {
        return said;
    }

    /** Its number, as the spreadsheet counts. */
    int number() {
        return read.rowNumber();
    }

    /** What is understood in a column, by its place among the list's. */
    @Nullable
    Object value(int column) {
        return read.values().get(column);
    }

    /** Rows that it may mean: those above it, from the nearest run back, and those below. */
    List<RowsSummed> meant(RowsSummed all) {
        List<RowsSummed> some = new ArrayList<>(meant);
        if (!said.below()) {
            some.add(all);
        }
        some.removeIf(rows -> rows.rows() == 0);
        return some;
    }
}
