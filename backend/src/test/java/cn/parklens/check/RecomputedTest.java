package cn.parklens.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.form.Form;
import cn.parklens.form.RuleDefinition;
import cn.parklens.formula.Condition;
import cn.parklens.formula.Evaluation;
import cn.parklens.formula.Formulas;
import cn.parklens.observation.Cell;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the other side of an equality says that does not hold: a formula, a list, or a share of whole counts. */
class RecomputedTest {

    private final Form form = SmallForm.with(
            SmallForm.rule("formula", "declared(per_mu) = computed(per_mu)", "at: per_mu"),
            SmallForm.rule("list", "listed = distinct(listed)", "at: listed"),
            SmallForm.rule("least", "listed >= distinct(listed)", "at: listed"),
            SmallForm.rule("whole", "whole_share(rate, firms)", "at: rate"));
    private final Park park = SmallForm.park(form);

    @Test
    void aRatioIsOfferedAsTheFormulaGivesItAndItsInputsAsTheRatioNeedsThem() {
        park.set("per_mu", "30.00").clear("area", 2024);

        assertThat(proposed("formula", "per_mu", "tax", "area"))
                .containsExactly(
                        "BACK_COMPUTED: tax@2025=12000.00",
                        "BACK_COMPUTED: tax@2025=6750.00",
                        "BACK_COMPUTED: area@2025=20.00",
                        "BACK_COMPUTED: area@2025=11.25",
                        "RECOMPUTED: per_mu@2025=40.00");
        assertThat(texts("formula", "per_mu", "tax", "area"))
                .startsWith("实缴税金 2025年填报 9000万元，看起来与其他数据都不相称：按填报的亩均税收反算，是不是约 12000.00万元？")
                .endsWith("亩均税收 2025年填报 30.00万元/亩，看起来与公式核算不一致：是不是 40.00万元/亩？");
    }

    @Test
    void anInputThatRepeatsLastYearsIsSaidToBeStale() {
        park.set("per_mu", "30.00");

        assertThat(proposed("formula", "area"))
                .containsExactly("STALE: area@2025=20.00", "STALE: area@2025=11.25", "RECOMPUTED: per_mu@2025=40.00");
        assertThat(texts("formula", "area"))
                .startsWith("开发面积 2025年末填报 15.0公顷，与上年完全相同，看起来像沿用了上年的数：按填报的亩均税收反算，是不是约 20.00公顷？");
    }

    @Test
    void aRatioOfAnotherAreaIsRecognisedThoughOtherAreasAreNotThere() {
        park.set("area", 2024, "20.0").set("per_mu", "30.00").clear("new_area", 2025);

        assertThat(proposed("formula")).startsWith("OTHER_DENOMINATOR: per_mu@2025=40.00");
        assertThat(texts("formula")).startsWith("亩均税收 2025年填报 30.00万元/亩，看起来像以开发面积 2024年末作了分母：是不是 40.00万元/亩？");
    }

    @Test
    void ofAZeroNothingIsComputedBack() {
        assertThat(proposed("formula", park.set("per_mu", "0.00"), "tax", "area"))
                .containsExactly("RECOMPUTED: per_mu@2025=40.00");
        assertThat(proposed("formula", park.set("per_mu", "1.00").set("tax", "0"), "tax", "area"))
                .containsExactly("RECOMPUTED: per_mu@2025=0.00");
    }

    @Test
    void aCountIsOfferedAsItsListCountsIt() {
        park.set("listed", "3");

        assertThat(proposed("list")).containsExactly("RECOMPUTED: listed@2025=2");
        assertThat(texts("list")).containsExactly("上市企业 2025年末填报 3家，看起来与《上市企业清单》中不重复的企业数（个）不同：是不是 2家？");
        assertThat(proposed("least")).isEmpty();
        assertThat(proposed("list", park.noList("listed"))).isEmpty();
    }

    @ParameterizedTest(name = "{0} %: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            8.0   | 3 家，即 7.5%     4 家，即 10.0%
            9.4   | 4 家，即 10.0%    3 家，即 7.5%
            0.4   | 0 家，即 0.0%     1 家，即 2.5%
            99.0  | 40 家，即 100.0%  39 家，即 97.5%
            100.4 | 40 家，即 100.0%
            """)
    void aShareIsOfferedItsNeighboursThatWholeCountsGive(String typed, String offered) {
        park.set("rate", typed);

        assertThat(texts("whole"))
                .containsExactlyElementsOf(Stream.of(offered.split(" {2,}"))
                        .map(each -> "覆盖率 2025年末填报 " + typed + "%，看起来不是整数家企业之比：是不是 " + each + "？")
                        .toList());
    }

    private List<String> texts(String rule, String... inputs) {
        return suggestions(rule, park, inputs).map(Suggestion::text).toList();
    }

    private List<String> proposed(String rule, String... inputs) {
        return proposed(rule, park, inputs);
    }

    private List<String> proposed(String rule, Park of, String... inputs) {
        return suggestions(rule, of, inputs).map(Proposals::text).toList();
    }

    private Stream<Suggestion> suggestions(String code, Park of, String... inputs) {
        RuleDefinition rule = form.rules().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
        Condition condition = new Formulas(form, SmallForm.FILE)
                .condition(rule.condition(), null)
                .orElseThrow();
        List<Cell> cells =
                Stream.of(inputs).map(each -> of.cell(each, form.year())).toList();
        FigureCheck check = new FigureCheck(
                rule, condition, form.year(), new Spot.AtList(""), cells, new Reads(Set.of(), Set.of(), Set.of()));
        return new Recomputed(
                        check,
                        Proposals.entries(form, of),
                        new Evaluation(new FactsInputs(form, of.facts()), form.year()))
                .suggestions();
    }
}
