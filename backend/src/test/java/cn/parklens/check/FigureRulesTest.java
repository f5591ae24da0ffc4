package cn.parklens.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.parklens.form.Form;
import cn.parklens.form.Severity;
import cn.parklens.formula.Need;
import cn.parklens.observation.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rule about figures says when it holds, when it does not, and when it cannot be judged. */
class FigureRulesTest {

    private final Form form = SmallForm.with(
            SmallForm.rule("lead_within", "lead <= revenue", "at: lead"),
            SmallForm.rule("formula", "declared(per_mu) = computed(per_mu)", "at: per_mu"),
            SmallForm.rule("strict", "declared(per_mu) = computed(per_mu)", "at: per_mu", "notApplicablePasses: false"),
            SmallForm.rule("whole", "whole_share(rate, firms)", "at: rate"),
            SmallForm.rule("between", "rate >= 5 [%] and rate <= 80 [%]", "at: rate", "severity: explain"),
            SmallForm.rule("either", "firms >= 30 [家] or listed >= 5 [家]", "at: firms"),
            SmallForm.rule("mixed", "is_present(profit) or listed >= 5 [家]", "at: profit"),
            SmallForm.rule("neither", "is_present(profit) or not (listed >= 2 [家])", "at: profit"),
            SmallForm.rule("filled", "is_present(profit)", "at: profit"),
            SmallForm.rule("listed_covered", "subset(listed, covered)", "at: listed"),
            SmallForm.rule("apart", "disjoint(optional, covered)", "at: covered"),
            SmallForm.rule("like_peers", "listed <= 10 * peer_median(listed)", "at: listed"),
            SmallForm.rule("growth", "revenue >= previous(revenue)", "at: revenue"));
    private final Park park = SmallForm.park(form).list("optional", 100, 2);

    @Test
    void aRuleThatHoldsSaysItsTitle() {
        assertThat(said("formula", 2025))
                .returns(Outcome.PASSED, Finding::outcome)
                .returns("检查formula", Finding::message)
                .returns(null, Finding::sides)
                .returns(new Spot.AtCell(park.cell("per_mu", 2025)), Finding::spot)
                .returns(
                        List.of(park.cell("per_mu", 2025), park.cell("tax", 2025), park.cell("area", 2025)),
                        Finding::figures);
    }

    @Test
    void aComparisonThatFailsShowsBothSidesAndHowFarTheyAreApart() {
        park.set("per_mu", "38.00");

        assertThat(said("formula", 2025))
                .returns(Outcome.FAILED, Finding::outcome)
                .returns(
                        "不符合formula。亩均税收（万元/亩）：38 万元/亩（37.995～38.005）；按公式核算的亩均税收（万元/亩）："
                                + "40 万元/亩（39.8649～40.136）；相差 2 万元/亩。",
                        Finding::message)
                .returns("请核对formula。", Finding::remedy)
                .returns("定义", Finding::source)
                .returns("检查formula", Finding::title)
                .returns(Severity.BLOCKING, Finding::severity)
                .returns(List.of(), Finding::rows)
                .returns(0, Finding::rowCount)
                .returns(List.of(), Finding::needs);
        assertThat(said("formula", 2024).outcome()).isEqualTo(Outcome.PASSED);
    }

    @ParameterizedTest(name = "{0}: {1} = {2}")
    @CsvSource(delimiter = '|', textBlock = """
            between | rate   | 3    | 覆盖率（%）：3%（2.5～3.5）；界限：5%；相差 2 个百分点。
            between | rate   | 90   | 覆盖率（%）：90%（89.5～90.5）；界限：80%；相差 10 个百分点。
            whole   | rate   | 8.20 | 覆盖率（%） × 全部企业（家）：3.28 家（3.278～3.282），其间没有整数。
            growth  | revenue | 80.0 | 营业收入（亿元）：80 亿元（79.95～80.05）；上年营业收入（亿元）：90 亿元（89.95～90.05）；相差 10 亿元。
            lead_within | lead | 120 | 主导产业收入（亿元）：120 亿元（119.5～120.5）；营业收入（亿元）：100 亿元（99.95～100.05）；相差 20 亿元。
            """)
    void whatMadeItFailIsSaidWithItsFigures(String rule, String indicator, String figure, String text) {
        park.set(indicator, figure);

        assertThat(said(rule, 2025).message()).isEqualTo("不符合" + rule + "。" + text);
        assertThat(said(rule, 2025).sides() == null).isEqualTo(rule.equals("whole"));
    }

    @Test
    void ofTwoAlternativesThatBothFailTheFirstComparisonIsShown() {
        park.set("firms", "20");
        assertThat(said("either", 2025).message()).isEqualTo("不符合either。全部企业（家）：20 家；界限：30 家；相差 10 家。");

        assertThat(said("mixed", 2025).message()).isEqualTo("不符合mixed。上市企业（家）：2 家；界限：5 家；相差 3 家。");
    }

    @Test
    void aConditionThatComparesNothingSaysOnlyItsMessage() {
        assertThat(said("filled", 2025))
                .returns("不符合filled。", Finding::message)
                .returns(null, Finding::sides)
                .returns(new Spot.AtCell(park.cell("profit", 2025)), Finding::spot);
        assertThat(said("neither", 2025).message()).isEqualTo("不符合neither。");
    }

    @Test
    void enterprisesThatAreMissingFromAnotherListAreNamed() {
        park.list("listed", 2, 3);

        Finding finding = said("listed_covered", 2025);
        assertThat(finding.message()).isEqualTo("不符合listed_covered。“上市企业清单”第 3 行 示范第3制造有限公司；“上市企业清单”第 4 行 示范第4制造有限公司。");
        assertThat(finding.rows())
                .containsExactly(
                        new Spot.AtRow("listed", "上市企业清单", 3, "", "示范第3制造有限公司"),
                        new Spot.AtRow("listed", "上市企业清单", 4, "", "示范第4制造有限公司"));
        assertThat(finding.rowCount()).isEqualTo(2);
        assertThat(finding.spot()).isEqualTo(new Spot.AtCell(park.cell("listed", 2025)));
    }

    @Test
    void enterprisesThatStandInBothOfTwoListsAreNamedWhereTheFirstHasThem() {
        park.list("optional", 2, 2);

        assertThat(said("apart", 2025))
                .returns("不符合apart。“选填清单”第 2 行 示范第2制造有限公司。", Finding::message)
                .returns(List.of(new Spot.AtRow("optional", "选填清单", 2, "", "示范第2制造有限公司")), Finding::rows);
    }

    @Test
    void moreRowsThanAreListedAreStillCounted() {
        int rows = Finding.MOST_ROWS + 1;
        park.list("listed", 5000, rows);

        Finding finding = said("listed_covered", 2025);

        assertThat(finding.rows()).hasSize(Finding.MOST_ROWS);
        assertThat(finding.rowCount()).isEqualTo(rows);
        assertThat(finding.message()).endsWith("等，共 1001 家。");
    }

    @Test
    void theEnterprisesOfAListThatIsNotThereCannotBeNamed() {
        park.set("listed", "0").noList("listed").set("covered", "0").noList("covered");
        assertThat(said("listed_covered", 2025).outcome()).isEqualTo(Outcome.PASSED);

        park.list("listed", 0, 1);
        assertThat(said("listed_covered", 2025).message()).isEqualTo("不符合listed_covered。“上市企业清单”第 2 行 示范第0制造有限公司。");
    }

    @Test
    void whatIsMissingIsNamedInTheOrderOfTheFormula() {
        park.set("tax", 2025, new Value.Unavailable("未公布")).clear("area", 2025);

        assertThat(said("formula", 2025))
                .returns(Outcome.NOT_EVALUATED, Finding::outcome)
                .returns("未能审核：需要：实缴税金 2025年（无法取得：未公布）、开发面积 2025年末（未填）", Finding::message)
                .satisfies(finding -> assertThat(finding.needs())
                        .extracting(Need::cell, Need::reason)
                        .containsExactly(
                                tuple(park.cell("tax", 2025), Need.Reason.UNAVAILABLE),
                                tuple(park.cell("area", 2025), Need.Reason.NOT_FILLED)));
    }

    @Test
    void whatDoesNotApplyEndsTheCheckUnlessTheRuleInsists() {
        park.set("tax", 2025, new Value.NotApplicable()).set("area", 2025, new Value.Withheld());

        assertThat(said("formula", 2025))
                .returns(Outcome.NOT_APPLICABLE, Finding::outcome)
                .returns("实缴税金 2025年（不适用），本项不审核。", Finding::message)
                .satisfies(finding -> assertThat(finding.needs()).hasSize(2));
        assertThat(said("strict", 2025))
                .returns(Outcome.NOT_EVALUATED, Finding::outcome)
                .returns("未能审核：需要：实缴税金 2025年（不适用）、开发面积 2025年末（保密）", Finding::message);
    }

    @Test
    void everythingThatDoesNotApplyIsNamed() {
        park.set("tax", 2025, new Value.NotApplicable()).set("area", 2025, new Value.NotApplicable());

        assertThat(said("formula", 2025).message()).isEqualTo("实缴税金 2025年（不适用）、开发面积 2025年末（不适用），本项不审核。");
    }

    @Test
    void aFigureIsHeldAgainstItsPeersWhereEnoughOfThemReport() {
        assertThat(said("like_peers", 2025))
                .returns(Outcome.NOT_EVALUATED, Finding::outcome)
                .satisfies(finding -> assertThat(finding.message()).endsWith("（可比园区不足）"));

        park.peer("listed", 2025, "1");
        assertThat(said("like_peers", 2025).outcome()).isEqualTo(Outcome.PASSED);
        park.set("listed", "11");
        assertThat(said("like_peers", 2025).outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void aDivisorThatMayBeZeroIsNoFigureAndNothingIsMissing() {
        park.set("area", "0");

        assertThat(said("formula", 2025))
                .returns(Outcome.NOT_EVALUATED, Finding::outcome)
                .returns(List.of(), Finding::needs)
                .returns("未能审核：除数“开发面积（公顷）”为 0，或按其小数位可能为 0", Finding::message);
    }

    private Finding said(String rule, int year) {
        return SmallForm.findings(form, rule, park).stream()
                .filter(finding -> finding.year() == year)
                .findFirst()
                .orElseThrow();
    }
}
