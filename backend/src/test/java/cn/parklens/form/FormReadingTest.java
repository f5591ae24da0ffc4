package cn.parklens.form;

import static cn.parklens.form.SmallDefinition.FILE;
import static cn.parklens.form.SmallDefinition.TEXT;
import static cn.parklens.form.SmallDefinition.change;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A definition with mistakes is still understood as far as it goes, and says what is in doubt. */
class FormReadingTest {

    @Test
    void ofACorrectFormNothingIsInDoubt() {
        FormReading reading = inspect(TEXT);

        assertThat(reading.mistakes()).isEmpty();
        assertThat(reading.doubtful()).isEmpty();
        assertThat(reading.form()).isEqualTo(SmallDefinition.read(TEXT));
    }

    @Test
    void anIndicatorOrAListThatHasAMistakeIsInDoubt() {
        assertThat(inspect(change("unit: 个", "unit: 各")).doubtful()).containsExactly("firms");
        assertThat(inspect(change("name: 覆盖企业清单", "name: ''")).doubtful()).containsExactly("covered");
    }

    @Test
    void aCodeThatIsNotThereOrIsSomethingElseIsInDoubt() {
        assertThat(inspect(change("supports: rate", "supports: share")).doubtful())
                .containsExactly("share");
        assertThat(inspect(change("supports: rate", "supports: firms")).doubtful())
                .containsExactly("firms");
    }

    @Test
    void aRuleThatHasAMistakeIsLeftOut() {
        assertThat(form(change("severity: hint", "severity: note")).rules())
                .extracting(RuleDefinition::code)
                .containsExactly("covered_within");
    }

    @Test
    void ofTwoIndicatorsWithOneCodeRulesMeanTheFirst() {
        Form form = form(change("- code: covered\n            name: 覆盖企业数量", "- code: firms\n            name: 重复企业数量")
                .replace("each: [covered]", "each: [firms]"));

        assertThat(form.rules().getFirst().title()).isEqualTo("企业数量不多于企业");
    }

    @Test
    void aFileThatIsNoMappingGivesNoForm() {
        assertThat(inspect("- a").form()).isNull();
    }

    private static Form form(String yaml) {
        return Objects.requireNonNull(inspect(yaml).form());
    }

    private static FormReading inspect(String yaml) {
        return FormReader.create().inspect(yaml, FILE);
    }
}
