package cn.parklens.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.parklens.definition.EnergyForm;
import cn.parklens.form.FormRefused.Mistake;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class DefinitionTest {

    private static final String GOOD = EnergyForm.text();

    @Test
    void mistakesOfStructureAndOfFormulasAreSaidTogetherWithLineAndColumn() {
        String yaml = GOOD.replace("kind: narrative", "kind: text")
                .replace("unit: 个", "unit: 只")
                .replace("connected_on <= reference_date()", "conected_on <= reference_date()");

        assertThat(Definition.of(yaml, "x.yaml").mistakes())
                .extracting(Mistake::line, Mistake::column, Mistake::found)
                .containsExactly(
                        tuple(lineOf(yaml, "unit: 只"), 19, "只"),
                        tuple(lineOf(yaml, "indicator: rooftop"), 20, "rooftop"),
                        tuple(lineOf(yaml, "conected_on"), 16, "conected_on"));
    }

    @Test
    void whatOnlyFollowsFromAnotherMistakeIsNotSaid() {
        // The ratio's unit is unknown, so its formula and the rules about it cannot be judged yet.
        String yaml = GOOD.replace("unit: \"%\"", "unit: 百分点");

        assertThat(Definition.of(yaml, "x.yaml").mistakes())
                .extracting(Mistake::line, Mistake::found)
                .containsExactly(tuple(lineOf(yaml, "unit: 百分点"), "百分点"));
    }

    @Test
    void aVersionThatCannotBePartOfAFileNameIsRefused() {
        assertThat(Definition.of(GOOD.replace("\"2026.1\"", "../2026"), "x.yaml")
                        .mistakes())
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.reason()).contains("版本号"));
    }

    @Test
    void hostileYamlIsRefusedQuicklyAndWithoutMakingAnything() {
        String bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n"
                + "b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n".repeat(1)
                + "c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n".repeat(1) + "sections: [" + "*c,".repeat(80) + "*c]\n";
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> {
            assertThat(Definition.of(bomb, "x.yaml").mistakes()).isNotEmpty();
            assertThat(Definition.of("[".repeat(100_000), "x.yaml").mistakes()).isNotEmpty();
            assertThat(Definition.of("form: !!javax.script.ScriptEngineManager [x]\n" + GOOD.substring(1), "x.yaml")
                            .mistakes())
                    .isNotEmpty();
            assertThat(Definition.of("sections: &s [*s]\n" + GOOD.replace("sections:", "parts:"), "x.yaml")
                            .mistakes())
                    .isNotEmpty();
            assertThat(Definition.of("x".repeat(Definition.LONGEST + 1), "x.yaml")
                            .mistakes())
                    .singleElement()
                    .satisfies(mistake -> assertThat(mistake.reason()).contains("过大"));
            assertThat(Definition.of("", "x.yaml").mistakes()).isNotEmpty();
        });
    }

    private static int lineOf(String yaml, String text) {
        return (int) yaml.substring(0, yaml.indexOf(text)).lines().count();
    }
}
