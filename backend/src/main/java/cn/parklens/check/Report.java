package cn.parklens.check;

import cn.parklens.form.RuleDefinition;
import cn.parklens.form.Unit;
import cn.parklens.form.Units;
import cn.parklens.formula.Condition;
import cn.parklens.formula.Evaluation;
import cn.parklens.formula.Figures;
import cn.parklens.formula.Need;
import cn.parklens.formula.Quantity;
import cn.parklens.formula.Result;
import cn.parklens.formula.Verdict.Decided;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts what a rule about figures found into words. */
final class Report {

    private static final int MOST_PLACES = 5;

    private Report() {}

    static Finding passed(FigureCheck check, String message) {
        return finding(check, Outcome.PASSED, null, List.of(), message, List.of());
    }

    static Finding failed(FigureCheck check, Evaluation evaluation, Facts facts) {
        Condition decisive = decisive(check.condition(), evaluation);
        Sides sides = decisive instanceof Condition.Comparison comparison ? sides(comparison, evaluation) : null;
        List<Spot.AtRow> rows = rows(decisive, facts);
        StringBuilder message = new StringBuilder(check.rule().message());
        if (sides != null) {
            message.append(sides.text()).append('。');
        } else if (decisive instanceof Condition.Whole(var of)
                && evaluation.of(of) instanceof Result.Known(var value)) {
            message.append(of.aloud())
                    .append("：")
                    .append(Figures.withInterval(value, of.unit()))
                    .append("，其间没有整数。");
        } else if (!rows.isEmpty()) {
            message.append(places(rows, rows.size()));
        }
        return finding(check, Outcome.FAILED, sides, List.of(), message.toString(), rows);
    }

    static Finding notEvaluated(FigureCheck check, Result cause) {
        List<Need> needs = cause instanceof Result.Missing(var missing) ? missing : List.of();
        if (check.rule().notApplicablePasses() && isNotApplicable(needs)) {
            return finding(check, Outcome.NOT_APPLICABLE, null, needs, notApplicable(needs), List.of());
        }
        return finding(
                check, Outcome.NOT_EVALUATED, null, needs, "未能审核：" + Figures.shown(cause, Units.PLAIN), List.of());
    }

    static boolean isNotApplicable(List<Need> needs) {
        return needs.stream().anyMatch(need -> need.reason() == Need.Reason.NOT_APPLICABLE);
    }

    private static String notApplicable(List<Need> needs) {
        return needs.stream()
                        .filter(need -> need.reason() == Need.Reason.NOT_APPLICABLE)
                        .map(Need::toChinese)
                        .collect(Collectors.joining("、"))
                + "，本项不审核。";
    }

    private static Finding finding(
            FigureCheck check,
            Outcome outcome,
            @Nullable Sides sides,
            List<Need> needs,
            String message,
            List<Spot.AtRow> rows) {
        RuleDefinition rule = check.rule();
        return new Finding(
                rule.code(),
                rule.title(),
                rule.severity(),
                outcome,
                check.year(),
                check.spot(),
                check.figures(),
                sides,
                needs,
                message,
                rule.remedy(),
                rule.source(),
                rows.size() > Finding.MOST_ROWS ? rows.subList(0, Finding.MOST_ROWS) : rows,
                rows.size(),
                List.of());
    }

    /** The part of a condition that made it fail. */
    static Condition decisive(Condition condition, Evaluation evaluation) {
        return switch (condition) {
            case Condition.And(var left, var right) ->
                decisive(evaluation.of(left) == Decided.FALSE ? left : right, evaluation);
            case Condition.Or(var left, var right) -> {
                Condition first = decisive(left, evaluation);
                yield first instanceof Condition.Comparison ? first : decisive(right, evaluation);
            }
            default -> condition;
        };
    }

    private static @Nullable Sides sides(Condition.Comparison comparison, Evaluation evaluation) {
        return evaluation.of(comparison.left()) instanceof Result.Known(var left)
                        && evaluation.of(comparison.right()) instanceof Result.Known(var right)
                ? new Sides(
                        new Side(aloud(comparison.left(), comparison.unit()), left, comparison.unit()),
                        comparison.operator(),
                        new Side(aloud(comparison.right(), comparison.unit()), right, comparison.unit()))
                : null;
    }

    private static String aloud(Quantity quantity, Unit shownIn) {
        return quantity instanceof Quantity.Constant ? "界限" : quantity.aloud(shownIn);
    }

    private static List<Spot.AtRow> rows(Condition condition, Facts facts) {
        return switch (condition) {
            case Condition.Disjoint(var left, var right) -> rowsOf(left.code(), right.code(), true, facts);
            case Condition.Subset(var part, var whole) -> rowsOf(part.code(), whole.code(), false, facts);
            default -> List.of();
        };
    }

    /** Rows of one list whose enterprise is, or is not, in another. */
    private static List<Spot.AtRow> rowsOf(String list, String other, boolean among, Facts facts) {
        ListFacts found = facts.lists().get(list);
        ListFacts others = facts.lists().get(other);
        return found == null
                ? List.of()
                : found.rows().stream()
                        .filter(row -> (others != null && others.knowledge().holds(row.key())) == among)
                        .map(row -> new Spot.AtRow(list, row.sheet(), row.number(), "", row.name()))
                        .toList();
    }

    /** The first few of them, and how many there are. */
    static String places(List<Spot.AtRow> rows, int count) {
        return rows.stream().limit(MOST_PLACES).map(Report::place).collect(Collectors.joining("；"))
                + (count > MOST_PLACES ? "等，共 " + count + " 家。" : "。");
    }

    static String place(Spot.AtRow row) {
        return "“" + row.sheet() + "”第 " + row.row() + " 行 " + row.enterprise();
    }
}
