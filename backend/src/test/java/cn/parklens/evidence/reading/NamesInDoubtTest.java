package cn.parklens.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.problem.ProblemTexts;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows without a code whose names are no enterprise's, or may be none: what a list is asked of them. */
class NamesInDoubtTest {

    private static final String HEADER = "企业名称,统一社会信用代码,营业收入\n";
    private static final String ONE = "示例一有限公司,914403001922038216,15.5\n";
    private static final String TWO = "示例二有限公司,91440300708461136T,16.5\n";
    private static final String THREE = "示例三有限公司,91320500213508107N,8\n";

    private static final String LAND = "企业名称,行业分类,用地面积（公顷）,投资（万元）\n";

    @TempDir
    private Path directory;

    private ReadSheet read(String... lines) throws Exception {
        ReadSheet read = ReadSheet.of(directory, HEADER + String.join("", lines));
        assertThat(read.rows()).allMatch(EvidenceRow::usable);
        return read;
    }

    private static String zh(Problem problem) {
        return ProblemTexts.in(Locale.CHINA).message(problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "电子信息",
                "生物医药",
                "装备制造",
                "散户（3家）其余",
                "园区一期B",
                "地块三",
                "示例纺织",
                "示例电子",
                "园区东部",
                "公共厕所",
                "科研院所",
                "SAMPLE Textiles",
                "零星用工"
            })
    void aNameWithoutAnyWordOfAnEnterpriseIsAskedAboutOnceForTheList(String name) throws Exception {
        ReadSheet read = read(ONE, TWO, name + ",,9\n", THREE);

        assertThat(read.rows()).hasSize(4);
        assertThat(read.rows().get(2).isFlagged()).as("seen at its row as well").isTrue();
        assertThat(read.rows().get(2).told()).as("and not told twice").allMatch(Problem::isNote);
        assertThat(read.summary().problems()).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(EvidenceProblem.NAME_BARE);
            assertThat(one.place().address()).endsWith("!A4");
            assertThat(one.arguments()).containsExactly(name + "（A4）", "1");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "示例有限公司",
                "示例纺织厂",
                "王记小吃店",
                "示例（苏州）研究院",
                "示例养殖专业合作社",
                "示例银行",
                "示例企业（有限合伙）",
                "示例经营部",
                "示例加油站",
                "示例商行",
                "示例度假村",
                "示例白酒古镇",
                "示例医院（东院区）",
                "SAMPLE Textiles Co., Ltd.",
                "Sample GmbH",
                "示例集团",
                "示例农场",
                "示例幼儿园",
                "示例大药房",
                "示例维修点",
                "示例中心学校",
                "示例律师事务所",
                "示例酒楼",
                "示例电视台",
                "示例钢材市场",
                "示例大药房连锁超市",
                "3、示例纺织厂①"
            })
    void aNameWithOneIsNot(String name) throws Exception {
        assertThat(read(ONE, "\"" + name + "\",,9\n", TWO).summary().problems()).isEmpty();
    }

    @Test
    void noNameIsAskedAboutThatHasACode() throws Exception {
        assertThat(read(ONE, "示例纺织,91440300708461136T,9\n", "东区街道,91320500213508107N,9\n")
                        .summary()
                        .problems())
                .isEmpty();
    }

    @Test
    void aListOfShortNamesWithoutCodesIsAskedOneQuestionThatNamesTheFirstAndCountsAll() throws Exception {
        String rows = IntStream.range(0, 600)
                .mapToObj(i -> "示例" + (char) (0x4E10 + i) + "纺织,C17,1.5,30\n")
                .collect(Collectors.joining());
        ReadSheet read = ReadSheet.ofLand(directory, LAND + rows);

        assertThat(read.usable()).isEqualTo(600);
        assertThat(read.summary().problems()).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(EvidenceProblem.NAME_BARE);
            assertThat(zh(one))
                    .startsWith("没有统一社会信用代码的 600 行")
                    .contains("示例丐纺织（A2）、示例丑纺织（A3）")
                    .contains("（A11）……；现各按一家企业计入");
        });
    }

    @Test
    void groupsWhoseFiguresAreThoseOfTheirRowsAreToldAsOneThatSaysSo() throws Exception {
        ReadSheet read = ReadSheet.ofLand(directory, LAND + """
                东区街道,C17,4.5,300
                示例一有限公司,C17,1.5,100
                示例二有限公司,C17,3,200
                电子信息,C39,1.2,70
                示例三有限公司,C39,0.7,30
                示例四有限公司,C39,0.5,40
                西区街道,C17,9,900
                示例五有限公司,C17,9,900
                道路绿地,C17,2,0
                """);

        assertThat(read.summary().problems())
                .extracting(one -> one.kind() + " " + one.place().row())
                .containsExactly("ROWS_SUM_OTHERS 2", "NAME_OF_GROUP 10");
        Problem sums = read.summary().problems().getFirst();
        assertThat(zh(sums))
                .isEqualTo("没有统一社会信用代码的 3 行，填的数正好等于其下或其上各行之和，像是没有写“小计”的汇总：东区街道（A2）、电子信息（A5）、西区街道（A8）；"
                        + "现各按一家企业计入，数也计了两遍。");
        assertThat(ProblemTexts.in(Locale.CHINA).remedy(sums)).contains("请删去这些行");
    }

    @Test
    void sumsBelowTheirRowsAndSumsOfSumsAreToldToo() throws Exception {
        assertThat(read(ONE, TWO, "东区街道,,32\n", THREE, "西区街道,,8\n", "高新片区,,40\n")
                        .summary()
                        .problems())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.kind()).isEqualTo(EvidenceProblem.ROWS_SUM_OTHERS);
                    assertThat(one.arguments()).containsExactly("东区街道（A4）、西区街道（A6）、高新片区（A7）", "3");
                });
    }

    @Test
    void oneFigureThatDiffersMakesItNoSum() throws Exception {
        ReadSheet read = ReadSheet.ofLand(directory, LAND + """
                东区街道,C17,4.5,301
                示例一有限公司,C17,1.5,100
                示例二有限公司,C17,3,200
                """);
        assertThat(read.ofSheet(EvidenceProblem.ROWS_SUM_OTHERS)).isEmpty();
        assertThat(read.ofSheet(EvidenceProblem.NAME_OF_GROUP)).hasSize(1);
    }

    @Test
    void ofTwoShortNamesWithTheSameFigureNoneSumsUpTheOtherNorItsNeighbour() throws Exception {
        ReadSheet read = read("示例纺织,,8\n", "示例电子,,8\n", THREE, "示例药业,,0\n");
        assertThat(read.summary().problems()).extracting(Problem::kind).containsExactly(EvidenceProblem.NAME_BARE);
        assertThat(read.summary().problems().getFirst().arguments().getLast()).isEqualTo("3");
    }

    @Test
    void groupsThatHappenToAddUpSumUpNoneOfEachOther() throws Exception {
        assertThat(read(ONE, "示例镇,,4\n", "北片,,7\n", "规上企业,,11\n", TWO).summary().problems())
                .extracting(Problem::kind)
                .containsOnly(EvidenceProblem.NAME_OF_GROUP);
    }

    @Test
    void aShortNameAmongTheRowsOfAGroupIsNoEndOfIt() throws Exception {
        ReadSheet read = read("东区街道,,41\n", ONE, "示例纺织,,9\n", TWO, "西区街道,,8\n", THREE);
        assertThat(read.summary().problems())
                .extracting(one -> one.kind() + " " + one.arguments().getFirst())
                .containsExactly("ROWS_SUM_OTHERS 东区街道（A2）、西区街道（A6）", "NAME_BARE 示例纺织（A4）");
    }

    @Test
    void moreThanFiveGroupsAreOneQuestionAndFewAreAskedAboutEach() throws Exception {
        List<String> groups = List.of("东区街道,,1\n", "西区街道,,2\n", "示例镇,,4\n", "北片,,7\n", "规上企业,,11\n");
        assertThat(read(ONE, String.join("", groups), TWO).ofSheet(EvidenceProblem.NAME_OF_GROUP))
                .extracting(one -> one.place().row() + " " + one.arguments().size())
                .containsExactly("3 0", "4 0", "5 0", "6 0", "7 0");

        assertThat(read(ONE, String.join("", groups), "一期,,3\n", TWO).summary().problems())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.kind()).isEqualTo(EvidenceProblem.NAME_OF_GROUP);
                    assertThat(zh(one)).contains("6 行", "东区街道（A3）、西区街道（A4）", "一期（A8）；");
                    assertThat(ProblemTexts.in(Locale.ENGLISH).message(one)).contains("6 in all");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"变电站", "示例变电站", "培育企业", "分支机构", "个体工商户", "个体户", "散户"})
    void kindsAndLandAreGroups(String name) throws Exception {
        assertThat(read(ONE, name + ",,9\n", TWO).summary().problems())
                .extracting(Problem::kind)
                .containsExactly(EvidenceProblem.NAME_OF_GROUP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"培育企业", "分支机构", "个体工商户", "其他个体户"})
    void kindsWithoutFiguresGroupTheRowsBelow(String name) throws Exception {
        ReadSheet read = read(ONE, name + ",,\n", TWO);
        assertThat(read.rows()).hasSize(2);
        assertThat(read.summary().problems()).isEmpty();
    }

    @Test
    void whatIsCalledOtherWithoutACodeIsLeftOutAsSumsAre() throws Exception {
        assertThat(read(ONE, "其他,,9\n", TWO).rows()).hasSize(2);
    }

    @Test
    void anOrdinaryListIsAskedNothing() throws Exception {
        String rows = IntStream.range(1, 200)
                .mapToObj(i -> "示例第" + i + "有限公司,," + i + "\n")
                .collect(Collectors.joining());
        assertThat(read(rows).summary().problems()).isEmpty();
    }
}
