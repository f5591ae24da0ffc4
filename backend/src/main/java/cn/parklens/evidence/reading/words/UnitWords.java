package cn.parklens.evidence.reading.words;

import cn.parklens.form.Dimension;
import cn.parklens.form.Unit;
import cn.parklens.form.Units;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.modulith.NamedInterface;

/** The words that tables of an office use for units, half-width. */
@NamedInterface("units")
public final class UnitWords {

    private static final Set<String> WORDS = Set.of(
            "元", "万元", "亿元", "千元", "百万元", "千万元", "万", "亿", "万美元", "亿美元", "美元", "%", "‰", "公顷", "亩", "市亩", "平方米", "平米",
            "万平方米", "万平米", "m2", "万m2", "平方公里", "平方千米", "km2", "个", "家", "项", "人", "户", "台", "件", "条", "年", "万元/亩",
            "亿元/平方公里", "吨标准煤");

    private static final Pattern BRACKETS = Pattern.compile("[()\\[\\]]");

    private static final int LONGEST =
            WORDS.stream().mapToInt(String::length).max().orElse(0);

    private static final String LAST_SIGNS =
            WORDS.stream().map(word -> word.substring(word.length() - 1)).collect(Collectors.joining());

    /** Other words for the same, and those that forms do not use. */
    private static final Map<String, String> SAME =
            Map.of("市亩", "亩", "m2", "平方米", "平米", "平方米", "万m2", "万平方米", "万平米", "万平方米", "km2", "平方公里", "平方千米", "平方公里");

    private UnitWords() {}

    /** Whether it is one of them. */
    public static boolean contain(String word) {
        return WORDS.contains(word);
    }

    /** Whether it is of money by an area or by what is counted: 万元/公顷. 亩/万元 are two units. */
    public static boolean isQuotient(String word) {
        int slash = word.indexOf('/');
        return slash > 0
                && unit(word.substring(0, slash))
                        .filter(it -> it.dimension().equals(Dimension.MONEY))
                        .isPresent()
                && unit(word.substring(slash + 1))
                        .filter(it -> it.dimension().equals(Dimension.AREA)
                                || it.dimension().equals(Dimension.COUNT))
                        .isPresent();
    }

    /** The longest of them that a text ends with, empty for none. */
    public static String ending(String text) {
        // Nearly all texts end otherwise.
        if (text.isEmpty() || LAST_SIGNS.indexOf(text.charAt(text.length() - 1)) < 0) {
            return "";
        }
        String longest = "";
        for (int from = Math.max(0, text.length() - LONGEST); from < text.length() && longest.isEmpty(); from++) {
            longest = WORDS.contains(text.substring(from)) ? text.substring(from) : "";
        }
        return longest;
    }

    /** The word that forms use for it. */
    public static String usual(String word) {
        return SAME.getOrDefault(word, word);
    }

    /**
     * The unit that a number format puts behind a figure, as forms write it; empty where it is none of these words.
     *
     * @param behind all that the format puts there
     * @param own the figure's own unit: what is 万 of money is 万元
     */
    public static String shown(String behind, String own) {
        String word = usual(BRACKETS.matcher(Texts.unspaced(Texts.half(behind))).replaceAll(""));
        if (counts(word) && areMoney(word, own)) {
            return word + "元";
        }
        return contain(word) ? word : "";
    }

    /** Whether it counts and does not say what: 万, 亿. */
    public static boolean counts(String word) {
        return word.equals("万") || word.equals("亿");
    }

    /** Whether it is of money in our currency. */
    public static boolean isOurMoney(String word) {
        return unit(word).filter(it -> it.dimension().equals(Dimension.MONEY)).isPresent();
    }

    /** Its exact factor, empty when it cannot be converted to anything. */
    public static Optional<Unit> unit(String word) {
        return Units.parse(usual(word));
    }

    /** Whether both are of money, the one or the other perhaps in dollars. */
    public static boolean areMoney(String one, String other) {
        return isMoney(one) && isMoney(other);
    }

    private static boolean isMoney(String word) {
        return isOtherMoney(word) || isOurMoney(word);
    }

    /** Whether it is of money, in whatever currency, or of an area: what a unit is taken for another of. */
    public static boolean areOfMoneyOrArea(String word) {
        return contain(word)
                && (isMoney(word)
                        || unit(word)
                                .filter(it -> it.dimension().equals(Dimension.AREA))
                                .isPresent());
    }

    /** Whether it is a unit of land. */
    public static boolean areOfArea(String word) {
        return unit(word).filter(it -> it.dimension().equals(Dimension.AREA)).isPresent();
    }

    /** Whether a figure in the one is the same figure in the other. */
    public static boolean areSame(String one, String other) {
        return unit(one)
                .flatMap(first -> unit(other)
                        .map(second -> first.dimension().equals(second.dimension()) && first.isAsLargeAs(second)))
                .orElse(false);
    }

    /** Whether both measure the same, and a figure in the one is another in the other: 亿元 and 万元, not 家 and 户. */
    public static boolean contradict(String one, String other) {
        Optional<Unit> first = unit(one);
        Optional<Unit> second = unit(other);
        if (first.isEmpty() || second.isEmpty()) {
            return areMoney(one, other) && one.endsWith("元") && other.endsWith("元") && !one.equals(other);
        }
        return first.get().dimension().equals(second.get().dimension())
                && !first.get().isAsLargeAs(second.get());
    }

    /** Whether it is of money and cannot be converted: 万美元, or 万 without saying of what. */
    public static boolean isOtherMoney(String word) {
        return unit(word).isEmpty() && (word.endsWith("元") || word.equals("万") || word.equals("亿"));
    }
}
