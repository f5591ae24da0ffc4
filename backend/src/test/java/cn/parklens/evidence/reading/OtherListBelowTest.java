package cn.parklens.evidence.reading;

import static cn.parklens.evidence.reading.ListedRows.FIRST;
import static cn.parklens.evidence.reading.ListedRows.MORE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.problem.ProblemTexts;
import cn.parklens.evidence.reading.around.Skipped;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherListBelowTest {

    @TempDir
    private Path directory;

    private static List<Problem> below(ReadSheet read) {
        return read.ofSheet(EvidenceProblem.ROWS_OF_LIST_BELOW);
    }

    private static List<Problem> tables(ReadSheet read) {
        return Stream.concat(
                        read.ofSheet(EvidenceProblem.ROWS_OF_TABLE_BELOW).stream(),
                        read.ofSheet(EvidenceProblem.TABLE_BELOW_LEFT_OUT).stream())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "二、独角兽企业清单,,,,\n企业名称,统一社会信用代码,行业分类,上市日期,\n",
                "独角兽企业（省级）,,,,\n企业名称,统一社会信用代码,行业分类,上市日期,\n",
                "独角兽企业,,,,\n单位：万元,,,,\n企业名称,统一社会信用代码,行业分类,上市日期,\n",
                "独角兽企业名单（省级）,,,,\n",
                "独角兽企业名单,,,,\n企业名称,榜单名称,榜单年份,,\n",
                "企业名称,统一社会信用代码,行业分类,认定日期,\n",
                "企业名称,统一社会信用代码,行业分类,上市日期,批次\n",
                "序号,公司名称,信用代码,所属行业,上市日期\n"
            })
    void rowsUnderATitleOrAHeaderOfAnotherListAreNotCounted(String between) throws Exception {
        ReadSheet read = ReadSheet.of(directory, FIRST + ",,,,\n" + between + MORE);
        assertThat(read.usable()).isEqualTo(2);
        assertThat(read.rows()).hasSize(2);
        assertThat(read.summary().evidenceRows()).isEqualTo(2);
        assertThat(below(read)).hasSize(1);
        assertThat(read.summary().skippedRows()).containsEntry(Skipped.Reason.OTHER_LIST, 3L);
    }

    @Test
    void aHeaderThatIsOnlyWordedOtherwiseBeginsAnotherListBelowATextOfItsOwn() throws Exception {
        ReadSheet read = ReadSheet.of(directory, FIRST + "瞪羚企业（省级）,,,,\n" + "企业名称,信用代码,所属行业,上市日期,\n" + MORE);
        assertThat(below(read)).hasSize(1);
        assertThat(below(read).getFirst().arguments()).startsWith("4");
        assertThat(read.summary().skippedRows()).containsEntry(Skipped.Reason.OTHER_LIST, 3L);
    }

    @Test
    void itIsSaidFromWhichRowOnAndWhatToDo() throws Exception {
        ReadSheet read = ReadSheet.of(directory, FIRST + "二、独角兽企业清单,,,,\n" + MORE);
        Problem problem = below(read).getFirst();
        assertThat(problem.place().row()).isEqualTo(4);
        ProblemTexts texts = ProblemTexts.in(Locale.CHINA);
        assertThat(texts.message(problem)).isEqualTo("从第 4 行（“二、独角兽企业清单”）起是另一份名单，以下各行都没有计入“上市企业”。");
        assertThat(texts.remedy(problem)).startsWith("请把第 4 行起的内容移到单独的文件");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "续表,,,,\n企业名称,统一社会信用代码,行业分类,上市日期,\n",
                "企业名称,信用代码,所属行业,上市日期,\n",
                "二、上市企业（境外）,,,,\n",
                "二、西区,,,,\n",
                "注：以上企业中三家为独角兽企业,,,,\n",
                "独角兽（苏州）科技有限公司,,,,\n"
            })
    void aPartOfTheSameListIsReadOn(String between) throws Exception {
        ReadSheet read = ReadSheet.of(directory, FIRST + between + MORE);
        assertThat(below(read)).isEmpty();
        assertThat(read.rows()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(read.summary().skippedRows()).doesNotContainKey(Skipped.Reason.OTHER_LIST);
    }

    @Test
    void aTitleOfThisListEndsTheOther() throws Exception {
        ReadSheet read =
                ReadSheet.of(directory, FIRST + "独角兽企业名单,,,,\n" + "示例六有限公司,,C39,,\n" + "上市企业名单（续）,,,,\n" + MORE);
        assertThat(read.usable()).isEqualTo(5);
        assertThat(below(read)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "附：项目清单,,,,\n项目名称,项目编号,总投资（万元）,开工日期,备注\n",
                "附：项目清单,,,,\n,,,,\n项目名称,项目编号,总投资（万元）,开工日期,备注\n",
                "重点项目,,,,\n单位：万元,,,,\n项目名称,建设单位,建设内容,总投资,进度\n",
                "二、项目清单,,,,\n名称,金额,日期,,\n",
                "数据来源：统计站,,,,\n项目名称,项目编号,开工日期,,\n",
                "园区平台一览,,,,\n平台名称,级别,批准文号,批准时间,\n1,2,3,4,\n"
            })
    void rowsOfATableThatIsNoListOfTheFormAreSetAsideAndThatIsSaid(String between) throws Exception {
        ReadSheet read = ReadSheet.of(
                directory, FIRST + between + "示例园区标准厂房,X-01,1200,2024-05-01,\n示例污水处理厂扩建,X-02,800,2024-06-01,\n");
        assertThat(read.usable()).isEqualTo(2);
        assertThat(read.rows()).hasSize(2);
        List<Problem> said = tables(read);
        assertThat(said).hasSize(1);
        assertThat(said.getFirst().arguments()).startsWith("4", "上市企业");
        assertThat(said.getFirst().place().row()).isEqualTo(4);
        assertThat(read.summary().skippedRows().get(Skipped.Reason.OTHER_LIST))
                .as("with its headings, and the numbers of its columns")
                .isEqualTo(between.contains("1,2,3,4") ? 4 : 3);
        assertThat(ProblemTexts.in(Locale.CHINA).message(said.getFirst())).startsWith("从第 4 行（“");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "一、规模以上企业,,,,\n",
                "其中：规上,,,,\n",
                "（二）重点项目单位,,,,\n",
                "东区,,,,\n",
                "续表,,,,\n企业名称,统一社会信用代码,行业分类,上市日期,\n",
                "境外上市,,,,\n企业名称,统一社会信用代码,行业分类,上市日期,\n"
            })
    void aGroupOfRowsOfThisListIsNoOtherTable(String between) throws Exception {
        ReadSheet read = ReadSheet.of(directory, FIRST + between + MORE);
        assertThat(read.usable()).isGreaterThanOrEqualTo(5);
        assertThat(tables(read)).isEmpty();
        assertThat(read.ofRows(EvidenceProblem.ROWS_UNDER_OTHER_NAME)).isEmpty();
        assertThat(read.summary().skippedRows()).doesNotContainKey(Skipped.Reason.OTHER_LIST);
    }

    @Test
    void aTitleRightAboveTheHeaderThatComesAgainIsNoEnterprise() throws Exception {
        ReadSheet read = ReadSheet.of(directory, FIRST + "境外上市,,,,\n企业名称,统一社会信用代码,行业分类,上市日期,\n" + MORE);
        assertThat(read.rows()).extracting(EvidenceRow::rowNumber).containsExactly(2, 3, 6, 7, 8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",,,,\n街道,企业数,产值,,\n东区街道,2,100,,\n西区街道,3,200,,\n",
                ",,,,\n街道,企业数,,,\n东区街道,2,,,\n西区街道,3,,,\n",
                ",,,,\n序号,街道,家数,占比,\n1,东区街道,2,40%,\n2,西区街道,3,60%,\n",
                "合计,2家,,,\n行业,企业数（家）,2025年产值（万元）,,\n软件业,2,100,,\n机械制造业,3,200,,\n",
                "序号,联系人,部门,电话,\n1,王某,科技局,0512-0000,\n2,李某,经发局,0512-0001,\n",
                ",,,,\n指标,数值,,,\n企业总数,5,,,\n规上企业数,3,,,\n",
                ",,,,\n所属街道,企业家数（家）,占比（%）,,\n东区,5,50,,\n西区,5,50,,\n",
                ",,,,\n联系人,电话,部门,,\n王某,0512-0000,科技局,,\n李某,0512-0001,经发局,,\n",
                ",,,,\n,,行业,企业数,\n,,软件业,2,\n,,机械制造业,3,\n",
                ",,,,\n企业名称,变动原因,,,\n示例八有限公司,迁出,,,\n示例九有限公司,注销,,,\n"
            })
    void aTableWithoutATitleBeginsWhereItsHeadingsStandApart(String table) throws Exception {
        ReadSheet read = ReadSheet.of(directory, FIRST + table);
        assertThat(read.usable()).isEqualTo(2);
        assertThat(read.rows()).hasSize(2);
        List<Problem> said = tables(read);
        assertThat(said).hasSize(1);
        assertThat(said.getFirst().place().row()).isBetween(4, 5);
        assertThat(said.getFirst().found()).contains("、");
        assertThat(read.summary().skippedRows()).containsEntry(Skipped.Reason.OTHER_LIST, 3L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",,,,\n按街道汇总,,,,\n序号,街道,家数,占比,\n1,东区街道,2,40%,\n2,西区街道,3,60%,\n",
                ",,,,\n按街道汇总,,,,\n东区街道,2,,,\n西区街道,3,,,\n",
                ",,,,\n分行业统计表,,,,\n软件业,2,,,\n机械制造业,3,,,\n",
                ",,,,\n行业分布,,,,\n行业,企业数,,,\n软件业,2,,,\n机械制造业,3,,,\n合计,5,,,\n",
                ",,,,\n变动说明,,,,\n企业名称,变动原因,,,\n示例八有限公司,迁出,,,\n示例九有限公司,注销,,,\n"
            })
    void aTableOfSumsBeginsAtItsTitle(String table) throws Exception {
        ReadSheet read = ReadSheet.of(directory, FIRST + table);
        assertThat(read.rows()).hasSize(2);
        List<Problem> said = tables(read);
        assertThat(said).hasSize(1);
        assertThat(said.getFirst().place().row()).isEqualTo(5);
        assertThat(read.summary().skippedRows())
                .containsEntry(Skipped.Reason.OTHER_LIST, table.lines().count() - 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",,,,\n企业名称,统一社会信用代码,,,\n",
                ",,,,\n单位负责人,联系电话,,,\n",
                "合计,2家,,,\n",
                ",,,,\n单位负责人：,填表人：,联系电话：,,\n",
                ",,,,\n按行业分类,,,,\n",
                ",,,,\n企业,代码,行业,日期,\n"
            })
    void whatStandsBetweenTwoPagesOfTheListIsNoTable(String between) throws Exception {
        ReadSheet read = ReadSheet.of(directory, FIRST + between + MORE);
        assertThat(read.usable()).isGreaterThanOrEqualTo(5);
        assertThat(read.ofSheetItself()).isEmpty();
        assertThat(read.summary().skippedRows()).doesNotContainKey(Skipped.Reason.OTHER_LIST);
    }

    @Test
    void anEnterpriseWhoseShortNameEndsAsHeadingsDoIsNoHeading() throws Exception {
        ReadSheet read = ReadSheet.of(directory, FIRST + """
                ,,,,
                示例产业,,其他行业,,
                示例三有限公司,,C39,,
                示例检测机构,,C39,2024-09-01,
                示例四有限公司,913205002135581397,C39,,
                """);
        assertThat(read.rows()).hasSize(6);
        assertThat(read.ofSheetItself()).isEmpty();
    }

    @Test
    void theListsOwnHeaderEndsATableBetweenItsRows() throws Exception {
        ReadSheet read =
                ReadSheet.of(directory, FIRST + ",,,,\n街道,企业数,,,\n东区街道,2,,,\n,,,,\n企业名称,统一社会信用代码,行业分类,上市日期,\n" + MORE);
        assertThat(read.usable()).isEqualTo(5);
        assertThat(tables(read)).hasSize(1);
        assertThat(read.summary().skippedRows()).containsEntry(Skipped.Reason.OTHER_LIST, 2L);
    }

    @Test
    void aTableThatNamesAnEnterpriseStopsTheImportAndOthersDoNot() throws Exception {
        String headings = FIRST + ",,,,\n街道,联系单位,电话,,\n东区街道,";
        assertThat(tables(ReadSheet.of(directory, headings + "示例三有限公司,0512-0000,,\n")))
                .extracting(Problem::kind)
                .containsExactly(EvidenceProblem.ROWS_OF_TABLE_BELOW);
        assertThat(tables(ReadSheet.of(directory, headings + "招商部,91320500213508107N,,\n")))
                .extracting(Problem::kind)
                .containsExactly(EvidenceProblem.ROWS_OF_TABLE_BELOW);
        assertThat(tables(ReadSheet.of(directory, headings + "科技局,0512-0000,,\n")))
                .extracting(Problem::kind)
                .containsExactly(EvidenceProblem.TABLE_BELOW_LEFT_OUT);
    }

    @Test
    void aTableWithoutATitleIsNamedByItsHeadings() throws Exception {
        ReadSheet read = ReadSheet.of(directory, FIRST + ",,,,\n街道,企业数,,,\n东区街道,2,,,\n");
        assertThat(ProblemTexts.in(Locale.CHINA).message(tables(read).getFirst()))
                .isEqualTo("从第 5 行（“街道、企业数”）起是另一张表，其中没有企业，没有读取。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "独角兽企业名单,,,,【必须修改】从第 4 行起是另一份名单\n示例三有限公司,91320500213508107N,C39,2024-09-01,\n",
                "按街道汇总,,,,【必须修改】从第 4 行起是另一张表\n东区街道,2,,,\n",
                "合计,2,,,\n街道,企业数,,,【必须修改】从第 5 行起是另一张表\n东区街道,2,,,\n"
            })
    void whatWeWroteBesideItInAWorkbookGivenBackHidesItNot(String below) throws Exception {
        ReadSheet read = ReadSheet.of(directory, FIRST.replaceFirst(",\n", ",错误说明\n") + below);
        assertThat(read.rows()).hasSize(2);
        assertThat(read.summary().problems()).hasSize(1);
        assertThat(read.summary().skippedRows())
                .containsEntry(Skipped.Reason.OTHER_LIST, below.lines().count() - 1);
    }
}
