package cn.parklens.formula;

import cn.parklens.form.EvidenceList;
import cn.parklens.form.Indicator;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a formula reads.
 *
 * @param figures indicators and which year of each, in the order of the formula
 * @param lists codes of evidence lists
 * @param columns codes of columns of the row that is looked at
 */
public record Uses(Set<Use> figures, Set<String> lists, Set<String> columns) {

    public Uses {
        figures = Collections.unmodifiableSet(new LinkedHashSet<>(figures));
        lists = Collections.unmodifiableSet(new LinkedHashSet<>(lists));
        columns = Collections.unmodifiableSet(new LinkedHashSet<>(columns));
    }

    /** What a formula and everything in it reads. */
    public static Uses of(Formula formula) {
        Set<Use> figures = new LinkedHashSet<>();
        Set<String> lists = new LinkedHashSet<>();
        Set<String> columns = new LinkedHashSet<>();
        collect(formula, figures, lists, columns);
        return new Uses(figures, lists, columns);
    }

    private static void collect(Formula formula, Set<Use> figures, Set<String> lists, Set<String> columns) {
        switch (formula) {
            case Quantity.Figure f -> figures.add(new Use(f.indicator(), f.moment()));
            case Quantity.PeerMedian p -> figures.add(new Use(p.indicator(), p.moment()));
            case Quantity.RowFigure(var column) -> columns.add(column.code());
            case Wording.Column(var column) -> columns.add(column.code());
            case Day.Column(var column) -> columns.add(column.code());
            case Condition.Yes(var column) -> columns.add(column.code());
            case Condition.ColumnPresent(var column) -> columns.add(column.code());
            default -> {}
        }
        listsOf(formula).map(EvidenceList::code).forEach(lists::add);
        parts(formula).forEach(part -> collect(part, figures, lists, columns));
    }

    private static Stream<EvidenceList> listsOf(Formula formula) {
        return switch (formula) {
            case Quantity.RowCount c -> Stream.of(c.list());
            case Quantity.Total t -> Stream.of(t.list());
            case Quantity.EnterpriseCount c -> c.lists().stream();
            case Condition.Disjoint d -> Stream.of(d.left(), d.right());
            case Condition.Subset s -> Stream.of(s.part(), s.whole());
            case Condition.InList i -> Stream.of(i.list());
            default -> Stream.empty();
        };
    }

    /** The formulas directly in a formula. */
    public static Stream<? extends Formula> parts(Formula formula) {
        return switch (formula) {
            case Quantity.Sum(var left, var right) -> Stream.of(left, right);
            case Quantity.Difference(var left, var right) -> Stream.of(left, right);
            case Quantity.Product(var left, var right, var unit) -> Stream.of(left, right);
            case Quantity.Quotient(var left, var right, var unit) -> Stream.of(left, right);
            case Quantity.Change(var now, var before, var unit) -> Stream.of(now, before);
            case Quantity.Negation(var of) -> Stream.of(of);
            case Quantity.Magnitude(var of) -> Stream.of(of);
            case Quantity.Computed c -> Stream.of(c.formula());
            case Quantity.Extreme(var greatest, var of) -> of.stream();
            case Quantity.Choice(var when, var then, var otherwise) -> Stream.of(when, then, otherwise);
            case Quantity.RowCount c -> Stream.ofNullable(c.where());
            case Quantity.Total t -> Stream.ofNullable(t.where());
            case Quantity.EnterpriseCount c -> Stream.ofNullable(c.where());
            case Condition.Comparison c -> Stream.of(c.left(), c.right());
            case Condition.And(var left, var right) -> Stream.of(left, right);
            case Condition.Or(var left, var right) -> Stream.of(left, right);
            case Condition.Not(var of) -> Stream.of(of);
            case Condition.Whole(var of) -> Stream.of(of);
            case Condition.FigurePresent(var figure) -> Stream.of(figure);
            case Condition.DayComparison c -> Stream.of(c.left(), c.right());
            case Condition.OneOf(var text, var choices) -> Stream.of(text);
            case Condition.Contains(var text, var part) -> Stream.of(text);
            case Condition.StartsWith(var text, var start) -> Stream.of(text);
            case Condition.OfDivision(var code) -> Stream.of(code);
            case Condition.Matches(var text, var pattern) -> Stream.of(text);
            case Quantity.YearOf(var day) -> Stream.of(day);
            case Quantity.Months(var from, var to) -> Stream.of(from, to);
            case Wording.IndustrySection(var industry) -> Stream.of(industry);
            default -> Stream.empty();
        };
    }

    /** The indicators, each once. */
    public List<Indicator> indicators() {
        return figures.stream().map(Use::indicator).distinct().toList();
    }

    /** A figure that is read. */
    public record Use(Indicator indicator, Moment moment) {}
}
