package cn.parklens.comparison;

import cn.parklens.form.Indicator;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Titles of charts: a sentence that the data makes true. */
@Component
public class Headlines {

    private final MessageSource messages;

    Headlines(MessageSource messages) {
        this.messages = messages;
    }

    /** Of an indicator over the years: one park's figure, the span of a few parks, or the median of many. */
    public String of(Comparison comparison, boolean chosen) {
        List<Comparison.Row> told = comparison.rows().stream()
                .filter(row -> row.latest().isFigure())
                .sorted(Comparator.comparing(
                                (Comparison.Row row) -> row.latest().figure().orElseThrow())
                        .reversed())
                .toList();
        Indicator indicator = comparison.indicator();
        String period = indicator.in(comparison.latestYear()).title();
        if (comparison.rows().isEmpty()) {
            return text("noParks", indicator.shortName(), period);
        }
        if (told.isEmpty()) {
            return text("none", indicator.shortName(), period);
        }
        if (told.size() == 1) {
            Comparison.Row only = told.getFirst();
            return text("one", indicator.shortName(), only.park().name(), period, figure(only.latest(), indicator))
                    + only.change()
                            .map(change -> since(change, isPercentage(indicator)))
                            .orElse("");
        }
        if (chosen) {
            return text(
                    "span",
                    indicator.shortName(),
                    period,
                    told.getFirst().park().name(),
                    figure(told.getFirst().latest(), indicator),
                    told.getLast().park().name(),
                    figure(told.getLast().latest(), indicator));
        }
        return median(indicator, period, comparison.latestSpread().orElseThrow(), comparison.previousSpread());
    }

    /** Of a ranking: the median and its change. */
    public String of(Ranking ranking) {
        String period = ranking.indicator().in(ranking.year()).title();
        if (ranking.rows().isEmpty()) {
            return text("noParks", ranking.indicator().shortName(), period);
        }
        return ranking.spread()
                .map(spread -> median(ranking.indicator(), period, spread, ranking.previousSpread()))
                .orElseGet(() -> text("none", ranking.indicator().shortName(), period));
    }

    /** Of a park against its peers: above, at or below the median, and better than how many. */
    public String of(Profile profile, Profile.Line line) {
        Indicator indicator = line.indicator();
        String period = indicator.in(line.years().getLast()).title();
        Optional<BigDecimal> own = line.latest().figure();
        Optional<Distribution> spread = line.latestSpread();
        if (own.isEmpty() || spread.isEmpty()) {
            return text("own.none", indicator.shortName(), period, gap(line.latest()));
        }
        int side = own.get().compareTo(spread.get().median());
        String sentence = text(
                side > 0 ? "own.above" : side < 0 ? "own.below" : "own.at",
                indicator.shortName(),
                period,
                figure(line.latest(), indicator),
                FigureText.with(FigureText.rounded(spread.get().median(), indicator), indicator));
        return sentence
                + line.standing()
                        .filter(standing -> standing.percentile() != null)
                        .map(standing -> text("own.standing", standing.rank(), standing.of()))
                        .orElse("");
    }

    /** {@code ，较上年 +4.1 %}, in points for a percentage; empty where the earlier figure is no base for a share. */
    private String since(Change change, boolean percentage) {
        if (percentage) {
            return text("since.points", FigureText.signed(change.absolute()));
        }
        return change.relative() == null ? "" : text("since.relative", FigureText.signed(change.relative()));
    }

    private static boolean isPercentage(Indicator indicator) {
        return indicator.unit().symbol().equals("%");
    }

    /** {@code 26 / 40 家园区有数；未填 3、保密 1}. */
    public String of(Coverage coverage) {
        String reasons = coverage.gaps().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> gap(entry.getKey()) + " " + entry.getValue())
                .collect(Collectors.joining(text("gaps.between")));
        return reasons.isEmpty()
                ? text("coverage.full", coverage.figures(), coverage.parks())
                : text("coverage", coverage.figures(), coverage.parks(), reasons);
    }

    /** The word for a gap; empty for a figure. */
    public String gap(Reading reading) {
        return reading instanceof Reading.Missing missing ? gap(missing.gap()) : "";
    }

    private String gap(Gap gap) {
        return messages.getMessage("comparison.gap." + gap.name(), null, LocaleContextHolder.getLocale());
    }

    private String median(
            Indicator indicator, String period, Distribution spread, Optional<Distribution> previousSpread) {
        boolean percentage = isPercentage(indicator);
        String since = previousSpread
                .map(before -> Change.between(before.median(), spread.median(), percentage))
                .map(change -> since(change, percentage))
                .orElse("");
        return text(
                "median",
                indicator.shortName(),
                period,
                FigureText.with(FigureText.rounded(spread.median(), indicator), indicator),
                since,
                spread.count());
    }

    private static String figure(Reading reading, Indicator indicator) {
        return FigureText.with(FigureText.of(reading.figure().orElseThrow()), indicator);
    }

    private String text(String key, Object... arguments) {
        Object[] words = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            words[i] =
                    arguments[i] instanceof Integer number ? FigureText.of(BigDecimal.valueOf(number)) : arguments[i];
        }
        return messages.getMessage("comparison.title." + key, words, LocaleContextHolder.getLocale());
    }
}
