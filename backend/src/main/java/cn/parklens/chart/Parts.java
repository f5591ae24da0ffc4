package cn.parklens.chart;

import cn.parklens.comparison.Distribution;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Pieces that several charts are put together from. */
final class Parts {

    private Parts() {}

    /** A modifiable map, in order, that a chart goes on adding to. */
    static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    /** Axes, grid and tooltip; the value axis holds zero for columns and need not for lines. */
    static Map<String, Object> frame(List<String> categories, String unit, boolean fromZero) {
        return map(
                "animation", false,
                "tooltip", map("trigger", "axis", "renderMode", "richText", "confine", true),
                "legend", map("type", "scroll", "top", 0, "left", 0),
                "grid", map("left", 8, "right", 16, "top", 56, "bottom", 8, "containLabel", true),
                "xAxis", map("type", "category", "data", categories),
                "yAxis", map("type", "value", "name", unit, "scale", !fromZero));
    }

    /** The band from P25 to P75, drawn as an invisible line with a filled one stacked on it, and the median. */
    static List<Map<String, Object>> middleHalf(
            List<Optional<Distribution>> spreads, String bandName, String medianName) {
        return List.of(
                map(
                        "name",
                        bandName,
                        "role",
                        "floor",
                        "type",
                        "line",
                        "stack",
                        "middle",
                        "stackStrategy",
                        "all",
                        "symbol",
                        "none",
                        "silent",
                        true,
                        "lineStyle",
                        map("opacity", 0),
                        "tooltip",
                        map("show", false),
                        "data",
                        each(spreads, Distribution::lowerQuartile)),
                map(
                        "name",
                        bandName,
                        "role",
                        "band",
                        "type",
                        "line",
                        "stack",
                        "middle",
                        "stackStrategy",
                        "all",
                        "symbol",
                        "none",
                        "silent",
                        true,
                        "lineStyle",
                        map("opacity", 0),
                        "tooltip",
                        map("show", false),
                        "areaStyle",
                        map("opacity", 0.35),
                        "data",
                        each(spreads, spread -> spread.upperQuartile().subtract(spread.lowerQuartile()))),
                map(
                        "name",
                        medianName,
                        "role",
                        "median",
                        "type",
                        "line",
                        "symbol",
                        "diamond",
                        "symbolSize",
                        7,
                        "lineStyle",
                        map("type", "dashed", "width", 2),
                        "data",
                        each(spreads, Distribution::median)));
    }

    private static List<Object> each(List<Optional<Distribution>> spreads, Function<Distribution, BigDecimal> figure) {
        return spreads.stream()
                .map(spread -> spread.<Object>map(figure).orElse("-"))
                .toList();
    }
}
