package cn.parklens.check;

import cn.parklens.form.Form;
import cn.parklens.form.Indicator;
import cn.parklens.form.IndicatorTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The rows of a form's tables, and which of them people may take for one another. */
final class Rows {

    private final Form form;
    private final Map<String, Indicator> indicators = new HashMap<>();
    private final Map<String, List<Indicator>> beside = new HashMap<>();

    Rows(Form form) {
        this.form = form;
        form.indicators().forEach(indicator -> indicators.put(indicator.code(), indicator));
        form.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(IndicatorTable.class::isInstance)
                .map(IndicatorTable.class::cast)
                .forEach(this::neighbours);
    }

    private void neighbours(IndicatorTable table) {
        for (Indicator indicator : table.indicators()) {
            beside.put(
                    indicator.code(),
                    table.indicators().stream()
                            .filter(other -> !other.equals(indicator)
                                    && other.unit().equals(indicator.unit())
                                    && (other.isCount() || other.kind() == indicator.kind()))
                            .toList());
        }
    }

    Form form() {
        return form;
    }

    Indicator indicator(String code) {
        return Objects.requireNonNull(indicators.get(code), code);
    }

    /** Other rows of the same table and unit. */
    List<Indicator> beside(String code) {
        return beside.getOrDefault(code, List.of());
    }
}
