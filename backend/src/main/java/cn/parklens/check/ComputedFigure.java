package cn.parklens.check;

import cn.parklens.form.Indicator;
import cn.parklens.form.ReferencePeriod;
import cn.parklens.formula.Figures;
import cn.parklens.formula.Interval;
import cn.parklens.formula.Measure;
import cn.parklens.formula.Result;
import cn.parklens.formula.Trace;
import cn.parklens.observation.Value;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator's own formula gives, beside what was declared.
 *
 * @param indicator with a formula
 * @param period the reference period
 * @param result in base units, or why there is none
 * @param declared what the cell holds, null where it was never filled
 * @param agrees whether declared and computed meet, null where one of them is not there
 * @param trace every step, down to the cells
 */
public record ComputedFigure(
        Indicator indicator,
        ReferencePeriod period,
        Result result,
        @Nullable Value declared,
        @Nullable Boolean agrees,
        Trace trace) {

    /** In the indicator's unit, exact. */
    public Optional<Interval> value() {
        return result instanceof Result.Known(var base)
                ? Optional.of(Measure.in(indicator.unit(), base))
                : Optional.empty();
    }

    /** In the indicator's unit, with as many decimals as were declared, else the indicator's usual ones. */
    public Optional<BigDecimal> rounded() {
        int decimals = declared instanceof Value.Figure(var amount) ? amount.scale() : indicator.decimals();
        return value().map(value -> value.point().rounded(decimals));
    }

    /** Declared minus computed, in the indicator's unit, rounded likewise. */
    public Optional<BigDecimal> difference() {
        return declared instanceof Value.Figure(var amount) ? rounded().map(amount::subtract) : Optional.empty();
    }

    /** {@code 实缴税金（万元） ÷ 实际开发面积（公顷）}. */
    public String formula() {
        return trace.formula();
    }

    /** {@code 36.42 万元/亩}, or what it needs. */
    public String text() {
        return rounded()
                .map(value -> Figures.grouped(value) + symbol())
                .orElseGet(() -> Figures.shown(result, indicator.unit()));
    }

    private String symbol() {
        String symbol = indicator.unit().symbol();
        return symbol.isEmpty() || symbol.equals("%") ? symbol : " " + symbol;
    }
}
