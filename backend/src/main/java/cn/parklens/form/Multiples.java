package cn.parklens.form;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;

/** 千, 万, 亿 and what they make together: behind a figure, 1.2亿, or at the beginning of a unit, 万元. */
public final class Multiples {

    private static final Map<String, Integer> POWERS = Map.of("千", 3, "万", 4, "百万", 6, "千万", 7, "亿", 8, "万亿", 12);

    private Multiples() {}

    /** The longest that a unit begins with: 百万 of 百万元; empty where it begins with none. */
    public static String of(String unit) {
        return POWERS.keySet().stream()
                .filter(unit::startsWith)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    /**
     * The same figure counted in another multiple: 1.2 亿 is 12000 万.
     *
     * @param from the multiple that it counts in, empty for none
     * @param to the same
     */
    public static BigDecimal convert(BigDecimal figure, String from, String to) {
        return figure.movePointRight(POWERS.getOrDefault(from, 0) - POWERS.getOrDefault(to, 0));
    }
}
