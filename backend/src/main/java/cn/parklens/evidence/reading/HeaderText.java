package cn.parklens.evidence.reading;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A header as written, and what is left of it for comparing.
 *
 * @param written joined from its levels
 * @param bare with its brackets, without spaces, signs and marks such as *
 * @param core the same without anything in brackets
 * @param unit that its brackets or its ending name, empty when they name none
 */
record HeaderText(String written, String bare, String core, String unit) {

    private static final Pattern BRACKETS = Pattern.compile("[(\\[{【〔（［]([^)\\]}】〕）］]*)[)\\]}】〕）］]");
    private static final Pattern UNIT_LABEL = Pattern.compile("^单位[:：]?");
    private static final Set<String> UNITS = Set.of(
            "元", "万元", "亿元", "千元", "百万元", "万", "亿", "万美元", "亿美元", "美元", "%", "‰", "公顷", "亩", "平方米", "万平方米", "㎡", "m2",
            "m²", "万㎡", "平方公里", "km2", "个", "家", "项", "人", "户", "台", "件", "条", "年", "万元/亩", "亿元/平方公里", "吨标准煤");

    static HeaderText of(String written) {
        String half = Texts.unspaced(Texts.half(written));
        String unit = "";
        String outside = half;
        // Rows below the header are looked at as well: most texts have no brackets and need no pattern.
        if (hasBracket(half)) {
            Matcher brackets = BRACKETS.matcher(half);
            while (brackets.find()) {
                String inside = UNIT_LABEL.matcher(brackets.group(1)).replaceFirst("");
                if (UNITS.contains(inside)) {
                    unit = inside;
                }
            }
            outside = brackets.replaceAll("");
        }
        int slash = Math.max(outside.lastIndexOf('/'), Math.max(outside.lastIndexOf(':'), outside.lastIndexOf(',')));
        if (unit.isEmpty() && slash > 0) {
            String ending = UNIT_LABEL.matcher(outside.substring(slash + 1)).replaceFirst("");
            if (UNITS.contains(ending)) {
                unit = ending;
                outside = outside.substring(0, slash);
            }
        }
        return new HeaderText(written.strip(), Texts.bare(half), Texts.bare(outside), unit);
    }

    private static boolean hasBracket(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("([{【〔（［".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
