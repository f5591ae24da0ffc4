package cn.parklens.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.ProblemTexts;
import cn.parklens.evidence.reading.around.Skipped;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A unit that stands once above a list, as in most tables of an office. */
class UnitLineTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "单位：亿元,,,",
                ",,,单位：亿元",
                ",,,,（单位：亿元）",
                "填报单位：示范园区管委会,,,计量单位：亿元",
                ",,,单位:亿元",
                ",,,计量单位（亿元）",
                "货币单位（亿元）,,,",
                "亿元,,,",
                ",,,（亿元）",
                ",,单位,亿元",
                ",,单位：,亿元",
            })
    void aUnitAtEitherEndIsThatOfTheColumnsThatAreMeasuredSo(String line) throws Exception {
        ReadSheet result =
                ReadSheet.ofLand(directory, "用地企业清单,,,\n" + line + "\n企业名称,行业分类,用地面积,投资\n示例一有限公司,C39,12.5,20\n");

        assertThat(result.headers()).containsExactly("企业名称", "行业分类", "用地面积", "投资");
        assertThat(result.figures("area")).containsExactly("12.5");
        assertThat(result.figures("invested")).containsExactly("200000");
        assertThat(result.plan().problems())
                .extracting(problem -> problem.kind())
                .contains(EvidenceProblem.HEADER_UNIT_CONVERTED)
                .doesNotContain(EvidenceProblem.HEADER_UNIT_UNKNOWN);
    }

    /** Whatever labels stand beside or below it, and however it is written. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "用地企业清单（单位：亩、亿元）,,,\n填报单位：,示范园区管委会,填表人：,张三,联系电话：,0755-123456",
                "单位：亩、亿元,,,\n填报单位：,示范园区,填报时间：,2026年1月",
                "制表单位：,示范园区,制表日期：,2026-01-05,\"亩、亿元\"",
                "填报单位：示范园区,填报人：张三,联系电话：13800138000,单位：,亩、亿元",
                "面积：亩  金额：亿元,,,",
                "面积：亩；投资：亿元,,,",
                "面积单位 亩,,金额单位亿元,",
                "说明：本表面积均为亩，金额均为亿元,,,"
            })
    void unitsAreHeardBesideLabels(String above) throws Exception {
        ReadSheet result = ReadSheet.ofLand(directory, above + "\n企业名称,行业分类,用地面积,投资\n示例一有限公司,C39,15,20\n");

        assertThat(result.headers()).containsExactly("企业名称", "行业分类", "用地面积", "投资");
        assertThat(result.figures("area")).containsExactly("1");
        assertThat(result.figures("invested")).containsExactly("200000");
    }

    @Test
    void unitsAloneAboveTheHeaderAreThoseOfTheColumnsOfTheirMeasure() throws Exception {
        ReadSheet result = ReadSheet.ofLand(directory, "用地企业清单,,,\n亩、亿元,,,\n企业名称,行业分类,用地面积,投资\n示例一有限公司,C39,15,20\n");

        assertThat(result.figures("area")).containsExactly("1");
        assertThat(result.figures("invested")).containsExactly("200000");
    }

    /** A table of sums above the list has units of its own, beside its figures. */
    @ParameterizedTest
    @ValueSource(strings = {"投资总额,亿元,12", "家,,,", "项目,单位,数值,备注"})
    void whatStandsAloneIsNoUnitOfTheListBesideFiguresOrWhereItCounts(String line) throws Exception {
        ReadSheet result = ReadSheet.ofLand(directory, line + "\n企业名称,行业分类,用地面积,投资\n示例一有限公司,C39,15,20\n");

        assertThat(result.figures("area")).containsExactly("15");
        assertThat(result.figures("invested")).containsExactly("20");
    }

    /** It says how many enterprises there are, and nothing of money or land. */
    @Test
    void aUnitOfNoColumnChangesNothingAndIsNoPartOfTheHeader() throws Exception {
        ReadSheet result = ReadSheet.ofLand(directory, """
                用地企业清单,,,
                单位：家,,,
                企业名称,行业分类,用地面积,投资
                示例一有限公司,C39,12.5,20
                企业名称,行业分类,用地面积,投资
                示例二有限公司,C39,7,1
                """);

        assertThat(result.headers()).containsExactly("企业名称", "行业分类", "用地面积", "投资");
        assertThat(result.figures("area")).containsExactly("12.5", "7");
        assertThat(result.figures("invested")).containsExactly("20", "1");
        assertThat(result.summary().skipped()).extracting(Skipped::reason).containsOnlyOnce(Skipped.Reason.HEADER);
    }

    @Test
    void aColumnThatNamesItsUnitKeepsIt() throws Exception {
        ReadSheet result = ReadSheet.ofLand(directory, "单位：亿元,,,\n企业名称,行业分类,用地面积（亩）,投资（万元）\n示例一有限公司,C39,1500,20\n");

        assertThat(result.figures("area")).containsExactly("100");
        assertThat(result.figures("invested")).containsExactly("20");
    }

    @Test
    void aHeaderOfTwoRowsThatComesAgainIsPassedOverInBothRows() throws Exception {
        ReadSheet result = ReadSheet.ofLand(directory, """
                企业名称,行业分类,用地,投资
                ,,面积,金额
                示例一有限公司,C39,12.5,20
                企业名称,行业分类,用地,投资
                ,,面积,金额
                示例二有限公司,C39,7,1
                """);

        assertThat(result.figures("area")).containsExactly("12.5", "7");
        assertThat(result.summary().skipped().stream()
                        .filter(skipped -> skipped.reason() == Skipped.Reason.HEADER)
                        .mapToInt(Skipped::rows)
                        .sum())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "填报单位：某某园区管委会,,,单位：亩、亿元 | 亩 亿元",
                "单位：亩；万元,,, | 亩 万元",
                "单位：亩;万元,,, | 亩 万元",
                "（面积单位：亩；金额单位：亿元）,,, | 亩 亿元",
                "面积单位：亩 金额单位：亿元,,, | 亩 亿元",
                "计量单位：亩/亿元,,, | 亩 亿元",
                "单位：亩/万元,,, | 亩 万元",
                "单位：万元/亩,,, | 亩 万元",
                "单位：㎡、元,,, | ㎡ 元",
                "单位：亩 万 元,,, | 亩 万元",
                "单位：人民币亿元、平方米,,, | ㎡ 亿元",
                "单位：面积（亩）、金额（亿元）,,, | 亩 亿元",
                "单位：用地面积为亩、投资为亿元,,, | 亩 亿元",
                "填报单位：示范园区管委会　　单位：亩、亿元,,, | 亩 亿元",
                "2025年12月31日　单位：亩、千元,,, | 亩 千元",
                "单位：亩,,,单位：亿元 | 亩 亿元",
                "用地面积单位：亩,,, | 亩 万元",
                "单位：亿元,,, | 公顷 亿元",
                "单 位：亿 元,,, | 公顷 亿元",
                "单位：亿元（保留两位小数）,,, | 公顷 亿元",
                "单位：示范园区管委会,,, | 公顷 万元",
                "单位名称：示范园区,,, | 公顷 万元",
                "制表单位：示范园区,,, | 公顷 万元",
                "单位（盖章）：,,, | 公顷 万元",
                "单位：,,, | 公顷 万元",
                "园区工业用地企业一览表（单位：亿元）,,, | 公顷 亿元",
                "园区工业用地企业一览表（单位：亩、亿元）,,, | 亩 亿元",
                "园区工业用地企业一览表（亿元）,,, | 公顷 亿元"
            })
    void eachUnitIsThatOfTheColumnsOfItsOwnMeasure(String line, String units) throws Exception {
        ReadSheet result = ReadSheet.ofLand(
                directory, "用地企业清单,,,\n" + line.replace("亩；金额", "亩，金额") + "\n企业名称,行业分类,用地面积,投资\n示例一有限公司,C39,1500,20\n");

        assertThat(result.headers()).containsExactly("企业名称", "行业分类", "用地面积", "投资");
        String area = units.substring(0, units.indexOf(' '));
        String money = units.substring(units.indexOf(' ') + 1);
        assertThat(result.figures("area"))
                .containsExactly(
                        switch (area) {
                            case "亩" -> "100";
                            case "㎡" -> "0.15";
                            default -> "1500";
                        });
        assertThat(result.figures("invested"))
                .containsExactly(
                        switch (money) {
                            case "亿元" -> "200000";
                            case "千元" -> "2";
                            case "元" -> "0.002";
                            default -> "20";
                        });
        assertThat(result.plan().problems())
                .extracting(problem -> problem.kind())
                .filteredOn(kind ->
                        kind != EvidenceProblem.HEADER_UNIT_CONVERTED && kind != EvidenceProblem.HEADER_BY_SYNONYM)
                .isEmpty();
        assertThat(result.rows()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "单位：万亩 | HEADER_UNIT_DOUBTFUL",
                "单位：亩、平方米 | HEADER_UNIT_DOUBTFUL",
                "单位：万美元 | HEADER_UNIT_DOUBTFUL",
                "单位：亩、万 | HEADER_UNIT_DOUBTFUL",
                "单位：万亩、亿元 | HEADER_UNIT_DOUBTFUL",
                "建筑面积单位：平方米 | HEADER_UNIT_DOUBTFUL",
                "单位：亩、亿元、套 | HEADER_UNIT_LINE_UNCLEAR"
            })
    void whatIsNotUnderstoodIsSaid(String line, EvidenceProblem said) throws Exception {
        assertThat(ReadSheet.planOfLand(
                                directory, "用地企业清单,,,\n" + line + ",,,\n企业名称,行业分类,用地面积,投资\n示例一有限公司,C39,1500,20\n")
                        .problems())
                .extracting(problem -> problem.kind())
                .contains(said);
    }

    /** The last of them was once taken for the only one. */
    @ParameterizedTest
    @ValueSource(strings = {"用地面积（公顷）（亩）", "用地面积（亩）（公顷）", "用地面积(平方米)（单位：亩）"})
    void aHeaderWithTwoUnitsIsForAPersonToDecide(String area) throws Exception {
        assertThat(ReadSheet.planOfLand(directory, "企业名称,行业分类," + area + ",投资（亿元）\n示例一有限公司,C39,1500,20\n")
                        .problems())
                .filteredOn(problem -> problem.kind() == EvidenceProblem.HEADER_UNIT_DOUBTFUL)
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.found()).isEqualTo(area);
                    assertThat(problem.arguments().getFirst()).contains("亩", "、");
                    assertThat(ProblemTexts.in(Locale.CHINA).remedy(problem))
                            .isEqualTo("请把单位写进这一列的表头，例如“用地面积（公顷）”，并与数据一致，再重新上传。");
                });
        assertThat(ReadSheet.planOfLand(directory, "企业名称,行业分类,用地面积（亩）（单位：亩）,投资（亿元）\n示例一有限公司,C39,1500,20\n")
                        .problems())
                .noneMatch(problem -> problem.kind() == EvidenceProblem.HEADER_UNIT_DOUBTFUL);
    }

    /** A column worked out of others is in a quotient of units: the row was read as an enterprise for it. */
    @ParameterizedTest
    @ValueSource(strings = {"万元/公顷", "（亿元/平方公里）", "元／亩"})
    void aRowOfUnitsMayHoldAQuotientThatNoColumnHas(String quotient) throws Exception {
        ReadSheet result = ReadSheet.ofLand(
                directory, "企业名称,行业分类,用地面积,投资,地均投资\n,,亩,亿元," + quotient + "\n示例一有限公司,C39,1500,20,13\n");

        assertThat(result.figures("area")).containsExactly("100");
        assertThat(result.figures("invested")).containsExactly("200000");
    }

    @Test
    void aCellBelowTheHeaderMayAnnounceItsUnit() throws Exception {
        ReadSheet result = ReadSheet.ofLand(directory, "企业名称,行业分类,用地面积,投资\n1,2,计量单位（亩）,货币单位：亿元\n示例一有限公司,C39,1500,20\n");

        assertThat(result.figures("area")).containsExactly("100");
        assertThat(result.figures("invested")).containsExactly("200000");
    }

    @Test
    void aUnitThatNobodyKnowsIsSaidWithItsPlaceAndWhatWasUnderstood() throws Exception {
        assertThat(ReadSheet.planOfLand(directory, "用地企业清单,,,\n,单位：亿元、万亩,,\n企业名称,行业分类,用地面积,投资\n示例一有限公司,C39,1500,20\n")
                        .problems())
                .filteredOn(problem -> problem.kind() == EvidenceProblem.HEADER_UNIT_LINE_UNCLEAR)
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.place().row()).isEqualTo(2);
                    assertThat(problem.found()).isEqualTo("单位：亿元、万亩");
                    assertThat(problem.arguments()).containsExactly("亿元", "万亩");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",,亩,亿元",
                ",,（亩）,（亿元）",
                "—,—,亩,亿元",
                "1,2,单位：亩,亿元",
                ",,亩,亿元\n企业名称,行业分类,用地面积,投资\n,,亩,亿元",
                ",,亩,亿元\n甲,乙,1,2"
            })
    void aRowOfUnitsBelowTheHeaderIsItsLastLevel(String units) throws Exception {
        for (String title : List.of("", "用地企业清单,,,\n")) {
            ReadSheet result =
                    ReadSheet.ofLand(directory, title + "企业名称,行业分类,用地面积,投资\n" + units + "\n示例一有限公司,C39,1500,20\n");

            assertThat(result.headers()).containsExactly("企业名称", "行业分类", "用地面积", "投资");
            assertThat(result.figures("area")).containsExactly("100");
            assertThat(result.figures("invested")).containsExactly("200000");
            assertThat(result.header().lastRow()).isEqualTo(title.isEmpty() ? 2 : 3);
        }
    }

    @Test
    void aRowOfUnitsBelowTheNumbersOfTheColumnsIsOfTheHeaderToo() throws Exception {
        ReadSheet result = ReadSheet.ofLand(directory, "企业名称,行业分类,用地面积,投资\n甲,乙,1,2\n,,亩,亿元\n示例一有限公司,C39,1500,20\n");

        assertThat(result.figures("area")).containsExactly("100");
        assertThat(result.figures("invested")).containsExactly("200000");
    }

    @Test
    void aRowOfUnitsIsTheThirdLevelOfAHeaderOfTwo() throws Exception {
        ReadSheet result = ReadSheet.ofLand(directory, """
                序号,企业名称,行业分类,土地情况,,投资,
                ,,,用地面积,建筑面积,总额,其中：设备
                ,,,亩,㎡,亿元,亿元
                1,示例一有限公司,C39,1500,8000,20,0.5
                """);
        assertThat(result.figures("area")).containsExactly("100");
        assertThat(result.figures("invested")).containsExactly("200000");
        assertThat(result.header().firstRow()).isEqualTo(1);
        assertThat(result.header().lastRow()).isEqualTo(3);
    }

    @Test
    void aUnitBelowAHeaderThatNamesAnotherIsInDoubt() throws Exception {
        assertThat(ReadSheet.planOfLand(directory, "企业名称,行业分类,用地面积（公顷）,投资\n,,亩,亿元\n示例一有限公司,C39,1500,20\n")
                        .problems())
                .extracting(problem -> problem.kind())
                .contains(EvidenceProblem.HEADER_UNIT_DOUBTFUL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "用地和投资（亩、亿元）",
                "用地和投资（亿元、亩）",
                "用地和投资(亩/亿元)",
                "用地和投资（亩；亿元）",
                "用地和投资（单位：亩、亿元）",
                "用地和投资 单位：亩、亿元",
                "（亩、亿元）",
                "单位：亩、亿元",
                "用地和投资（面积：亩，金额：亿元）"
            })
    void eachOfTwoUnitsOverAGroupIsThatOfTheColumnsOfItsOwnMeasure(String group) throws Exception {
        ReadSheet result =
                ReadSheet.ofLand(directory, "企业名称,行业分类,\"" + group + "\",\n,,用地面积,投资\n示例一有限公司,C39,1500,20\n");

        assertThat(result.figures("area")).containsExactly("100");
        assertThat(result.figures("invested")).containsExactly("200000");
        assertThat(result.plan().problems())
                .extracting(problem -> problem.kind())
                .filteredOn(kind ->
                        kind != EvidenceProblem.HEADER_UNIT_CONVERTED && kind != EvidenceProblem.HEADER_BY_SYNONYM)
                .isEmpty();
        assertThat(result.rows()).hasSize(1);
    }

    @Test
    void aUnitOverAGroupMayBeThatOfAColumnThatTheListDoesNotAskFor() throws Exception {
        ReadSheet result =
                ReadSheet.ofLand(directory, "企业名称,行业分类,投入（亩、亿元、人）,,\n,,用地面积,投资,从业\n示例一有限公司,C39,1500,20,35\n");

        assertThat(result.figures("area")).containsExactly("100");
        assertThat(result.figures("invested")).containsExactly("200000");
        assertThat(result.plan().problems())
                .extracting(problem -> problem.kind())
                .doesNotContain(EvidenceProblem.HEADER_UNIT_DOUBTFUL, EvidenceProblem.HEADER_UNIT_LINE_UNCLEAR);
    }

    @Test
    void theUnitsOfAGroupAreNotThoseOfItsNeighbours() throws Exception {
        ReadSheet result = ReadSheet.ofLand(directory, "企业名称,行业分类,规模（亩、人）,,投资\n,,用地面积,从业,\n示例一有限公司,C39,1500,35,20\n");

        assertThat(result.figures("area")).containsExactly("100");
        assertThat(result.figures("invested")).containsExactly("20");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "企业名称,行业分类,用地面积,投资（含设备，亿元） | 1500 | 200000",
                "企业名称,行业分类,用地面积（不含道路、亩）,投资 | 100 | 20",
                "企业名称,行业分类,用地面积（亩，2025年）,投资（亿元，累计） | 100 | 200000"
            })
    void aUnitMayStandWithARemarkInTheBracketsOfItsColumn(String header, String area, String invested)
            throws Exception {
        ReadSheet result = ReadSheet.ofLand(directory, header + "\n示例一有限公司,C39,1500,20\n");

        assertThat(result.figures("area")).containsExactly(area);
        assertThat(result.figures("invested")).containsExactly(invested);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "企业名称,行业分类,用地和投资（亩、平方米）,;,,用地面积,投资 | C | 亩、平方米",
                "企业名称,行业分类,用地和投资（亩、人）,;,,用地面积,投资 | D | 用地和投资（亩、人）",
                "企业名称,行业分类,用地和投资（亩、万）,;,,用地面积,投资 | D | 用地和投资（亩、万）",
                "企业名称,行业分类,用地和投资（万亩、亿元）,;,,用地面积,投资 | C | 用地和投资（万亩、亿元）",
                "企业名称,行业分类,用地面积（亩、平方米）,投资;示例零有限公司,C39,1,2 | C | 亩、平方米",
                "企业名称,行业分类,用地面积,投资（亿元/万元）;示例零有限公司,C39,1,2 | D | 亿元、万元"
            })
    void aColumnThatMayBeInOneOfTwoUnitsOrInNoneIsInDoubt(String header, String column, String found) throws Exception {
        assertThat(ReadSheet.planOfLand(directory, header.replace(';', '\n') + "\n示例一有限公司,C39,1500,20\n")
                        .problems())
                .filteredOn(problem -> problem.kind() == EvidenceProblem.HEADER_UNIT_DOUBTFUL)
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.place().column()).isEqualTo(column);
                    assertThat(problem.arguments().getFirst()).isEqualTo(found);
                });
    }

    @Test
    void aUnitOfNoColumnOfItsGroupIsSaid() throws Exception {
        assertThat(ReadSheet.planOfLand(directory, "企业名称,行业分类,用地和投资（亩、亿元、人）,\n,,用地面积,投资\n示例一有限公司,C39,1500,20\n")
                        .problems())
                .filteredOn(problem -> problem.kind() == EvidenceProblem.HEADER_UNIT_LINE_UNCLEAR)
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.place().address()).endsWith("!C1");
                    assertThat(problem.arguments()).containsExactly("亩、亿元", "人");
                });
    }
}
