package cn.parklens.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a figure stands among others.
 *
 * @param rank from 1 for the best; equal figures share the better rank and the next one is skipped, as SQL's
 *     {@code rank()}
 * @param of how many figures were ranked
 * @param percentile share in % of the other figures that it is strictly better than, to one decimal, half up, as SQL's
 *     {@code percent_rank()} counted from the worst; null when there is no other
 */
public record Standing(int rank, int of, @Nullable BigDecimal percentile) {

    /**
     * Ranks figures.
     *
     * @param figures all that take part
     * @param higherIsBetter whether rank 1 is the highest
     * @return the standing of any one of them
     */
    static Function<BigDecimal, Standing> among(Collection<BigDecimal> figures, boolean higherIsBetter) {
        BigDecimal[] sorted = figures.stream().sorted().toArray(BigDecimal[]::new);
        return figure -> {
            int below = firstNotBelow(sorted, figure);
            int above = sorted.length - firstAbove(sorted, figure);
            return standing(higherIsBetter ? above : below, higherIsBetter ? below : above, sorted.length);
        };
    }

    private static Standing standing(int better, int worse, int of) {
        return new Standing(
                better + 1,
                of,
                of < 2
                        ? null
                        : BigDecimal.valueOf(100L * worse)
                                .divide(BigDecimal.valueOf(of - 1L), 1, RoundingMode.HALF_UP));
    }

    private static int firstNotBelow(BigDecimal[] sorted, BigDecimal figure) {
        int found = Arrays.binarySearch(sorted, figure);
        int at = found < 0 ? -found - 1 : found;
        while (at > 0 && sorted[at - 1].compareTo(figure) == 0) {
            at--;
        }
        return at;
    }

    private static int firstAbove(BigDecimal[] sorted, BigDecimal figure) {
        int found = Arrays.binarySearch(sorted, figure);
        int at = found < 0 ? -found - 1 : found;
        while (at < sorted.length && sorted[at].compareTo(figure) == 0) {
            at++;
        }
        return at;
    }
}
