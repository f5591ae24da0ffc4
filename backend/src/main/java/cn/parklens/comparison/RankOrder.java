package cn.parklens.comparison;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * By which column a ranking is sorted.
 *
 * @param column which
 * @param reversed the other way round than is natural for the column: best first, largest change first, names by alphabet
 */
public record RankOrder(Column column, boolean reversed) {

    /** Best first. */
    public static final RankOrder BY_RANK = new RankOrder(Column.RANK, false);

    /** What can be sorted by. */
    public enum Column {
        RANK,
        PARK,
        PROVINCE,
        FIGURE,
        CHANGE,
        RELATIVE
    }

    /** Reads what {@link #code()} writes; anything else is by rank. */
    public static RankOrder parse(String code) {
        boolean reversed = code.startsWith("-");
        String name = (reversed ? code.substring(1) : code).toUpperCase(Locale.ROOT);
        for (Column column : Column.values()) {
            if (column.name().equals(name)) {
                return new RankOrder(column, reversed);
            }
        }
        return BY_RANK;
    }

    /** {@code change}, or {@code -change} when reversed. */
    public String code() {
        return (reversed ? "-" : "") + column.name().toLowerCase(Locale.ROOT);
    }

    /** What choosing a column does: sorts by it, and the other way round when it is sorted by already. */
    public RankOrder choosing(Column chosen) {
        return new RankOrder(chosen, chosen == column && !reversed);
    }

    /** Rows without what is sorted by come last, whichever way round. */
    Comparator<Ranking.Row> comparator() {
        Comparator<Ranking.Row> byName = Comparator.comparing(row -> row.park().name());
        return switch (column) {
            case RANK ->
                by(row -> row.standing().map(standing -> BigDecimal.valueOf(-standing.rank())))
                        .thenComparing(byName);
            case FIGURE -> by(row -> row.reading().figure()).thenComparing(byName);
            case CHANGE -> by(row -> row.change().map(Change::absolute)).thenComparing(byName);
            case RELATIVE ->
                by(row -> row.change().flatMap(change -> Optional.ofNullable(change.relative())))
                        .thenComparing(byName);
            case PARK -> reversed ? byName.reversed() : byName;
            case PROVINCE -> {
                Comparator<Ranking.Row> byProvince =
                        Comparator.comparing(row -> row.park().provinceCode());
                yield (reversed ? byProvince.reversed() : byProvince).thenComparing(byName);
            }
        };
    }

    private Comparator<Ranking.Row> by(Function<Ranking.Row, Optional<BigDecimal>> figure) {
        Comparator<BigDecimal> natural = Comparator.naturalOrder();
        Comparator<BigDecimal> order = reversed ? natural : natural.reversed();
        return Comparator.comparing(row -> figure.apply(row).orElse(null), Comparator.nullsLast(order));
    }
}
