package cn.parklens.comparison.web;

import cn.parklens.comparison.Distribution;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Turns figures into places on a bar 100 units wide that always holds zero, so that lengths can be compared.
 *
 * @param from the figure at 0
 * @param to the figure at 100, above {@code from}
 */
record Bar(BigDecimal from, BigDecimal to) {

    static Bar of(Distribution spread) {
        return of(spread.lowest(), spread.highest());
    }

    static Bar of(BigDecimal lowest, BigDecimal highest) {
        BigDecimal from = lowest.min(BigDecimal.ZERO);
        BigDecimal to = highest.max(BigDecimal.ZERO);
        return new Bar(from, from.compareTo(to) == 0 ? from.add(BigDecimal.ONE) : to);
    }

    /** Where a figure lies, 0 to 100. */
    public BigDecimal at(BigDecimal figure) {
        return figure.subtract(from)
                .multiply(BigDecimal.valueOf(100))
                .divide(to.subtract(from), 2, RoundingMode.HALF_UP)
                .min(BigDecimal.valueOf(100))
                .max(BigDecimal.ZERO);
    }

    /** Where the bar of a figure begins: at zero, or left of it when the figure is negative. */
    public BigDecimal start(BigDecimal figure) {
        return at(figure.min(BigDecimal.ZERO));
    }

    /** How long the bar of a figure is. */
    public BigDecimal length(BigDecimal figure) {
        return at(figure.max(BigDecimal.ZERO)).subtract(start(figure));
    }

    /** How far it is from one figure to a higher one. */
    public BigDecimal between(BigDecimal low, BigDecimal high) {
        return at(high).subtract(at(low));
    }
}
