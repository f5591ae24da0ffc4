package cn.parklens.form;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * A unit of measure: a dimension and the exact factor to its base units (元, m², 1), as a fraction of whole numbers so
 * that 1 亩 = 2000/3 m² is exact.
 *
 * @param symbol as the form prints it: 亿元, 万元/亩, %, 个; empty for a plain number
 * @param dimension what is measured
 * @param numerator of the factor, positive
 * @param denominator of the factor, positive
 */
public record Unit(String symbol, Dimension dimension, BigInteger numerator, BigInteger denominator) {

    public Unit {
        if (numerator.signum() <= 0 || denominator.signum() <= 0) {
            throw new IllegalArgumentException("a unit's factor is positive: " + symbol);
        }
        BigInteger common = numerator.gcd(denominator);
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    /** This unit divided by another: 万元 per 亩 is 万元/亩. */
    public Unit per(Unit other, String quotientSymbol) {
        return new Unit(
                quotientSymbol,
                dimension.per(other.dimension),
                numerator.multiply(other.denominator),
                denominator.multiply(other.numerator));
    }

    /** Whether figures of both mean the same: 公顷 and 万m², 个 and 家. */
    public boolean isAsLargeAs(Unit other) {
        return dimension.equals(other.dimension)
                && numerator.equals(other.numerator)
                && denominator.equals(other.denominator);
    }

    /**
     * A figure of this unit in another one.
     *
     * @param figure in this unit
     * @param to of the same dimension
     * @param decimals at which it is rounded, half up, where it has no end
     * @return without zeros at its end: 1,500 亩 are 100 公顷
     */
    public BigDecimal convert(BigDecimal figure, Unit to, int decimals) {
        Unit ratio = per(to, "");
        BigDecimal converted = figure.multiply(new BigDecimal(ratio.numerator))
                .divide(new BigDecimal(ratio.denominator), decimals, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return converted.scale() < 0 ? converted.setScale(0) : converted;
    }
}
