package cn.parklens.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import cn.parklens.form.Form;
import cn.parklens.form.FormReader;
import cn.parklens.form.FormRefused;
import cn.parklens.form.FormRefused.Mistake;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which years and at which cells the rules of a form run, and what is refused before any of them does. */
class CompilerTest {

    private static final Facts NOTHING = new Facts(Map.of(), Map.of(), Map.of(), Map.of());

    @ParameterizedTest(name = "{0} in {2}")
    @CsvSource(delimiter = '|', textBlock = """
            lead <= revenue                   |                            | 2025 2024
            lead <= revenue                   | years: [2024]              | 2024
            lead <= revenue                   | years: [2024, 2025]        | 2024 2025
            revenue >= previous(revenue)      |                            | 2025
            lead <= revenue and firms > 0     |                            | 2025
            tax / area > 1 [万元/亩]          |                            | 2025 2024
            revenue@2024 > 0 [亿元]           |                            | 2025 2024 2023
            distinct(listed) < 5 [家]         |                            | 2025
            distinct(listed) < 5 [家]         | years: [2024]              | 2024
            lead <= revenue                   | from: 2025-01-01           | 2025
            lead <= revenue                   | from: 2025-12-31           | 2025
            lead <= revenue                   | from: 2026-01-01           |
            lead <= revenue                   | until: 2024-12-31          | 2024
            lead <= revenue                   | until: 2024-12-30          |
            lead <= revenue                   | until: 2025-12-31          | 2025 2024
            """)
    void aRuleRunsInTheYearsThatAskForItsFiguresWhileItIsInForce(String condition, String line, String years) {
        Form form = SmallForm.with(SmallForm.rule("rule", condition, "at: revenue", line == null ? "" : line));

        assertThat(said(form, "rule").stream().map(finding -> Integer.toString(finding.year())))
                .containsExactly(years == null ? new String[0] : years.split(" "));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            from: 2025-12-31  | 1
            from: 2026-01-01  | 0
            until: 2025-12-31 | 1
            until: 2025-12-30 | 0
            """)
    void aRuleAboutRowsIsJudgedByTheFormsYear(String line, int findings) {
        Form form = SmallForm.with(SmallForm.rule("rule", "is_present(level)", "eachRowOf: [listed]", line));

        assertThat(said(form, "rule")).hasSize(findings);
    }

    @Test
    void aRuleAboutRowsRunsOnEveryListItNames() {
        Form form = SmallForm.with(SmallForm.rule("rule", "is_present(level)", "eachRowOf: [listed, covered]"));

        assertThat(said(form, "rule"))
                .extracting(Finding::spot)
                .containsExactly(new Spot.AtList("listed"), new Spot.AtList("covered"));
        assertThat(RuleBook.of(form).size())
                .isEqualTo(RuleBook.of(SmallForm.with()).size() + 2);
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            lead <= revenue             | at: revenue           | 2025 | revenue@2025
            lead <= revenue             | at: revenue           | 2024 | revenue@2024
            lead <= revenue             | at: firms             | 2025 | firms@2025-12-31
            lead <= revenue             | at: firms             | 2024 | lead@2024
            distinct(listed) < 5 [家]   | at: firms             | 2025 | firms@2025-12-31
            is_present(level)           | eachRowOf: [listed]   | 2025 | listed
            """)
    void aFindingPointsAtTheRulesOwnCellElseAtTheFirstThatItReads(
            String condition, String line, int year, String spot) {
        Form form = SmallForm.with(SmallForm.rule("rule", condition, line));

        assertThat(said(form, "rule").stream().filter(finding -> finding.year() == year))
                .singleElement()
                .extracting(finding -> finding.spot().code())
                .isEqualTo(spot);
    }

    @Test
    void aRuleOfListsInAYearThatItsCellIsNotAskedForPointsAtTheList() {
        Form form = SmallForm.with(SmallForm.rule("rule", "distinct(listed) < 5 [家]", "years: [2024]", "at: firms"));

        assertThat(said(form, "rule")).singleElement().extracting(Finding::spot).isEqualTo(new Spot.AtList("listed"));
    }

    @Test
    void everyCellIsReadOnceThoughTheFormulaNamesItTwice() {
        Form form = SmallForm.with(SmallForm.rule("rule", "lead <= revenue and lead > revenue - lead", "at: lead"));

        assertThat(said(form, "rule").getFirst().figures())
                .containsExactly(Park.cell(form, "lead", 2025), Park.cell(form, "revenue", 2025));
    }

    @Test
    void aRuleThatNamesAYearWithoutItsFiguresIsRefused() {
        assertThat(mistakes(SmallForm.rule("rule", "firms > 0", "years: [2025, 2024]", "at: firms")))
                .containsExactly(at("rule", "2024年没有填报这条规则用到的全部指标"));
    }

    @Test
    void aRuleThatNoYearHasTheFiguresForIsRefused() {
        assertThat(mistakes(SmallForm.rule("rule", "firms > previous(firms)", "at: firms")))
                .containsExactly(at("rule", "没有一年填报了这条规则用到的全部指标"));
    }

    @Test
    void whatARulePointsAtMustBeThere() {
        assertThat(mistakes(SmallForm.rule("rule", "lead <= revenue", "at: leed")))
                .containsExactly(at("leed", "规则“rule”指向的指标不存在"));
        assertThat(mistakes(SmallForm.rule("rule", "is_present(level)", "eachRowOf: [coverd]")))
                .containsExactly(at("coverd", "规则“rule”针对的清单不存在"));
    }

    @Test
    void oneListThatIsNotThereDoesNotHideAMistakeAboutTheNext() {
        assertThat(mistakes(SmallForm.rule("rule", "is_present(grade)", "eachRowOf: [coverd, listed]")))
                .extracting(mistake -> mistake.toList().get(2))
                .containsExactly("coverd", "grade");
    }

    @Test
    void theMistakesOfFormulasAndOfWhatIsCountedAreFoundWithThoseOfRules() {
        String yaml = SmallForm.yaml(SmallForm.rule("rule", "lead <= firms", "at: lead"))
                .replace("formula: tax / area", "formula: tax / firms")
                .replace("formula: covered / firms", "formula: rate / firms")
                .replace("in(level, 'L2')", "in(grade, 'L2')");
        Form form = Objects.requireNonNull(
                FormReader.create().inspect(yaml, SmallForm.FILE).form());

        FormRefused refused = catchThrowableOfType(FormRefused.class, () -> RuleBook.of(form, SmallForm.FILE));

        assertThat(refused.mistakes())
                .extracting(Mistake::found)
                .containsExactly("rate / firms", "tax / firms", "rate / firms", "grade", "<=");
        assertThat(RuleBook.mistakes(form, SmallForm.FILE)).isEqualTo(refused.mistakes());
    }

    @Test
    void aFormThatIsRightHasNoMistakes() {
        assertThat(RuleBook.mistakes(SmallForm.with(), SmallForm.FILE)).isEmpty();
    }

    @Test
    void aFormWithoutAFileIsNamedByItsCodeAndVersion() {
        Form form = SmallForm.with(SmallForm.rule("rule", "lead <= firms", "at: lead"));

        assertThat(catchThrowableOfType(FormRefused.class, () -> RuleBook.of(form))
                        .mistakes())
                .extracting(Mistake::file)
                .containsExactly("small-2026.1.yaml");
    }

    private static List<Finding> said(Form form, String rule) {
        return RuleBook.of(form, SmallForm.FILE).check(NOTHING).findings().stream()
                .filter(finding -> finding.code().equals(rule))
                .toList();
    }

    /** Line and column, what stands there, and what is said of it. */
    private static List<Tuple> mistakes(String rule) {
        Form form = Objects.requireNonNull(FormReader.create()
                .inspect(SmallForm.yaml(rule), SmallForm.FILE)
                .form());
        return RuleBook.mistakes(form, SmallForm.FILE).stream()
                .map(each -> tuple(each.line(), each.column(), each.found(), each.reason()))
                .toList();
    }

    /** A mistake at the one rule's condition. */
    private static Tuple at(String found, String reason) {
        int line = (int) SmallForm.yaml("").lines().count() + 3;
        return tuple(line, "    condition: ".length() + 1, found, reason);
    }
}
