package cn.parklens.submission.evidence.web;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A cell as it was understood.
 *
 * @param text what counts, to the last decimal
 * @param brief the same where it stands among others: a figure has no more decimals than are read at a glance
 * @param written what stood there; null where that is the same
 */
public record Shown(String text, String brief, @Nullable String written) {

    private static final Pattern FIGURE = Pattern.compile("(-?[0-9,]+)(?:\\.([0-9]+))?(%?)");

    Shown(String text, @Nullable String written) {
        this(text, text, written);
    }

    /** What is said beside it where it stands among others: what stood there, or what was rounded; null for nothing. */
    public @Nullable String beside() {
        return written == null && isRounded() ? text : written;
    }

    /** Whether what stands among others is not to the last decimal. */
    public boolean isRounded() {
        return !brief.equals(text) && amount(brief).compareTo(amount(text)) != 0;
    }

    /** Decimals that it has among others; none where it is no figure. */
    int decimals() {
        Matcher figure = FIGURE.matcher(brief);
        String decimals = figure.matches() ? figure.group(2) : null;
        return decimals == null ? 0 : decimals.length();
    }

    /** The same with at least so many, the point of one figure below that of the other. */
    Shown with(int decimals) {
        Matcher figure = FIGURE.matcher(brief);
        int missing = decimals - decimals();
        return missing > 0 && figure.matches()
                ? new Shown(
                        text,
                        figure.group(1)
                                + "."
                                + (figure.group(2) == null ? "" : figure.group(2))
                                + "0".repeat(missing)
                                + figure.group(3),
                        written)
                : this;
    }

    private static BigDecimal amount(String figure) {
        return new BigDecimal(figure.replaceAll("[,%]", ""));
    }
}
