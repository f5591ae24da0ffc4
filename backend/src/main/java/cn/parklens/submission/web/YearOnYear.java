package cn.parklens.submission.web;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The change of a figure against the year before. */
final class YearOnYear {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private YearOnYear() {}

    /**
     * In per cent of the figure before, to one decimal; of percentages the difference in points.
     *
     * @return empty where the figure before is zero
     */
    static String text(BigDecimal now, BigDecimal before, boolean percentages) {
        if (percentages) {
            return CellText.signed(now.subtract(before)) + " 点";
        }
        if (before.signum() == 0) {
            return "";
        }
        BigDecimal change = now.subtract(before).multiply(HUNDRED).divide(before.abs(), 1, RoundingMode.HALF_UP);
        return CellText.signed(change) + "%";
    }
}
