package cn.parklens.formula;

import cn.parklens.form.EvidenceList;
import cn.parklens.form.Unit;
import cn.parklens.form.Units;
import cn.parklens.formula.Trace.Source;
import cn.parklens.observation.Cell;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Evaluates once more, keeping every step. Done when somebody asks, not on every check. */
public final class Tracer {

    private final Evaluation evaluation;

    public Tracer(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /** Every step of a quantity. */
    public Trace of(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Computed c -> step(c, null, of(c.formula()).inputs());
            default -> step(quantity, source(quantity), inputs(quantity).toList());
        };
    }

    /** Every step of a quantity that is shown in a unit. */
    public Trace of(Quantity quantity, Unit shownIn) {
        Trace steps = of(quantity);
        return new Trace(
                quantity.aloud(shownIn), steps.result(), steps.verdict(), shownIn, steps.source(), steps.inputs());
    }

    /** Every step of a condition. */
    public Trace of(Condition condition) {
        return new Trace(
                condition.aloud(),
                null,
                evaluation.of(condition),
                Units.PLAIN,
                null,
                inputs(condition).toList());
    }

    /** Every step of a condition about one row of a list. */
    public Trace of(Condition condition, ListRow row) {
        return new Tracer(evaluation.about(row)).of(condition);
    }

    private Trace step(Quantity quantity, @Nullable Source source, List<Trace> inputs) {
        String formula = quantity instanceof Quantity.Computed c
                ? c.aloud() + " = " + c.formula().aloud(c.unit())
                : quantity.aloud();
        return new Trace(formula, evaluation.of(quantity), null, quantity.unit(), source, inputs);
    }

    private Stream<Trace> inputs(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Sum(var left, var right) -> Stream.of(of(left), of(right));
            case Quantity.Difference(var left, var right) -> Stream.of(of(left), of(right));
            case Quantity.Product(var left, var right, var unit) -> Stream.of(of(left), of(right));
            case Quantity.Quotient(var left, var right, var unit) -> Stream.of(of(left), of(right));
            case Quantity.Change(var now, var before, var unit) -> Stream.of(of(now), of(before));
            case Quantity.Negation(var of) -> Stream.of(of(of));
            case Quantity.Magnitude(var of) -> Stream.of(of(of));
            case Quantity.Computed c -> Stream.of(of(c.formula()));
            case Quantity.Extreme(var greatest, var of) -> of.stream().map(this::of);
            case Quantity.Choice(var when, var then, var otherwise) -> Stream.of(of(when), of(then), of(otherwise));
            case Quantity.EnterpriseCount(var lists, var where, var unit)
            when lists.size() > 1 ->
                lists.stream().map(list -> of(new Quantity.EnterpriseCount(List.of(list), null, unit)));
            default -> Stream.empty();
        };
    }

    private Stream<Trace> inputs(Condition condition) {
        return switch (condition) {
            case Condition.Comparison c -> Stream.of(of(c.left()), of(c.right()));
            case Condition.And(var left, var right) -> Stream.of(of(left), of(right));
            case Condition.Or(var left, var right) -> Stream.of(of(left), of(right));
            case Condition.Not(var of) -> Stream.of(of(of));
            case Condition.Whole(var of) -> Stream.of(of(of));
            case Condition.FigurePresent(var figure) -> Stream.of(of(figure));
            default -> Stream.empty();
        };
    }

    private @Nullable Source source(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Figure f -> {
                Cell cell = evaluation.cell(f.indicator(), f.moment());
                yield new Source.FromCell(cell, evaluation.inputs().observation(cell));
            }
            case Quantity.PeerMedian p -> new Source.FromPeers(evaluation.cell(p.indicator(), p.moment()));
            case Quantity.RowCount c -> rows(c.list());
            case Quantity.Total t -> rows(t.list());
            case Quantity.EnterpriseCount(var lists, var where, var unit)
            when lists.size() == 1 -> rows(lists.getFirst());
            default -> null;
        };
    }

    private Source rows(EvidenceList list) {
        List<? extends ListRow> rows = evaluation.inputs().rows(list.code());
        return new Source.FromList(list.code(), rows == null ? -1 : rows.size());
    }
}
