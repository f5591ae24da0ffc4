package cn.parklens.comparison;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From one year to the next (同比).
 *
 * @param absolute exact difference in the indicator's unit; percentage points (百分点) for a percentage
 * @param relative in %, to one decimal, half up; null for a percentage, and when the earlier figure is not above zero,
 *     where a relative change means nothing
 */
public record Change(BigDecimal absolute, @Nullable BigDecimal relative) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The change between two figures. */
    public static Change between(BigDecimal before, BigDecimal after, boolean percentage) {
        BigDecimal difference = after.subtract(before);
        return new Change(
                difference,
                percentage || before.signum() <= 0
                        ? null
                        : difference
                                .multiply(HUNDRED)
                                .divide(before, MathContext.DECIMAL64)
                                .setScale(1, RoundingMode.HALF_UP));
    }

    /** The change between two readings; empty when either has no figure. */
    static Optional<Change> between(Reading before, Reading after, boolean percentage) {
        return before.figure().flatMap(b -> after.figure().map(a -> between(b, a, percentage)));
    }
}
