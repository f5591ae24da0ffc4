package cn.parklens.check;

import cn.parklens.check.Suggestion.Kind;
import cn.parklens.form.Dimension;
import cn.parklens.form.Form;
import cn.parklens.form.Indicator;
import cn.parklens.form.IndicatorTable;
import cn.parklens.formula.Evaluation;
import cn.parklens.formula.Inputs;
import cn.parklens.formula.Rational;
import cn.parklens.formula.Verdict.Decided;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Observation;
import cn.parklens.observation.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Recognises slips: a change of one figure, or a swap of two, after which a failed check passes and none that passed
 * fails. Only the checks that read those cells are run again.
 */
final class Slips {

    private static final int MOST_SUGGESTIONS = 3;

    private final Form form;
    private final Map<Cell, List<FigureCheck>> readers = new HashMap<>();
    private final Map<String, Indicator> indicators = new HashMap<>();
    private final Map<String, List<Indicator>> neighbours = new HashMap<>();

    Slips(Form form, List<Check> checks) {
        this.form = form;
        form.indicators().forEach(indicator -> indicators.put(indicator.code(), indicator));
        form.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(IndicatorTable.class::isInstance)
                .map(IndicatorTable.class::cast)
                .forEach(this::neighbours);
        for (Check check : checks) {
            if (check instanceof FigureCheck figures) {
                figures.figures()
                        .forEach(cell -> readers.computeIfAbsent(cell, c -> new ArrayList<>())
                                .add(figures));
            }
        }
    }

    private void neighbours(IndicatorTable table) {
        for (Indicator indicator : table.indicators()) {
            neighbours.put(
                    indicator.code(),
                    table.indicators().stream()
                            .filter(other -> !other.equals(indicator)
                                    && other.kind() == indicator.kind()
                                    && other.unit().equals(indicator.unit()))
                            .toList());
        }
    }

    CheckReport suggest(CheckReport report, Facts facts) {
        if (report.failed() == 0) {
            return report;
        }
        FactsInputs inputs = new FactsInputs(form, facts);
        Map<Cell, List<Scored>> known = new HashMap<>();
        return report.map(finding -> finding.failed() && finding.spot() instanceof Spot.AtCell(var spot)
                ? finding.with(suggestions(finding, spot, inputs, known))
                : finding);
    }

    private List<Suggestion> suggestions(
            Finding finding, Cell spot, FactsInputs inputs, Map<Cell, List<Scored>> known) {
        Stream<Cell> cells =
                Stream.concat(Stream.of(spot), finding.figures().stream()).distinct();
        List<Scored> mending = cells.flatMap(cell -> known.computeIfAbsent(cell, c -> mending(c, inputs)).stream())
                .filter(scored -> scored.mended().contains(key(finding.code(), finding.year())))
                .sorted(Comparator.comparingInt(
                                (Scored scored) -> -scored.mended().size())
                        .thenComparingInt(
                                scored -> scored.suggestion().figures().containsKey(spot) ? 0 : 1)
                        .thenComparing(scored -> distance(scored.suggestion(), inputs)))
                .toList();
        // A change that explains less than another is not worth offering.
        return mending.stream()
                .filter(scored ->
                        scored.mended().size() == mending.getFirst().mended().size())
                .map(Scored::suggestion)
                .distinct()
                .limit(MOST_SUGGESTIONS)
                .toList();
    }

    private List<Scored> mending(Cell cell, FactsInputs inputs) {
        return candidates(cell, inputs)
                .flatMap(candidate -> mended(candidate, inputs).stream())
                .toList();
    }

    private List<Scored> mended(Suggestion candidate, FactsInputs inputs) {
        Map<Cell, Observation> changed = new HashMap<>();
        candidate.figures().forEach((cell, figure) -> {
            Observation before = Objects.requireNonNull(inputs.observation(cell));
            changed.put(cell, new Observation(cell, new Value.Figure(figure), before.origin()));
        });
        Inputs after = new Changed(inputs, changed);
        Set<String> mended = new HashSet<>();
        for (FigureCheck check : candidate.figures().keySet().stream()
                .flatMap(cell -> readers.getOrDefault(cell, List.of()).stream())
                .distinct()
                .toList()) {
            boolean failed = fails(check, inputs);
            boolean fails = fails(check, after);
            if (fails && !failed) {
                return List.of();
            }
            if (failed && !fails) {
                mended.add(key(check.rule().code(), check.year()));
            }
        }
        return mended.isEmpty() ? List.of() : List.of(new Scored(candidate, mended));
    }

    private static boolean fails(FigureCheck check, Inputs inputs) {
        return new Evaluation(inputs, check.year()).of(check.condition()) == Decided.FALSE;
    }

    private Stream<Suggestion> candidates(Cell cell, FactsInputs inputs) {
        Indicator indicator = indicators.get(cell.indicator());
        BigDecimal figure = figure(cell, inputs);
        if (indicator == null || figure == null || figure.signum() == 0) {
            return Stream.empty();
        }
        Stream<Suggestion> scaled = factors(indicator)
                .flatMap(factor -> Stream.of(true, false).map(up -> scaled(indicator, cell, figure, factor, up)));
        Stream<Cell> years = Stream.of(cell.period().year() - 1, cell.period().year() + 1)
                .map(year -> new Cell(cell.indicator(), indicator.in(year)));
        Stream<Cell> rows = neighbours.getOrDefault(cell.indicator(), List.of()).stream()
                .map(other -> new Cell(other.code(), cell.period()));
        return Stream.concat(
                scaled,
                Stream.concat(years, rows).flatMap(other -> swapped(cell, figure, other, figure(other, inputs))));
    }

    /** How many times a suggested figure is off the same indicator's figure of another year; the more, the less likely. */
    private Rational distance(Suggestion suggestion, FactsInputs inputs) {
        Rational worst = Rational.ONE;
        for (Map.Entry<Cell, BigDecimal> each : suggestion.figures().entrySet()) {
            Cell cell = each.getKey();
            Indicator indicator = Objects.requireNonNull(indicators.get(cell.indicator()));
            for (int year : new int[] {cell.period().year() - 1, cell.period().year() + 1}) {
                Cell other = new Cell(cell.indicator(), indicator.in(year));
                BigDecimal beside = suggestion.figures().getOrDefault(other, figure(other, inputs));
                if (beside != null && beside.signum() != 0 && each.getValue().signum() != 0) {
                    Rational ratio = Rational.of(each.getValue())
                            .over(Rational.of(beside))
                            .abs();
                    worst = worst.max(ratio).max(Rational.ONE.over(ratio));
                }
            }
        }
        return worst;
    }

    private static Stream<Factor> factors(Indicator indicator) {
        Dimension dimension = indicator.unit().dimension();
        if (dimension.equals(Dimension.COUNT)) {
            return Stream.empty();
        }
        if (dimension.equals(Dimension.NONE)) {
            return Stream.of(Factor.HUNDRED, Factor.TEN);
        }
        return dimension.area() == 0
                ? Stream.of(Factor.TEN_THOUSAND, Factor.TEN)
                : Stream.of(Factor.TEN_THOUSAND, Factor.FIFTEEN, Factor.TEN);
    }

    private static Suggestion scaled(Indicator indicator, Cell cell, BigDecimal figure, Factor factor, boolean up) {
        BigDecimal times = BigDecimal.valueOf(factor.times);
        int decimals = Math.max(indicator.decimals(), figure.scale());
        BigDecimal meant =
                up ? figure.multiply(times) : figure.setScale(decimals + 4).divide(times, RoundingMode.HALF_UP);
        BigDecimal shortened =
                meant.scale() > decimals && meant.stripTrailingZeros().scale() <= decimals
                        ? meant.setScale(decimals)
                        : meant;
        String unit = indicator.unit().symbol();
        return new Suggestion(
                factor.kind,
                Map.of(cell, shortened),
                indicator.shortName() + " " + cell.period().title() + "填报 " + figure.toPlainString() + unit + "，"
                        + factor.looksLike + "：是否应为 " + shortened.toPlainString() + unit + "？");
    }

    private Stream<Suggestion> swapped(Cell cell, BigDecimal figure, Cell other, @Nullable BigDecimal otherFigure) {
        if (otherFigure == null || otherFigure.compareTo(figure) == 0) {
            return Stream.empty();
        }
        boolean years = cell.indicator().equals(other.indicator());
        Indicator one = Objects.requireNonNull(indicators.get(cell.indicator()));
        Indicator two = Objects.requireNonNull(indicators.get(other.indicator()));
        String text = years
                ? "像是" + one.shortName() + cell.period().title() + "与"
                        + other.period().title() + "的数填反了：是否应对调？"
                : "像是" + cell.period().title() + one.shortName() + "与" + two.shortName() + "的数填反了：是否应对调？";
        return Stream.of(new Suggestion(
                years ? Kind.YEARS_SWAPPED : Kind.ROWS_SWAPPED, Map.of(cell, otherFigure, other, figure), text));
    }

    private static @Nullable BigDecimal figure(Cell cell, FactsInputs inputs) {
        Observation observation = inputs.observation(cell);
        return observation != null && observation.value() instanceof Value.Figure(var amount) ? amount : null;
    }

    private static String key(String rule, int year) {
        return rule + "#" + year;
    }

    /** A change and the checks that pass after it. */
    private record Scored(Suggestion suggestion, Set<String> mended) {}

    private enum Factor {
        TEN_THOUSAND(10_000, Kind.TEN_THOUSAND, "像是单位差了一万倍（万元与亿元、平方米与公顷）"),
        FIFTEEN(15, Kind.FIFTEEN, "像是把公顷和亩弄混了"),
        HUNDRED(100, Kind.HUNDRED, "像是把百分数和小数弄混了"),
        TEN(10, Kind.TEN, "像是小数点错位或多写、少写了一个零");

        private final long times;
        private final Kind kind;
        private final String looksLike;

        Factor(long times, Kind kind, String looksLike) {
            this.times = times;
            this.kind = kind;
            this.looksLike = looksLike;
        }
    }
}
