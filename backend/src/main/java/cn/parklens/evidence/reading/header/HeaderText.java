package cn.parklens.evidence.reading.header;

import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.reading.words.UnitWords;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A header as written, and what is left of it for comparing.
 *
 * @param written joined from its levels
 * @param bare with its brackets, without spaces, signs and marks such as *
 * @param core the same without anything in brackets
 * @param unit that its brackets or its ending name, empty when they name none
 */
public record HeaderText(String written, String bare, String core, String unit) {

    private static final Pattern BRACKETS = Pattern.compile("[(\\[{【〔（［]([^)\\]}】〕）］]*)[)\\]}】〕）］]");
    /** Between the units of a header that names several, which is for a person to decide. */
    static final String SEVERAL = "、";

    private static final Pattern UNIT_LABEL = Pattern.compile("^单位[:：]?");

    /** What is longer heads no column: cells of rows are looked at as well, and brackets are sought from each to the end. */
    private static final int LONGEST = 500;

    /** Takes a header apart. */
    public static HeaderText of(String written) {
        String half = half(written);
        String unit = "";
        String outside = half;
        // Rows below the header are looked at as well: most texts have no brackets and need no pattern.
        if (Texts.hasAny("([{【〔（［", half)) {
            Matcher brackets = BRACKETS.matcher(half);
            while (brackets.find()) {
                String inside =
                        BracketWords.unit(UNIT_LABEL.matcher(brackets.group(1)).replaceFirst(""));
                if (!inside.isEmpty() && !inside.equals(unit)) {
                    unit = unit.isEmpty() ? inside : unit + SEVERAL + inside;
                }
            }
            outside = brackets.replaceAll("");
        }
        int slash = Math.max(outside.lastIndexOf('/'), Math.max(outside.lastIndexOf(':'), outside.lastIndexOf(',')));
        if (unit.isEmpty() && slash > 0) {
            String ending = UNIT_LABEL.matcher(outside.substring(slash + 1)).replaceFirst("");
            if (UnitWords.contain(ending)) {
                // 亩均税收 万元/亩 is not in 亩.
                String over = outside.charAt(slash) == '/' ? UnitWords.ending(outside.substring(0, slash)) : "";
                unit = over.isEmpty() ? ending : over + "/" + ending;
                outside = outside.substring(0, slash - over.length());
            }
        }
        return new HeaderText(written.strip(), Texts.bare(half), Texts.bare(outside), unit);
    }

    /**
     * What stands in brackets where a unit would and is none that is known: 亩或公顷, 顷. Empty where the brackets hold units
     * and plain remarks only.
     */
    static String unclear(String written) {
        return BRACKETS.matcher(half(written))
                .results()
                .map(brackets -> UNIT_LABEL.matcher(brackets.group(1)).replaceFirst(""))
                .filter(BracketWords::areUnclear)
                .collect(Collectors.joining(SEVERAL));
    }

    private static String half(String written) {
        return Texts.unspaced(Texts.half(written.length() > LONGEST ? written.substring(0, LONGEST) : written));
    }
}
