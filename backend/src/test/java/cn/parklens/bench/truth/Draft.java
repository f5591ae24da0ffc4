package cn.parklens.bench.truth;

import cn.parklens.form.Form;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Observation;
import cn.parklens.observation.Origin;
import cn.parklens.observation.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A submission as it is typed. Changing it gives another one. */
record Draft(Form form, Map<Cell, Value> values, Map<String, Sheet> sheets, double otherRegion) {

    private static final Origin TYPED =
            new Origin.Entered("示范填报人", Instant.parse("2026-03-01T08:00:00Z"), Origin.Way.PAGE);

    /** @param otherRegion how many times the GDP of the other region that may be meant is that of the one that is */
    Draft {
        values = Map.copyOf(values);
        sheets = Map.copyOf(sheets);
    }

    Cell cell(String indicator, int year) {
        return new Cell(indicator, form.indicator(indicator).orElseThrow().in(year));
    }

    Cell cell(String indicator) {
        return cell(indicator, form.year());
    }

    Optional<BigDecimal> figure(Cell cell) {
        return values.get(cell) instanceof Value.Figure(var amount) ? Optional.of(amount) : Optional.empty();
    }

    /** NaN where there is none, so that whatever is made of it is seen to be nothing. */
    double number(Cell cell) {
        return figure(cell).map(BigDecimal::doubleValue).orElse(Double.NaN);
    }

    double number(String indicator) {
        return number(cell(indicator));
    }

    boolean has(Cell cell) {
        return figure(cell).isPresent();
    }

    boolean has(String indicator, int year) {
        return has(cell(indicator, year));
    }

    Draft with(Map<Cell, BigDecimal> figures) {
        Map<Cell, Value> changed = new HashMap<>(values);
        figures.forEach((cell, figure) -> changed.put(cell, new Value.Figure(figure)));
        return new Draft(form, changed, sheets, otherRegion);
    }

    Draft with(Sheet sheet) {
        Map<String, Sheet> changed = new HashMap<>(sheets);
        changed.put(sheet.list(), sheet);
        return new Draft(form, values, changed, otherRegion);
    }

    Map<Cell, Observation> observations() {
        Map<Cell, Observation> observations = new HashMap<>();
        values.forEach((cell, value) -> observations.put(cell, new Observation(cell, value, TYPED)));
        return observations;
    }
}
