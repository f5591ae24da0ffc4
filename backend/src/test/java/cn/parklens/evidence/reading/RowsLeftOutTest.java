package cn.parklens.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.around.Skipped;
import cn.parklens.evidence.reading.header.HeaderMatch;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsLeftOutTest {

    private static final String HEADER = "序号,企业名称,统一社会信用代码,行业分类,上市日期\n";
    private static final String FIRST = "1,示例一有限公司,914403001922038216,C39,2023-10-10\n";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",合计,8,,",
                ",总计,8,,",
                ",小 计,,8,",
                ",共计,8家,,",
                "合计,,8,,",
                "小计,8,,,",
                "9,合计,8,,",
                ",合计（8家）,,,",
                ",总计：8家,,,",
                "本页小计,,,,8",
                ",全区合计,60,,",
                ",东区小计,,,",
                ",东区街道小计,5,,",
                "东区街道小计,5,,,",
                ",平均,,,",
                ",上年同期,,,",
                ",一季度,,,",
                ",2025年1季度,,,",
                ",户数,,,",
                ",合計,8,,",
                ",總計,8家,,",
                "小計,8,,,",
                ",东区小計,3,,",
                ",Total,8,,",
                "TOTAL,,8,,",
                ",Subtotal,8,,",
                ",西区,3家,,",
                ",重点企业,3户,,",
                ",Sum,8,,",
                ",Grand Total,8,,",
                ",其中：规上,,,",
                "其中：外资,,,C39,",
                "其中：境内上市,2,,,",
                "境外上市,1家,,,",
                ",以下空白,,,"
            })
    void aTotalIsNoEnterpriseWhereverItsNumberStands(String total) throws Exception {
        ReadSheet result = ReadSheet.of(directory, HEADER + FIRST + total + "\n");
        assertThat(result.rows()).hasSize(1);
        assertThat(result.skipped()).containsExactly(Skipped.Reason.TOTAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {",第1页 共2页,,,", "第 1 页,共 2 页,,,", "第1页，共2页,,,,", ",— 第一页 —,,,", ",共2页 第1页,,,", ",Page 1 of 2,,,"})
    void theNumberOfAPageIsNoEnterprise(String line) throws Exception {
        ReadSheet result = ReadSheet.of(directory, HEADER + FIRST + line + "\n");
        assertThat(result.rows()).hasSize(1);
        assertThat(result.skipped()).containsExactly(Skipped.Reason.NOTE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",本表共计8家企业,,,",
                "共8家,,,,",
                ",以上共有八家企业。,,,",
                ",说明：以上企业均已核实,,,",
                "说明,1.数据截至2025年底,,,",
                "说明：,1.数据截至2025年底,,,",
                ",说明,1.数据截至2025年底,,",
                ",注：标*者为拟认定,,,",
                ",※ 标*者为拟认定企业,,,",
                ",备注：以上企业均已核实,,,",
                ",制表人：王五,,审核人：赵六,",
                ",填表人：王五,审核人：赵六,,",
                "填表人,王五,审核人,赵六,",
                ",数据来源：,示范园区管理委员会统计处二〇二五年统计年报,,",
                ",2025年3月1日,,,",
                "主要领导：,,经办人：,,",
                "单位领导：张某,,,填表人：李某,",
                "园区主要负责人（签字）：,,填表人（签字）：,,",
                "审批：,审核：,制表：,,",
                "统计负责人：王某,填表人：李某,报出日期：2026年1月6日,,",
                "经办：,,复核：,,",
                "单位（公章）：,,2026年1月6日,,",
                "校对：,签发：,,,",
                "分管领导：,,科室负责人：,,填表人：",
                "统计人：李某,,2026.1.6,,",
                "统计人：李某,,2026-01-16,,",
                "主要领导：,张某,经办人：,李某,",
                ",主要领导（签字）：,,,"
            })
    void whatIsWrittenBelowTheListIsANote(String note) throws Exception {
        ReadSheet result = ReadSheet.of(directory, HEADER + FIRST + note + "\n");
        assertThat(result.rows()).hasSize(1);
        assertThat(result.skipped()).containsExactly(Skipped.Reason.NOTE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "合计科技有限公司",
                "总计（北京）科技有限公司",
                "共八家餐饮有限公司",
                "说明书印刷有限公司",
                "注塑模具制造有限公司",
                "来源（苏州）生物科技有限公司",
                "备注信息技术有限公司",
                "※示例二有限公司",
                "一、二三科技有限公司",
                "东区合计科技有限公司",
                "小计量厂",
                "其中科技有限公司",
                "平均线（苏州）咨询有限公司",
                "推荐单位：示例二有限公司"
            })
    void anEnterpriseWhoseNameBeginsWithSuchAWordIsRead(String name) throws Exception {
        for (String row : List.of("2," + name + ",,C39,", "," + name + ",,,", "2," + name + ",91440300708461136T,,")) {
            ReadSheet result = ReadSheet.of(directory, HEADER + FIRST + row + "\n");
            assertThat(result.rows()).as(row).hasSize(2);
            assertThat(result.skipped()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"平均", "其中：规上", "全区合计", "一季度"})
    void aWordOfSumsWithACodeIsKeptAndAskedAbout(String word) throws Exception {
        ReadSheet result = ReadSheet.of(directory, HEADER + FIRST + "2," + word + ",91440300708461136T,C39,\n");
        assertThat(result.rows()).hasSize(2);
        assertThat(result.rows().getLast().remarks()).extracting(Problem::kind).contains(EvidenceProblem.NAME_UNLIKELY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"一、东区,,,,", "（二）西区,,,,", ",三、南区,,,", "第四片区,,,,"})
    void aTitleOfASectionIsNeitherAnEnterpriseNorPartOfTheHeader(String title) throws Exception {
        ReadSheet result = ReadSheet.of(directory, HEADER + title + "\n" + FIRST + title + "\n");
        assertThat(result.header().lastRow()).isEqualTo(1);
        assertThat(result.rows()).hasSize(1);
        assertThat(result.skipped()).containsExactly(Skipped.Reason.LONE_TEXT, Skipped.Reason.LONE_TEXT);
    }

    @Test
    void aTableBesideTheListIsNeitherJoinedIntoItsHeaderNorReadAsItsValues() throws Exception {
        ReadSheet result = ReadSheet.of(directory, """
                示范园区上市企业清单,,,,,,,,
                序号,企业名称,统一社会信用代码,行业分类,上市日期,,,,
                一、东区,,,,,,,交易所,数量
                1,示例一有限公司,914403001922038216,C39,2023-10-10,,,电子,3
                2,示例二有限公司,91440300708461136T,C27,2023-10-10,,,医药,2
                ,,,,,,,合资,1
                """);
        assertThat(result.header().columns())
                .extracting(HeaderMatch.Column::text)
                .containsExactly("序号", "企业名称", "统一社会信用代码", "行业分类", "上市日期");
        assertThat(result.rows())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.valuesByCode()).doesNotContainKey("market"));
        assertThat(result.skipped())
                .containsExactly(Skipped.Reason.TITLE, Skipped.Reason.LONE_TEXT, Skipped.Reason.SIDE_TABLE);
    }

    @Test
    void aTableBesideAHeaderOfTwoLevelsStaysBesideIt() throws Exception {
        ReadSheet result = ReadSheet.of(directory, """
                企业信息,,经营情况(万元),,,,
                企业名称,信用代码,营业收入,利润,,类型,数量
                示例一有限公司,914403001922038216,12.5,1,,电子,3
                """);
        assertThat(result.header().columns())
                .extracting(HeaderMatch.Column::how)
                .endsWith(HeaderMatch.How.SIDE_TABLE, HeaderMatch.How.SIDE_TABLE);
        assertThat(result.rows().getFirst().valuesByCode()).containsOnlyKeys("name", "credit_code", "revenue");
    }

    /** A second plot of the enterprise above, or a figure whose enterprise was forgotten: never left out in silence. */
    @ParameterizedTest
    @ValueSource(strings = {",,,5,", ",,,2.5,", ",,,,500", ",,,\"1,200\","})
    void aFigureOfTheListThatStandsAloneIsAskedAbout(String row) throws Exception {
        ReadSheet read = ReadSheet.ofLand(
                directory, "序号,企业名称,行业分类,用地面积（公顷）,投资（万元）\n1,示例一有限公司,C39,12,3\n" + row + "\n7,,,,\n2,示例二有限公司,C39,2,3\n");

        assertThat(read.rows()).extracting(EvidenceRow::rowNumber).containsExactly(2, 3, 5);
        assertThat(read.rows().get(1).problems()).extracting(Problem::kind).contains(EvidenceProblem.CELL_MISSING);
        assertThat(read.summary().skipped())
                .as("a serial number alone is none")
                .extracting(Skipped::firstRow, Skipped::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(4, Skipped.Reason.NUMBER_ONLY));
    }
}
