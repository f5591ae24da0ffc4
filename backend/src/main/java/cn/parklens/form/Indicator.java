package cn.parklens.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is measured (指标).
 *
 * @param code stable, {@code [a-z][a-z0-9_]*}
 * @param name as printed
 * @param shortName for narrow places, chart axes and formulas read aloud
 * @param unit with dimension and exact factor
 * @param scope whose figures it adds up
 * @param kind flow or stock
 * @param periods the reference periods it can be filled for, latest first
 * @param supportingPeriods those of the periods the official form does not ask: there it is a supporting input (实际开发面积
 *     at the ends of earlier years serves their 亩均税收)
 * @param decimals how many are usual (a shorter or longer figure is kept as typed)
 * @param required whether the form asks for it; false for supporting inputs
 * @param nonNegative whether a figure below zero is refused at the cell
 * @param higherIsBetter whether a ranking starts with the highest
 * @param help the official footnote in full, empty when there is none
 * @param formula how it is computed from others, null when it is only declared
 * @param supports the code of the ratio this input serves, null for an indicator of the official form
 * @param plausible soft range: outside it a check asks, never blocks; null when none is known
 */
public record Indicator(
        String code,
        String name,
        String shortName,
        Unit unit,
        Scope scope,
        PeriodKind kind,
        List<ReferencePeriod> periods,
        List<ReferencePeriod> supportingPeriods,
        int decimals,
        boolean required,
        boolean nonNegative,
        boolean higherIsBetter,
        String help,
        @Nullable Expression formula,
        @Nullable String supports,
        @Nullable PlausibleRange plausible) {

    public Indicator {
        periods = periods.stream().sorted().toList();
        supportingPeriods = supportingPeriods.stream().sorted().toList();
    }

    public boolean isSupporting() {
        return supports != null;
    }

    /** Whether a submission needs this figure before it can be sent. */
    public boolean isRequiredIn(ReferencePeriod period) {
        return required && periods.contains(period) && !supportingPeriods.contains(period);
    }

    public boolean isCount() {
        return unit.dimension().equals(Dimension.COUNT);
    }

    /** The reference period of a year in this indicator's kind. */
    public ReferencePeriod in(int year) {
        return new ReferencePeriod(kind, year);
    }
}
