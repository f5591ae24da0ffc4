package cn.parklens.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.header.HeaderMatch;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderLevelsTest {

    @TempDir
    private Path directory;

    @Test
    void aHeaderMergedDownwardsKeepsItsColumnThoughTheLowerRowNamesAllOfTheList() throws Exception {
        ReadSheet read = ReadSheet.of(directory, """
                示范园区上市企业一览表,,,,,,,
                填报单位：示范园区,,,,单位：万元,,,
                序号,企业基本情况,,,经营情况,,,备注
                ,单位名称,信用代码,行业分类,营业收入,上市日期,交易所,
                1,示例一有限公司,914403001922038216,C39,12.5,2001-02-03,上交所,甲
                """);
        assertThat(read.header().firstRow()).isEqualTo(3);
        assertThat(read.header().lastRow()).isEqualTo(4);
        assertThat(read.header().columns())
                .extracting(HeaderMatch.Column::text)
                .containsExactly(
                        "序号", "企业基本情况/单位名称", "企业基本情况/信用代码", "企业基本情况/行业分类", "经营情况/营业收入", "经营情况/上市日期", "经营情况/交易所", "备注");
        assertThat(read.rows().getFirst().extras()).containsKeys("序号", "备注");
        assertThat(read.summary().problems()).isEmpty();
    }

    @Test
    void aHeaderMergedDownwardsDoesNotReachOverItsNeighbours() throws Exception {
        ReadSheet read = ReadSheet.of(directory, """
                统一社会信用代码,企业情况,,营业收入（万元）,
                ,企业名称,行业分类,,上市日期
                914403001922038216,示例一有限公司,C39,12.5,2001-02-03
                """);
        assertThat(read.columns()).containsExactly("A credit_code", "B name", "C industry", "D revenue", "E since");
        assertThat(read.header().columns())
                .extracting(HeaderMatch.Column::text)
                .containsExactly("统一社会信用代码", "企业情况/企业名称", "企业情况/行业分类", "营业收入（万元）", "上市日期");
        assertThat(read.header().columns().get(4).unit()).isEmpty();
    }

    @Test
    void threeLevelsWithColumnsMergedDownwardsAreOneHeader() throws Exception {
        ReadSheet read = ReadSheet.ofLand(directory, """
                2025年用地企业清单,,,,,
                序号,企业名称,企业情况,,,备注
                ,,行业分类,用地和投资,,
                ,,,用地面积（亩）,投资（亿元）,
                1,示例一有限公司,C39,30,1,甲
                2,示例二有限公司,C39,15,2,
                """);
        assertThat(read.header().firstRow()).isEqualTo(2);
        assertThat(read.header().lastRow()).isEqualTo(4);
        assertThat(read.headers()).containsExactly("序号", "企业名称", "行业分类", "用地和投资/用地面积（亩）", "用地和投资/投资（亿元）", "备注");
        assertThat(read.figures("area")).containsExactly("2", "1");
        assertThat(read.figures("invested")).containsExactly("10000", "20000");
        assertThat(read.usable()).isEqualTo(2);
        assertThat(read.summary().problems()).isEmpty();
    }

    /** And the unit that stands above all of them is that of the columns that name none. */
    @Test
    void theUnitOfTheHighestOfThreeLevelsIsThatOfItsColumns() throws Exception {
        ReadSheet read = ReadSheet.ofLand(directory, """
                企业名称,行业分类,用地和投资（亩、亿元）,,
                ,,用地情况,投资情况,
                ,,用地面积,其中：设备,投资
                示例一有限公司,C39,30,1,2
                """);
        assertThat(read.header().lastRow()).isEqualTo(3);
        assertThat(read.figures("area")).containsExactly("2");
        assertThat(read.figures("invested")).containsExactly("20000");
    }

    /** The first enterprise below two levels, though its row is short. */
    @Test
    void aRowOfTheListIsNoThirdLevel() throws Exception {
        ReadSheet read = ReadSheet.of(directory, """
                企业名称,经营情况,,备注
                ,行业分类,交易所,
                ,专用设备制造业,上交所,
                示例一有限公司,C39,深交所,
                """);
        assertThat(read.header().lastRow()).isEqualTo(2);
    }

    /** Whatever stands first: a part is not the whole. */
    @ParameterizedTest
    @ValueSource(strings = {"其中：设备,合计", "同比（%）,小计", "其中：设备,总额"})
    void ofAColumnThatIsDividedBelowTheWholeIsTaken(String parts) throws Exception {
        ReadSheet read = ReadSheet.ofLand(
                directory,
                "企业名称,行业分类,用地面积（公顷）,投资（万元）,,备注\n,,," + parts + ",\n示例一有限公司,C39,1,2,5,甲\n示例二有限公司,C39,1,3,7,\n");
        assertThat(read.header().lastRow()).isEqualTo(2);
        assertThat(read.figures("invested")).containsExactly("5", "7");
    }

    /** Below a column's name stands the unit of what is meant, or what is something else. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "用地面积（公顷）,投资,|,合计（亿元）,其中：设备（亿元）|1,5,1|1|50000",
                "用地面积（公顷）,投资,|,总量（亿元）,增速（%）|1,5,1|1|50000",
                "用地面积（公顷）,投资,|,合计亿元,同比增长（%）|1,5,1|1|50000",
                "用地面积（公顷）,投资,|,项目数（个）,金额（亿元）|1,3,5|1|50000",
                "用地面积（公顷）,投资（万元）,|,计划总投资,累计完成投资|1,9,5|1|5",
                "用地面积,,投资（万元）|总面积（亩）,其中：已建（亩）,|150,30,5|10|5",
                "用地面积,,投资（万元）|宗地数,面积（亩）,|2,150,5|10|5",
                "用地面积（亩）,,投资（万元）|工业,合计,|2,150,5|10|5"
            })
    void theUnitOfALowerLevelIsTheColumnsAndOtherThingsAreNot(
            String upper, String lower, String row, String area, String invested) throws Exception {
        ReadSheet read =
                ReadSheet.ofLand(directory, "企业名称,行业分类,%s\n,,%s\n示例一有限公司,C39,%s\n".formatted(upper, lower, row));
        assertThat(read.header().lastRow()).isEqualTo(2);
        assertThat(read.figures("area")).containsExactly(area);
        assertThat(read.figures("invested")).containsExactly(invested);
        assertThat(read.usable()).isEqualTo(1);
        assertThat(read.summary().problems())
                .as("a part is no rival of the whole")
                .isEmpty();
    }

    /** And the contradiction is said, whichever is right. */
    @Test
    void theUnitOfALowerLevelWinsOverThatOfItsGroup() throws Exception {
        SheetPlan plan = ReadSheet.planOfLand(directory, """
                企业名称,行业分类,用地面积（公顷）,投资（亿元）,
                ,,,合计（万元）,其中：设备（万元）
                示例一有限公司,C39,1,5,2
                """);
        assertThat(plan.problems()).extracting(Problem::kind).contains(EvidenceProblem.HEADER_UNIT_OF_GROUP_DIFFERS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "企业名称（曾用名）,企业名称,行业分类,用地面积,投资|示例旧有限公司,示例一有限公司,C39,1,5",
                "企业名称（集团）,企业名称,行业分类,用地面积,投资|示例集团有限公司,示例一有限公司,C39,1,5",
                "企业名称,行业分类,用地面积,投资（同比增长，%）,投资（万元）|示例一有限公司,C39,1,8.5,5",
                "企业名称,行业分类,用地面积（占地面积）（公顷）,投资|示例一有限公司,C39,1,5",
                "企业名称,行业分类（占比最高的）,用地面积,投资|示例一有限公司,C39,1,5"
            })
    void theNameWithoutARemarkWinsAndOtherRemarksAreNone(String header, String row) throws Exception {
        ReadSheet read = ReadSheet.ofLand(directory, header + "\n" + row + "\n");
        assertThat(read.rows()).extracting(EvidenceRow::name).containsExactly("示例一有限公司");
        assertThat(read.figures("invested")).containsExactly("5");
        assertThat(read.figures("area")).containsExactly("1");
    }

    @Test
    void aHeaderAndItsTranslationInOneCellAreTheHeader() throws Exception {
        ReadSheet read = ReadSheet.ofLand(
                directory, "\"企业名称\nCompany Name\",行业分类,\"用地面积（亩）\nLand area\",投资\n示例一有限公司,C39,15,5\n");
        assertThat(read.rows()).extracting(EvidenceRow::name).containsExactly("示例一有限公司");
        assertThat(read.figures("area")).containsExactly("1");
    }

    @Test
    void aColumnThatIsOnlyPartsIsNotThere() throws Exception {
        SheetPlan plan = ReadSheet.planOfLand(directory, """
                企业名称,行业分类,用地面积（公顷）,投资（万元）,
                ,,,其中：设备,其中：厂房
                示例一有限公司,C39,1,2,5
                """);
        assertThat(plan.problems()).extracting(Problem::kind).containsExactly(EvidenceProblem.HEADER_MISSES_COLUMN);
    }

    /** 投资（同比） says how it grew, and 企业名称（英文） is no name on a licence. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "企业名称（英文）,企业名称,行业分类,用地面积,投资|Demo Ltd,示例一有限公司,C39,1,5",
                "企业名称,行业分类,用地面积,投资（同比）,投资|示例一有限公司,C39,1,0.3,5",
                "企业名称,行业分类,用地面积,投资（占比，%）,投资（万元）|示例一有限公司,C39,1,30,5",
                "企业名称,行业分类,用地面积,投资（其中：设备）,投资（含设备）|示例一有限公司,C39,1,3,5",
                "企业名称,行业分类,用地面积,投资（计划数）,投资（实际）|示例一有限公司,C39,1,3,5"
            })
    void whatBracketsSayIsSomethingElseIsNotTheColumn(String header, String row) throws Exception {
        ReadSheet read = ReadSheet.ofLand(directory, header + "\n" + row + "\n");
        assertThat(read.rows()).extracting(EvidenceRow::name).containsExactly("示例一有限公司");
        assertThat(read.figures("invested")).containsExactly("5");
        assertThat(read.summary().problems()).isEmpty();
    }

    @Test
    void aTitleInTwoCellsAboveAHeaderIsNoLevelOfIt() throws Exception {
        for (String title : List.of("填报单位：示范园区,,,填报日期：2025年3月1日,,", "示范园区上市企业名单,,,,,")) {
            ReadSheet read = ReadSheet.of(directory, title + """

                    ,企业名称,统一社会信用代码,行业分类,营业收入,
                    1,示例一有限公司,914403001922038216,C39,12.5,
                    """);
            assertThat(read.header().firstRow()).as(title).isEqualTo(2);
            assertThat(read.columns()).as(title).containsExactly("B name", "C credit_code", "D industry", "E revenue");
        }
    }

    @Test
    void aRowOfTheListBelowItsHeaderIsNoLevelOfItHoweverManyCellsItLeavesBlank() throws Exception {
        ReadSheet read = ReadSheet.of(directory, """
                企业名称,统一社会信用代码,行业分类,营业收入,备注
                示例一有限公司,914403001922038216,,,
                示例二有限公司,91440300708461136T,C39,12.5,甲
                """);
        assertThat(read.header().lastRow()).isEqualTo(1);
        assertThat(read.rows()).hasSize(2);
    }
}
