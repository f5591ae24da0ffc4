package cn.parklens.shell.demo;

import cn.parklens.form.ReferencePeriod;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a demonstration park will report while it is still being made up. */
final class DemoDraft {

    final Map<Cell, Value> figures = new LinkedHashMap<>();
    final Map<String, List<String>> fields = new LinkedHashMap<>();
    final Map<String, List<Map<String, Object>>> lists = new LinkedHashMap<>();

    static Cell flow(String indicator, int year) {
        return new Cell(indicator, ReferencePeriod.year(year));
    }

    static Cell stock(String indicator, int year) {
        return new Cell(indicator, ReferencePeriod.endOf(year));
    }

    void put(Cell cell, BigDecimal amount) {
        figures.put(cell, new Value.Figure(amount));
    }

    void count(String indicator, int count) {
        put(stock(indicator, DemoFigures.YEAR), BigDecimal.valueOf(count));
    }

    BigDecimal amount(Cell cell) {
        if (figures.get(cell) instanceof Value.Figure figure) {
            return figure.amount();
        }
        throw new IllegalStateException("no figure in " + cell);
    }

    List<Map<String, Object>> list(String code) {
        return lists.computeIfAbsent(code, key -> new ArrayList<>());
    }
}
