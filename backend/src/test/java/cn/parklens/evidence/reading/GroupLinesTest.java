package cn.parklens.evidence.reading;

import static cn.parklens.evidence.reading.ListedRows.FIRST;
import static cn.parklens.evidence.reading.ListedRows.MORE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.problem.ProblemTexts;
import cn.parklens.evidence.reading.around.Skipped;
import cn.parklens.form.EvidenceList;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroupLinesTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"独角兽企业,,,,\n", "独角兽企业（省级）,,,,\n", "二、独角兽企业,,,,\n", "独角兽企业情况,,,,\n"})
    void aLineThatOnlyNamesAnotherListGroupsTheRowsBelowAndIsAskedAboutOnce(String between) throws Exception {
        ReadSheet read = ReadSheet.of(directory, FIRST + between + MORE);
        assertThat(read.usable()).isEqualTo(5);
        assertThat(read.summary().problems()).isEmpty();
        List<Problem> doubts = read.ofRows(EvidenceProblem.ROWS_UNDER_OTHER_NAME);
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
        assertThat(read.usable()).isEqualTo(7);
        assertThat(read.ofRows(EvidenceProblem.ROWS_UNDER_OTHER_NAME))
                .extracting(problem -> problem.place().row())
                .containsExactly(5, 11);
    }

    @Test
    void whatIsAskedSaysWhereTheRowsAreCountedAndWhatToDoElse() throws Exception {
        Problem doubt = ReadSheet.of(directory, FIRST + "独角兽企业,,,,\n" + MORE)
                .ofRows(EvidenceProblem.ROWS_UNDER_OTHER_NAME)
                .getFirst();
        ProblemTexts texts = ProblemTexts.in(Locale.CHINA);
        assertThat(texts.message(doubt)).isEqualTo("第 4 行的小标题“独角兽企业”是“独角兽企业”的名称；它下面没有另外的表头，各行仍计入“上市企业”。");
        assertThat(texts.remedy(doubt)).contains("另行上传到“独角兽企业”。");
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
                "二、未上市企业",
                "未投产企业",
                "附：2024年上市公司名单",
                "附件2：拟上市后备企业",
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
                "二、未投产企业,,,,\n（一）东区",
                "以下企业暂不计入,,,,\n一、东区",
                "以下企业请勿统计",
                "已关停企业",
                "取消资格企业",
                "证书已过期企业",
                "外迁企业",
                "意向入驻企业",
                "待核实企业",
                "僵尸企业",
                "破产企业",
                "已退出企业",
                "2024年已上报企业",
                "重复企业",
                "园区外企业",
                "计划2026年覆盖（2家）",
                "以下企业2026年1月后覆盖",
                "二、计划上市企业",
                "二、未投产企业,,,,\n序号,企业名称,统一社会信用代码,行业分类,上市日期"
            })
    void rowsBelowALineThatSaysTheyDoNotCountAreCountedAndAskedAboutOnce(String line) throws Exception {
        ReadSheet read = ReadSheet.of(directory, NUMBERED + line + ",,,,\n" + NUMBERED_MORE);
        assertThat(read.usable()).isEqualTo(4);
        List<Problem> doubts = read.ofRows(EvidenceProblem.ROWS_UNDER_DOUBTFUL_LINE);
        assertThat(doubts).hasSize(1);
        assertThat(doubts.getFirst().arguments()).startsWith("4", "上市企业");
        assertThat(read.rows().get(2).remarks()).contains(doubts.getFirst());
        assertThat(read.rows().get(2).isFlagged()).isTrue();
        assertThat(read.ofRows(EvidenceProblem.ROWS_UNDER_OTHER_NAME)).isEmpty();
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
                "二、未投产企业,,,,\n三、已投产企业",
                "二、未覆盖企业",
                "二、未评估企业",
                "（不含港澳台）",
                "三、外资企业（不含港澳台）",
                "规模以下企业",
                "其他企业",
                "其他企业（不含注销）",
                "2023年",
                "（一）2023年上市",
                "附注：2023年名单另附",
                "计划单列市企业",
                "火炬计划企业",
                "二、市外迁入企业",
                "园区外资企业",
                "失效分析企业",
                "可重复使用火箭企业",
                "区外企业",
                "拟态科技（苏州）有限公司"
            })
    void aLineThatSaysNothingAgainstTheRowsBelowIsNotAskedAbout(String line) throws Exception {
        ReadSheet read = ReadSheet.of(directory, NUMBERED + line + ",,,,\n" + NUMBERED_MORE);
        assertThat(read.usable()).isEqualTo(4);
        assertThat(read.ofRows(EvidenceProblem.ROWS_UNDER_DOUBTFUL_LINE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"未投产企业未列入", "以下企业暂不计入", "注：未上市的企业不计入"})
    void belowANoteAtTheEndNothingIsCountedAndNothingAsked(String note) throws Exception {
        ReadSheet read = ReadSheet.of(directory, NUMBERED + NUMBERED_MORE + note + ",,,,\n,,,,\n");
        assertThat(read.usable()).isEqualTo(4);
        assertThat(read.ofRows(EvidenceProblem.ROWS_UNDER_DOUBTFUL_LINE)).isEmpty();
    }

    @Test
    void whatIsAskedOfRowsThatMayNotCountSaysTheLineAndWhatToDo() throws Exception {
        Problem doubt = ReadSheet.of(directory, NUMBERED + "以下企业在建，暂不计入,,,,\n" + NUMBERED_MORE)
                .ofRows(EvidenceProblem.ROWS_UNDER_DOUBTFUL_LINE)
                .getFirst();
        assertThat(doubt.place().row()).isEqualTo(5);
        ProblemTexts texts = ProblemTexts.in(Locale.CHINA);
        assertThat(texts.message(doubt)).isEqualTo("第 4 行写着“以下企业在建，暂不计入”，它下面的各行仍计入了“上市企业”。");
        assertThat(texts.remedy(doubt)).isEqualTo("请核实：确应计入的，不必处理；不应计入的，请删去这些行，再重新上传。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"规模以下企业", "其他企业", "未覆盖企业", "外资企业（3家）", "（不含港澳台）", "非独角兽企业", "未入选独角兽企业", "中小企业", "已覆盖企业"})
    void aLineThatMerelyNamesAGroupIsNoEnterpriseThoughItStandsInTheColumnOfNames(String line) throws Exception {
        ReadSheet read = ReadSheet.of(directory, FIRST + line + ",,,,\n" + MORE);
        assertThat(read.rows()).hasSize(5);
        assertThat(read.ofRows(EvidenceProblem.ROWS_UNDER_DOUBTFUL_LINE)).isEmpty();
        assertThat(read.ofRows(EvidenceProblem.ROWS_UNDER_OTHER_NAME)).isEmpty();
        assertThat(read.summary().skippedRows()).containsEntry(Skipped.Reason.LONE_TEXT, 1L);
        assertThat(read.summary().problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"未上市企业", "以下企业暂不计入", "暂不计入", "拟上市企业", "已迁出企业", "附：2024年拟认定企业名单"})
    void aLineInTheColumnOfNamesIsAskedAboutWhereItPutsTheRowsInDoubt(String line) throws Exception {
        ReadSheet read = ReadSheet.of(directory, FIRST + line + ",,,,\n" + MORE);
        assertThat(read.rows()).hasSize(5);
        assertThat(read.ofRows(EvidenceProblem.ROWS_UNDER_DOUBTFUL_LINE)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"示例重点投资合伙企业", "重点示例个人独资企业", "新增材料（苏州）有限公司"})
    void anEnterpriseAloneInItsRowIsKept(String name) throws Exception {
        assertThat(ReadSheet.of(directory, FIRST + name + ",,,,\n" + MORE).rows())
                .hasSize(6);
    }

    private static final String LAND = """
            企业名称,行业分类,用地面积（公顷）,投资（万元）
            示例一有限公司,C39,5,8
            """;
    private static final String LAND_MORE = "示例二有限公司,C27,6,9\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "东区街道（2家)",
                "电子信息产业",
                "装备制造产业",
                "【东区】",
                "东区：",
                "1.东区",
                "—— 东区 ——",
                "原有企业",
                "本期新增企业",
                "以下为2024年数据",
                "东区街道",
                "按权属分"
            })
    void aLineInTheColumnOfNamesGroupsTheEnterprisesBelowWhereMoreIsRequiredOfOne(String line) throws Exception {
        ReadSheet read = ReadSheet.ofLand(directory, LAND + line + ",,,\n" + LAND_MORE);
        assertThat(read.rows()).hasSize(2).allMatch(EvidenceRow::usable);
        assertThat(read.summary().skippedRows()).containsEntry(Skipped.Reason.LONE_TEXT, 1L);
        assertThat(read.ofRows(EvidenceProblem.ROWS_UNDER_DOUBTFUL_LINE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"东区街道,,,\n电子信息产业,,,\n", "【东区】,,,\n东区街道,,,\n电子信息产业,,,\n"})
    void aGroupMayStandAboveAnother(String lines) throws Exception {
        ReadSheet read = ReadSheet.ofLand(directory, LAND + lines + LAND_MORE);
        assertThat(read.rows()).hasSize(2).allMatch(EvidenceRow::usable);
        assertThat(read.summary().skippedRows())
                .containsEntry(Skipped.Reason.LONE_TEXT, lines.lines().count());
    }

    @Test
    void aGroupByScaleIsNoNameOfAnotherList() throws Exception {
        EvidenceList scale =
                new EvidenceList("scale", "规上工业企业清单", List.of("规模以上工业企业"), List.of(), Lists.LISTED.columns(), "", true);
        for (String line : List.of("一、规模以上工业企业", "规上工业企业", "（一）规模以上工业企业")) {
            Path file = Files.writeString(directory.resolve("file"), NUMBERED + line + ",,,,\n" + NUMBERED_MORE);
            ReadSheet read = ReadSheet.of(file, "上市企业.csv", List.of(scale, Lists.LISTED));
            assertThat(read.rows()).as(line).hasSize(4);
            assertThat(read.ofRows(EvidenceProblem.ROWS_UNDER_OTHER_NAME))
                    .as(line)
                    .isEmpty();
            assertThat(read.ofRows(EvidenceProblem.ROWS_UNDER_DOUBTFUL_LINE))
                    .as(line)
                    .isEmpty();
        }
    }

    @Test
    void suchALineIsAskedAboutWhereItSaysThatTheRowsBelowDoNotCount() throws Exception {
        ReadSheet read = ReadSheet.ofLand(directory, LAND + "退出企业,,,\n" + LAND_MORE);
        assertThat(read.rows()).hasSize(2);
        assertThat(read.ofRows(EvidenceProblem.ROWS_UNDER_DOUBTFUL_LINE)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"示例纺织", "示例实业", "示例第一医院", "示例服务区", "示例投资合伙企业", "示例三有限公司"})
    void anEnterpriseOfWhichNothingElseIsSaidIsRefusedAndNotTakenForAGroup(String name) throws Exception {
        ReadSheet read = ReadSheet.ofLand(directory, LAND + name + ",,,\n" + LAND_MORE);
        assertThat(read.rows()).hasSize(3);
        assertThat(read.usable()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"电子信息产业,,,\n", "【东区】,,,\n", "1.东区,,,\n2.西区,C39,5,8\n"})
    void aLineThatNoRowOfAnEnterpriseFollowsIsNoGroupInTheColumnOfNames(String lines) throws Exception {
        ReadSheet read = ReadSheet.ofLand(directory, LAND + LAND_MORE + lines);
        assertThat(read.usable()).isLessThan(read.rows().size());
    }

    @Test
    void sumsBelowALineThatSaysByWhatAreNoRowsOfTheList() throws Exception {
        ReadSheet read =
                ReadSheet.ofLand(directory, LAND + LAND_MORE + ",,,\n按权属分,,,\n国有企业,,30,2400\n民营企业,,17.5,1202\n");
        assertThat(read.rows()).hasSize(2).allMatch(EvidenceRow::usable);
        assertThat(read.summary().problems())
                .extracting(Problem::kind)
                .containsExactly(EvidenceProblem.TABLE_BELOW_LEFT_OUT);
    }

    @Test
    void aListOfAnotherYearIsAskedAboutAndAGroupByYearNot() throws Exception {
        String title = "2025年上市企业清单,,,,\n";
        ReadSheet other = ReadSheet.of(directory, title + FIRST + "2024年上市企业名单,,,,\n" + MORE);
        assertThat(other.usable()).isEqualTo(5);
        assertThat(other.ofRows(EvidenceProblem.ROWS_UNDER_DOUBTFUL_LINE))
                .extracting(Problem::found)
                .containsExactly("2024年上市企业名单");
        for (String line : List.of("2025年上市企业名单（续）", "2024年上市企业", "2024年度", "2024年")) {
            ReadSheet read = ReadSheet.of(directory, title + NUMBERED + line + ",,,,\n" + NUMBERED_MORE);
            assertThat(read.ofRows(EvidenceProblem.ROWS_UNDER_DOUBTFUL_LINE))
                    .as(line)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2. 联系人：王五 0512-0000", "2、联系人：王五", "（2）数据来源：统计站", "二、联系人：王五", "3.本表企业均已核实，数据截至年底。", "②填表人：王五"})
    void aNumberedRemarkIsANoteAndNoTitle(String line) throws Exception {
        for (String first : List.of(FIRST, NUMBERED)) {
            ReadSheet read = ReadSheet.of(directory, first + '"' + line + "\",,,,\n");
            assertThat(read.rows()).hasSize(2);
            assertThat(read.summary().skippedRows())
                    .as(line)
                    .containsOnlyKeys(Skipped.Reason.NOTE)
                    .containsEntry(Skipped.Reason.NOTE, 1L);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "规上工业企业清单,规模以下企业,1",
        "规上工业企业清单,未入规企业,1",
        "规上工业企业清单,其他企业,0",
        "双千兆网络覆盖企业清单,未覆盖企业,1",
        "双千兆网络覆盖企业清单,未入规企业,0",
        "双千兆网络覆盖企业清单,未上市企业,0",
        "2025年新注册企业清单,2024年新注册企业,1",
        "2025年新注册企业清单,2025年新注册企业,0"
    })
    void whatPutsRowsInDoubtDependsOnWhatTheListIsOf(String name, String line, int asked) throws Exception {
        EvidenceList list = new EvidenceList("some", name, List.of(), List.of(), Lists.LISTED.columns(), "", true);
        Path file = Files.writeString(directory.resolve("file"), NUMBERED + line + ",,,,\n" + NUMBERED_MORE);
        ReadSheet read = ReadSheet.of(file, name + ".csv", List.of(list, Lists.LISTED));
        assertThat(read.rows()).hasSize(4);
        assertThat(read.ofRows(EvidenceProblem.ROWS_UNDER_DOUBTFUL_LINE)).hasSize(asked);
        assertThat(read.ofRows(EvidenceProblem.ROWS_UNDER_OTHER_NAME)).isEmpty();
    }

    /** One of the names of the list of new enterprises, 新增企业, is what every list calls its own new ones. */
    @ParameterizedTest
    @CsvSource({"二、2025年新增企业（1家）,0", "（二）月度新增企业,0", "二、2025年新注册企业,1"})
    void aGroupOfWhatIsNewIsNoNameOfTheListOfNewEnterprises(String line, int asked) throws Exception {
        EvidenceList fresh = new EvidenceList(
                "new", "2025年新注册企业清单", List.of("新注册企业", "新增企业"), List.of(), Lists.LISTED.columns(), "", true);
        Path file = Files.writeString(directory.resolve("file"), NUMBERED + line + ",,,,\n" + NUMBERED_MORE);
        ReadSheet read = ReadSheet.of(file, "上市企业.csv", List.of(fresh, Lists.LISTED));
        assertThat(read.rows()).hasSize(4);
        assertThat(read.ofRows(EvidenceProblem.ROWS_UNDER_OTHER_NAME)).hasSize(asked);
    }
}
