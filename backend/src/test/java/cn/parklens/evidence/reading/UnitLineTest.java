package cn.parklens.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.enterprise.Industries;
import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.workbook.Limits;
import cn.parklens.evidence.workbook.Workbook;
import cn.parklens.evidence.workbook.Workbooks;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import cn.parklens.form.ListColumn.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A unit that stands once above a list, as in most tables of an office. */
class UnitLineTest {

    private static final EvidenceList LAND = new EvidenceList(
            "land",
            "用地企业清单",
            List.of(),
            List.of(),
            List.of(
                    Lists.column("name", "企业名称", List.of(), Kind.ENTERPRISE_NAME, true),
                    Lists.column("industry", "行业分类", List.of(), Kind.INDUSTRY, true),
                    Lists.column("area", "用地面积（公顷）", List.of("用地面积"), Kind.FIGURE, true),
                    Lists.column("invested", "投资（万元）", List.of("投资"), Kind.FIGURE, true)),
            "",
            true);

    @TempDir
    private Path directory;

    private record Result(SheetPlan plan, List<EvidenceRow> rows, ListReading.Summary summary) {

        List<String> headers() {
            return Objects.requireNonNull(plan.header()).columns().stream()
                    .map(HeaderMatch.Column::text)
                    .toList();
        }

        List<String> figures(String column) {
            int index = LAND.columns().stream().map(ListColumn::code).toList().indexOf(column);
            return rows.stream()
                    .map(row -> String.valueOf(row.values().get(index)))
                    .toList();
        }
    }

    private Result read(String csv) throws Exception {
        Path file = Files.writeString(directory.resolve("file"), csv);
        SheetPlanner planner = new SheetPlanner(List.of(LAND), Map.of());
        try (Workbook workbook = Workbooks.open(file, "用地企业清单.csv", Limits.standard())) {
            SheetPlan plan = planner.plan(workbook, null).getFirst();
            List<EvidenceRow> rows = new ArrayList<>();
            try (ListReading reading = ListReading.open(workbook, plan, planner, Industries.load())) {
                for (EvidenceRow row = reading.next(); row != null; row = reading.next()) {
                    rows.add(row);
                }
                return new Result(plan, rows, reading.summary());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "单位：亿元,,,",
                ",,,单位：亿元",
                ",,,,（单位：亿元）",
                "填报单位：示范园区管委会,,,计量单位：亿元",
                ",,,单位:亿元",
            })
    void aUnitAtEitherEndIsThatOfTheColumnsThatAreMeasuredSo(String line) throws Exception {
        Result result = read("用地企业清单,,,\n" + line + "\n企业名称,行业分类,用地面积,投资\n示例一有限公司,C39,12.5,20\n");

        assertThat(result.headers()).containsExactly("企业名称", "行业分类", "用地面积", "投资");
        assertThat(result.figures("area")).containsExactly("12.5");
        assertThat(result.figures("invested")).containsExactly("200000");
        assertThat(result.plan().problems())
                .extracting(problem -> problem.kind())
                .contains(EvidenceProblem.HEADER_UNIT_CONVERTED)
                .doesNotContain(EvidenceProblem.HEADER_UNIT_UNKNOWN);
    }

    /** It says how many enterprises there are, and nothing of money or land. */
    @Test
    void aUnitOfNoColumnChangesNothingAndIsNoPartOfTheHeader() throws Exception {
        Result result = read("""
                用地企业清单,,,
                单位：家,,,
                企业名称,行业分类,用地面积,投资
                示例一有限公司,C39,12.5,20
                企业名称,行业分类,用地面积,投资
                示例二有限公司,C39,7,1
                """);

        assertThat(result.headers()).containsExactly("企业名称", "行业分类", "用地面积", "投资");
        assertThat(result.figures("area")).containsExactly("12.5", "7");
        assertThat(result.figures("invested")).containsExactly("20", "1");
        assertThat(result.summary().skipped()).extracting(Skipped::reason).containsOnlyOnce(Skipped.Reason.HEADER);
    }

    @Test
    void aColumnThatNamesItsUnitKeepsIt() throws Exception {
        Result result = read("单位：亿元,,,\n企业名称,行业分类,用地面积（亩）,投资（万元）\n示例一有限公司,C39,1500,20\n");

        assertThat(result.figures("area")).containsExactly("100");
        assertThat(result.figures("invested")).containsExactly("20");
    }

    @Test
    void aHeaderOfTwoRowsThatComesAgainIsPassedOverInBothRows() throws Exception {
        Result result = read("""
                企业名称,行业分类,用地,投资
                ,,面积,金额
                示例一有限公司,C39,12.5,20
                企业名称,行业分类,用地,投资
                ,,面积,金额
                示例二有限公司,C39,7,1
                """);

        assertThat(result.figures("area")).containsExactly("12.5", "7");
        assertThat(result.summary().skipped().stream()
                        .filter(skipped -> skipped.reason() == Skipped.Reason.HEADER)
                        .mapToInt(Skipped::rows)
                        .sum())
                .isEqualTo(2);
    }
}
