package cn.parklens.formula;

import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import cn.parklens.form.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The functions that formulas may call. */
final class Functions {

    private static final Set<String> QUANTITIES = Set.of(
            "if",
            "min",
            "max",
            "abs",
            "count",
            "sum",
            "distinct",
            "union_size",
            "previous",
            "change",
            "peer_median",
            "declared",
            "computed",
            "year",
            "months");
    private static final Set<String> CONDITIONS = Set.of(
            "if",
            "whole_share",
            "contains_whole",
            "disjoint",
            "subset",
            "is_present",
            "contains",
            "starts_with",
            "matches",
            "in",
            "in_list",
            "of_division");
    private static final Set<String> OTHERS = Set.of("reference_date", "section");

    private final Typing typing;

    Functions(Typing typing) {
        this.typing = typing;
    }

    @Nullable
    Quantity quantity(Syntax.Call call) {
        List<Syntax> given = call.arguments();
        return switch (call.function()) {
            case "if" -> takes(call, 3) ? choice(call) : null;
            case "min", "max" -> extreme(call);
            case "abs" ->
                takes(call, 1) ? Typing.made(typing.quantity(given.getFirst()), Quantity.Magnitude::new) : null;
            case "count" -> takesRows(call) ? count(call) : null;
            case "sum" -> takesRows(call) ? total(call) : null;
            case "distinct" -> takesRows(call) ? different(call) : null;
            case "union_size" -> atLeast(call, 1) ? enterprises(given) : null;
            case "previous" -> takes(call, 1) ? typing.earlier(given.getFirst()) : null;
            case "change" -> takes(call, 1) ? change(given.getFirst()) : null;
            case "peer_median" -> takes(call, 1) ? typing.peers(given.getFirst()) : null;
            case "declared" -> takes(call, 1) ? typing.figure(given.getFirst()) : null;
            case "computed" -> takes(call, 1) ? typing.computed(given.getFirst()) : null;
            case "year" -> takes(call, 1) ? Typing.made(typing.day(given.getFirst()), Quantity.YearOf::new) : null;
            case "months" -> takes(call, 2) ? months(given) : null;
            default -> unknown(call, QUANTITIES, "此处应为数值，而这个函数给出的不是数值");
        };
    }

    @Nullable
    Condition condition(Syntax.Call call) {
        List<Syntax> given = call.arguments();
        return switch (call.function()) {
            case "if" -> takes(call, 3) ? either(call) : null;
            case "whole_share" -> takes(call, 2) ? wholeShare(given) : null;
            case "contains_whole" ->
                takes(call, 1) ? Typing.made(typing.quantity(given.getFirst()), Condition.Whole::new) : null;
            case "disjoint" -> takes(call, 2) ? pair(given, Condition.Disjoint::new) : null;
            case "subset" -> takes(call, 2) ? pair(given, Condition.Subset::new) : null;
            case "is_present" -> takes(call, 1) ? present(given.getFirst()) : null;
            case "contains" -> text(call, Condition.Contains::new);
            case "starts_with" -> text(call, Condition.StartsWith::new);
            case "matches" -> matches(call);
            case "in" -> atLeast(call, 2) ? oneOf(given) : null;
            case "of_division" ->
                takes(call, 1) ? Typing.made(typing.wording(given.getFirst()), Condition.OfDivision::new) : null;
            case "in_list" -> takes(call, 1) ? inList(call) : null;
            default -> unknown(call, CONDITIONS, "此处应为条件，而这个函数给出的不是条件");
        };
    }

    private @Nullable Quantity choice(Syntax.Call call) {
        Condition when = typing.condition(call.arguments().get(0));
        Quantity then = typing.quantity(call.arguments().get(1));
        Quantity otherwise = typing.quantity(call.arguments().get(2));
        if (when == null || then == null || otherwise == null) {
            return null;
        }
        Quantity first = Typing.beside(then, otherwise);
        Quantity second = Typing.beside(otherwise, then);
        return typing.fits(call.at(), "if", first, second) ? new Quantity.Choice(when, first, second) : null;
    }

    /** A choice between conditions needs no record of its own. */
    private @Nullable Condition either(Syntax.Call call) {
        Condition when = typing.condition(call.arguments().get(0));
        Condition then = typing.condition(call.arguments().get(1));
        Condition otherwise = typing.condition(call.arguments().get(2));
        return when == null || then == null || otherwise == null
                ? null
                : new Condition.Or(
                        new Condition.And(when, then), new Condition.And(new Condition.Not(when), otherwise));
    }

    private @Nullable Quantity extreme(Syntax.Call call) {
        if (!atLeast(call, 1)) {
            return null;
        }
        List<Quantity> of = all(call.arguments(), typing::quantity);
        if (of.size() < call.arguments().size()) {
            return null;
        }
        Quantity measure = of.stream()
                .filter(each -> !each.unit().equals(Units.PLAIN))
                .findFirst()
                .orElse(of.getFirst());
        List<Quantity> beside =
                of.stream().map(each -> Typing.beside(each, measure)).toList();
        for (Quantity each : beside) {
            if (!typing.fits(call.at(), call.function(), measure, each)) {
                return null;
            }
        }
        return new Quantity.Extreme(call.function().equals("max"), beside);
    }

    private @Nullable Quantity count(Syntax.Call call) {
        EvidenceList list = typing.list(call.arguments().getFirst());
        if (list == null) {
            return null;
        }
        Condition where = typing.where(call.where(), list);
        return call.where() != null && where == null ? null : new Quantity.RowCount(list, where, Measure.COUNT);
    }

    private @Nullable Quantity total(Syntax.Call call) {
        if (!(call.arguments().getFirst() instanceof Syntax.Member member)) {
            return typing.refuse(call.at(), "sum", "应写成 sum(清单.列)");
        }
        EvidenceList list = typing.list(member.list());
        if (list == null) {
            return null;
        }
        String name = member.column().name();
        ListColumn column = Vocabulary.column(list, name).orElse(null);
        if (column == null || column.kind() != ListColumn.Kind.FIGURE) {
            return typing.refuse(member.column().at(), name, "清单中没有这个数值列" + Vocabulary.meantColumn(list, name));
        }
        Condition where = typing.where(call.where(), list);
        return call.where() != null && where == null ? null : new Quantity.Total(list, column, where);
    }

    private @Nullable Quantity enterprises(List<Syntax> given) {
        List<EvidenceList> lists = all(given, typing::list);
        return lists.size() < given.size() ? null : new Quantity.EnterpriseCount(lists, null, Measure.COUNT);
    }

    private @Nullable Quantity different(Syntax.Call call) {
        EvidenceList list = typing.list(call.arguments().getFirst());
        if (list == null) {
            return null;
        }
        Condition where = typing.where(call.where(), list);
        return call.where() != null && where == null
                ? null
                : new Quantity.EnterpriseCount(List.of(list), where, Measure.COUNT);
    }

    private @Nullable Quantity change(Syntax of) {
        Quantity now = typing.quantity(of);
        if (now == null) {
            return null;
        }
        Quantity before = typing.earlier(of);
        return before == null ? null : new Quantity.Change(now, before, Measure.PERCENT);
    }

    private @Nullable Quantity months(List<Syntax> given) {
        Day from = typing.day(given.get(0));
        Day to = typing.day(given.get(1));
        return from == null || to == null ? null : new Quantity.Months(from, to);
    }

    private @Nullable Condition wholeShare(List<Syntax> given) {
        Quantity rate = typing.quantity(given.get(0));
        Quantity denominator = typing.quantity(given.get(1));
        if (rate == null || denominator == null) {
            return null;
        }
        if (!typing.fits(given.get(0).at(), "whole_share", rate, new Quantity.Constant(Rational.ONE, Units.PLAIN, "1"))
                || !typing.fits(
                        given.get(1).at(),
                        "whole_share",
                        denominator,
                        new Quantity.Constant(Rational.ONE, Measure.COUNT, "1"))) {
            return null;
        }
        return new Condition.Whole(new Quantity.Product(rate, denominator));
    }

    private @Nullable Condition pair(List<Syntax> given, Pair pair) {
        EvidenceList left = typing.list(given.get(0));
        EvidenceList right = typing.list(given.get(1));
        return left == null || right == null ? null : pair.of(left, right);
    }

    private @Nullable Condition present(Syntax of) {
        ListColumn column = of instanceof Syntax.Name name ? typing.columnOf(name) : null;
        return column != null
                ? new Condition.ColumnPresent(column)
                : Typing.made(typing.figure(of), Condition.FigurePresent::new);
    }

    private @Nullable Condition text(Syntax.Call call, TextTest test) {
        if (!takes(call, 2)) {
            return null;
        }
        Wording text = typing.wording(call.arguments().get(0));
        if (!(call.arguments().get(1) instanceof Syntax.Text part)) {
            return typing.refuse(call.arguments().get(1).at(), "", "此处应为引号中的文字");
        }
        return text == null ? null : test.of(text, part.text());
    }

    private @Nullable Condition matches(Syntax.Call call) {
        if (takes(call, 2) && call.arguments().get(1) instanceof Syntax.Text written) {
            String refused = SafePattern.refusal(written.text());
            if (!refused.isEmpty()) {
                return typing.refuse(written.at(), written.text(), refused);
            }
        }
        return text(call, (text, written) -> new Condition.Matches(text, SafePattern.compile(written)));
    }

    private @Nullable Condition oneOf(List<Syntax> given) {
        Wording text = typing.wording(given.getFirst());
        List<String> choices = new ArrayList<>();
        for (Syntax each : given.subList(1, given.size())) {
            if (!(each instanceof Syntax.Text choice)) {
                return typing.refuse(each.at(), "", "此处应为引号中的文字");
            }
            choices.add(choice.text());
        }
        return text == null ? null : new Condition.OneOf(text, choices);
    }

    private @Nullable Condition inList(Syntax.Call call) {
        if (!typing.inRow()) {
            return typing.refuse(call.at(), call.function(), "in_list 只能用在针对清单各行的条件中");
        }
        EvidenceList list = typing.list(call.arguments().getFirst());
        return list == null ? null : new Condition.InList(list);
    }

    private boolean takesRows(Syntax.Call call) {
        return number(call, call.arguments().size() == 1, "1 个");
    }

    private boolean takes(Syntax.Call call, int arguments) {
        return noWhere(call) && number(call, call.arguments().size() == arguments, arguments + " 个");
    }

    private boolean atLeast(Syntax.Call call, int arguments) {
        return noWhere(call) && number(call, call.arguments().size() >= arguments, "至少 " + arguments + " 个");
    }

    private boolean noWhere(Syntax.Call call) {
        if (call.where() != null) {
            typing.refuse(call.where().at(), "where", "where 只能用在 count、sum 和 distinct 中");
            return false;
        }
        return true;
    }

    private boolean number(Syntax.Call call, boolean right, String expected) {
        if (!right) {
            typing.refuse(
                    call.at(),
                    call.function(),
                    "应有" + expected + "参数，写了 " + call.arguments().size() + " 个");
        }
        return right;
    }

    @SuppressWarnings("TypeParameterUnusedInFormals")
    private <T> @Nullable T unknown(Syntax.Call call, Set<String> fitting, String other) {
        String name = call.function();
        boolean known = QUANTITIES.contains(name) || CONDITIONS.contains(name) || OTHERS.contains(name);
        return typing.refuse(call.at(), name, known ? other : "没有这个函数" + Vocabulary.nearest(name, fitting));
    }

    private static <T> List<T> all(List<Syntax> given, Function<Syntax, @Nullable T> each) {
        return given.stream().map(each).filter(Objects::nonNull).toList();
    }

    @FunctionalInterface
    private interface Pair {
        Condition of(EvidenceList left, EvidenceList right);
    }

    @FunctionalInterface
    private interface TextTest {
        Condition of(Wording text, String part);
    }
}
