package cn.parklens.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.ProblemTexts;
import cn.parklens.evidence.reading.header.HeaderMapping;
import cn.parklens.evidence.reading.header.HeaderMatch;
import cn.parklens.evidence.reading.header.HeaderNames;
import cn.parklens.evidence.reading.header.HeaderText;
import cn.parklens.evidence.workbook.Limits;
import cn.parklens.evidence.workbook.Workbook;
import cn.parklens.evidence.workbook.Workbooks;
import cn.parklens.form.ListColumn;
import cn.parklens.form.ListColumn.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A unit in a header without brackets. */
class BareUnitTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "用地面积 亩 | 投资 亿元 | 100 | 200000",
                "用地面积亩 | 投资亿元 | 100 | 200000",
                "用地面积/亩 | 投资/亿元 | 100 | 200000",
                "用地面积-亩 | 投资：亿元 | 100 | 200000",
                "用地面积㎡ | 投资 万元 | 0.15 | 20",
                "用地面积 公顷 | 投资百万元 | 1500 | 2000",
                "用地面积（不含道路）亩 | 投资（累计）亿元 | 100 | 200000"
            })
    void aUnitWithoutBracketsIsThatOfTheColumn(String area, String money, String hectares, String invested)
            throws Exception {
        ReadSheet read = ReadSheet.ofLand(directory, "企业名称,行业分类," + area + "," + money + "\n示例一有限公司,C39,1500,20\n");

        assertThat(read.figures("area")).containsExactly(hectares);
        assertThat(read.figures("invested")).containsExactly(invested);
        assertThat(read.said().contains(EvidenceProblem.HEADER_UNIT_CONVERTED))
                .isEqualTo(!(hectares.equals("1500") && invested.equals("20")));
    }

    @Test
    void itIsSaidThatFiguresWereConverted() throws Exception {
        assertThat(ReadSheet.ofLand(directory, "企业名称,行业分类,用地面积 亩,投资 万元\n示例一有限公司,C39,1500,20\n")
                        .plan()
                        .problems())
                .filteredOn(problem -> problem.kind() == EvidenceProblem.HEADER_UNIT_CONVERTED)
                .singleElement()
                .satisfies(problem -> assertThat(ProblemTexts.in(Locale.CHINA).message(problem))
                        .isEqualTo("“用地面积 亩”列以“亩”为单位，已逐行折算为“公顷”。"));
    }

    @Test
    void aListThatDoesNotSayItsUnitTakesMoneyAndArea() throws Exception {
        for (String header : List.of("营业收入 万元", "营业收入万元", "营业收入\t万元", "营业收入/万元")) {
            ReadSheet read = ReadSheet.of(directory, "企业名称," + header + "\n示例一有限公司,12.5\n");
            assertThat(read.figures("revenue")).as(header).containsExactly("12.5");
            assertThat(read.header().columns().get(1).unit()).as(header).isEqualTo("万元");
        }
    }

    /** The last sign of a word is not a unit because one looks the same. */
    @ParameterizedTest
    @ValueSource(strings = {"投资人", "投资项", "投资户", "投资年", "投资亩", "投资%", "用地面积万元", "企业投资亿元", "行业分类个", "万元"})
    void aWordThatOnlyEndsLikeAUnitIsAnotherColumn(String header) throws Exception {
        ReadSheet read = ReadSheet.of(directory, "企业名称,营业收入人,交易所家,营业收入\n示例一有限公司,1,2,3\n");
        assertThat(read.columns()).containsExactly("A name", "D revenue");

        HeaderMatch.Column column = Objects.requireNonNull(
                        ReadSheet.planOfLand(directory, "企业名称,行业分类,用地面积,投资," + header + "\n示例一有限公司,C39,1500,20,甲\n")
                                .header())
                .columns()
                .get(4);
        assertThat(column.code()).isNull();
        assertThat(new HeaderNames(Lists.LAND.columns(), HeaderMapping.NONE).known(HeaderText.of(header)))
                .isNull();
    }

    @Test
    void dollarsAreOfNoOtherUnit() throws Exception {
        assertThat(ReadSheet.planOfLand(directory, "企业名称,行业分类,用地面积,投资 万美元\n示例一有限公司,C39,1500,20\n")
                        .problems())
                .filteredOn(problem -> problem.kind() == EvidenceProblem.HEADER_UNIT_UNKNOWN)
                .singleElement()
                .satisfies(problem -> assertThat(problem.arguments()).containsExactly("万美元", "万元", ""));
    }

    @Test
    void whatOnlyCountsAboveMoneyCountsIt() throws Exception {
        ReadSheet read = ReadSheet.ofLand(directory, "企业名称,行业分类,用地面积,投资（亿）\n示例一有限公司,C39,1500,1.2\n");
        assertThat(read.figures("invested")).containsExactly("12000");
        assertThat(read.said()).contains(EvidenceProblem.HEADER_UNIT_CONVERTED);
        ReadSheet same = ReadSheet.ofLand(directory, "企业名称,行业分类,用地面积,投资（万）\n示例一有限公司,C39,1500,20\n");
        assertThat(same.figures("invested")).containsExactly("20");
        assertThat(same.said()).doesNotContain(EvidenceProblem.HEADER_UNIT_UNKNOWN);
    }

    /** Once it was in 亩, and in another column's place. */
    @Test
    void aQuotientWithoutBracketsIsOne() {
        assertThat(HeaderText.of("亩均税收 万元/亩"))
                .extracting(HeaderText::core, HeaderText::unit)
                .containsExactly("亩均税收", "万元/亩");
        assertThat(HeaderText.of("用地面积/亩"))
                .extracting(HeaderText::core, HeaderText::unit)
                .containsExactly("用地面积", "亩");
    }

    @Test
    void aHeaderThatAPersonMappedKeepsItsUnit() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "企业名称,行业分类,占地 亩,投资\n示例一有限公司,C39,1500,20\n");
        HeaderMapping mapping = new HeaderMapping(Map.of("占地亩", "area"), Set.of(), Set.of());
        try (Workbook workbook = Workbooks.open(file, "用地企业清单.csv", Limits.standard())) {
            assertThat(new SheetPlanner(List.of(Lists.LAND), Map.of("land", mapping))
                            .plan(workbook, null)
                            .getFirst()
                            .problems())
                    .extracting(problem -> problem.kind())
                    .contains(EvidenceProblem.HEADER_UNIT_CONVERTED, EvidenceProblem.HEADER_BY_MAPPING);
        }
    }

    @Test
    void onlyFiguresHaveUnits() {
        List<ListColumn> columns = List.of(Lists.column("a", "用地", List.of(), Kind.TEXT, true));
        assertThat(new HeaderNames(columns, HeaderMapping.NONE).known(HeaderText.of("用地 亩")))
                .isNull();
    }

    @Test
    void whichColumnIsMissingAndWhichHeadersNobodyKnowsIsSaid() throws Exception {
        assertThat(ReadSheet.planOfLand(directory, "序号,企业名称,行业分类,占地规模 亩,投资 万元,备注\n1,示例一有限公司,C39,1500,20,\n")
                        .problems())
                .filteredOn(problem -> problem.kind() == EvidenceProblem.HEADER_MISSES_COLUMN)
                .singleElement()
                .satisfies(problem -> assertThat(ProblemTexts.in(Locale.CHINA).message(problem))
                        .isEqualTo("表头里没有“用地面积（公顷）”这一列；没有认出的表头是“占地规模 亩”。"));
        assertThat(ReadSheet.planOfLand(directory, "序号,企业名称,行业分类,投资 万元\n1,示例一有限公司,C39,20\n")
                        .problems())
                .filteredOn(problem -> problem.kind() == EvidenceProblem.HEADER_MISSES_COLUMN)
                .singleElement()
                .satisfies(problem -> assertThat(ProblemTexts.in(Locale.CHINA).message(problem))
                        .isEqualTo("表头里没有“用地面积（公顷）”这一列，看到的是：序号、企业名称、行业分类、投资 万元。"));
    }
}
