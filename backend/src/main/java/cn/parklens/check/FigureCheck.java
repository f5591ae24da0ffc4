package cn.parklens.check;

import cn.parklens.form.RuleDefinition;
import cn.parklens.formula.Condition;
import cn.parklens.formula.Evaluation;
import cn.parklens.formula.Verdict;
import cn.parklens.observation.Cell;
import java.util.List;

/** A rule about figures, in one year. */
record FigureCheck(RuleDefinition rule, Condition condition, int year, Spot spot, List<Cell> figures, Reads reads)
        implements Check {

    @Override
    public List<Finding> run(Evaluation evaluation, Facts facts) {
        return List.of(
                switch (evaluation.of(condition)) {
                    case Verdict.Decided verdict when verdict.passes() -> Report.passed(this, rule.title());
                    case Verdict.Decided verdict -> Report.failed(this, evaluation, facts);
                    case Verdict.Unknown(var cause) -> Report.notEvaluated(this, cause);
                });
    }
}
