package cn.parklens.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.problem.ProblemTexts;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherListBelowTest {

    private static final String FIRST = """
            企业名称,统一社会信用代码,行业分类,上市日期,
            示例一有限公司,914403001922038216,C39,2023-10-10,
            示例二有限公司,91440300708461136T,C27,2023-10-10,
            """;
    private static final String MORE = """
            示例三有限公司,91320500213508107N,C39,2024-09-01,
            示例四有限公司,913205002135581397,C39,2024-09-01,
            示例五有限公司,913205002136081670,C39,2024-09-01,
            """;

    @TempDir
    private Path directory;

    private static long usable(ReadSheet read) {
        return read.rows().stream().filter(EvidenceRow::usable).count();
    }

    private static List<Problem> below(ReadSheet read) {
        return ofSheet(read, EvidenceProblem.ROWS_OF_LIST_BELOW);
    }

    private static List<Problem> ofSheet(ReadSheet read, EvidenceProblem kind) {
        return read.summary().problems().stream()
                .filter(problem -> problem.kind() == kind)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "二、独角兽企业清单,,,,\n企业名称,统一社会信用代码,行业分类,上市日期,\n",
                "独角兽企业（省级）,,,,\n企业名称,统一社会信用代码,行业分类,上市日期,\n",
                "独角兽企业,,,,\n单位：万元,,,,\n企业名称,统一社会信用代码,行业分类,上市日期,\n",
                "独角兽企业名单（省级）,,,,\n",
                "企业名称,统一社会信用代码,行业分类,认定日期,\n",
                "企业名称,统一社会信用代码,行业分类,上市日期,批次\n",
                "序号,公司名称,信用代码,所属行业,上市日期\n"
            })
    void rowsUnderATitleOrAHeaderOfAnotherListAreNotCounted(String between) throws Exception {
        ReadSheet read = ReadSheet.of(directory, FIRST + ",,,,\n" + between + MORE);
        assertThat(usable(read)).isEqualTo(2);
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
        assertThat(texts.remedy(problem)).startsWith("请把第 4 行起的内容移到单独的工作表");
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
        assertThat(usable(read)).isEqualTo(5);
        assertThat(below(read)).hasSize(1);
    }

    private static List<Problem> said(ReadSheet read, EvidenceProblem kind) {
        return read.rows().stream()
                .flatMap(row -> row.remarks().stream())
                .filter(problem -> problem.kind() == kind)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"独角兽企业,,,,\n", "独角兽企业（省级）,,,,\n", "二、独角兽企业,,,,\n", "独角兽企业情况,,,,\n"})
    void aLineThatOnlyNamesAnotherListGroupsTheRowsBelowAndIsAskedAboutOnce(String between) throws Exception {
        ReadSheet read = ReadSheet.of(directory, FIRST + between + MORE);
        assertThat(usable(read)).isEqualTo(5);
        assertThat(below(read)).isEmpty();
        List<Problem> doubts = said(read, EvidenceProblem.ROWS_UNDER_OTHER_NAME);
        assertThat(doubts).hasSize(1);
        assertThat(doubts.getFirst().place().row()).isEqualTo(5);
        assertThat(doubts.getFirst().arguments()).containsExactly("4", "上市企业", "独角兽企业");
        assertThat(read.rows().get(2).isFlagged()).isTrue();
        assertThat(read.summary().skippedRows()).containsEntry(Skipped.Reason.LONE_TEXT, 1L);
    }

    @Test
    void everyLineThatNamesAnotherListIsAskedAboutAndOneOfThisListNot() throws Exception {
        ReadSheet read = ReadSheet.of(
                directory, FIRST + "独角兽企业,,,,\n示例六有限公司,,C39,,\n上市企业,,,,\n" + MORE + "独角兽企业,,,,\n示例七有限公司,,C39,,\n");
        assertThat(usable(read)).isEqualTo(7);
        assertThat(said(read, EvidenceProblem.ROWS_UNDER_OTHER_NAME))
                .extracting(problem -> problem.place().row())
                .containsExactly(5, 11);
    }

    @Test
    void whatIsAskedSaysWhereTheRowsAreCountedAndWhatToDoElse() throws Exception {
        Problem doubt = said(
                        ReadSheet.of(directory, FIRST + "独角兽企业,,,,\n" + MORE), EvidenceProblem.ROWS_UNDER_OTHER_NAME)
                .getFirst();
        ProblemTexts texts = ProblemTexts.in(Locale.CHINA);
        assertThat(texts.message(doubt)).isEqualTo("第 4 行的小标题“独角兽企业”是“独角兽企业”的名称；它下面没有另外的表头，各行仍计入“上市企业”。");
        assertThat(texts.remedy(doubt)).contains("另行上传到“独角兽企业”。");
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
        assertThat(usable(read)).isEqualTo(2);
        assertThat(read.rows()).hasSize(2);
        List<Problem> said = ofSheet(read, EvidenceProblem.ROWS_OF_TABLE_BELOW);
        assertThat(said).hasSize(1);
        assertThat(said.getFirst().arguments()).startsWith("4", "上市企业");
        assertThat(said.getFirst().place().row()).isEqualTo(4);
        assertThat(read.summary().skippedRows()).containsEntry(Skipped.Reason.OTHER_LIST, 2L);
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
        assertThat(usable(read)).isGreaterThanOrEqualTo(5);
        assertThat(ofSheet(read, EvidenceProblem.ROWS_OF_TABLE_BELOW)).isEmpty();
        assertThat(said(read, EvidenceProblem.ROWS_UNDER_OTHER_NAME)).isEmpty();
        assertThat(read.summary().skippedRows()).doesNotContainKey(Skipped.Reason.OTHER_LIST);
    }

    @Test
    void aTitleRightAboveTheHeaderThatComesAgainIsNoEnterprise() throws Exception {
        ReadSheet read = ReadSheet.of(directory, FIRST + "境外上市,,,,\n企业名称,统一社会信用代码,行业分类,上市日期,\n" + MORE);
        assertThat(read.rows()).extracting(EvidenceRow::rowNumber).containsExactly(2, 3, 6, 7, 8);
    }

    private static final String NUMBERED = """
            序号,企业名称,统一社会信用代码,行业分类,上市日期
            1,示例一有限公司,914403001922038216,C39,2023-10-10
            2,示例二有限公司,91440300708461136T,C27,2023-10-10
            """;
    private static final String NUMBERED_MORE = """
            1,示例三有限公司,91320500213508107N,C39,2024-09-01
            2,示例四有限公司,913205002135581397,C39,2024-09-01
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "以下企业在建，暂不计入",
                "二、未覆盖企业",
                "以下为2026年拟覆盖企业",
                "已迁出企业",
                "以下企业不纳入统计",
                "（二）在建项目企业",
                "已注销或吊销企业",
                "备选企业",
                "二、拟申报企业（不计入）",
                "二、拟上市企业",
                "二、上市企业（不计入）",
                "二、停产、搬迁企业",
                "未 投 产 企 业",
                "二、未覆盖企业,,,,\n（一）东区",
                "以下企业暂不计入,,,,\n一、东区",
                "二、未覆盖企业,,,,\n序号,企业名称,统一社会信用代码,行业分类,上市日期"
            })
    void rowsBelowALineThatSaysTheyDoNotCountAreCountedAndAskedAboutOnce(String line) throws Exception {
        ReadSheet read = ReadSheet.of(directory, NUMBERED + line + ",,,,\n" + NUMBERED_MORE);
        assertThat(usable(read)).isEqualTo(4);
        List<Problem> doubts = said(read, EvidenceProblem.ROWS_UNDER_DOUBTFUL_LINE);
        assertThat(doubts).hasSize(1);
        assertThat(doubts.getFirst().arguments()).startsWith("4", "上市企业");
        assertThat(read.rows().get(2).remarks()).contains(doubts.getFirst());
        assertThat(read.rows().get(2).isFlagged()).isTrue();
        assertThat(said(read, EvidenceProblem.ROWS_UNDER_OTHER_NAME)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "一、规模以上企业",
                "其中：外资企业",
                "东区",
                "二、未来产业企业",
                "（二）未央区",
                "二、虚拟现实企业",
                "模拟芯片企业",
                "二、未评估",
                "以上企业在建",
                "上市企业名单（续）",
                "注：未上市的不列",
                "说明：不含分公司",
                "二、未覆盖企业,,,,\n三、已覆盖企业",
                "拟态科技（苏州）有限公司"
            })
    void aLineThatSaysNothingAgainstTheRowsBelowIsNotAskedAbout(String line) throws Exception {
        ReadSheet read = ReadSheet.of(directory, NUMBERED + line + ",,,,\n" + NUMBERED_MORE);
        assertThat(usable(read)).isEqualTo(4);
        assertThat(said(read, EvidenceProblem.ROWS_UNDER_DOUBTFUL_LINE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"未覆盖企业未列入", "以下企业暂不计入", "注：未上市的企业不计入"})
    void belowANoteAtTheEndNothingIsCountedAndNothingAsked(String note) throws Exception {
        ReadSheet read = ReadSheet.of(directory, NUMBERED + NUMBERED_MORE + note + ",,,,\n,,,,\n");
        assertThat(usable(read)).isEqualTo(4);
        assertThat(said(read, EvidenceProblem.ROWS_UNDER_DOUBTFUL_LINE)).isEmpty();
    }

    @Test
    void whatIsAskedOfRowsThatMayNotCountSaysTheLineAndWhatToDo() throws Exception {
        Problem doubt = said(
                        ReadSheet.of(directory, NUMBERED + "以下企业在建，暂不计入,,,,\n" + NUMBERED_MORE),
                        EvidenceProblem.ROWS_UNDER_DOUBTFUL_LINE)
                .getFirst();
        assertThat(doubt.place().row()).isEqualTo(5);
        ProblemTexts texts = ProblemTexts.in(Locale.CHINA);
        assertThat(texts.message(doubt)).isEqualTo("第 4 行写着“以下企业在建，暂不计入”，它下面的各行仍计入了“上市企业”。");
        assertThat(texts.remedy(doubt)).isEqualTo("请核实：确应计入的，不必处理；不应计入的，请删去这些行，再重新上传。");
    }
}
