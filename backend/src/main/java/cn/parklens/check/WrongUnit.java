package cn.parklens.check;

import cn.parklens.check.Suggestion.Kind;
import cn.parklens.form.Dimension;
import cn.parklens.form.Indicator;
import cn.parklens.observation.Cell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A figure, or a whole row of figures, in another unit than is asked, or with its decimal point in another place. */
final class WrongUnit implements Slip {

    /** Decimals that dividing may add before it is cut to what the indicator usually has. */
    private static final int SPARE = 4;

    private static final int MOST_NAMED = 3;

    @Override
    public Stream<Suggestion> at(Cell cell, Entries entries) {
        if (isZero(cell, entries)) {
            return Stream.empty();
        }
        List<Factor> factors = factors(entries.indicator(cell));
        List<Cell> row = entries.row(cell);
        List<Cell> table = Stream.concat(
                        row.stream(), entries.otherRows(cell).flatMap(other -> entries.row(other).stream()))
                .toList();
        // Nobody moves the decimal point of a whole row.
        List<Factor> units =
                factors.stream().filter(factor -> factor != Factor.TEN).toList();
        return Stream.of(
                        factors.stream().flatMap(factor -> both(List.of(cell), factor, entries)),
                        several(row, 1, units, entries),
                        several(table, row.size(), units, entries))
                .flatMap(each -> each);
    }

    private static Stream<Suggestion> several(List<Cell> cells, int fewer, List<Factor> factors, Entries entries) {
        return cells.size() <= fewer || cells.stream().anyMatch(each -> isZero(each, entries))
                ? Stream.empty()
                : factors.stream().flatMap(factor -> both(cells, factor, entries));
    }

    private static boolean isZero(Cell cell, Entries entries) {
        return entries.typed(cell).signum() == 0;
    }

    private static List<Factor> factors(Indicator indicator) {
        Dimension dimension = indicator.unit().dimension();
        if (dimension.equals(Dimension.COUNT)) {
            return List.of();
        }
        if (dimension.equals(Dimension.NONE)) {
            return List.of(Factor.PERCENT, Factor.TEN);
        }
        if (dimension.area() == 0) {
            return List.of(Factor.TEN_THOUSAND, Factor.TEN);
        }
        return dimension.money() == 0
                ? List.of(Factor.TEN_THOUSAND, Factor.FIFTEEN, Factor.SQUARE_KILOMETRE, Factor.TEN)
                : List.of(Factor.TEN_THOUSAND, Factor.FIFTEEN, Factor.TEN);
    }

    private static Stream<Suggestion> both(List<Cell> cells, Factor factor, Entries entries) {
        return Stream.of(true, false).map(up -> suggestion(cells, factor, up, entries));
    }

    private static Suggestion suggestion(List<Cell> cells, Factor factor, boolean up, Entries entries) {
        Map<Cell, BigDecimal> meant = cells.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        cell -> scaled(entries.indicator(cell), entries.typed(cell), factor.times, up)));
        Cell first = cells.getFirst();
        long rows = cells.stream().map(Cell::indicator).distinct().count();
        String where = cells.size() == 1
                ? entries.title(first) + "填报 " + entries.shown(first, entries.typed(first))
                : entries.indicator(first).shortName() + (rows > 1 ? "等 " + rows + " 行" : "各年");
        String right = cells.stream()
                .limit(MOST_NAMED)
                .map(cell -> entries.shown(cell, Objects.requireNonNull(meant.get(cell))))
                .collect(Collectors.joining("、", "：是不是 ", cells.size() > MOST_NAMED ? " 等？" : "？"));
        return new Suggestion(factor.kind, meant, where + "看起来像" + factor.looksLike + right);
    }

    private static BigDecimal scaled(Indicator indicator, BigDecimal figure, long times, boolean up) {
        BigDecimal factor = BigDecimal.valueOf(times);
        if (up) {
            return withoutInvented(figure.multiply(factor), figure.scale() + 1 - factor.precision());
        }
        int decimals = Math.max(indicator.decimals(), figure.scale());
        BigDecimal meant = figure.setScale(decimals + SPARE).divide(factor, RoundingMode.HALF_UP);
        return meant.scale() > decimals && meant.stripTrailingZeros().scale() <= decimals
                ? meant.setScale(decimals)
                : meant;
    }

    /** 3.615 says nothing of what stands behind its last digit: ten thousand times it is 36150, never 36150.000. */
    private static BigDecimal withoutInvented(BigDecimal meant, int typed) {
        return meant.setScale(
                Math.max(Math.max(0, typed), meant.stripTrailingZeros().scale()));
    }

    private enum Factor {
        TEN_THOUSAND(10_000, Kind.TEN_THOUSAND, "单位差了一万倍（万元与亿元、平方米与公顷）"),
        FIFTEEN(15, Kind.FIFTEEN, "把公顷和亩弄混了"),
        SQUARE_KILOMETRE(100, Kind.HUNDRED, "把平方公里和公顷弄混了"),
        PERCENT(100, Kind.HUNDRED, "把百分数和小数弄混了"),
        TEN(10, Kind.TEN, "小数点错位，或多写、少写了一个零");

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
