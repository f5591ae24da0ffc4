package cn.parklens.comparison;

import cn.parklens.form.Indicator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Figures as people read them: thousands separated, decimals as typed. */
public final class FigureText {

    /** A minus sign as wide as a plus. */
    private static final String MINUS = "\u2212";

    private FigureText() {}

    /** {@code 12,345.60}: every decimal that was typed, none that was not. */
    public static String of(BigDecimal figure) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(Math.max(0, figure.scale()));
        format.setMaximumFractionDigits(Math.max(0, figure.scale()));
        String text = format.format(figure.abs());
        return figure.signum() < 0 ? MINUS + text : text;
    }

    /** A computed figure, such as a median, with the indicator's usual decimals, half up; a count keeps one when it is not whole. */
    public static String rounded(BigDecimal figure, Indicator indicator) {
        int decimals = indicator.decimals() == 0 && figure.stripTrailingZeros().scale() > 0 ? 1 : indicator.decimals();
        return of(figure.setScale(decimals, RoundingMode.HALF_UP));
    }

    /** {@code +1.2}, {@code −0.3}, {@code 0}. */
    public static String signed(BigDecimal figure) {
        return figure.signum() > 0 ? "+" + of(figure) : of(figure);
    }

    /** A figure with its unit: {@code 31.2 万元/亩}, {@code 0.93}. */
    public static String with(String figure, Indicator indicator) {
        return indicator.unit().symbol().isEmpty()
                ? figure
                : figure + " " + indicator.unit().symbol();
    }
}
