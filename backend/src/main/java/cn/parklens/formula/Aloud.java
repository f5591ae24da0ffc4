package cn.parklens.formula;

import cn.parklens.form.EvidenceList;
import cn.parklens.form.Unit;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;

/** Reads formulas aloud. */
final class Aloud {

    private static final int OR = 1;
    private static final int AND = 2;
    private static final int COMPARISON = 3;
    private static final int SUM = 4;
    private static final int PRODUCT = 5;
    private static final int ATOM = 6;

    private Aloud() {}

    static String of(Formula formula) {
        return switch (formula) {
            case Quantity quantity -> quantity(quantity);
            case Condition condition -> condition(condition);
            case Wording wording -> wording(wording);
            case Day day -> day(day);
        };
    }

    /**
     * A quantity that is shown in a unit. Where a quotient's own units give another one, what converts it is said too, so
     * that whoever divides by hand comes to the figure that is shown: 实缴税金（万元） ÷ （实际开发面积（公顷） × 15）.
     */
    static String of(Quantity quantity, Unit shownIn) {
        if (!(quantity instanceof Quantity.Quotient(var left, var right, var unit))) {
            return quantity(quantity);
        }
        boolean percent = shownIn.equals(Measure.PERCENT);
        Rational ratio = Measure.factor(left.unit())
                .over(Measure.factor(right.unit()))
                .over(percent ? Rational.ONE : Measure.factor(shownIn));
        String divisor = ratio.denominator().equals(BigInteger.ONE)
                ? within(ATOM, right)
                : "（" + within(PRODUCT, right) + " × " + ratio.denominator() + "）";
        String times = ratio.numerator().equals(BigInteger.ONE) ? "" : " × " + ratio.numerator();
        return within(PRODUCT, left) + " ÷ " + divisor + times + (percent ? " × 100%" : "");
    }

    private static String quantity(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Constant(var value, var unit, var typed) -> typed + symbol(unit);
            case Quantity.Figure f -> when(f.moment()) + f.indicator().shortName() + inBrackets(f.unit());
            case Quantity.Computed c ->
                "按公式核算的" + when(c.moment()) + c.indicator().shortName() + inBrackets(c.unit());
            case Quantity.Sum(var left, var right) -> within(SUM, left) + " + " + within(SUM, right);
            case Quantity.Difference(var left, var right) -> within(SUM, left) + " − " + within(PRODUCT, right);
            case Quantity.Product(var left, var right, var unit) ->
                within(PRODUCT, left) + " × " + within(PRODUCT, right);
            case Quantity.Quotient(var left, var right, var unit) ->
                within(PRODUCT, left) + " ÷ " + within(ATOM, right);
            case Quantity.Negation(var of) -> "−" + within(ATOM, of);
            case Quantity.Magnitude(Quantity.Change(var now, var before, var unit)) -> within(ATOM, now) + "比上年变化的幅度";
            case Quantity.Magnitude(var of) -> within(ATOM, of) + "的绝对值";
            case Quantity.Extreme(var greatest, var of) ->
                all(of) + (of.size() == 2 ? "中的较" : "中的最") + (greatest ? "大者" : "小者");
            case Quantity.Choice(var when, var then, var otherwise) ->
                "若" + condition(when) + "则为" + within(ATOM, then) + "，否则为" + within(ATOM, otherwise);
            case Quantity.Change(var now, var before, var unit) -> within(ATOM, now) + "比上年的变化";
            case Quantity.PeerMedian p ->
                "同类园区" + when(p.moment()) + p.indicator().shortName() + "的中位数" + inBrackets(p.unit());
            case Quantity.RowCount(var list, var where, var unit) ->
                title(list) + (where == null ? "中的企业数" : "中“" + condition(where) + "”的企业数") + inBrackets(unit);
            case Quantity.EnterpriseCount(var lists, var where, var unit) ->
                lists.stream().map(Aloud::title).collect(Collectors.joining("、")) + (lists.size() > 1 ? "合并后" : "中")
                        + (where == null ? "" : "“" + condition(where) + "”的") + "不重复的企业数" + inBrackets(unit);
            case Quantity.Total(var list, var column, var where) ->
                title(list) + (where == null ? "中" : "中“" + condition(where) + "”的") + column.name() + "合计";
            case Quantity.RowFigure(var column) -> column.name();
            case Quantity.YearOf(var day) -> day(day) + "的年份";
            case Quantity.Months(var from, var to) -> "从" + day(from) + "到" + day(to) + "的整月数";
        };
    }

    /** 甲、乙与丙. */
    private static String all(List<Quantity> of) {
        String last = within(ATOM, of.getLast());
        return of.size() == 1
                ? last
                : of.subList(0, of.size() - 1).stream()
                        .map(one -> within(ATOM, one))
                        .collect(Collectors.joining("、", "", "与" + last));
    }

    private static String condition(Condition condition) {
        return switch (condition) {
            case Condition.Always(var holds) -> holds ? "总是成立" : "总不成立";
            case Condition.Comparison c ->
                quantity(c.left()) + " " + c.operator().sign() + " " + quantity(c.right());
            case Condition.DayComparison c -> day(c.left()) + " " + c.operator().sign() + " " + day(c.right());
            case Condition.OneOf(var text, var choices) -> wording(text) + "为" + String.join("、", choices);
            case Condition.Contains(var text, var part) -> wording(text) + "含“" + part + "”";
            case Condition.StartsWith(var text, var start) -> wording(text) + "以“" + start + "”开头";
            case Condition.OfDivision(var code) -> wording(code) + "中的行政区划现行有效";
            case Condition.Matches(var text, var pattern) -> wording(text) + "符合格式 " + pattern;
            case Condition.And(var left, var right) -> within(AND, left) + " 且 " + within(AND, right);
            case Condition.Or(var left, var right) -> within(OR, left) + " 或 " + within(OR, right);
            case Condition.Not(var of) -> "并非（" + condition(of) + "）";
            case Condition.Whole(var of) -> quantity(of) + " 可以是整数";
            case Condition.Disjoint(var left, var right) -> title(left) + "与" + title(right) + "没有相同的企业";
            case Condition.Subset(var part, var whole) -> title(part) + "中的企业都在" + title(whole) + "中";
            case Condition.InList(var list) -> "该企业在" + title(list) + "中";
            case Condition.FigurePresent(var figure) -> quantity(figure) + "已填数值";
            case Condition.ColumnPresent(var column) -> column.name() + "已填";
            case Condition.Yes(var column) -> column.name() + "为是";
        };
    }

    private static String wording(Wording wording) {
        return switch (wording) {
            case Wording.Column(var column) -> column.name();
            case Wording.IndustrySection(var industry) -> wording(industry) + "的门类";
            case Wording.Literal(var text) -> "“" + text + "”";
        };
    }

    private static String day(Day day) {
        return switch (day) {
            case Day.Column(var column) -> column.name();
            case Day.Reference() -> "报告期末";
        };
    }

    static String title(EvidenceList list) {
        return "《" + list.name() + "》";
    }

    static String symbol(Unit unit) {
        return unit.symbol().isEmpty() || unit.symbol().equals("%") ? unit.symbol() : " " + unit.symbol();
    }

    private static String inBrackets(Unit unit) {
        return unit.symbol().isEmpty() ? "" : "（" + unit.symbol() + "）";
    }

    private static String when(Moment moment) {
        if (moment.fixed() != null) {
            return moment.year(0) + "年";
        }
        return switch (moment.shift()) {
            case 0 -> "";
            case -1 -> "上年";
            default -> -moment.shift() + "年前";
        };
    }

    private static String within(int binding, Formula formula) {
        String text = of(formula);
        return binds(formula) < binding ? "（" + text + "）" : text;
    }

    private static int binds(Formula formula) {
        return switch (formula) {
            case Condition.Or or -> OR;
            case Condition.And and -> AND;
            case Condition other -> COMPARISON;
            case Quantity.Sum sum -> SUM;
            case Quantity.Difference difference -> SUM;
            case Quantity.Choice choice -> SUM;
            case Quantity.Extreme extreme -> COMPARISON;
            case Quantity.Product product -> PRODUCT;
            case Quantity.Quotient quotient -> PRODUCT;
            case Quantity.Negation negation -> PRODUCT;
            default -> ATOM;
        };
    }
}
