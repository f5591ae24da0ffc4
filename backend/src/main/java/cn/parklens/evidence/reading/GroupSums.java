package cn.parklens.evidence.reading;

import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which rows with a name in doubt sum up the rows below or above them: wherever such a row has a figure, it is the sum of those
 * of the rows as far as another name in doubt. Keeps the sums between such rows, and of a list with very many of them nothing.
 */
final class GroupSums {

    /** A list with more of them is one of short names and not of groups. */
    static final int MOST = 400;

    private static final int DEEPEST = 3;
    private static final int FEWEST_SUMMED = 2;
    /** What spreadsheets make of 0.1 + 0.2. */
    private static final BigDecimal NOISE = new BigDecimal("0.0000001");

    private final int[] figures;
    private final List<Line> lines = new ArrayList<>();
    private final List<Between> between = new ArrayList<>();
    private Between open;
    private boolean many;

    /** A row with a name in doubt, its figures in the order of the columns. */
    private static final class Line {

        private final int row;
        private final boolean ofGroup;
        private final @Nullable BigDecimal[] figures;
        private boolean sums;

        Line(int row, boolean ofGroup, @Nullable BigDecimal[] figures) {
            this.row = row;
            this.ofGroup = ofGroup;
            this.figures = figures;
        }
    }

    /** Rows with names beyond doubt that follow each other: their figures summed up, and how many they are. */
    private static final class Between {

        private final @Nullable BigDecimal[] sums;
        private int rows;

        Between(int figures) {
            this.sums = new @Nullable BigDecimal[figures];
        }
    }

    GroupSums(EvidenceList list) {
        this.figures = IntStream.range(0, list.columns().size())
                .filter(i -> isSummed(list.columns().get(i)))
                .toArray();
        this.open = new Between(figures.length);
        between.add(open);
    }

    /** Shares do not sum up. */
    private static boolean isSummed(ListColumn column) {
        return column.kind() == ListColumn.Kind.FIGURE && !column.unit().equals("%");
    }

    /** Takes in a row whose name is beyond doubt. */
    void add(EvidenceRow row) {
        if (many) {
            return;
        }
        open.rows++;
        for (int i = 0; i < figures.length; i++) {
            open.sums[i] = plus(open.sums[i], figure(row, i));
        }
    }

    /** Takes in a row whose name is in doubt. */
    void addNamed(EvidenceRow row, boolean ofGroup) {
        many |= lines.size() == MOST;
        if (many || figures.length == 0) {
            return;
        }
        @Nullable BigDecimal[] own = new @Nullable BigDecimal[figures.length];
        for (int i = 0; i < figures.length; i++) {
            own[i] = figure(row, i);
        }
        lines.add(new Line(row.rowNumber(), ofGroup, own));
        open = new Between(figures.length);
        between.add(open);
    }

    private @Nullable BigDecimal figure(EvidenceRow row, int i) {
        return row.values().get(figures[i]) instanceof BigDecimal figure ? figure : null;
    }

    private static @Nullable BigDecimal plus(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other : other == null ? one : one.add(other);
    }

    /** Numbers of the rows that do. What sums up groups is found once they are known. */
    Set<Integer> rows() {
        boolean more = !many;
        for (int depth = 0; more && depth < DEEPEST; depth++) {
            List<Line> found = IntStream.range(0, lines.size())
                    .filter(i -> !lines.get(i).sums && (sumsBelow(i) || sumsAbove(i)))
                    .mapToObj(lines::get)
                    .toList();
            found.forEach(line -> line.sums = true);
            more = !found.isEmpty();
        }
        return many
                ? Set.of()
                : lines.stream().filter(line -> line.sums).map(line -> line.row).collect(Collectors.toSet());
    }

    private boolean sumsBelow(int at) {
        Summed summed = new Summed(lines.get(at));
        for (int i = at + 1; i <= lines.size(); i++) {
            if (summed.withRows(between.get(i))) {
                return true;
            }
            if (i == lines.size() || !summed.goesBeyond(lines.get(i))) {
                return false;
            }
        }
        return false;
    }

    private boolean sumsAbove(int at) {
        Summed summed = new Summed(lines.get(at));
        for (int i = at; i >= 0; i--) {
            if (summed.withRows(between.get(i))) {
                return true;
            }
            if (i == 0 || !summed.goesBeyond(lines.get(i - 1))) {
                return false;
            }
        }
        return false;
    }

    /** What the rows next to one come to, as far as they were looked at. */
    private static final class Summed {

        private final Line line;
        private final Between all;
        private int inDoubt;

        Summed(Line line) {
            this.line = line;
            this.all = new Between(line.figures.length);
        }

        /** Adds rows; whether the line is the sum of all so far. */
        boolean withRows(Between more) {
            all.rows += more.rows;
            add(more.sums);
            // Two rows with the same figure are often two enterprises; below a street one may be all there is.
            int fewest = line.ofGroup && all.rows > 0 ? 1 : FEWEST_SUMMED;
            return all.rows + (line.ofGroup ? inDoubt : 0) >= fewest && isTheSum();
        }

        /**
         * Passes a line that sums up others itself, and adds one whose short name may be an enterprise's in the group. A
         * group ends at another; what may be an enterprise sums up none of them.
         */
        boolean goesBeyond(Line next) {
            if (next.sums) {
                return true;
            }
            inDoubt++;
            add(next.figures);
            return line.ofGroup && !next.ofGroup;
        }

        private void add(@Nullable BigDecimal[] more) {
            for (int i = 0; i < more.length; i++) {
                all.sums[i] = plus(all.sums[i], more[i]);
            }
        }

        private boolean isTheSum() {
            boolean some = false;
            for (int i = 0; i < line.figures.length; i++) {
                BigDecimal own = line.figures[i];
                if (own == null) {
                    continue;
                }
                BigDecimal sum = Objects.requireNonNullElse(all.sums[i], BigDecimal.ZERO);
                if (own.subtract(sum).abs().compareTo(NOISE) > 0) {
                    return false;
                }
                some |= own.signum() != 0;
            }
            return some;
        }
    }
}
