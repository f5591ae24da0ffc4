package cn.parklens.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.problem.ProblemTexts;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several columns of a file that mean the same column of the list. */
class RivalColumnsTest {

    @TempDir
    private Path directory;

    private static List<Problem> rivals(ReadSheet read) {
        return read.ofSheet(EvidenceProblem.HEADER_RIVAL_DIFFERS);
    }

    /** Columns that are named before anything is read. */
    private static List<@Nullable String> noted(ReadSheet read) {
        return read.plan().problems().stream()
                .filter(problem -> problem.kind() == EvidenceProblem.HEADER_RIVAL_NOTED)
                .<@Nullable String>map(problem -> problem.place().column())
                .toList();
    }

    @Test
    void theExactNameWinsOverSynonymsAtItsLeft() throws Exception {
        ReadSheet read = ReadSheet.of(directory, """
                单位名称,公司名称,企业名称,信用代码
                示范集团有限公司,示范控股有限公司,示例一有限公司,914403001922038216
                示范集团有限公司,示范控股有限公司,示例二有限公司,91440300708461136T
                """);

        assertThat(read.columns()).containsExactly("C name", "D credit_code");
        assertThat(read.rows()).extracting(EvidenceRow::name).containsExactly("示例一有限公司", "示例二有限公司");
        assertThat(read.said()).doesNotContain(EvidenceProblem.HEADER_TWICE);
        assertThat(noted(read)).containsExactly("A", "B");
        assertThat(rivals(read)).hasSize(2);
        assertThat(ProblemTexts.in(Locale.SIMPLIFIED_CHINESE)
                        .message(rivals(read).getFirst()))
                .isEqualTo("C 列“企业名称”和 A 列“单位名称”都可以作“企业名称”，而两列在 2 行里不一致，例如第 2 行分别是“示例一有限公司”和“示范集团有限公司”。"
                        + "“企业名称”按 C 列“企业名称”读取，“单位名称”列只作为附加列保留。");
    }

    @Test
    void theUnitOfTheListWinsOverAnother() throws Exception {
        ReadSheet agree = ReadSheet.ofLand(directory, """
                企业名称,行业分类,用地面积（亩）,用地面积（公顷）,投资（亿元）,投资（万元）
                示例一有限公司,C39,15,1,0.2,2000
                示例二有限公司,C39,10,0.67,0.2,2000
                """);
        assertThat(agree.columns()).contains("D area", "F invested");
        assertThat(agree.figures("area")).containsExactly("1", "0.67");
        assertThat(noted(agree)).containsExactly("C", "E");
        assertThat(rivals(agree)).isEmpty();

        ReadSheet differ = ReadSheet.ofLand(directory, """
                企业名称,行业分类,土地（亩）,用地面积（亩）,用地面积（公顷）,投资
                示例一有限公司,C39,1,15,7,20
                示例二有限公司,C39,1,30,2,20
                """);
        assertThat(differ.figures("area")).containsExactly("7", "2");
        assertThat(rivals(differ)).singleElement().satisfies(problem -> {
            assertThat(problem.place().column()).isEqualTo("D");
            assertThat(problem.arguments()).containsExactly("用地面积（公顷）", "E", "用地面积（公顷）", "D", "2", "7", "15", "1");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Two companies in a row.
                "母公司,,子公司,,上市日期;企业名称,信用代码,企业名称,信用代码,;示例一有限公司,914403001922038216,示例二有限公司,91440300708461136T,2023-10-10 | 2",
                // A code that is another's, and one that is the same.
                "企业名称,统一社会信用代码,信用代码;示例一有限公司,914403001922038216,91440300708461136T | 1",
                "企业名称,统一社会信用代码,信用代码;示例一有限公司,914403001922038216,914403001922038216 | 0",
                // The industry of the name is another one than that of the code.
                "企业名称,行业分类,所属行业;示例一有限公司,C27,通用设备制造业 | 1",
                "企业名称,行业分类,所属行业;示例一有限公司,C3511,专用设备制造业 | 0",
                // Words of the park's own say nothing against a code.
                "企业名称,行业分类,所属行业;示例一有限公司,C39,示范产业 | 0",
                // A value that stands only in the other one would be lost.
                "企业名称,交易所,上市地点;示例一有限公司,,北京证券交易所 | 0",
                "企业名称,上市日期,上市日期（年/月）;示例一有限公司,2023-11-06,2023-11 | 0",
            })
    void whatDiffersIsAskedAbout(String csv, int asked) throws Exception {
        assertThat(rivals(ReadSheet.of(directory, csv.replace(';', '\n') + "\n")))
                .hasSize(asked);
    }

    /** 2 is something between 1.5 and 2.5, and 3 is not; 2.4 may be 2. */
    @Test
    void countsThatDifferByOneDiffer() throws Exception {
        String header = "企业名称,行业分类,用地面积（公顷）,投资（万元）,投资\n示例一有限公司,C39,1,";
        assertThat(rivals(ReadSheet.ofLand(directory, header + "2,3\n"))).hasSize(1);
        assertThat(rivals(ReadSheet.ofLand(directory, header + "2,2.4\n"))).isEmpty();
    }

    @Test
    void whatTheTakenColumnLeavesBlankIsAskedAbout() throws Exception {
        assertThat(rivals(ReadSheet.ofLand(directory, """
                企业名称,行业分类,用地面积（亩）,用地面积（公顷）,投资
                示例一有限公司,C39,15,1,20
                示例二有限公司,C39,30,,20
                """)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.arguments()).endsWith("3", "—", "30", "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"统一社会信用代码/信用代码", "统一社会信用代码或信用代码", "信用代码、统一信用代码", "统一社会信用代码（信用代码）"})
    void aHeaderOfSeveralNamesForOneColumnIsThatColumn(String header) throws Exception {
        assertThat(ReadSheet.of(directory, "企业名称," + header + "\n示例一有限公司,914403001922038216\n")
                        .columns())
                .containsExactly("A name", "B credit_code");
    }

    @Test
    void theVerySameHeaderIsAskedAboutBeforeItIsRead() throws Exception {
        String csv = "企业名称,信用代码,上市日期,上市日期\n示例一有限公司,914403001922038216,2023-10-10,";
        ReadSheet differ = ReadSheet.of(directory, csv + "2020-01-01\n");
        assertThat(differ.said()).contains(EvidenceProblem.HEADER_TWICE);
        assertThat(rivals(differ)).isEmpty();
        ReadSheet agree = ReadSheet.of(directory, csv + "2023-10-10\n");
        assertThat(agree.said()).doesNotContain(EvidenceProblem.HEADER_TWICE);
        assertThat(noted(agree)).containsExactly("D");
        assertThat(rivals(agree)).isEmpty();
    }

    @Test
    void aColumnBeyondAGapTakesNothingAway() throws Exception {
        ReadSheet read = ReadSheet.of(directory, """
                单位名称,信用代码,,企业名称,个数
                示例一有限公司,914403001922038216,,示例甲有限公司,3
                示例二有限公司,91440300708461136T,,,
                """);
        assertThat(read.columns()).startsWith("A name", "B credit_code");
    }

    /** Both are names of one column of the list that is asked for. */
    @ParameterizedTest
    @CsvSource({
        "上海证券交易所, 主板, false",
        "上海证券交易所, 科创板, false",
        "深交所, 创业板, false",
        "北京证券交易所, 北交所, false",
        "香港联交所, 主板, false",
        "全国股转系统, 新三板创新层, false",
        "上海证券交易所, 创业板, true",
        "深圳证券交易所, 新三板, true",
        "上海证券交易所, 北交所, true",
        "上海证券交易所, 其他, true"
    })
    void aBoardBesideItsExchangeIsNotAskedAboutAndOneOfAnotherIs(String exchange, String board, boolean asked)
            throws Exception {
        EvidenceList list =
                Lists.listed(Lists.column("exchange", "上市地", List.of("上市地点", "上市板块"), ListColumn.Kind.TEXT, false));
        Path file = Files.writeString(
                directory.resolve("boards"), "企业名称,上市地点,上市板块\n示例一有限公司,%s,%s\n".formatted(exchange, board));
        ReadSheet read = ReadSheet.of(file, "上市企业.csv", List.of(list));

        assertThat(read.figures("exchange")).containsExactly(exchange);
        assertThat(noted(read)).containsExactly("C");
        assertThat(rivals(read)).hasSize(asked ? 1 : 0);
    }
}
