package cn.parklens.evidence.reading;

import cn.parklens.form.Dimension;
import cn.parklens.form.Unit;
import cn.parklens.form.Units;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words that tables of an office use for units, half-width. */
final class UnitWords {

    private static final Set<String> WORDS = Set.of(
            "元", "万元", "亿元", "千元", "百万元", "千万元", "万", "亿", "万美元", "亿美元", "美元", "%", "‰", "公顷", "亩", "平方米", "平米", "万平方米",
            "万平米", "m2", "万m2", "平方公里", "平方千米", "km2", "个", "家", "项", "人", "户", "台", "件", "条", "年", "万元/亩", "亿元/平方公里",
            "吨标准煤");

    /** Other words for the same, and those that forms do not use. */
    private static final Map<String, String> SAME =
            Map.of("m2", "平方米", "平米", "平方米", "万m2", "万平方米", "万平米", "万平方米", "km2", "平方公里", "平方千米", "平方公里");

    private static final Map<String, Integer> MONEY = Map.of("千元", 1_000, "百万元", 1_000_000, "千万元", 10_000_000);

    private UnitWords() {}

    static boolean contain(String word) {
        return WORDS.contains(word);
    }

    /** The word that forms use for it. */
    static String usual(String word) {
        return SAME.getOrDefault(word, word);
    }

    /** Its exact factor, empty when it cannot be converted to anything. */
    static Optional<Unit> unit(String word) {
        Integer money = MONEY.get(word);
        return money == null
                ? Units.parse(usual(word))
                : Optional.of(new Unit(word, Dimension.MONEY, BigInteger.valueOf(money), BigInteger.ONE));
    }

    /** Whether both are of money, the one or the other perhaps in dollars. */
    static boolean areMoney(String one, String other) {
        return isMoney(one) && isMoney(other);
    }

    private static boolean isMoney(String word) {
        return isOtherMoney(word)
                || unit(word)
                        .filter(it -> it.dimension().equals(Dimension.MONEY))
                        .isPresent();
    }

    /** Whether both measure the same, and a figure in the one is another in the other: 亿元 and 万元, not 家 and 户. */
    static boolean contradict(String one, String other) {
        Optional<Unit> first = unit(one);
        Optional<Unit> second = unit(other);
        if (first.isEmpty() || second.isEmpty()) {
            return areMoney(one, other) && one.endsWith("元") && other.endsWith("元") && !one.equals(other);
        }
        return first.get().dimension().equals(second.get().dimension())
                && !first.get().per(second.get(), "").equals(Units.PLAIN);
    }

    /** Whether it is of money and cannot be converted: 万美元, or 万 without saying of what. */
    static boolean isOtherMoney(String word) {
        return unit(word).isEmpty() && (word.endsWith("元") || word.equals("万") || word.equals("亿"));
    }
}
