package cn.parklens.form;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The unit that the name of a column carries: 用地面积（公顷）, 投资/万元. */
public final class UnitInName {

    private static final Pattern BRACKETS = Pattern.compile("[(\\[]([^()\\[\\]]+)[)\\]]");
    private static final Pattern LABEL = Pattern.compile("^(计量)?单位:?");
    /** Columns of lists are in them, and no indicator is: they convert to nothing. */
    private static final Set<String> OF_LISTS = Set.of("万", "亿", "美元", "万美元", "亿美元", "‰", "年", "台", "件", "条", "吨标准煤");

    private UnitInName() {}

    /**
     * Its symbol.
     *
     * @param name of a column, as a form or a file writes it
     * @return as {@link Units} knows it where it does; empty where the name carries none. Of several the last
     */
    public static String of(String name) {
        String half = Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s+", "");
        Matcher brackets = BRACKETS.matcher(half);
        String unit = "";
        while (brackets.find()) {
            String symbol = symbol(brackets.group(1));
            unit = symbol.isEmpty() ? unit : symbol;
        }
        int slash = Math.max(half.lastIndexOf('/'), half.lastIndexOf(':'));
        return unit.isEmpty() && slash > 0 ? symbol(half.substring(slash + 1)) : unit;
    }

    private static String symbol(String written) {
        String word = LABEL.matcher(written)
                .replaceFirst("")
                .replace("m2", "m²")
                .replace("平米", "平方米")
                .replace("平方千米", "平方公里");
        return OF_LISTS.contains(word) || Units.parse(word).isPresent() ? word : "";
    }
}
