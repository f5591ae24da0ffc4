package cn.parklens.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.workbook.Limits;
import cn.parklens.evidence.workbook.Workbook;
import cn.parklens.evidence.workbook.Workbooks;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody mends a column only to hear then what is wrong in the rows. */
class ColumnsMissingTest {

    @TempDir
    private Path directory;

    @Test
    void whatIsWrongInTheRowsIsSaidTogetherWithTheColumnThatIsMissing() throws Exception {
        ReadSheet read = ReadSheet.ofLand(directory, "企业名称,行业分类,用地面积（公顷）\n示例一有限公司,C39,十二上下\n示例二有限公司,,3\n");

        assertThat(read.plan().problems())
                .filteredOn(problem -> problem.kind() == EvidenceProblem.HEADER_MISSES_COLUMN)
                .singleElement()
                .satisfies(problem -> assertThat(problem.arguments()).startsWith("投资（万元）"));
        assertThat(read.rows())
                .flatExtracting(EvidenceRow::remarks)
                .extracting(Problem::kind)
                .as("and nothing of the column that is not there")
                .containsExactly(EvidenceProblem.FIGURE_UNCLEAR, EvidenceProblem.CELL_MISSING);
    }

    /** A person is shown how they were taken; a header that names the column itself wins, wherever it stands. */
    @Test
    void aHeaderThatPlainlyMeansTheColumnIsTakenForIt() throws Exception {
        ReadSheet likely = ReadSheet.ofLand(directory, "申报企业名称,国标行业大类,实际用地面积（亩）,累计投资额（万元）\n示例一有限公司,C39,15,3\n");
        assertThat(likely.columns()).containsExactly("A name", "B industry", "C area", "D invested");
        assertThat(likely.figures("area")).containsExactly("1");
        assertThat(likely.plan().problems())
                .filteredOn(problem -> problem.kind() == EvidenceProblem.HEADER_BY_SYNONYM)
                .extracting(problem -> problem.arguments().getFirst())
                .containsExactly("企业名称", "行业分类", "用地面积（公顷）", "投资（万元）");

        ReadSheet named =
                ReadSheet.ofLand(directory, "申报企业名称,企业名称,行业分类,总用地面积（亩）,用地面积（公顷）,投资（万元）\n示例集团,示例一有限公司,C39,30,1,3\n");
        assertThat(named.columns()).containsExactly("B name", "C industry", "E area", "F invested");
    }

    /** Of the column itself nothing is said: whatever is said of 15亩 below a unit that nobody knows may be wrong. */
    @ParameterizedTest
    @CsvSource({"用地面积（万元）, HEADER_UNIT_UNKNOWN", "用地面积（顷）, HEADER_UNIT_DOUBTFUL", "用地面积（亩或公顷）, HEADER_UNIT_DOUBTFUL"})
    void whereTheUnitOfAColumnIsNotKnownTheOthersAreRead(String header, EvidenceProblem kind) throws Exception {
        ReadSheet read = ReadSheet.ofLand(
                directory, "企业名称,行业分类," + header + ",投资（万元）\n示例一有限公司,C39,15亩,三五\n示例二有限公司,,-,3\n合计,,15,3\n");

        assertThat(read.said())
                .as("and not how the column was read, which it was not")
                .containsExactly(kind);
        assertThat(read.plan().isWhole()).isFalse();
        assertThat(read.rows())
                .flatExtracting(EvidenceRow::remarks)
                .extracting(Problem::kind)
                .containsExactly(EvidenceProblem.FIGURE_UNCLEAR, EvidenceProblem.CELL_MISSING);
        assertThat(read.ofSheetItself()).isEmpty();
    }

    /** It is another list, or none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "企业名称,用地面积（公顷）\n示例一有限公司,12\n",
                "行业分类,用地面积（公顷）,投资（万元）\nC39,12,3\n",
                "企业名称,行业分类,榜单名称,榜单年份\n示例一有限公司,C39,示例榜,2025\n"
            })
    void whereMostColumnsAreMissingOrNobodyIsNamedNoRowIsRead(String file) throws Exception {
        assertThat(ReadSheet.planOfLand(directory, file).readable()).isFalse();
    }

    /** Names and industries are in every list; by them alone it may be any. */
    @ParameterizedTest
    @CsvSource({"证书编号, true", "数字化改造等级, false"})
    void aColumnThatNotEveryListHasTellsThatItIsTheList(String column, boolean read) throws Exception {
        EvidenceList certified = new EvidenceList(
                "certified",
                "获证企业清单",
                List.of(),
                List.of(),
                List.of(
                        Lists.column("name", "企业名称", List.of(), Kind.ENTERPRISE_NAME, true),
                        Lists.column("industry", "行业分类", List.of(), Kind.INDUSTRY, true),
                        Lists.column("number", "证书编号", List.of(), Kind.TEXT, false),
                        Lists.column("since", "发证日期", List.of(), Kind.DATE, true)),
                "",
                true);
        Path file = Files.writeString(directory.resolve("certified.csv"), "企业名称,行业分类," + column + "\n示例一有限公司,C39,L1\n");

        try (Workbook workbook = Workbooks.open(file, "获证企业清单.csv", Limits.standard())) {
            assertThat(new SheetPlanner(List.of(certified), Map.of())
                            .plan(workbook, null)
                            .getFirst()
                            .readable())
                    .isEqualTo(read);
        }
    }

    @Test
    void aTitleThatNamesAnotherListTellsThatItIsNot() throws Exception {
        String rows = "企业名称,行业分类,用地面积（公顷）\n示例一有限公司,C39,12\n";
        for (String title : List.of("", "用地企业清单,,\n", "独角兽企业清单,,\n")) {
            Path file = Files.writeString(directory.resolve("titled.csv"), title + rows);
            try (Workbook workbook = Workbooks.open(file, "用地企业清单.csv", Limits.standard())) {
                assertThat(new SheetPlanner(List.of(Lists.LAND, Lists.UNICORN), Map.of())
                                .plan(workbook, null)
                                .getFirst()
                                .readable())
                        .as(title)
                        .isEqualTo(!title.startsWith("独角兽"));
            }
        }
    }
}
