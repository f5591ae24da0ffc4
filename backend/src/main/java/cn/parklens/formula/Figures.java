package cn.parklens.formula;

import cn.parklens.form.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Collectors;

/** Writes values for people. */
public final class Figures {

    private static final int SIGNIFICANT = 6;
    private static final int MOST_DECIMALS = 12;

    private Figures() {}

    /** {@code 36.42 万元/亩}, or why there is no value. */
    public static String shown(Result result, Unit unit) {
        return switch (result) {
            case Result.Known(var value) -> plain(Measure.in(unit, value).point()) + Aloud.symbol(unit);
            case Result.Missing(var needs) ->
                "需要：" + needs.stream().map(Need::toChinese).collect(Collectors.joining("、"));
            case Result.Undefined(var reason) -> reason;
        };
    }

    /** {@code 36.42 万元/亩（36.415～36.425）}; no brackets where both ends look the same. */
    public static String withInterval(Interval base, Unit unit) {
        Interval value = Measure.in(unit, base);
        String point = plain(value.point()) + Aloud.symbol(unit);
        String low = plain(value.low());
        String high = plain(value.high());
        return low.equals(high) ? point : point + "（" + low + "～" + high + "）";
    }

    /** Rounded to an indicator's decimals, half away from zero. */
    public static String rounded(Rational value, int decimals) {
        return value.rounded(decimals).toPlainString();
    }

    /** Exact where it is short, else to six significant digits and never fewer than two decimals. */
    public static String plain(Rational value) {
        if (value.isWhole()) {
            return grouped(new BigDecimal(value.numerator()));
        }
        BigDecimal long12 = value.rounded(MOST_DECIMALS);
        int decimals = Math.clamp((long) SIGNIFICANT - long12.precision() + long12.scale(), 2, MOST_DECIMALS);
        return grouped(long12.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros());
    }

    /** {@link #plain(Rational, Unit)} with no more decimals than these, unless nothing would be left of it. */
    public static String plain(Rational value, int mostDecimals, Unit unit) {
        BigDecimal rounded = value.rounded(mostDecimals).stripTrailingZeros();
        return rounded.signum() == 0 && value.signum() != 0
                ? plain(value, unit)
                : plain(Rational.of(rounded)) + Aloud.symbol(unit);
    }

    /** All its decimals, and a comma at every thousand: 312,148.50. */
    public static String grouped(BigDecimal value) {
        StringBuilder text = new StringBuilder(value.setScale(Math.max(0, value.scale()), RoundingMode.UNNECESSARY)
                .toPlainString());
        int point = text.indexOf(".");
        int first = text.charAt(0) == '-' ? 1 : 0;
        for (int at = (point < 0 ? text.length() : point) - 3; at > first; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }

    /** With the unit's symbol. */
    public static String plain(Rational value, Unit unit) {
        return plain(value) + Aloud.symbol(unit);
    }
}
