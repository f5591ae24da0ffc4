package cn.parklens.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.form.EvidenceList;
import cn.parklens.form.Form;
import cn.parklens.form.Severity;
import cn.parklens.formula.Need;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RuleBookTest {

    private final Form form = Park.form();
    private final RuleBook book = RuleBook.of(form);

    @Test
    void aCleanParkPassesEveryCheck() {
        CheckReport report = book.check(clean().facts());

        assertThat(report.of(Outcome.FAILED)).extracting(Finding::message).isEmpty();
        assertThat(report.of(Outcome.NOT_EVALUATED))
                .extracting(Finding::message)
                .isEmpty();
        assertThat(report.passed()).isGreaterThan(150);
    }

    @ParameterizedTest
    @CsvSource({
        "lead_revenue,             2025, 500.0,   lead_revenue_within_revenue",
        "tax_per_mu,               2024, 600.00,  tax_per_mu_formula",
        "tax_per_mu,               2025, 40.01,   tax_per_mu_formula",
        "value_added_share,        2023, 10.02,   value_added_share_formula",
        "floor_area_ratio,         2025, 0.94,    floor_area_ratio_formula",
        "gigabit_rate,             2025, 67.10,   gigabit_rate_of_whole",
        "gigabit_rate,             2025, 0.67,    gigabit_rate_not_a_fraction",
        "listed,                   2025, 4,       listed_matches_list",
        "transformed,              2025, 61,      transformed_matches_list",
        "unicorns,                 2025, 301,     unicorns_within_enterprises",
        "developed_area,           2025, 1300.0,  developed_within_managed",
        "revenue,                  2024, 4213000, revenue_ten_thousand_times",
        "enterprises,              2025, 19,      class_lists_within_enterprises",
        "digital_investment_share, 2025, 101.0,   digital_investment_share_between_0_and_100",
    })
    void aPlantedFigureFailsTheRuleAtItsCell(String indicator, int year, String figure, String rule) {
        CheckReport report = book.check(clean().set(indicator, year, figure).facts());

        assertThat(report.of(Outcome.FAILED).filter(f -> f.code().equals(rule)))
                .anySatisfy(f -> assertThat(f.spot()).isEqualTo(new Spot.AtCell(cell(indicator, year))));
    }

    @Test
    void aFailureShowsBothSidesWithTheirUnitsIntervalsAndDifference() {
        Finding finding = only("tax_per_mu_formula", clean().set("tax_per_mu", "600.00"));

        assertThat(finding.severity()).isEqualTo(Severity.BLOCKING);
        assertThat(finding.message())
                .contains("亩均税收（万元/亩）：600 万元/亩（599.995～600.005）")
                .contains("40 万元/亩（39.9977～40.0023）")
                .contains("相差 560 万元/亩");
        assertThat(finding.id()).isEqualTo("tax_per_mu_formula#2025#tax_per_mu@2025");
    }

    @Test
    void aRowThatBreaksARuleIsPointedAtBySheetRowAndColumn() {
        Park park = clean().cell("high_tech", 4, "valid_until", LocalDate.of(2025, 6, 1));

        Finding finding = only("certificate_valid", park);

        assertThat(finding.spot()).isEqualTo(new Spot.AtRow("high_tech", "国家高新技术企业清单", 6, "valid_until", "示范第4制造有限公司"));
        assertThat(finding.message()).startsWith("“国家高新技术企业清单”第 6 行 示范第4制造有限公司：");
    }

    @Test
    void aUnicornThatIsListedIsFound() {
        assertThat(only("unicorn_not_listed", clean().cell("unicorns", 0, "key", "E101"))
                        .spot())
                .isInstanceOf(Spot.AtRow.class);
    }

    @Test
    void aMissingInputIsNamedAndNeverTakenForZero() {
        Park park = clean().clear("tax_paid", 2024);
        CheckReport report = book.check(park.facts());

        Finding finding = finding(report, "tax_per_mu_formula", 2024);
        assertThat(finding.outcome()).isEqualTo(Outcome.NOT_EVALUATED);
        assertThat(finding.message()).isEqualTo("未能审核：需要：实缴税金 2024年（未填）");
        assertThat(finding.needs()).extracting(Need::cell).containsExactly(cell("tax_paid", 2024));
        assertThat(report.of(Outcome.FAILED)).isEmpty();
    }

    @Test
    void theKindsOfMissingStayDistinct() {
        CheckReport report = book.check(clean().set("tax_paid", 2025, new Value.Withheld())
                .set("gdp", 2025, new Value.Unavailable("统计局尚未公布"))
                .set("floor_area", 2025, new Value.NotApplicable())
                .facts());

        assertThat(finding(report, "tax_per_mu_formula", 2025).message()).contains("实缴税金 2025年（保密）");
        assertThat(finding(report, "value_added_share_formula", 2025).message()).contains("（无法取得：统计局尚未公布）");
        assertThat(finding(report, "floor_area_ratio_formula", 2025))
                .returns(Outcome.NOT_APPLICABLE, Finding::outcome)
                .returns("工矿仓储用地总建筑面积 2025年末（不适用），本项不审核。", Finding::message);
    }

    @Test
    void whatIsRequiredBlocksUntilItIsThere() {
        CheckReport report = book.check(clean().clear("revenue", 2023)
                .noField("contact_mobile")
                .noList("high_tech")
                .facts());

        assertThat(report.failed(Severity.BLOCKING))
                .extracting(Finding::code)
                .containsExactly("required:contact_mobile", "required:revenue", "list:high_tech");
        assertThat(finding(report, "high_tech_matches_list", 2025).outcome()).isEqualTo(Outcome.NOT_EVALUATED);
    }

    @Test
    void aCountDeclaredAsZeroNeedsNoList() {
        CheckReport report =
                book.check(clean().set("unicorns", "0").noList("unicorns").facts());

        assertThat(report.blocks()).isFalse();
        assertThat(finding(report, "unicorns_matches_list", 2025).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(finding(report, "class_lists_within_enterprises", 2025).outcome())
                .isEqualTo(Outcome.PASSED);
    }

    @Test
    void narrativesKeepToTheirLimitAndHeadings() {
        CheckReport report = book.check(clean().field("profile", "园".repeat(301) + " \n")
                .field("report", "【摘要】\n一、背景介绍\n二、创新举措")
                .facts());

        assertThat(report.failed(Severity.EXPLAIN))
                .extracting(Finding::message)
                .containsExactly("“工业园区简介”有 301 字，超过 300 字。", "“创新实践经验总结报告”缺少标题“三、实践成效”。");
    }

    /** The seven ratios of the form: only one of them divides units that give another than its own. */
    @ParameterizedTest
    @CsvSource({
        "value_added_share, ÷ .*（亿元） × 100%",
        "tax_per_mu, ÷ （实际开发面积（公顷） × 15）",
        "floor_area_ratio, ÷ 工矿仓储用地面积（公顷）",
        "gigabit_rate, ÷ 全部企业（个） × 100%",
        "service_rate, ÷ 规上工业企业（个） × 100%",
        "transformation_rate, ÷ 规上工业企业（个） × 100%",
        "digital_investment_share, ÷ .*（万元） × 100%",
    })
    void aRatioIsReadAloudSoThatItCanBeDividedByHand(String ratio, String ending) {
        assertThat(book.computed(ratio, form.indicator(ratio).orElseThrow().in(2025), clean().facts())
                        .orElseThrow()
                        .formula())
                .matches(".* " + ending);
    }

    @Test
    void aRatioIsComputedLiveWithItsTraceDownToTheCells() {
        ComputedFigure computed = book.computed(
                        "tax_per_mu",
                        form.indicator("tax_per_mu").orElseThrow().in(2024),
                        clean().set("tax_per_mu", 2024, "38.8").facts())
                .orElseThrow();

        assertThat(computed.formula()).isEqualTo("实缴税金（万元） ÷ （实际开发面积（公顷） × 15）");
        assertThat(computed.rounded())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("39.0"));
        assertThat(computed.value().orElseThrow().point()).hasToString("10400/267");
        assertThat(computed.agrees()).isFalse();
        assertThat(computed.difference())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("-0.2"));
        assertThat(computed.trace().inputs())
                .extracting(trace -> trace.formula() + " = " + trace.value())
                .containsExactly("实缴税金（万元） = 520,000 万元", "实际开发面积（公顷） = 890 公顷");
    }

    @Test
    void rowsThatProveADeclaredCountAreCounted() {
        Facts facts = clean().facts();

        assertThat(counted("industrial", "transformed", facts)).isEqualTo(60);
        assertThat(counted("listed", "listed", facts)).isEqualTo(3);
    }

    private int counted(String code, String indicator, Facts facts) {
        EvidenceList list = form.evidenceList(code).orElseThrow();
        return list.proves().stream()
                .filter(proof -> proof.indicator().equals(indicator))
                .mapToInt(proof -> book.counted(list, proof, facts))
                .sum();
    }

    @Test
    void aBlankInARowLeavesACountOpenByOne() {
        Park blank = clean().blank("industrial", 0, "level");
        assertThat(book.check(blank.facts()).of(Outcome.FAILED)).isEmpty();

        blank.cell("industrial", 1, "level", "L1");
        assertThat(only("transformed_matches_list", blank).message()).contains("58 个（58～59）");
    }

    @ParameterizedTest
    @CsvSource({
        "revenue,          2024, 4213000, revenue_ten_thousand_times, 421.3,  TEN_THOUSAND",
        "tax_per_mu,       2025, 600.00,  tax_per_mu_formula,         40.00,  FIFTEEN",
        "transformation_rate, 2025, 0.50, transformation_rate_formula, 50.00, HUNDRED",
        "profit,           2025, 286,     profit_ten_times,           28.6,   TEN",
        "developed_area,   2025, 13500.0, tax_per_mu_formula,         900.0,  FIFTEEN",
    })
    void aSlipIsRecognisedAndTheRightFigureOffered(
            String indicator, int year, String figure, String rule, BigDecimal meant, Suggestion.Kind kind) {
        Facts facts = clean().set(indicator, year, figure).facts();

        CheckReport report = book.suggest(book.check(facts), facts);

        assertThat(finding(report, rule, year).suggestions()).first().satisfies(suggestion -> {
            assertThat(suggestion.kind()).isEqualTo(kind);
            assertThat(suggestion.figures().get(cell(indicator, year))).isEqualByComparingTo(meant);
            assertThat(suggestion.text()).contains("是不是");
        });
    }

    @ParameterizedTest
    @CsvSource({"revenue, 2024, 4213000", "tax_per_mu, 2025, 600.00", "unicorns, 2025, 0", "enterprises, 2025, 19"})
    void recheckingAfterAChangeSaysTheSameAsCheckingAll(String indicator, int year, String figure) {
        Facts before = clean().noList("unicorns").facts();
        Facts after = clean().noList("unicorns").set(indicator, year, figure).facts();

        CheckReport rechecked = book.recheck(book.check(before), before, after);

        assertThat(rechecked.findings()).isEqualTo(book.check(after).findings());
    }

    @Test
    void anEnterpriseListedTwiceIsCountedOnce() {
        Park twice = clean().cell("industrial", 1, "key", "E0");

        assertThat(only("transformed_matches_list", twice).message())
                .contains("59 个")
                .contains("不重复的企业数");
    }

    @Test
    void codesOfFormerDivisionsAreOneHintForTheWholeList() {
        Park park = clean().cell("high_tech", 4, "credit_code", "91440182MA5A0000XX")
                .cell("high_tech", 7, "credit_code", "91440182MA5A0001XX");

        Finding finding = only("credit_code_division_known", park);

        assertThat(finding.severity()).isEqualTo(Severity.HINT);
        assertThat(finding.spot()).isEqualTo(new Spot.AtList("high_tech"));
        assertThat(finding.rows()).extracting(Spot.AtRow::row).containsExactly(6, 9);
        assertThat(finding.rowCount()).isEqualTo(2);
        assertThat(finding.message()).contains("第 6 行").contains("；“国家高新技术企业清单”第 9 行");
        assertThat(only("credit_code_division_known", clean().cell("listed", 0, "credit_code", "440182103097413"))
                        .spot())
                .isInstanceOf(Spot.AtRow.class);
    }

    @Test
    void aLittleGiantMissingFromTheProvincialListIsNamedInOneFinding() {
        Finding finding = only(
                "little_giant_in_provincial_list",
                clean().cell("little_giants", 1, "key", "E900").cell("little_giants", 2, "key", "E901"));

        assertThat(finding.rows()).extracting(Spot.AtRow::enterprise).containsExactly("示范第1制造有限公司", "示范第2制造有限公司");
    }

    @ParameterizedTest
    @CsvSource({
        "listed, exchange, 全国股转系统（新三板）, listed_not_on_neeq",
        "listed, stock_code, 430139, listed_code_not_of_neeq",
        "champions, industry, K7010, champion_in_manufacturing",
        "new_enterprises, name, 示范制造有限公司苏州分公司, no_branch_office",
        "high_tech, certificate_number, 粤科2024001, high_tech_certificate_number",
    })
    void aRowThatDoesNotBelongInItsListIsFound(String list, String column, String value, String rule) {
        Finding finding = only(rule, clean().cell(list, 0, column, value));

        assertThat(finding.rows()).extracting(Spot.AtRow::row).containsExactly(2);
    }

    @Test
    void datesOfCertificatesAreHeldAgainstTheReferenceDateAndAgainstEachOther() {
        LocalDate early = LocalDate.of(2022, 6, 1);

        assertThat(only(
                                "sme_certificate_valid",
                                clean().blank("provincial_sme", 3, "valid_until")
                                        .cell("provincial_sme", 3, "certified_on", early))
                        .rows())
                .hasSize(1);
        assertThat(only(
                                "champion_certificate_valid",
                                clean().cell("champions", 0, "valid_until", LocalDate.of(2025, 12, 30)))
                        .rows())
                .hasSize(1);
        assertThat(only(
                                "certificate_dates_in_order",
                                clean().cell("high_tech", 2, "valid_until", LocalDate.of(2026, 1, 1))
                                        .cell("high_tech", 2, "certified_on", LocalDate.of(2025, 12, 31))
                                        .cell("high_tech", 3, "certified_on", LocalDate.of(2025, 7, 1))
                                        .cell("high_tech", 3, "valid_until", LocalDate.of(2025, 6, 30)))
                        .rows())
                .extracting(Spot.AtRow::row)
                .containsExactly(5);
    }

    @Test
    void swappedRowsAreRecognised() {
        Facts facts =
                clean().set("revenue", "310.2").set("lead_revenue", "440.5").facts();

        Finding finding = finding(book.suggest(book.check(facts), facts), "lead_revenue_within_revenue", 2025);

        assertThat(finding.suggestions()).first().extracting(Suggestion::kind).isEqualTo(Suggestion.Kind.ROWS_SWAPPED);
    }

    private Finding only(String rule, Park park) {
        return book.check(park.facts())
                .of(Outcome.FAILED)
                .filter(f -> f.code().equals(rule))
                .reduce((a, b) -> {
                    throw new AssertionError(a + " and " + b);
                })
                .orElseThrow();
    }

    private static Finding finding(CheckReport report, String rule, int year) {
        return report.findings().stream()
                .filter(f -> f.code().equals(rule) && f.year() == year)
                .findFirst()
                .orElseThrow();
    }

    private Park clean() {
        return Park.clean(form);
    }

    private Cell cell(String indicator, int year) {
        return Park.cell(form, indicator, year);
    }
}
