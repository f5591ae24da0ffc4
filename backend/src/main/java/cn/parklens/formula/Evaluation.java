package cn.parklens.formula;

import cn.parklens.form.EvidenceList;
import cn.parklens.form.Indicator;
import cn.parklens.formula.Result.Known;
import cn.parklens.formula.Verdict.Decided;
import cn.parklens.formula.Verdict.Unknown;
import cn.parklens.observation.Cell;
import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates formulas for one year: looks at each part once and hands what the parts give to the room that knows what to
 * make of it. Not for sharing between threads.
 */
public final class Evaluation {

    private final Declared declared;
    private final KnownLists lists;
    private final RowInSight row;

    /**
     * An evaluation.
     *
     * @param inputs what is known
     * @param year the reporting year that is checked
     */
    public Evaluation(Inputs inputs, int year) {
        this(new Declared(inputs, year), new KnownLists(inputs), new RowInSight(null, year));
    }

    private Evaluation(Declared declared, KnownLists lists, RowInSight row) {
        this.declared = declared;
        this.lists = lists;
        this.row = row;
    }

    /** The same inputs for another year; what was found out about the lists is kept. */
    public Evaluation in(int otherYear) {
        return new Evaluation(new Declared(declared.inputs(), otherYear), lists, new RowInSight(row.row(), otherYear));
    }

    /** The same lists with other figures; what was found out about the lists is kept. */
    public Evaluation over(Inputs changed) {
        return new Evaluation(new Declared(changed, year()), lists, row);
    }

    /** The same with a row of a list in sight. */
    Evaluation about(ListRow seen) {
        return new Evaluation(declared, lists, new RowInSight(seen, year()));
    }

    public int year() {
        return declared.year();
    }

    /** The rows of a list that count, null where it was never uploaded. */
    public @Nullable List<? extends ListRow> rows(EvidenceList list) {
        return lists.rows(list);
    }

    Inputs inputs() {
        return declared.inputs();
    }

    /** The cell that a figure is read from. */
    Cell cell(Indicator indicator, Moment moment) {
        return declared.cell(indicator, moment);
    }

    /** A condition about one row of a list. */
    public Verdict of(Condition condition, ListRow seen) {
        return about(seen).of(condition);
    }

    /** A quantity, in base units. */
    public Result of(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Constant(var value, var unit, var typed) -> new Known(Interval.exact(value));
            case Quantity.Figure figure -> declared.figure(figure);
            case Quantity.PeerMedian median -> declared.peers(median);
            case Quantity.Computed computed -> of(computed.formula());
            case Quantity.Sum(var left, var right) -> Arithmetic.both(of(left), of(right), Interval::plus);
            case Quantity.Difference(var left, var right) -> Arithmetic.both(of(left), of(right), Interval::minus);
            case Quantity.Product(var left, var right, var unit) ->
                Arithmetic.both(of(left), of(right), Interval::times);
            case Quantity.Quotient(var left, var right, var unit) -> Arithmetic.quotient(of(left), of(right), right);
            case Quantity.Change(var now, var before, var unit) -> Arithmetic.change(of(now), of(before), before);
            case Quantity.Negation(var of) -> Arithmetic.one(of(of), Interval::negated);
            case Quantity.Magnitude(var of) -> Arithmetic.one(of(of), Interval::abs);
            case Quantity.Extreme(var greatest, var of) -> extreme(of, greatest ? Interval::max : Interval::min);
            case Quantity.Choice choice -> choice(choice);
            case Quantity.RowCount count -> new RowTally(this, lists).count(count);
            case Quantity.Total total -> new RowTally(this, lists).total(total);
            case Quantity.EnterpriseCount count -> new EnterpriseSets(this, lists).count(count);
            case Quantity.RowFigure(var column) -> row.figure(column);
            case Quantity.YearOf(var day) -> row.yearOf(day);
            case Quantity.Months(var from, var to) -> row.months(from, to);
        };
    }

    /** A condition. */
    public Verdict of(Condition condition) {
        return switch (condition) {
            case Condition.Always(var holds) -> Verdict.of(holds);
            case Condition.Comparison c -> Comparisons.of(of(c.left()), c.operator(), of(c.right()));
            case Condition.DayComparison c -> Comparisons.of(row.day(c.left()), c.operator(), row.day(c.right()));
            case Condition.Whole(var of) -> Comparisons.whole(of(of));
            case Condition.And(var left, var right) -> both(of(left), right);
            case Condition.Or(var left, var right) ->
                both(of(left).negated(), new Condition.Not(right)).negated();
            case Condition.Not(var of) -> of(of).negated();
            case Condition.OneOf(var text, var choices) -> row.text(text, choices::contains);
            case Condition.Contains(var text, var part) -> row.text(text, value -> value.contains(part));
            case Condition.StartsWith(var text, var start) -> row.text(text, value -> value.startsWith(start));
            case Condition.OfDivision(var code) -> row.text(code, Divisions::known);
            case Condition.Matches(var text, var pattern) ->
                row.text(text, value -> SafePattern.matches(pattern, value));
            case Condition.Yes(var column) -> row.yes(column);
            case Condition.ColumnPresent(var column) -> Verdict.of(row.has(column));
            case Condition.FigurePresent(var figure) -> Verdict.of(declared.has(figure));
            case Condition.Disjoint(var left, var right) -> new EnterpriseSets(this, lists).disjoint(left, right);
            case Condition.Subset(var part, var whole) -> new EnterpriseSets(this, lists).subset(part, whole);
            case Condition.InList(var list) -> new EnterpriseSets(this, lists).holds(list, row);
        };
    }

    private Result extreme(List<Quantity> of, BinaryOperator<Interval> furthest) {
        return of.stream()
                .map(this::of)
                .reduce((left, right) -> Arithmetic.both(left, right, furthest))
                .orElseThrow();
    }

    /** What is not chosen is not looked at; where rounding leaves the choice open, both are. */
    private Result choice(Quantity.Choice choice) {
        return switch (of(choice.when())) {
            case Unknown(var cause) -> cause;
            case Decided.TRUE -> of(choice.then());
            case Decided.FALSE -> of(choice.otherwise());
            case Decided.OPEN -> Arithmetic.both(of(choice.then()), of(choice.otherwise()), Interval::or);
        };
    }

    /** What cannot change the verdict is not looked at. */
    private Verdict both(Verdict left, Condition right) {
        return left == Decided.FALSE ? left : left.and(of(right));
    }
}
