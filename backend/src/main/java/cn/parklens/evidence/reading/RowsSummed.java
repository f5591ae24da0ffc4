package cn.parklens.evidence.reading;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows of a list that follow each other, with their sums: those that a row of sums may mean. */
final class RowsSummed {

    /** Beyond that an enterprise that has several rows is not told from several. */
    private static final int MOST_NAMES = 2_000;

    private final @Nullable BigDecimal[] sums;
    private final int[] scales;
    private final Set<String> names = new HashSet<>();
    private int first;
    private int last;
    private int rows;
    /** Whether a row stands among them of which something could not be read. */
    private boolean unclear;

    /** No rows yet, of so many columns of figures. */
    RowsSummed(int columns) {
        this.sums = new @Nullable BigDecimal[columns];
        this.scales = new int[columns];
    }

    /**
     * Takes in a row.
     *
     * @param columns of figures, by their places among the list's
     */
    void add(EvidenceRow row, int[] columns) {
        first = rows++ == 0 ? row.rowNumber() : first;
        last = row.rowNumber();
        unclear |= !row.usable();
        if (names.size() < MOST_NAMES) {
            names.add(row.foldedName());
        }
        for (int i = 0; i < columns.length; i++) {
            if (row.values().get(columns[i]) instanceof BigDecimal figure) {
                add(i, figure, figure.scale());
            }
        }
    }

    private void add(int column, BigDecimal figure, int scale) {
        BigDecimal before = sums[column];
        sums[column] = before == null ? figure : before.add(figure);
        scales[column] = Math.max(scales[column], scale);
    }

    /** These and others that follow them. */
    RowsSummed and(RowsSummed more) {
        RowsSummed all = new RowsSummed(sums.length);
        for (RowsSummed some : new RowsSummed[] {this, more}) {
            if (some.rows == 0) {
                continue;
            }
            all.first = all.rows == 0 ? some.first : all.first;
            all.last = some.last;
            all.rows += some.rows;
            all.unclear |= some.unclear;
            for (String name : some.names) {
                if (all.names.size() < MOST_NAMES) {
                    all.names.add(name);
                }
            }
            for (int i = 0; i < sums.length; i++) {
                BigDecimal sum = some.sums[i];
                if (sum != null) {
                    all.add(i, sum, some.scales[i]);
                }
            }
        }
        return all;
    }

    int rows() {
        return rows;
    }

    /** Whether they are so many, be it that some enterprises have several rows. */
    boolean areAsMany(int count) {
        return rows == count || (names.size() < MOST_NAMES && names.size() == count);
    }

    /** Whether one of them could not be read whole. */
    boolean areUnclear() {
        return unclear;
    }

    /** The sum of a column; null where no row has a figure in it. */
    @Nullable
    BigDecimal sum(int column) {
        return sums[column];
    }

    /** The most decimals that a figure of a column has. */
    int scale(int column) {
        return scales[column];
    }

    /** The first and the last, as the spreadsheet numbers them. */
    String range() {
        return first == last ? Integer.toString(first) : first + "–" + last;
    }
}
