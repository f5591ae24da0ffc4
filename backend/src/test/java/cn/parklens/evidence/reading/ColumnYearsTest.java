package cn.parklens.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.enterprise.Industries;
import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.problem.ProblemTexts;
import cn.parklens.evidence.workbook.Limits;
import cn.parklens.evidence.workbook.Workbook;
import cn.parklens.evidence.workbook.Workbooks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures of several years side by side, where the list asks for those of one. */
class ColumnYearsTest {

    private static final Industries INDUSTRIES = Industries.load();

    @TempDir
    private Path directory;

    /** A list of land users with these headers of its area, read for a form of a year, null for none. */
    private ReadSheet read(String areas, String row, @Nullable Integer year) throws Exception {
        Path file = Files.writeString(
                directory.resolve("file"), "企业名称,行业分类," + areas + ",投资（万元）\n示例一有限公司,C39," + row + ",20\n");
        SheetPlanner planner = new SheetPlanner(List.of(Lists.LAND), year, Map.of());
        try (Workbook workbook = Workbooks.open(file, "用地企业清单.csv", Limits.standard())) {
            SheetPlan plan = planner.plan(workbook, null).getFirst();
            List<EvidenceRow> rows = new ArrayList<>();
            try (ListReading reading = ListReading.open(workbook, plan, planner, INDUSTRIES)) {
                for (EvidenceRow one = reading.next(); one != null; one = reading.next()) {
                    rows.add(one);
                }
                return new ReadSheet(plan, rows, reading.summary());
            }
        }
    }

    private static List<String> messages(ReadSheet read, EvidenceProblem kind) {
        return read.plan().problems().stream()
                .filter(problem -> problem.kind() == kind)
                .map(ProblemTexts.in(Locale.SIMPLIFIED_CHINESE)::message)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "用地面积（2024年，亩）,用地面积（2025年，亩）",
                "用地面积（2024）（公顷）,用地面积（2025）（亩）",
                "2024年用地面积（亩）,2025年用地面积（亩）",
                "2024年末用地面积（亩）,2025年末用地面积（亩）"
            })
    void ofSeveralYearsTheOneThatIsAskedForIsReadAndTheOtherIsSaidNotToBe(String areas) throws Exception {
        ReadSheet read = read(areas, "30,15", 2025);

        assertThat(read.columns()).contains("D area");
        assertThat(read.figures("area")).containsExactly("1");
        assertThat(read.ofSheet(EvidenceProblem.HEADER_RIVAL_DIFFERS)).isEmpty();
        assertThat(read.said()).doesNotContain(EvidenceProblem.SHEET_OF_OTHER_YEAR);
        List<String> headers = List.of(areas.split(",", -1));
        assertThat(messages(read, EvidenceProblem.HEADER_RIVAL_NOTED))
                .containsExactly("“%s”列不是 2025 年的，没有读取，只作为附加列保留；“用地面积（公顷）”按 D 列“%s”读取。"
                        .formatted(headers.getFirst(), headers.getLast()));
    }

    @Test
    void whereTheYearIsNotKnownOrNoneFitsWhichIsMeantIsAskedAsEver() throws Exception {
        for (String areas : List.of("用地面积（2022年，亩）,用地面积（2023年，亩）", "2022年用地面积（亩）,2023年用地面积（亩）")) {
            for (@Nullable Integer year : new @Nullable Integer[] {null, 2025}) {
                ReadSheet read = read(areas, "30,15", year);
                assertThat(read.columns()).as(areas).contains("C area");
                assertThat(read.ofSheet(EvidenceProblem.HEADER_RIVAL_DIFFERS))
                        .extracting(problem -> problem.place().column())
                        .containsExactly("D");
                assertThat(read.said()).doesNotContain(EvidenceProblem.SHEET_OF_OTHER_YEAR);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"用地面积（2024年，亩）", "用地面积（截至2024年底，亩）", "2024年末用地面积（亩）"})
    void aSingleColumnOfAnotherYearIsReadAndAskedAbout(String area) throws Exception {
        ReadSheet read = read(area, "15", 2025);

        assertThat(read.figures("area")).containsExactly("1");
        assertThat(messages(read, EvidenceProblem.SHEET_OF_OTHER_YEAR))
                .containsExactly("列名“" + area + "”写的是 2024 年，这次填报要的是 2025 年的“用地企业清单”。");
        assertThat(read.plan().problems().stream()
                        .filter(problem -> problem.kind() == EvidenceProblem.SHEET_OF_OTHER_YEAR))
                .extracting(problem -> problem.place().column())
                .containsExactly("C");
    }

    @ParameterizedTest
    @ValueSource(strings = {"用地面积（2025年，亩）", "2025年末用地面积（亩）", "用地面积（2020年以来，亩）", "用地面积（2021-2025年，亩）", "用地面积（亩）"})
    void nothingIsAskedOfOneThatFitsOrIsOfSeveralYears(String area) throws Exception {
        ReadSheet read = read(area, "15", 2025);

        assertThat(read.figures("area")).containsExactly("1");
        assertThat(read.plan().problems())
                .extracting(Problem::kind)
                .doesNotContain(EvidenceProblem.SHEET_OF_OTHER_YEAR, EvidenceProblem.HEADER_RIVAL_NOTED);
    }
}
