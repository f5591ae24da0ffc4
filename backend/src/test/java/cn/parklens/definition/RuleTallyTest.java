package cn.parklens.definition;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.check.CheckReport;
import cn.parklens.check.Facts;
import cn.parklens.check.Finding;
import cn.parklens.check.Outcome;
import cn.parklens.check.RuleBook;
import cn.parklens.form.Form;
import cn.parklens.form.FormReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A share is of what could be judged; of nothing there is none. */
class RuleTallyTest {

    private static final Form FORM = FormReader.create().read(EnergyForm.text(), "park-energy.yaml");

    @Test
    void aRuleThatJudgedNothingHasNoRateAndNothingToExplain() {
        RuleTally tally = new RuleTally();
        List<Finding> open = report().of(Outcome.NOT_EVALUATED).toList();
        assertThat(open).isNotEmpty();
        tally.add(1, List.of(open.getFirst()));

        assertThat(List.of(tally.hits(), tally.passed(), tally.notEvaluated())).containsExactly(0, 0, 1);
        assertThat(tally.hitRate()).isEmpty();
        assertThat(tally.explainedShare()).isEmpty();
    }

    @Test
    void aRuleThatNeverFailedHasARateOfZeroAndNothingToExplain() {
        RuleTally tally = new RuleTally();
        tally.add(1, List.of());

        assertThat(tally.hitRate().orElseThrow()).isEqualTo("0.0");
        assertThat(tally.explainedShare()).isEmpty();
    }

    private static CheckReport report() {
        return RuleBook.of(FORM).check(new Facts(Map.of(), Map.of(), Map.of(), Map.of()));
    }
}
