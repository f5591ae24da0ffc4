package cn.parklens.bench.truth;

import cn.parklens.observation.Cell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What planters have in common. */
final class Plants {

    private static final int SPARE = 4;

    private Plants() {}

    /** Changed figures, of which the clean ones are what was meant. */
    static Optional<Planted> figures(Draft clean, Map<Cell, BigDecimal> wrong) {
        Map<Cell, BigDecimal> meant = new HashMap<>();
        wrong.keySet().forEach(cell -> meant.put(cell, clean.figure(cell).orElseThrow()));
        boolean same = wrong.entrySet().stream()
                .allMatch(each -> meant.get(each.getKey()).compareTo(each.getValue()) == 0);
        return same ? Optional.empty() : Optional.of(new Planted(clean.with(wrong), wrong.keySet(), Set.of(), meant));
    }

    /** The same, where nothing tells how large the right figure is. */
    static Optional<Planted> withoutRemedy(Optional<Planted> planted) {
        return planted.map(each -> new Planted(each.draft(), each.cells(), each.rows(), Map.of()));
    }

    static Optional<Planted> figure(Draft clean, Cell cell, UnaryOperator<BigDecimal> wrong) {
        return clean.figure(cell)
                .filter(figure -> figure.signum() != 0)
                .flatMap(figure -> figures(clean, Map.of(cell, wrong.apply(figure))));
    }

    static Optional<Planted> row(Draft clean, String indicator, UnaryOperator<BigDecimal> wrong) {
        List<Cell> row = years(clean, indicator);
        Map<Cell, BigDecimal> changed = new HashMap<>();
        row.forEach(cell -> changed.put(cell, wrong.apply(clean.figure(cell).orElseThrow())));
        return row.size() < 2 ? Optional.empty() : figures(clean, changed);
    }

    static Optional<Planted> swap(Draft clean, Cell one, Cell other) {
        return clean.has(one) && clean.has(other)
                ? figures(
                        clean,
                        Map.of(
                                one,
                                clean.figure(other).orElseThrow(),
                                other,
                                clean.figure(one).orElseThrow()))
                : Optional.empty();
    }

    /** The cells of a row that hold a figure. */
    static List<Cell> years(Draft draft, String indicator) {
        return IntStream.rangeClosed(0, 2)
                .mapToObj(back -> draft.form().year() - back)
                .filter(year -> draft.form().indicator(indicator).orElseThrow().periods().stream()
                        .anyMatch(period -> period.year() == year))
                .map(year -> draft.cell(indicator, year))
                .filter(draft::has)
                .toList();
    }

    /** One of the cells that hold a figure. */
    static Optional<Cell> anyCell(Draft draft, Chance chance, String... indicators) {
        List<Cell> cells = Stream.of(indicators)
                .flatMap(each -> years(draft, each).stream())
                .toList();
        return cells.isEmpty() ? Optional.empty() : Optional.of(chance.one(cells));
    }

    static UnaryOperator<BigDecimal> times(long factor) {
        return figure -> figure.multiply(BigDecimal.valueOf(factor));
    }

    /** As people do who move the decimal point or divide: no digits are lost where that is possible. */
    static UnaryOperator<BigDecimal> over(long factor) {
        return figure -> {
            BigDecimal exact = figure.setScale(figure.scale() + SPARE)
                    .divide(BigDecimal.valueOf(factor), RoundingMode.HALF_UP)
                    .stripTrailingZeros();
            return exact.scale() < 0 ? exact.setScale(0) : exact;
        };
    }

    /** Two neighbouring digits that differ, none of them leading into a zero. */
    static Optional<BigDecimal> transposed(BigDecimal figure, Chance chance) {
        String digits = figure.unscaledValue().abs().toString();
        List<Integer> places = IntStream.range(0, digits.length() - 1)
                .filter(i -> digits.charAt(i) != digits.charAt(i + 1) && (i > 0 || digits.charAt(1) != '0'))
                .boxed()
                .toList();
        if (places.isEmpty()) {
            return Optional.empty();
        }
        int at = chance.one(places);
        StringBuilder other = new StringBuilder(digits);
        other.setCharAt(at, digits.charAt(at + 1));
        other.setCharAt(at + 1, digits.charAt(at));
        BigDecimal wrong = new BigDecimal(new java.math.BigInteger(other.toString()), figure.scale());
        return Optional.of(figure.signum() < 0 ? wrong.negate() : wrong);
    }

    /** Half a unit of the last decimal, as a share of the figure. */
    static double rounding(Draft draft, Cell cell) {
        BigDecimal figure = draft.figure(cell).orElseThrow();
        return Math.abs(0.5 * Math.pow(10, -figure.scale()) / figure.doubleValue());
    }

    /** Whether changing a figure by that factor is more than what rounding of the figures it is held against may hide. */
    static boolean isVisible(Draft draft, double factor, Cell... heldAgainst) {
        double hidden = Stream.of(heldAgainst)
                .mapToDouble(cell -> rounding(draft, cell))
                .sum();
        return Double.isFinite(factor) && Math.abs(factor - 1) > 1.5 * hidden + 1e-9;
    }
}
