package cn.parklens.form;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The units that forms may use, with exact factors: 1 亿元 = 10,000 万元, 1 公顷 = 10,000 m² = 15 亩, 1 亩 = 2000/3 m². Any
 * two of them make a quotient: 万元/亩.
 */
public final class Units {

    /** A plain number: no dimension, factor 1, no symbol. */
    public static final Unit PLAIN = unit("", Dimension.NONE, 1, 1);

    private static final Map<String, Unit> SIMPLE = new LinkedHashMap<>();

    static {
        define(Dimension.NONE, 1, 100, "%");
        define(Dimension.MONEY, 1, 1, "元");
        define(Dimension.MONEY, 1_000, 1, "千元");
        define(Dimension.MONEY, 10_000, 1, "万元");
        define(Dimension.MONEY, 1_000_000, 1, "百万元");
        define(Dimension.MONEY, 10_000_000, 1, "千万元");
        define(Dimension.MONEY, 100_000_000, 1, "亿元");
        define(Dimension.AREA, 1, 1, "m²", "平方米");
        define(Dimension.AREA, 10_000, 1, "万m²", "万平方米");
        define(Dimension.AREA, 10_000, 1, "公顷");
        define(Dimension.AREA, 2000, 3, "亩");
        define(Dimension.AREA, 1_000_000, 1, "平方公里", "km²");
        define(Dimension.COUNT, 1, 1, "个", "家", "项", "人", "户");
    }

    private Units() {}

    /**
     * The unit of a symbol.
     *
     * @param symbol as a form prints it: 亿元, %, 万元/亩; empty for a plain number
     * @return empty when the symbol, or a part of the quotient, is not known
     */
    public static Optional<Unit> parse(String symbol) {
        if (symbol.isEmpty()) {
            return Optional.of(PLAIN);
        }
        int slash = symbol.indexOf('/');
        if (slash < 0) {
            return Optional.ofNullable(SIMPLE.get(symbol));
        }
        Optional<Unit> per = Optional.ofNullable(SIMPLE.get(symbol.substring(slash + 1)));
        return Optional.ofNullable(SIMPLE.get(symbol.substring(0, slash)))
                .flatMap(of -> per.map(divisor -> of.per(divisor, symbol)));
    }

    /** Every symbol that stands alone, for help and messages. */
    public static List<String> symbols() {
        return List.copyOf(SIMPLE.keySet());
    }

    private static void define(Dimension dimension, long numerator, long denominator, String... symbols) {
        for (String symbol : symbols) {
            SIMPLE.put(symbol, unit(symbol, dimension, numerator, denominator));
        }
    }

    private static Unit unit(String symbol, Dimension dimension, long numerator, long denominator) {
        return new Unit(symbol, dimension, BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }
}
