package cn.parklens.formula;

import cn.parklens.form.Indicator;
import cn.parklens.formula.Need.Reason;
import cn.parklens.formula.Result.Known;
import cn.parklens.formula.Result.Missing;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Observation;
import cn.parklens.observation.Value;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What parks declared.
 *
 * @param inputs where it is read
 * @param year the reporting year that is checked
 */
record Declared(Inputs inputs, int year) {

    Cell cell(Indicator indicator, Moment moment) {
        return new Cell(indicator.code(), indicator.in(moment.year(year)));
    }

    /** A count is exact; any other figure is what was rounded to the decimals that were typed. */
    Result figure(Quantity.Figure figure) {
        Cell cell = cell(figure.indicator(), figure.moment());
        return switch (value(cell)) {
            case Value.Figure(var amount) -> {
                boolean exact = amount.scale() == 0 && figure.indicator().isCount();
                Interval typed = exact ? Interval.exact(Rational.of(amount)) : Interval.asTyped(amount);
                yield new Known(typed.scaled(figure.factor()));
            }
            case null -> missing(figure, cell, Reason.NOT_FILLED, "");
            case Value.NotFilled n -> missing(figure, cell, Reason.NOT_FILLED, "");
            case Value.NotApplicable n -> missing(figure, cell, Reason.NOT_APPLICABLE, "");
            case Value.Unavailable(var why) -> missing(figure, cell, Reason.UNAVAILABLE, why);
            case Value.Withheld w -> missing(figure, cell, Reason.WITHHELD, "");
        };
    }

    boolean has(Quantity.Figure figure) {
        return value(cell(figure.indicator(), figure.moment())) instanceof Value.Figure;
    }

    Result peers(Quantity.PeerMedian median) {
        Cell cell = cell(median.indicator(), median.moment());
        BigDecimal value = inputs.peerMedian(cell);
        if (value == null) {
            String what = "同类园区" + median.indicator().shortName() + "的中位数 "
                    + cell.period().title();
            return Missing.of(new Need(what, Reason.NO_PEERS, "", null, null));
        }
        return new Known(Interval.exact(Rational.of(value).times(median.factor())));
    }

    private @Nullable Value value(Cell cell) {
        Observation observation = inputs.observation(cell);
        return observation == null ? null : observation.value();
    }

    private static Missing missing(Quantity.Figure figure, Cell cell, Reason reason, String detail) {
        String what = figure.indicator().shortName() + " " + cell.period().title();
        return Missing.of(new Need(what, reason, detail, cell, null));
    }
}
