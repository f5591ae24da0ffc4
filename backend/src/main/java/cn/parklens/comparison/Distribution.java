package cn.parklens.comparison;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * How figures spread. Quantiles are interpolated linearly between the two nearest figures, as SQL's
 * {@code percentile_cont} and Excel's {@code PERCENTILE.INC} do, but in exact decimals.
 *
 * @param count how many figures, at least 1
 * @param lowest the smallest
 * @param lowerQuartile a quarter lies at or below (P25)
 * @param median half (P50)
 * @param upperQuartile three quarters (P75)
 * @param highest the largest
 */
public record Distribution(
        int count,
        BigDecimal lowest,
        BigDecimal lowerQuartile,
        BigDecimal median,
        BigDecimal upperQuartile,
        BigDecimal highest) {

    /** The spread of some figures; empty when there are none. */
    public static Optional<Distribution> of(Collection<BigDecimal> figures) {
        if (figures.isEmpty()) {
            return Optional.empty();
        }
        List<BigDecimal> sorted = figures.stream().sorted().toList();
        return Optional.of(new Distribution(
                sorted.size(),
                sorted.getFirst(),
                quarters(sorted, 1),
                quarters(sorted, 2),
                quarters(sorted, 3),
                sorted.getLast()));
    }

    /** The figure below which so many quarters lie; the position is counted in quarter steps so that nothing rounds. */
    private static BigDecimal quarters(List<BigDecimal> sorted, int quarters) {
        int position = quarters * (sorted.size() - 1);
        BigDecimal below = sorted.get(position / 4);
        if (position % 4 == 0) {
            return below;
        }
        BigDecimal step = sorted.get(position / 4 + 1).subtract(below);
        return below.add(step.multiply(BigDecimal.valueOf(position % 4 * 25L, 2)));
    }
}
