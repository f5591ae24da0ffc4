package cn.parklens.definition;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.check.RuleBook;
import cn.parklens.form.FormRefused.Mistake;
import cn.parklens.submission.Definition;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Follows docs/form-definition.md to the letter. */
class FormDefinitionDocumentTest {

    @Test
    void theWorkedExampleIsAForm() {
        Definition definition = Definition.of(EnergyForm.text(), "park-energy.yaml");

        assertThat(definition.mistakes()).isEmpty();
        assertThat(definition.form()).hasValueSatisfying(form -> {
            assertThat(form.code()).isEqualTo("park-energy");
            assertThat(RuleBook.of(form).form().rules())
                    .extracting(rule -> rule.code())
                    .containsExactly("cost_share_formula", "cost_share_plausible", "connected_by_the_end");
        });
    }

    @Test
    void eachMistakeOfTheTableIsNamedInItsLine() {
        assertThat(EnergyForm.slips()).hasSize(6);
        for (EnergyForm.Slip slip : EnergyForm.slips()) {
            String yaml = made(EnergyForm.text(), slip);
            int line = (int)
                    yaml.substring(0, yaml.indexOf(slip.written())).lines().count();

            assertThat(Definition.of(yaml, "park-energy.yaml").mistakes())
                    .as(slip.written())
                    .anySatisfy(mistake -> {
                        assertThat(mistake.reason()).contains(slip.said());
                        assertThat(mistake.line()).isEqualTo(line);
                    })
                    .hasSize(1);
        }
    }

    @Test
    void theFiveThatCanBeMadeTogetherAreListedAtOnce() {
        List<EnergyForm.Slip> slips = new ArrayList<>(EnergyForm.slips());
        assertThat(slips.remove(2).instead()).isEqualTo(slips.get(1).instead());
        String yaml = EnergyForm.text();
        for (EnergyForm.Slip slip : slips) {
            yaml = made(yaml, slip);
        }

        assertThat(Definition.of(yaml, "park-energy.yaml").mistakes())
                .extracting(Mistake::reason)
                .hasSize(5)
                .satisfiesOnlyOnce(reason -> assertThat(reason).contains("不认识的单位"))
                .satisfiesOnlyOnce(reason -> assertThat(reason).contains("是否想写“output”"))
                .satisfiesOnlyOnce(reason -> assertThat(reason).contains("是否想写“explain”"))
                .satisfiesOnlyOnce(reason -> assertThat(reason).contains("应为数量指标的代码"))
                .satisfiesOnlyOnce(reason -> assertThat(reason).contains("是否想写“mobile”"));
    }

    private static String made(String yaml, EnergyForm.Slip slip) {
        int at = yaml.indexOf(slip.instead());
        assertThat(at).as(slip.instead()).isNotNegative();
        return yaml.substring(0, at)
                + slip.written()
                + yaml.substring(at + slip.instead().length());
    }
}
