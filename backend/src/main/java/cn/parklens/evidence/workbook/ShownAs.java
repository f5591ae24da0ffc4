package cn.parklens.evidence.workbook;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a number format shows instead of the number that is stored: 15 with {@code 0"亩"} is seen as 15亩, 1234567 with
 * {@code 0!.0,"万元"} as 123.5万元.
 *
 * @param before what it puts before the figure that makes it another one: 约, $, a minus; empty for none and for ¥
 * @param behind words that it puts behind the figure, empty for none
 * @param power of ten that the figure is shown divided by; 0 when it is shown as it is
 */
public record ShownAs(String before, String behind, int power) {

    private static final int LONGEST = 255;
    private static final int THOUSAND = 3;
    private static final Pattern SPACED = Pattern.compile("\\[[^\\]]*]|_.|\\*.");
    /** [$US$-409] shows US$, [$-804] nothing. */
    private static final Pattern CURRENCY = Pattern.compile("\\[\\$([^-\\]]*)(?:-[^\\]]*)?]");

    /** Before a figure these say no more than that it is one of money, or above nothing. */
    private static final Set<String> USUAL = Set.of("", "+", "¥", "￥", "CN¥", "RMB", "CNY", "RMB¥", "人民币", "人民币¥");

    /** Digits, perhaps with a point that is only written, and the commas behind the last of them. */
    private static final Pattern FIGURE = Pattern.compile(
            "[#0?][#0?,]*(?:(?:\\\\\\.|!\\.|\"\\.\")(?<written>[#0?]+)|\\.[#0?]*)?,*(?<behind>[^#0?]*)");

    /** Of figures of some size only: who knows how the others look. */
    private static final Pattern CONDITION = Pattern.compile("\\[[<>=]");

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|[\\\\!](.)|([\\p{IsHan}%‰$€£¥￥+-])|.");

    /**
     * The figure that is seen, with all its decimals.
     *
     * @param stored plain digits, as a cell of kind NUMBER has them
     */
    public BigDecimal figure(String stored) {
        return new BigDecimal(stored).movePointLeft(power);
    }

    /** What is seen, with the words around it: 123.4567万元. */
    public String said(String stored) {
        BigDecimal figure = figure(stored);
        return before
                + (figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString())
                + behind;
    }

    /** What the first section of a workbook's own format does, null when it shows the figure and no more. */
    static @Nullable ShownAs of(String pattern) {
        if (pattern.length() > LONGEST || CONDITION.matcher(pattern).find()) {
            return null;
        }
        String section = CURRENCY.matcher(first(pattern)).replaceAll("\"$1\"").replace("General", "0");
        String shown = SPACED.matcher(section).replaceAll("");
        Matcher figure = FIGURE.matcher(shown);
        if (!find(figure, shown)) {
            return null;
        }
        String written = figure.group("written");
        int power = THOUSAND * commas(figure) + (written == null ? 0 : written.length());
        String before = words(shown.substring(0, figure.start()));
        String behind = words(figure.group("behind"));
        boolean plain = USUAL.contains(before);
        return plain && behind.isEmpty() && power == 0 ? null : new ShownAs(plain ? "" : before, behind, power);
    }

    /** The first place of digits that is none of the words: "第2"0. */
    private static boolean find(Matcher figure, String shown) {
        while (figure.find()) {
            if (shown.substring(0, figure.start()).chars().filter(c -> c == '"').count() % 2 == 0) {
                return true;
            }
        }
        return false;
    }

    private static String words(String part) {
        StringBuilder words = new StringBuilder();
        QUOTED.matcher(part).results().forEach(one -> {
            for (int group = 1; group <= one.groupCount(); group++) {
                words.append(one.group(group) == null ? "" : one.group(group));
            }
        });
        return words.toString().strip();
    }

    /** Of #,##0,, the last two commas divide, the first parts thousands. */
    private static int commas(Matcher figure) {
        int commas = 0;
        int at = figure.start("behind") - 1;
        String whole = figure.group();
        for (int i = at - figure.start(); i >= 0 && whole.charAt(i) == ','; i--) {
            commas++;
        }
        return commas;
    }

    private static String first(String pattern) {
        boolean quoted = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            quoted ^= c == '"';
            if (c == ';' && !quoted) {
                return pattern.substring(0, i);
            }
        }
        return pattern;
    }
}
