package cn.parklens.check;

import cn.parklens.form.EvidenceList;
import cn.parklens.form.RuleDefinition;
import cn.parklens.formula.Condition;
import cn.parklens.formula.Evaluation;
import cn.parklens.formula.ListRow;
import cn.parklens.formula.Need;
import cn.parklens.formula.Result;
import cn.parklens.formula.Verdict;
import cn.parklens.formula.Verdict.Decided;
import cn.parklens.observation.Cell;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule about every row of one list. Each failing row is a finding of its own unless the rule takes them together; where
 * none fails, one finding speaks for all.
 *
 * @param column code of the column a failing row points at, empty for none
 */
record RowCheck(
        RuleDefinition rule,
        EvidenceList list,
        Condition condition,
        int year,
        String column,
        List<Cell> figures,
        Reads reads)
        implements Check {

    @Override
    public List<Finding> run(Evaluation evaluation, Facts facts) {
        List<? extends ListRow> rows = evaluation.rows(list);
        if (rows == null) {
            Need need = Need.list(list);
            return List.of(one(Outcome.NOT_EVALUATED, List.of(need), "未能审核：需要：" + need.toChinese()));
        }
        List<Spot.AtRow> failures = new ArrayList<>();
        int failed = 0;
        int unknown = 0;
        Set<Need> needs = new LinkedHashSet<>();
        for (ListRow row : rows) {
            Verdict verdict = evaluation.of(condition, row);
            if (verdict == Decided.FALSE) {
                if (failed++ < Finding.MOST_ROWS) {
                    failures.add(new Spot.AtRow(list.code(), row.sheet(), row.number(), column, row.name()));
                }
            } else if (verdict instanceof Verdict.Unknown(var cause)) {
                unknown++;
                if (cause instanceof Result.Missing(var missing)) {
                    needs.addAll(missing);
                }
            }
        }
        if (failed > 0) {
            return rule.together()
                    ? List.of(together(failures, failed))
                    : failures.stream().map(this::failure).toList();
        }
        if (unknown == rows.size() && unknown > 0) {
            return List.of(one(Outcome.NOT_EVALUATED, List.copyOf(needs), "未能审核：" + blanks(unknown, needs)));
        }
        String passed = rule.title() + "：" + (rows.size() - unknown) + " 行符合";
        return List.of(one(
                Outcome.PASSED,
                List.copyOf(needs),
                unknown == 0 ? passed + "。" : passed + "；" + blanks(unknown, needs)));
    }

    private static String blanks(int unknown, Set<Need> needs) {
        String columns =
                String.join("、", needs.stream().map(Need::what).distinct().toList());
        return unknown + " 行未能审核" + (columns.isEmpty() ? "。" : "，缺少：" + columns + "。");
    }

    private Finding failure(Spot.AtRow at) {
        return finding(Outcome.FAILED, at, List.of(), Report.place(at) + "：" + rule.message(), List.of(at), 1);
    }

    private Finding together(List<Spot.AtRow> rows, int failed) {
        Spot spot = failed == 1 ? rows.getFirst() : new Spot.AtList(list.code());
        return finding(Outcome.FAILED, spot, List.of(), rule.message() + Report.places(rows, failed), rows, failed);
    }

    private Finding one(Outcome outcome, List<Need> needs, String message) {
        return finding(outcome, new Spot.AtList(list.code()), needs, message, List.of(), 0);
    }

    private Finding finding(
            Outcome outcome, Spot spot, List<Need> needs, String message, List<Spot.AtRow> rows, int rowCount) {
        @Nullable Sides none = null;
        return new Finding(
                rule.code(),
                rule.title(),
                rule.severity(),
                outcome,
                year,
                spot,
                figures,
                none,
                needs,
                message,
                rule.remedy(),
                rule.source(),
                rows,
                rowCount,
                List.of());
    }
}
