package cn.parklens.check;

import cn.parklens.form.Form;
import cn.parklens.form.Indicator;
import cn.parklens.formula.Inputs;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Observation;
import cn.parklens.observation.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The figures of one submission as slips look at them: beside other years, beside other rows. */
record Entries(Rows rows, Inputs inputs) {

    Form form() {
        return rows.form();
    }

    Indicator indicator(Cell cell) {
        return rows.indicator(cell.indicator());
    }

    /** Null where the cell holds no figure. */
    @Nullable
    BigDecimal figure(Cell cell) {
        Observation observation = inputs.observation(cell);
        return observation != null && observation.value() instanceof Value.Figure(var amount) ? amount : null;
    }

    /** Where a figure is known to be. */
    BigDecimal typed(Cell cell) {
        return Objects.requireNonNull(figure(cell), cell::toString);
    }

    /** The cells of the same row that hold figures, latest year first, itself among them. */
    List<Cell> row(Cell cell) {
        return indicator(cell).periods().stream()
                .sorted()
                .map(period -> new Cell(cell.indicator(), period))
                .filter(each -> figure(each) != null)
                .toList();
    }

    /** The same row in other years. */
    Stream<Cell> otherYears(Cell cell) {
        return row(cell).stream().filter(each -> !each.equals(cell));
    }

    /** Rows of the same table and unit that hold a figure in the same year. */
    Stream<Cell> otherRows(Cell cell) {
        return rows.beside(cell.indicator()).stream()
                .map(other -> new Cell(other.code(), other.in(cell.period().year())))
                .filter(other -> figure(other) != null);
    }

    String title(Cell cell) {
        return indicator(cell).shortName() + " " + cell.period().title();
    }

    /** {@code 36.42万元/亩}. */
    String shown(Cell cell, BigDecimal figure) {
        return figure.toPlainString() + indicator(cell).unit().symbol();
    }
}
