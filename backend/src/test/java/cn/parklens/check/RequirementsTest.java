package cn.parklens.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.parklens.form.Form;
import cn.parklens.form.Severity;
import cn.parklens.observation.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a form asks by its very shape: nothing is required that the form calls optional, and nothing required is missed. */
class RequirementsTest {

    private final Form form = SmallForm.with();
    private final RuleBook book = RuleBook.of(form);
    private final Park park = SmallForm.park(form);

    @Test
    void everythingTheFormAsksIsAskedOnceInItsOrder() {
        CheckReport report = book.check(park.facts());

        assertThat(report.findings()).allMatch(finding -> finding.outcome() == Outcome.PASSED);
        assertThat(report.findings())
                .extracting(Finding::code, Finding::year, Finding::message)
                .containsExactly(
                        tuple("required:contact", 2025, "“联系人”已填写"),
                        tuple("limit:contact", 2025, "“联系人”不超过 5 字"),
                        tuple("limit:remark", 2025, "“备注”不超过 6 字"),
                        tuple("required:story", 2025, "“总结”已填写"),
                        tuple("limit:story", 2025, "“总结”不超过 20 字"),
                        tuple("heading:story", 2025, "“总结”含有规定的标题"),
                        tuple("required:industry", 2025, "“主导产业”已填写"),
                        tuple("limit:industry", 2025, "“主导产业”不超过 100 字"),
                        tuple("limit:partner", 2025, "“合作单位”不超过 100 字"),
                        tuple("required:revenue", 2025, "“营业收入”2025年已填写"),
                        tuple("negative:revenue", 2025, "“营业收入”2025年不为负数"),
                        tuple("required:revenue", 2024, "“营业收入”2024年已填写"),
                        tuple("negative:revenue", 2024, "“营业收入”2024年不为负数"),
                        tuple("required:lead", 2025, "“主导产业收入”2025年已填写"),
                        tuple("negative:lead", 2025, "“主导产业收入”2025年不为负数"),
                        tuple("required:lead", 2024, "“主导产业收入”2024年已填写"),
                        tuple("negative:lead", 2024, "“主导产业收入”2024年不为负数"),
                        tuple("required:tax", 2025, "“实缴税金”2025年已填写"),
                        tuple("negative:tax", 2025, "“实缴税金”2025年不为负数"),
                        tuple("required:tax", 2024, "“实缴税金”2024年已填写"),
                        tuple("negative:tax", 2024, "“实缴税金”2024年不为负数"),
                        tuple("required:area", 2025, "“开发面积”2025年末已填写"),
                        tuple("negative:area", 2025, "“开发面积”2025年末不为负数"),
                        tuple("negative:area", 2024, "“开发面积”2024年末不为负数"),
                        tuple("required:per_mu", 2025, "“亩均税收”2025年已填写"),
                        tuple("negative:per_mu", 2025, "“亩均税收”2025年不为负数"),
                        tuple("required:per_mu", 2024, "“亩均税收”2024年已填写"),
                        tuple("negative:per_mu", 2024, "“亩均税收”2024年不为负数"),
                        tuple("required:firms", 2025, "“全部企业”2025年末已填写"),
                        tuple("negative:firms", 2025, "“全部企业”2025年末不为负数"),
                        tuple("required:listed", 2025, "“上市企业”2025年末已填写"),
                        tuple("negative:listed", 2025, "“上市企业”2025年末不为负数"),
                        tuple("required:covered", 2025, "“覆盖企业”2025年末已填写"),
                        tuple("negative:covered", 2025, "“覆盖企业”2025年末不为负数"),
                        tuple("required:rate", 2025, "“覆盖率”2025年末已填写"),
                        tuple("negative:rate", 2025, "“覆盖率”2025年末不为负数"),
                        tuple("list:listed", 2025, "《上市企业清单》已上传"),
                        tuple("list:covered", 2025, "《覆盖企业清单》已上传"));
        assertThat(book.size()).isEqualTo(report.findings().size());
    }

    @Test
    void anEmptySubmissionLacksExactlyWhatIsRequired() {
        CheckReport report = book.check(new Facts(Map.of(), Map.of(), Map.of(), Map.of()));

        assertThat(report.of(Outcome.FAILED)).allMatch(finding -> finding.code().startsWith("required:"));
        assertThat(report.failed()).isEqualTo(3 + 8 + 1 + 4);
        assertThat(report.blocks()).isTrue();
    }

    @Test
    void aTextThatIsMissingBlocksAtItsField() {
        Finding finding = failure("required:contact", park.noField("contact"));

        assertThat(finding)
                .returns("“联系人”未填写。", Finding::message)
                .returns("请填写“联系人”。", Finding::remedy)
                .returns("小表", Finding::source)
                .returns(Severity.BLOCKING, Finding::severity)
                .returns(new Spot.AtField("contact"), Finding::spot)
                .returns(List.of(), Finding::figures)
                .returns("required:contact#2025#contact", Finding::id);
    }

    @Test
    void aGroupThatRepeatsNeedsItsLeastNumberOfRows() {
        assertThat(failure("required:industry", park.fields("industry", "新材料")).message())
                .isEqualTo("“主导产业”未填写。");
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            contact  | 示范填报人        |                                 | EXPLAIN |
            contact  | 示范 填报　人     |                                 | EXPLAIN |
            contact  | 示范填报人甲      | “联系人”有 6 字，超过 5 字。    | EXPLAIN | 请压缩文字，或说明超出的原因。
            contact  | 𠮷𠮷𠮷𠮷𠮷        |                                 | EXPLAIN |
            remark   | 一二三四五六七    | “备注”有 7 字，超过 6 字。      | EXPLAIN | 请压缩文字，或说明超出的原因。
            """)
    void aTextKeepsToItsLimitAsPeopleCountCharacters(
            String field, String text, String message, Severity severity, String remedy) {
        Finding finding = SmallForm.finding(form, "limit:" + field, park.field(field, text));

        assertThat(finding.failed()).isEqualTo(message != null);
        assertThat(finding.severity()).isEqualTo(severity);
        assertThat(finding.spot()).isEqualTo(new Spot.AtField(field));
        if (message != null) {
            assertThat(finding.message()).isEqualTo(message);
            assertThat(finding.remedy()).isEqualTo(remedy);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            二、成效 一、背景 | “总结”含有规定的标题
            一、背景          | “总结”缺少标题“二、成效”。
            背景              | “总结”缺少标题“一、背景”、“二、成效”。
            """)
    void aNarrativeCarriesTheHeadingsThatArePrescribed(String text, String message) {
        Finding finding = SmallForm.finding(form, "heading:story", park.field("story", text));

        assertThat(finding.message()).isEqualTo(message);
        assertThat(finding.severity()).isEqualTo(Severity.EXPLAIN);
        assertThat(finding.remedy()).isEqualTo("请按报告框架补齐标题。");
    }

    @Test
    void aNarrativeThatIsNotThereHasNoHeadingsToMiss() {
        park.noField("story");

        assertThat(SmallForm.finding(form, "heading:story", park).outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void aFigureThatIsMissingBlocksAtItsCell() {
        Finding finding = failure("required:area", park.clear("area", 2025));

        assertThat(finding)
                .returns("“开发面积”2025年末未填。", Finding::message)
                .returns("请填写数值；确实没有的请选择“不适用”“无法取得”或“保密”。", Finding::remedy)
                .returns(Severity.BLOCKING, Finding::severity)
                .returns(new Spot.AtCell(park.cell("area", 2025)), Finding::spot)
                .returns(List.of(park.cell("area", 2025)), Finding::figures)
                .returns("required:area#2025#area@2025-12-31", Finding::id);
    }

    @Test
    void aCellThatWasEmptiedIsNotFilledButEveryReasonIsAnAnswer() {
        assertThat(failure("required:firms", park.set("firms", 2025, new Value.NotFilled())))
                .isNotNull();
        for (Value reason : List.of(new Value.NotApplicable(), new Value.Unavailable("未统计"), new Value.Withheld())) {
            assertThat(SmallForm.finding(form, "required:firms", park.set("firms", 2025, reason))
                            .outcome())
                    .isEqualTo(Outcome.PASSED);
        }
    }

    @Test
    void aFigureBelowZeroBlocksUnlessItMayBeALoss() {
        Finding finding = failure("negative:firms", park.set("firms", "-1"));

        assertThat(finding)
                .returns("“全部企业”2025年末为负数。", Finding::message)
                .returns("请核对正负号。", Finding::remedy)
                .returns(Severity.BLOCKING, Finding::severity);
        assertThat(SmallForm.finding(form, "negative:firms", park.set("firms", "0"))
                        .failed())
                .isFalse();
        assertThat(book.check(park.set("profit", "-3.0").facts()).failed()).isZero();
    }

    @Test
    void aCountAboveZeroNeedsItsList() {
        Finding finding = failure("list:listed", park.noList("listed").noList("optional"));

        assertThat(finding)
                .returns("填报的“上市企业”大于 0，需要《上市企业清单》佐证。", Finding::message)
                .returns("请下载模板，填写后上传《上市企业清单》；数量为 0 的不需要上传。", Finding::remedy)
                .returns(Severity.BLOCKING, Finding::severity)
                .returns(new Spot.AtList("listed"), Finding::spot)
                .returns(List.of(park.cell("listed", 2025)), Finding::figures);
        assertThat(SmallForm.finding(form, "list:listed", park.set("listed", "0"))
                        .failed())
                .isFalse();
    }

    private Finding failure(String code, Park with) {
        Finding finding = SmallForm.finding(form, code, with);
        assertThat(finding.outcome()).isEqualTo(Outcome.FAILED);
        return finding;
    }
}
