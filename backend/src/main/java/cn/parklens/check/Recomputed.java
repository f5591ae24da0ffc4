package cn.parklens.check;

import cn.parklens.check.Suggestion.Kind;
import cn.parklens.form.Indicator;
import cn.parklens.formula.Condition;
import cn.parklens.formula.Evaluation;
import cn.parklens.formula.Interval;
import cn.parklens.formula.Measure;
import cn.parklens.formula.Quantity;
import cn.parklens.formula.Rational;
import cn.parklens.formula.Result.Known;
import cn.parklens.observation.Cell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What the other side of a failed equality says: a list's count, a formula's value, the nearest share of whole counts. */
final class Recomputed {

    private final FigureCheck check;
    private final Entries entries;
    private final Evaluation evaluation;

    Recomputed(FigureCheck check, Entries entries, Evaluation evaluation) {
        this.check = check;
        this.entries = entries;
        this.evaluation = evaluation;
    }

    Stream<Suggestion> suggestions() {
        return switch (check.condition()) {
            case Condition.Comparison(
                    Quantity.Figure declared,
                    Condition.Operator operator,
                    Quantity.Computed computed,
                    var unit)
            when operator == Condition.Operator.EQUAL -> ofFormula(declared, computed);
            case Condition.Comparison(Quantity.Figure declared, Condition.Operator operator, Quantity counted, var unit)
            when operator == Condition.Operator.EQUAL -> ofList(declared, counted);
            case Condition.Whole(Quantity.Product(Quantity.Figure rate, Quantity.Figure of, var unit)) ->
                nearest(rate, of);
            default -> Stream.empty();
        };
    }

    private Stream<Suggestion> ofList(Quantity.Figure declared, Quantity counted) {
        Cell cell = cell(declared);
        return value(counted, declared.indicator()).filter(Interval::isExact).stream()
                .map(value -> value.point().rounded(0))
                .map(meant -> new Suggestion(
                        Kind.RECOMPUTED,
                        Map.of(cell, meant),
                        entries.title(cell) + "填报 " + entries.shown(cell, entries.typed(cell)) + "，看起来与"
                                + counted.aloud() + "不同：是不是 " + entries.shown(cell, meant) + "？"));
    }

    private Stream<Suggestion> ofFormula(Quantity.Figure declared, Quantity.Computed computed) {
        Cell cell = cell(declared);
        BigDecimal typed = entries.typed(cell);
        return value(computed, declared.indicator()).stream().flatMap(value -> {
            BigDecimal meant = value.point().rounded(typed.scale());
            String right = "：是不是 " + entries.shown(cell, meant) + "？";
            String start = entries.title(cell) + "填报 " + entries.shown(cell, typed) + "，看起来";
            Stream<Suggestion> divided = otherDivisor(declared, computed).stream()
                    .map(other -> new Suggestion(
                            Kind.OTHER_DENOMINATOR,
                            Map.of(cell, meant),
                            start + "像以" + entries.title(other) + "作了分母" + right));
            Suggestion plain = new Suggestion(Kind.RECOMPUTED, Map.of(cell, meant), start + "与公式核算不一致" + right);
            return Stream.of(divided, backComputed(cell, value.point()), Stream.of(plain))
                    .flatMap(each -> each);
        });
    }

    /** The figure by which the declared ratio was divided, where it is not the formula's own. */
    private Optional<Cell> otherDivisor(Quantity.Figure declared, Quantity.Computed computed) {
        if (!(computed.formula() instanceof Quantity.Quotient(var dividend, Quantity.Figure divisor, var unit))) {
            return Optional.empty();
        }
        Interval typed = Interval.asTyped(entries.typed(cell(declared)));
        Cell right = cell(divisor);
        return entries.form()
                .indicators()
                .filter(other -> other.unit().dimension().equals(divisor.dimension()))
                .flatMap(other ->
                        Stream.of(check.year(), check.year() - 1).map(year -> new Cell(other.code(), other.in(year))))
                .filter(other -> !other.equals(right) && entries.figure(other) != null)
                .filter(other -> {
                    Interval by = Interval.asTyped(entries.typed(other))
                            .scaled(Measure.factor(entries.indicator(other).unit()));
                    return evaluation.of(dividend) instanceof Known(var known)
                            && known.over(by)
                                    .map(ratio -> Measure.in(declared.unit(), ratio))
                                    .filter(typed::meets)
                                    .isPresent();
                })
                .findFirst();
    }

    /** What an input must be for the declared ratio to be right, above all one that repeats last year's figure. */
    private Stream<Suggestion> backComputed(Cell ratio, Rational computed) {
        Rational declared = Rational.of(entries.typed(ratio));
        if (declared.signum() == 0 || computed.signum() == 0) {
            return Stream.empty();
        }
        Rational off = computed.over(declared);
        return check.figures().stream()
                .filter(input -> !input.equals(ratio) && entries.typed(input).signum() != 0)
                .flatMap(input ->
                        Stream.of(off, Rational.ONE.over(off)).map(times -> backComputed(ratio, input, times)));
    }

    private Suggestion backComputed(Cell ratio, Cell input, Rational times) {
        BigDecimal typed = entries.typed(input);
        int decimals = Math.max(typed.scale(), entries.indicator(input).decimals());
        BigDecimal meant = Rational.of(typed).times(times).rounded(decimals);
        boolean stale = isLastYears(input);
        return new Suggestion(
                stale ? Kind.STALE : Kind.BACK_COMPUTED,
                Map.of(input, meant),
                entries.title(input) + "填报 " + entries.shown(input, typed)
                        + (stale ? "，与上年完全相同，看起来像沿用了上年的数" : "，看起来与其他数据都不相称") + "：按填报的"
                        + entries.indicator(ratio).shortName() + "反算，是不是约 " + entries.shown(input, meant) + "？");
    }

    private boolean isLastYears(Cell cell) {
        BigDecimal before =
                entries.figure(new Cell(cell.indicator(), cell.period().previous()));
        return before != null && before.compareTo(entries.typed(cell)) == 0;
    }

    /** The two shares of whole counts next to the one that was declared, the nearer one first. */
    private Stream<Suggestion> nearest(Quantity.Figure rate, Quantity.Figure of) {
        Cell cell = cell(rate);
        BigDecimal typed = entries.typed(cell);
        BigDecimal all = entries.typed(cell(of));
        long below = typed.multiply(all)
                .divide(BigDecimal.valueOf(100), 0, RoundingMode.FLOOR)
                .longValueExact();
        return LongStream.of(below, below + 1)
                .filter(count -> count >= 0 && BigDecimal.valueOf(count).compareTo(all) <= 0)
                .boxed()
                .sorted(Comparator.comparing(count ->
                        share(count, all, typed.scale()).subtract(typed).abs()))
                .map(count -> {
                    BigDecimal meant = share(count, all, typed.scale());
                    return new Suggestion(
                            Kind.RECOMPUTED,
                            Map.of(cell, meant),
                            entries.title(cell) + "填报 " + entries.shown(cell, typed) + "，看起来不是整数家企业之比：是不是 " + count
                                    + " 家，即 " + entries.shown(cell, meant) + "？");
                });
    }

    /** In percent. */
    private static BigDecimal share(long count, BigDecimal all, int decimals) {
        return BigDecimal.valueOf(count * 100).divide(all, decimals, RoundingMode.HALF_UP);
    }

    private Optional<Interval> value(Quantity quantity, Indicator shownAs) {
        return evaluation.of(quantity) instanceof Known(var base)
                ? Optional.of(Measure.in(shownAs.unit(), base))
                : Optional.empty();
    }

    private Cell cell(Quantity.Figure figure) {
        Indicator indicator = figure.indicator();
        return new Cell(indicator.code(), indicator.in(figure.moment().year(check.year())));
    }
}
