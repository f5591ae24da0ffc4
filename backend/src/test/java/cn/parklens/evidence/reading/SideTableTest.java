package cn.parklens.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.problem.ProblemTexts;
import cn.parklens.evidence.reading.around.Skipped;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SideTableTest {

    @TempDir
    private Path directory;

    @Test
    void aTableThatNamesTheEnterprisesAgainIsNotReadThoughTheListAsksForItsOtherHeading() throws Exception {
        ReadSheet read = ReadSheet.of(directory, """
                企业名称,统一社会信用代码,行业分类,,公司名称,营业收入
                示例一有限公司,914403001922038216,C39,,示例三有限公司,3
                示例二有限公司,91440300708461136T,C27,,示例四有限公司,4
                """);
        assertThat(read.columns()).containsExactly("A name", "B credit_code", "C industry");
        assertThat(read.aside()).containsExactly("E", "F");
        assertThat(read.said()).containsExactly(EvidenceProblem.HEADER_SIDE_TABLE, EvidenceProblem.HEADER_SIDE_TABLE);
        assertThat(read.rows())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.valuesByCode()).doesNotContainKey("revenue"));
    }

    @Test
    void aTableThatCountsAndEndsBeforeTheListIsNotRead() throws Exception {
        ReadSheet read = ReadSheet.of(directory, """
                序号,企业名称,统一社会信用代码,行业分类,,,上市地点,数量
                1,示例一有限公司,914403001922038216,C39,,,上交所,1
                2,示例二有限公司,91440300708461136T,C27,,,深交所,2
                3,示例三有限公司,,C27,,,,
                """);
        assertThat(read.columns()).containsExactly("B name", "C credit_code", "D industry");
        assertThat(read.aside()).containsExactly("G", "H");
        assertThat(read.rows())
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.valuesByCode()).doesNotContainKey("market"));
    }

    @Test
    void aTableThatGoesOnBelowTheListOrHasItsOwnTotalIsNotRead() throws Exception {
        for (String last : List.of(",,,北交所,1", "示例三有限公司,,,合计,3")) {
            ReadSheet read = ReadSheet.of(directory, """
                    企业名称,行业分类,,上市地点,营业收入
                    示例一有限公司,C39,,上交所,1
                    示例二有限公司,C27,,深交所,2
                    """ + last + "\n");
            assertThat(read.columns()).as(last).containsExactly("A name", "B industry");
            assertThat(read.aside()).as(last).containsExactly("D", "E");
        }
    }

    @Test
    void aTableWithoutAnyOtherSignIsAsideWhenItFillsNoMoreThanHalfOfTheRows() throws Exception {
        ReadSheet read = ReadSheet.of(directory, """
                企业名称,行业分类,,上市地点,营业收入
                示例一有限公司,C39,,上交所,1
                示例二有限公司,C27,,深交所,2
                示例三有限公司,C27,,,
                示例四有限公司,C27,,,
                """);
        assertThat(read.aside()).containsExactly("D", "E");
        assertThat(read.header().columns())
                .last()
                .satisfies(column -> assertThat(column.suggestion()).isEqualTo("revenue"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2001-02-03,上交所|2002-03-04,深交所|2003-04-05,上交所",
                "2001-02-03,|,深交所|2003-04-05,",
                "2001-02-03,上交所|2002-03-04,深交所|,",
                ",|,深交所|,",
                ",|,|,"
            })
    void aBlankColumnWithinAListIsOnlyABlankColumn(String one, String two, String three) throws Exception {
        ReadSheet read = ReadSheet.of(directory, """
                企业名称,统一社会信用代码,,上市日期,交易所
                示例一有限公司,914403001922038216,,%s
                示例二有限公司,91440300708461136T,,%s
                示例三有限公司,,,%s
                合计,3家,,,
                """.formatted(one, two, three));
        assertThat(read.columns()).containsExactly("A name", "B credit_code", "D since", "E market");
        assertThat(read.said()).isEmpty();
        assertThat(read.rows()).hasSize(3);
    }

    @Test
    void aSumWithoutAWordBelowAColumnBeyondABlankOneLeavesItWithTheList() throws Exception {
        ReadSheet read = ReadSheet.of(directory, """
                企业名称,行业分类,,营业收入
                示例一有限公司,C39,,1
                示例二有限公司,C27,,2
                ,,,3
                """);
        assertThat(read.columns()).containsExactly("A name", "B industry", "D revenue");
    }

    @Test
    void whatIsSignedBelowColumnsBeyondABlankOneLeavesThemWithTheList() throws Exception {
        ReadSheet read = ReadSheet.of(directory, """
                企业名称,行业分类,,上市日期,交易所
                示例一有限公司,C39,,2001-02-03,上交所
                示例二有限公司,C27,,2002-03-04,深交所
                ,,,填表人：王五,审核人：赵六
                ,,,,（盖章）
                ,,,,2025年3月1日
                """);
        assertThat(read.columns()).containsExactly("A name", "B industry", "D since", "E market");
    }

    @Test
    void aTableThatBeginsBesideTheRowsOfTheListIsOneTooAndAsksForNothing() throws Exception {
        ReadSheet read = ReadSheet.of(directory, """
                企业名称,统一社会信用代码,行业分类,,,,
                示例一有限公司,914403001922038216,C39,,,,
                示例二有限公司,91440300708461136T,C27,,,区划,个数
                示例三有限公司,,C27,,,东区,3
                """);
        assertThat(read.summary().problems())
                .extracting(problem -> problem.kind() + " " + problem.place().address() + " " + problem.found())
                .containsExactly("HEADER_SIDE_TABLE 上市企业!F3 区划", "HEADER_SIDE_TABLE 上市企业!G3 个数");
        assertThat(ProblemTexts.in(Locale.CHINA)
                        .message(read.summary().problems().getFirst()))
                .isEqualTo("这一列（“区划”等）与名单之间隔着空列，当作旁边的另一张表，其中 2 个单元格没有读取。");
    }

    @Test
    void theColumnThatWeAddedAtTheRightOfSuchATableIsNotTheListsEnd() throws Exception {
        ReadSheet read = ReadSheet.of(directory, """
                企业名称,统一社会信用代码,行业分类,,,,,错误说明
                示例一有限公司,914403001922038216,C39,,,,,
                示例二有限公司,91440300708461136T,C27,,,区划,个数,【请核实】
                示例三有限公司,,C27,,,东区,3,
                """);
        assertThat(read.summary().problems())
                .extracting(problem -> problem.kind() + " " + problem.place().address() + " " + problem.found())
                .containsExactly("HEADER_SIDE_TABLE 上市企业!F3 区划", "HEADER_SIDE_TABLE 上市企业!G3 个数");
    }

    @Test
    void cellsBesideEveryRowOfTheListAreAColumnWithoutAHeader() throws Exception {
        ReadSheet read = ReadSheet.of(directory, """
                企业名称,统一社会信用代码,行业分类,,,
                示例一有限公司,914403001922038216,C39,,12,甲
                示例二有限公司,91440300708461136T,C27,,13,乙
                """);
        assertThat(read.summary().problems())
                .extracting(Problem::kind)
                .containsExactly(EvidenceProblem.HEADER_ABSENT_OVER_CELLS, EvidenceProblem.HEADER_ABSENT_OVER_CELLS);
        assertThat(read.summary().problems())
                .extracting(ProblemTexts.in(Locale.CHINA)::message)
                .containsExactly("这一列没有表头，其中 2 个单元格（第一个是“12”）没有读取。", "这一列没有表头，其中 2 个单元格（第一个是“甲”）没有读取。");
    }

    @Test
    void aLoneColumnBeyondABlankOneIsReadForTheRowsThatHaveIt() throws Exception {
        ReadSheet read = ReadSheet.of(directory, """
                企业名称,行业分类,,营业收入
                示例一有限公司,C39,,1
                示例二有限公司,C27,,
                示例三有限公司,C27,,
                """);
        assertThat(read.columns()).containsExactly("A name", "B industry", "D revenue");
    }

    @Test
    void cellsInTheColumnBetweenMakeItAColumnWithoutAHeader() throws Exception {
        ReadSheet read = ReadSheet.of(directory, """
                企业名称,行业分类,,上市地点,数量
                示例一有限公司,C39,甲,上交所,1
                示例二有限公司,C27,乙,,
                """);
        assertThat(read.columns()).containsExactly("A name", "B industry", "D market");
    }

    @Test
    void aTableAtTheLeftOfTheListIsNotReadEither() throws Exception {
        ReadSheet read = ReadSheet.of(directory, """
                分类,数量,,企业名称,统一社会信用代码,行业分类
                机械,4,,示例一有限公司,914403001922038216,C39
                电子,2,,示例二有限公司,91440300708461136T,C27
                ,,,示例三有限公司,,C27
                ,,,合计,3,
                """);
        assertThat(read.columns()).containsExactly("D name", "E credit_code", "F industry");
        assertThat(read.aside()).containsExactly("A", "B");
        assertThat(read.said()).containsExactly(EvidenceProblem.HEADER_SIDE_TABLE, EvidenceProblem.HEADER_SIDE_TABLE);
        assertThat(read.rows()).hasSize(3).allSatisfy(row -> {
            assertThat(row.extras()).isEmpty();
            assertThat(row.rawByLetters()).doesNotContainKeys("A", "B");
        });
    }

    @Test
    void aTableAtTheLeftThatGoesOnBelowTheListLeavesItsRowsOut() throws Exception {
        ReadSheet read = ReadSheet.of(directory, """
                分类,数量,,企业名称,行业分类
                机械,1,,示例一有限公司,C39
                电子,2,,合计,1
                化工,3,,,
                医药,4,,,
                """);
        assertThat(read.aside()).containsExactly("A", "B");
        assertThat(read.rows()).hasSize(1);
        assertThat(read.summary().skippedRows())
                .containsEntry(Skipped.Reason.TOTAL, 1L)
                .containsEntry(Skipped.Reason.SIDE_TABLE, 2L);
    }

    @Test
    void numbersAndPlacesAtTheLeftBeforeABlankColumnStayWithTheList() throws Exception {
        ReadSheet read = ReadSheet.of(directory, """
                序号,街道,,企业名称,行业分类
                1,东区,,示例一有限公司,C39
                2,,,示例二有限公司,C27
                3,西区,,示例三有限公司,C27
                合计,,,3家,
                """);
        assertThat(read.aside()).isEmpty();
        assertThat(read.rows()).hasSize(3);
    }
}
