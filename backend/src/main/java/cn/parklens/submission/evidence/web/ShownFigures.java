package cn.parklens.submission.evidence.web;

import cn.parklens.form.ListColumn;
import cn.parklens.formula.Figures;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the figures of a column are shown: thousands separated as everywhere in the product, and every decimal that was typed;
 * among others no more of them than are read at a glance.
 *
 * @param column the form's
 * @param percent whether the file's header says that they are percentages
 */
record ShownFigures(ListColumn column, boolean percent) {

    /** More are not read at a glance. */
    static final int DECIMALS = 4;

    private static final Pattern YEARS = Pattern.compile("年份\\s*([（(].*)?$|^年度?$");
    private static final Pattern FIGURE = Pattern.compile("-?\\d{1,30}(\\.\\d{1,20})?");

    /** A cell; empty where no figure was understood. */
    Optional<Shown> of(String written, String understood) {
        if (column.kind() != ListColumn.Kind.FIGURE) {
            return Optional.empty();
        }
        BigDecimal amount = figure(understood);
        return amount == null ? Optional.empty() : Optional.of(shown(written, amount));
    }

    private Shown shown(String written, BigDecimal amount) {
        boolean writtenAsPercent = written.endsWith("%");
        String digits = writtenAsPercent ? written.substring(0, written.length() - 1) : written;
        BigDecimal typed = figure(digits);
        if (typed != null && writtenAsPercent == percent && typed.compareTo(amount) == 0) {
            return new Shown(text(typed), text(rounded(typed)), null);
        }
        String text = text(amount);
        return new Shown(text, text(rounded(amount)), text.equals(written) ? null : written);
    }

    /** Whether the figures of a column are years: they have neither thousands nor decimals. */
    static boolean areYears(ListColumn column) {
        return YEARS.matcher(column.name()).find();
    }

    private String text(BigDecimal amount) {
        String text = areYears(column) ? amount.toPlainString() : Figures.grouped(amount);
        return percent ? text + "%" : text;
    }

    /** A small one is not rounded to nothing. */
    private static BigDecimal rounded(BigDecimal amount) {
        if (amount.scale() <= DECIMALS) {
            return amount;
        }
        BigDecimal rounded = amount.setScale(DECIMALS, RoundingMode.HALF_UP);
        BigDecimal enough = rounded.signum() == 0 ? amount.round(new MathContext(DECIMALS)) : rounded;
        BigDecimal plain = enough.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0, RoundingMode.UNNECESSARY) : plain;
    }

    private static @Nullable BigDecimal figure(String text) {
        return FIGURE.matcher(text).matches() ? new BigDecimal(text) : null;
    }
}
