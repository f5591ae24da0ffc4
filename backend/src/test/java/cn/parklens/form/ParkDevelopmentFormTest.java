package cn.parklens.form;

import static cn.parklens.form.ReferencePeriod.endOf;
import static cn.parklens.form.ReferencePeriod.year;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped form of 2026 against the printed one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParkDevelopmentFormTest {

    private final Form form = read();

    @ParameterizedTest(name = "{1}（{2}）")
    @CsvSource(delimiter = '|', textBlock = """
            revenue                  | 营业收入                                     | 亿元    | 3 | FLOW
            lead_revenue             | 主导产业营业收入                             | 亿元    | 3 | FLOW
            value_added_share        | 园区全口径增加值占所在城市地区生产总值比重   | %       | 3 | FLOW
            profit                   | 利润总额                                     | 亿元    | 3 | FLOW
            tax_per_mu               | 亩均税收                                     | 万元/亩 | 3 | FLOW
            managed_area             | 实际管理面积                                 | 公顷    | 1 | STOCK
            developed_area           | 实际开发面积                                 | 公顷    | 1 | STOCK
            floor_area_ratio         | 工业用地综合容积率                           |         | 1 | STOCK
            enterprises              | 全部企业数量                                 | 个      | 1 | STOCK
            new_enterprises          | 2025年新注册且有实际经营活动的企业数量       | 个      | 1 | FLOW
            listed                   | 上市企业数量                                 | 个      | 1 | STOCK
            unicorns                 | 独角兽企业数量                               | 个      | 1 | STOCK
            high_tech                | 国家高新技术企业数量                         | 个      | 1 | STOCK
            champions                | 国家级制造业单项冠军企业数量                 | 个      | 1 | STOCK
            little_giants            | 国家级专精特新“小巨人”企业数量               | 个      | 1 | STOCK
            provincial_sme           | 省级专精特新企业数量                         | 个      | 1 | STOCK
            gigabit_rate             | 双千兆网络覆盖率                             | %       | 1 | STOCK
            service_rate             | 园区数字化生产性服务应用覆盖规上工业企业比例 | %       | 1 | STOCK
            transformation_rate      | 规模以上工业企业数字化改造率                 | %       | 1 | STOCK
            digital_investment_share | 园区管理服务数智化建设投资额占园区可支配财力比例 | %   | 1 | FLOW
            """)
    void everyPrintedIndicatorIsAsked(String code, String name, String unit, int years, PeriodKind kind) {
        Indicator indicator = form.indicator(code).orElseThrow();

        assertThat(indicator.name()).isEqualTo(name);
        assertThat(indicator.unit().symbol()).isEqualTo(unit == null ? "" : unit);
        assertThat(indicator.kind()).isEqualTo(kind);
        assertThat(indicator.isSupporting()).isFalse();
        assertThat(indicator.periods().stream().filter(indicator::isRequiredIn)).hasSize(years);
        assertThat(indicator.periods().getFirst().year()).isEqualTo(2025);
    }

    @Test
    void nothingIsAskedThatIsNotPrintedExceptTheInputsOfRatios() {
        assertThat(form.indicators().filter(Indicator::isSupporting).map(Indicator::code))
                .containsExactly(
                        "value_added",
                        "gdp",
                        "tax_paid",
                        "floor_area",
                        "industrial_land",
                        "gigabit_covered",
                        "service_covered",
                        "transformed",
                        "industrial_enterprises",
                        "digital_investment",
                        "disposable_revenue");
        assertThat(form.indicators()).hasSize(20 + 11);
        assertThat(form.indicators().filter(Indicator::isSupporting)).noneMatch(Indicator::required);
    }

    @Test
    void theAreaOfEarlierYearsIsASupportingInput() {
        Indicator area = form.indicator("developed_area").orElseThrow();

        assertThat(area.periods()).containsExactly(endOf(2025), endOf(2024), endOf(2023));
        assertThat(area.supportingPeriods()).containsExactly(endOf(2024), endOf(2023));
        assertThat(area.isRequiredIn(endOf(2025))).isTrue();
        assertThat(area.isRequiredIn(endOf(2024))).isFalse();
        assertThat(form.indicator("revenue").orElseThrow().isRequiredIn(year(2023)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            value_added_share        | （%）=园区全口径增加值/所在城市（或区）的GDP×100%            | value_added / gdp
            tax_per_mu               | 亩均税收（万元/亩）=企业实缴税金/实际开发面积                 | tax_paid / developed_area
            floor_area_ratio         | （单位：无）=工矿仓储用地上的总建筑面积/工矿仓储用地面积      | floor_area / industrial_land
            gigabit_rate             | =园区内双千兆网络覆盖的企业数量/园区内企业数×100%            | gigabit_covered / enterprises
            service_rate             | 可包含协同研发、共享制造、共享仓储、集采集销、数字金融等     | service_covered / industrial_enterprises
            transformation_rate      | 评估报告中能力水平达L2级及以上                                | transformed / industrial_enterprises
            digital_investment_share | 建设投资方和财力提供方均为园区管理和运营机构，不涉及园区企业 | digital_investment / disposable_revenue
            """)
    void everyRatioCarriesItsFootnoteInFullAndItsFormula(String code, String footnote, String formula) {
        Indicator ratio = form.indicator(code).orElseThrow();

        assertThat(ratio.help()).contains(footnote);
        assertThat(ratio.formula()).isNotNull().extracting(Expression::text).isEqualTo(formula);
    }

    @Test
    void everyFieldOfThePrintedFormIsThere() {
        assertThat(form.sections())
                .extracting(Section::title)
                .containsExactly("一、基本信息", "二、促进实数深度融合类创新实践概述", "三、工业园区发展情况");
        assertThat(form.fields()).hasSize(22);
        assertThat(form.fields().filter(Field::required)).hasSize(21);
        assertThat(form.field("profile").orElseThrow().limit()).isEqualTo(300);
        assertThat(form.field("report").orElseThrow().limit()).isEqualTo(3000);
        assertThat(form.field("report").orElseThrow().headings()).containsExactly("【摘要】", "一、背景介绍", "二、创新举措", "三、实践成效");
        assertThat(form.field("unit_category").orElseThrow().options())
                .extracting(Field.Option::text)
                .containsExactly("政府/事业单位", "央国企", "民企", "其他");
        assertThat(form.notes()).hasSize(3).last().asString().startsWith("承诺声明");
    }

    @Test
    void oneToThreeLeadIndustriesAreFilledAndOneOfThemIsChosen() {
        FieldGroup group = form.sections().getFirst().blocks().stream()
                .filter(FieldGroup.class::isInstance)
                .map(FieldGroup.class::cast)
                .filter(FieldGroup::repeats)
                .findFirst()
                .orElseThrow();

        assertThat(group.minRows()).isEqualTo(1);
        assertThat(group.maxRows()).isEqualTo(3);
        assertThat(form.field("focus_industry").orElseThrow().choicesFrom())
                .isEqualTo(group.fields().getFirst().code());
    }

    @Test
    void everyClassOfEnterpriseIsProvedByAList() {
        assertThat(form.evidenceLists().stream().filter(EvidenceList::required).map(EvidenceList::code))
                .containsExactly(
                        "new_enterprises",
                        "listed",
                        "unicorns",
                        "high_tech",
                        "champions",
                        "little_giants",
                        "provincial_sme");
        assertThat(form.evidenceLists().stream().flatMap(list -> list.proves().stream()))
                .extracting(EvidenceList.Proof::indicator)
                .contains("gigabit_covered", "industrial_enterprises", "transformed", "service_covered");
        assertThat(form.evidenceLists())
                .hasSize(9)
                .allSatisfy(list -> assertThat(list.columns())
                        .extracting(ListColumn::name)
                        .contains("企业名称", "统一社会信用代码", "行业分类", "优质企业类别"));
    }

    @Test
    void everyRuleSaysWhatToDoAndWhereItComesFrom() {
        assertThat(form.rules()).hasSizeGreaterThan(80).allSatisfy(rule -> {
            assertThat(Stream.of(rule.title(), rule.message(), rule.remedy(), rule.source()))
                    .noneMatch(String::isBlank)
                    .noneMatch(text -> text.contains("$"));
            assertThat(rule.condition().text()).doesNotContain("$");
        });
        assertThat(form.rules()).extracting(RuleDefinition::severity).contains(Severity.values());
    }

    @Test
    void everyRatioIsHeldAgainstItsFormula() {
        List<String> ratios = form.indicators()
                .filter(indicator -> indicator.formula() != null)
                .map(Indicator::code)
                .toList();

        assertThat(form.rules())
                .extracting(RuleDefinition::code)
                .containsAll(ratios.stream().map(code -> code + "_formula").toList());
    }

    private static Form read() {
        String name = "/forms/park-development-2026.yaml";
        try (InputStream stream = Objects.requireNonNull(FormReader.class.getResourceAsStream(name))) {
            return FormReader.create().read(new String(stream.readAllBytes(), StandardCharsets.UTF_8), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
