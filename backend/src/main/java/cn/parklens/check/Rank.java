package cn.parklens.check;

import cn.parklens.formula.Rational;
import cn.parklens.observation.Cell;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How likely a suggestion is, the likelier the smaller.
 *
 * @param gain how many more checks pass after it
 * @param shape how little could fit by chance: 0 for what has a shape of its own, more for what was made to fit
 * @param years at least 1: how many times a changed figure is off its neighbour in another year, at most
 * @param peers at least 1: how many times it is off what its peers report, for a park of this size, at most
 * @param invention how much is new: a swap only moves figures that were typed, a unit is a known factor, a lost zero could
 *     be anywhere
 * @param cells that are changed: one slip is likelier than several
 */
record Rank(int gain, int shape, Rational years, Rational peers, int invention, int cells) implements Comparable<Rank> {

    /** Beyond this a suggestion would itself have to be explained. */
    private static final Rational FAR = Rational.of(3);

    private static final Comparator<Rank> ORDER = Comparator.comparingInt((Rank rank) -> -rank.gain)
            .thenComparingInt(Rank::shape)
            .thenComparing(Rank::years)
            .thenComparing(Rank::peers)
            .thenComparingInt(Rank::invention)
            .thenComparingInt(Rank::cells);

    /** Of a suggestion, looked at as if it had been taken. */
    static Rank of(Suggestion suggestion, int gain, Entries after) {
        Collection<Cell> cells = suggestion.figures().keySet();
        return new Rank(
                gain,
                shape(suggestion),
                offYears(cells, after),
                offPeers(cells, after),
                invention(suggestion),
                cells.size());
    }

    private static int shape(Suggestion suggestion) {
        return switch (suggestion.kind()) {
            case TEN_THOUSAND, FIFTEEN, HUNDRED, TEN, YEARS_SWAPPED, ROWS_SWAPPED, OTHER_DENOMINATOR -> 0;
            case DIGITS_SWAPPED -> 1;
            case STALE -> 2;
            case RECOMPUTED -> 3;
            case BACK_COMPUTED -> 4;
        };
    }

    private static int invention(Suggestion suggestion) {
        return switch (suggestion.kind()) {
            case YEARS_SWAPPED, ROWS_SWAPPED -> 0;
            case TEN -> 2;
            default -> 1;
        };
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
                        .map(median -> off(cell, cells, median, entries))));
    }

    /** A large park is large in other rows too: what those say of its size is taken into account. */
    private static Rational off(Cell cell, Collection<Cell> changed, BigDecimal median, Entries entries) {
        List<Rational> sizes = entries.otherRows(cell)
                .filter(other ->
                        !changed.contains(other) && entries.typed(other).signum() > 0)
                .flatMap(other -> Stream.ofNullable(entries.inputs().peerMedian(other))
                        .filter(peers -> peers.signum() > 0)
                        .map(peers -> Rational.of(entries.typed(other)).over(Rational.of(peers))))
                .sorted()
                .toList();
        Rational size = sizes.isEmpty() ? Rational.ONE : sizes.get(sizes.size() / 2);
        return atLeastOne(ratio(entries.typed(cell), median).over(size));
    }

    private static Rational most(Stream<Rational> distances) {
        return distances.reduce(Rational.ONE, Rational::max);
    }

    private static Rational times(BigDecimal one, BigDecimal other) {
        return atLeastOne(ratio(one, other));
    }

    private static Rational ratio(BigDecimal one, BigDecimal other) {
        return one.signum() == 0 || other.signum() == 0
                ? Rational.ONE
                : Rational.of(one).over(Rational.of(other)).abs();
    }

    private static Rational atLeastOne(Rational ratio) {
        return ratio.max(Rational.ONE.over(ratio));
    }

    @Override
    public int compareTo(Rank other) {
        return ORDER.compare(this, other);
    }
}
