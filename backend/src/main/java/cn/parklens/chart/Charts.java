package cn.parklens.chart;

import static cn.parklens.chart.Parts.frame;
import static cn.parklens.chart.Parts.map;
import static cn.parklens.chart.Parts.middleHalf;

import cn.parklens.comparison.Comparison;
import cn.parklens.comparison.Headlines;
import cn.parklens.comparison.Profile;
import cn.parklens.comparison.Question;
import cn.parklens.comparison.Ranking;
import cn.parklens.form.Indicator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Draws comparisons. */
@Component
public class Charts {

    /** More columns than this are not read any more; the table has them all. */
    private static final int MOST_COLUMNS = 40;

    private final Headlines headlines;
    private final MessageSource messages;

    Charts(Headlines headlines, MessageSource messages) {
        this.headlines = headlines;
        this.messages = messages;
    }

    /** How a comparison over years is drawn. */
    public enum Drawing {
        COLUMNS,
        LINES
    }

    /**
     * An indicator over the years: a column or line for each of a few parks; for more, their median and middle half with
     * each park as a thin line; for one year only, the parks beside each other.
     */
    public Chart of(Comparison comparison, Question question, Drawing drawing) {
        String title = headlines.of(comparison, !question.parks().isEmpty());
        if (comparison.years().size() == 1) {
            List<Comparison.Row> rows = comparison.rows().stream()
                    .filter(row -> row.latest().isFigure())
                    .sorted(Comparator.comparing((Comparison.Row row) ->
                                    row.latest().figure().orElseThrow())
                            .reversed())
                    .limit(MOST_COLUMNS)
                    .toList();
            return chart(title, comparison, bars(comparison, question, rows), height(rows.size()));
        }
        return chart(
                title,
                comparison,
                comparison.rows().size() <= Question.MOST_PARKS
                        ? few(comparison, question, drawing)
                        : many(comparison, question),
                360);
    }

    private Map<String, Object> few(Comparison comparison, Question question, Drawing drawing) {
        Points points = new Points(question, comparison.indicator());
        Map<String, Object> option = overYears(comparison.indicator(), comparison.years(), drawing == Drawing.COLUMNS);
        option.put(
                "series",
                comparison.rows().stream()
                        .map(row -> map(
                                "name",
                                row.park().name(),
                                "type",
                                drawing == Drawing.COLUMNS ? "bar" : "line",
                                "connectNulls",
                                false,
                                "barMaxWidth",
                                36,
                                "symbolSize",
                                8,
                                "data",
                                points.over(row.park(), comparison.years(), row.readings())))
                        .toList());
        return option;
    }

    private Map<String, Object> many(Comparison comparison, Question question) {
        Points points = new Points(question, comparison.indicator());
        Map<String, Object> option = overYears(comparison.indicator(), comparison.years(), false);
        List<Map<String, Object>> series =
                new ArrayList<>(middleHalf(comparison.spreads(), word("middleHalf"), word("median")));
        comparison.rows().stream()
                .filter(row -> row.readings().stream().anyMatch(reading -> reading.isFigure()))
                .limit(MOST_COLUMNS * 2L)
                .forEach(row -> series.add(map(
                        "name",
                        row.park().name(),
                        "role",
                        "crowd",
                        "type",
                        "line",
                        "symbolSize",
                        5,
                        "connectNulls",
                        false,
                        "data",
                        points.over(row.park(), comparison.years(), row.readings()))));
        option.put("series", series);
        option.put("legend", map("top", 0, "left", 0, "data", List.of(word("middleHalf"), word("median"))));
        option.put("tooltip", map("trigger", "item", "renderMode", "richText", "confine", true));
        return option;
    }

    private Map<String, Object> bars(Comparison comparison, Question question, List<Comparison.Row> rows) {
        Points points = new Points(question, comparison.indicator());
        return lying(
                comparison.indicator(),
                rows.stream().map(row -> row.park().name()).toList(),
                rows.stream()
                        .map(row -> points.point(row.park(), comparison.latestYear(), row.latest()))
                        .toList(),
                comparison.latestSpread().map(spread -> spread.median()).orElse(null));
    }

    /** The first of a ranking as lying columns, with the median of all that are ranked. */
    public Chart of(Ranking ranking, Question question) {
        Points points = new Points(question, ranking.indicator());
        List<Ranking.Row> rows = ranking.rows().stream()
                .filter(row -> row.reading().isFigure())
                .limit(20)
                .toList();
        return chart(
                headlines.of(ranking),
                ranking.indicator(),
                ranking.year(),
                headlines.of(ranking.coverage()),
                lying(
                        ranking.indicator(),
                        rows.stream()
                                .map(row -> row.standing().orElseThrow().rank() + "  "
                                        + row.park().name())
                                .toList(),
                        rows.stream()
                                .map(row -> points.point(row.park(), ranking.year(), row.reading()))
                                .toList(),
                        ranking.spread().map(spread -> spread.median()).orElse(null)),
                height(rows.size()));
    }

    /** A park's trend in front of the median and the middle half of its peers. */
    public Chart of(Profile profile, Profile.Line line, Question question) {
        Points points = new Points(question, line.indicator());
        Map<String, Object> option = overYears(line.indicator(), line.years(), false);
        List<Map<String, Object>> series =
                new ArrayList<>(middleHalf(line.spreads(), word("middleHalf"), word("median")));
        series.add(map(
                "name",
                profile.park().name(),
                "role",
                "own",
                "type",
                "line",
                "connectNulls",
                false,
                "symbolSize",
                9,
                "lineStyle",
                map("width", 3),
                "data",
                points.over(profile.park(), line.years(), line.readings())));
        option.put("series", series);
        int with = line.latestSpread().map(spread -> spread.count()).orElse(0);
        return chart(
                headlines.of(profile, line),
                line.indicator(),
                line.years().getLast(),
                word("peers." + profile.peers().name(), with, profile.peerCount()),
                option,
                260);
    }

    private static Map<String, Object> overYears(Indicator indicator, List<Integer> years, boolean fromZero) {
        return frame(
                years.stream().map(year -> indicator.in(year).title()).toList(),
                indicator.unit().symbol(),
                fromZero);
    }

    private Map<String, Object> lying(
            Indicator indicator,
            List<String> names,
            List<Map<String, Object>> data,
            @org.jspecify.annotations.Nullable BigDecimal median) {
        Map<String, Object> bars = map("name", indicator.shortName(), "type", "bar", "barMaxWidth", 16, "data", data);
        if (median != null) {
            bars.put(
                    "markLine",
                    map(
                            "silent",
                            true,
                            "symbol",
                            "none",
                            "data",
                            List.of(map("xAxis", median, "name", word("median"))),
                            "label",
                            map("formatter", "{b} {c}", "position", "start")));
        }
        return map(
                "animation", false,
                "tooltip", map("trigger", "item", "renderMode", "richText", "confine", true),
                "grid", map("left", 8, "right", 24, "top", 28, "bottom", 8, "containLabel", true),
                "xAxis", map("type", "value"),
                "yAxis", map("type", "category", "inverse", true, "data", names),
                "series", List.of(bars));
    }

    private Chart chart(String title, Comparison comparison, Map<String, Object> option, int height) {
        return chart(
                title,
                comparison.indicator(),
                comparison.latestYear(),
                headlines.of(comparison.latestCoverage()),
                option,
                height);
    }

    private Chart chart(
            String title, Indicator indicator, int year, String coverage, Map<String, Object> option, int height) {
        String unit = indicator.unit().symbol();
        return new Chart(
                title,
                word(
                        "subtitle",
                        unit.isEmpty() ? word("noUnit") : unit,
                        word("scope." + indicator.scope().name()),
                        indicator.in(year).title(),
                        coverage),
                word("source"),
                unit,
                indicator.decimals(),
                height,
                option);
    }

    private static int height(int bars) {
        return Math.max(160, 60 + bars * 22);
    }

    private String word(String key, Object... arguments) {
        return messages.getMessage("comparison." + key, arguments, LocaleContextHolder.getLocale());
    }
}
