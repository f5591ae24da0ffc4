package cn.parklens.formula;

import cn.parklens.form.Expression;
import cn.parklens.form.Form;
import cn.parklens.form.ReferencePeriod;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Observation;
import cn.parklens.observation.Origin;
import cn.parklens.observation.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a park filled in for 2025 and before, to evaluate formulas over. Nothing at first. */
final class SamplePark implements Inputs {

    private final Form form = SampleForm.usual();
    private final Map<Cell, Observation> cells = new HashMap<>();
    private final Map<Cell, BigDecimal> peers = new HashMap<>();
    private final Map<String, List<SampleRow>> rows = new HashMap<>();
    private final Map<String, ListKnowledge> knowledge = new HashMap<>();

    SamplePark set(String indicator, int year, String figure) {
        return set(indicator, year, new Value.Figure(new BigDecimal(figure)));
    }

    SamplePark set(String indicator, int year, Value value) {
        Cell cell = new Cell(indicator, ReferencePeriod.year(year));
        Origin origin = new Origin.Entered("示范", Instant.EPOCH, Origin.Way.PAGE);
        cells.put(cell, new Observation(cell, value, origin));
        return this;
    }

    SamplePark peers(String indicator, int year, String median) {
        peers.put(new Cell(indicator, ReferencePeriod.year(year)), new BigDecimal(median));
        return this;
    }

    SamplePark rows(String list, SampleRow... of) {
        return rows(list, List.of(of));
    }

    SamplePark rows(String list, List<SampleRow> of) {
        rows.put(list, of);
        knowledge.put(list, new ListKnowledge(of));
        return this;
    }

    Quantity quantity(String text) {
        Formulas formulas = new Formulas(form, "form.yaml");
        return formulas.quantity(new Expression(text, 1, 1)).orElseThrow(() -> new AssertionError(formulas.mistakes()));
    }

    Condition condition(String text) {
        Formulas formulas = new Formulas(form, "form.yaml");
        return formulas.condition(new Expression(text, 1, 1), null)
                .orElseThrow(() -> new AssertionError(formulas.mistakes()));
    }

    /** A condition about a row of the firms. */
    Condition aboutFirms(String text) {
        Formulas formulas = new Formulas(form, "form.yaml");
        return formulas.condition(new Expression(text, 1, 1), SampleForm.firms())
                .orElseThrow(() -> new AssertionError(formulas.mistakes()));
    }

    Evaluation evaluation() {
        return new Evaluation(this, 2025);
    }

    Result evaluate(String text) {
        return evaluation().of(quantity(text));
    }

    Verdict verdict(String text) {
        return evaluation().of(condition(text));
    }

    @Override
    public @Nullable Observation observation(Cell cell) {
        return cells.get(cell);
    }

    @Override
    public @Nullable List<? extends ListRow> rows(String list) {
        return rows.get(list);
    }

    @Override
    public @Nullable ListKnowledge knowledge(String list) {
        return knowledge.get(list);
    }

    @Override
    public @Nullable BigDecimal peerMedian(Cell cell) {
        return peers.get(cell);
    }

    /** What is missing for a value, in Chinese; empty where there is one. */
    static List<String> needs(Result result) {
        return result instanceof Result.Missing(var needs)
                ? needs.stream().map(Need::toChinese).toList()
                : List.of();
    }

    /** What is missing for a verdict. */
    static List<String> needs(Verdict verdict) {
        return verdict instanceof Verdict.Unknown(var cause) ? needs(cause) : List.of();
    }
}
