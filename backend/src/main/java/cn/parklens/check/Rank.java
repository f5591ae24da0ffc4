package cn.parklens.check;

import cn.parklens.check.Suggestion.Kind;
import cn.parklens.formula.Rational;
import cn.parklens.observation.Cell;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * How likely a suggestion is, the likelier the smaller.
 *
 * @param recognised 0 for a slip that has a shape of its own, 1 for a figure that was only computed anew
 * @param years at least 1: how many times a changed figure is off its neighbour in another year, at most
 * @param peers at least 1: how many times it is off the median of its peers, at most
 * @param cells that are changed: one slip is likelier than several
 */
record Rank(int recognised, Rational years, Rational peers, int cells) implements Comparable<Rank> {

    /** Beyond this a suggestion would itself have to be explained. */
    private static final Rational FAR = Rational.of(3);

    private static final Comparator<Rank> ORDER = Comparator.comparingInt(Rank::recognised)
            .thenComparing(Rank::years)
            .thenComparing(Rank::peers)
            .thenComparingInt(Rank::cells);

    /** Of a suggestion, looked at as if it had been taken. */
    static Rank of(Suggestion suggestion, Entries after) {
        Collection<Cell> cells = suggestion.figures().keySet();
        return new Rank(
                suggestion.kind() == Kind.RECOMPUTED ? 1 : 0,
                offYears(cells, after),
                offPeers(cells, after),
                cells.size());
    }

    /** Whether the figures lie no worse beside other years than they did, or well anyhow. */
    boolean isPlausible(Suggestion suggestion, Entries before) {
        return years.compareTo(FAR) <= 0
                || years.compareTo(offYears(suggestion.figures().keySet(), before)) <= 0;
    }

    private static Rational offYears(Collection<Cell> cells, Entries entries) {
        return most(cells.stream()
                .flatMap(cell -> entries.otherYears(cell)
                        .filter(other ->
                                Math.abs(other.period().year() - cell.period().year()) == 1)
                        .map(other -> times(entries.typed(cell), entries.typed(other)))));
    }

    private static Rational offPeers(Collection<Cell> cells, Entries entries) {
        return most(cells.stream()
                .flatMap(cell -> Stream.ofNullable(entries.inputs().peerMedian(cell))
                        .map(median -> times(entries.typed(cell), median))));
    }

    private static Rational most(Stream<Rational> distances) {
        return distances.reduce(Rational.ONE, Rational::max);
    }

    private static Rational times(BigDecimal one, BigDecimal other) {
        if (one.signum() == 0 || other.signum() == 0) {
            return Rational.ONE;
        }
        Rational ratio = Rational.of(one).over(Rational.of(other)).abs();
        return ratio.max(Rational.ONE.over(ratio));
    }

    @Override
    public int compareTo(Rank other) {
        return ORDER.compare(this, other);
    }
}
