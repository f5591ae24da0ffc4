package cn.parklens.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.problem.ProblemTexts;
import cn.parklens.evidence.workbook.Limits;
import cn.parklens.evidence.workbook.Workbook;
import cn.parklens.evidence.workbook.Workbooks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwoUpTest {

    @TempDir
    private Path directory;

    private SheetPlan plan(String csv) throws Exception {
        Path file = Files.writeString(directory.resolve("file"), csv);
        try (Workbook workbook = Workbooks.open(file, "上市企业.csv", Limits.standard())) {
            return new SheetPlanner(Lists.ALL, Map.of()).plan(workbook, null).getFirst();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                序号,企业名称,信用代码,所属行业,序号,企业名称,信用代码,所属行业
                1,示例一有限公司,914403001922038216,C39,3,示例三有限公司,91320500213508107N,C27
                2,示例二有限公司,91440300708461136T,C27,4,示例四有限公司,,C39
                """, """
                序号,企业名称,信用代码,所属行业,,序号,企业名称,信用代码,所属行业
                1,示例一有限公司,914403001922038216,C39,,3,示例三有限公司,91320500213508107N,C27
                2,示例二有限公司,91440300708461136T,C27,,,,,
                """, """
                序号,企业名称,序号,企业名称
                1,示例一有限公司,3,示例三有限公司
                2,示例二有限公司,4,示例四有限公司
                """})
    void aListInTwoHalvesSideBySideIsRefused(String csv) throws Exception {
        SheetPlan plan = plan(csv);
        assertThat(plan.readable()).isFalse();
        List<Problem> said = plan.problems().stream()
                .filter(problem -> problem.kind() == EvidenceProblem.HEADER_TWO_UP)
                .toList();
        assertThat(said).hasSize(1);
        assertThat(plan.problems()).extracting(Problem::kind).doesNotContain(EvidenceProblem.HEADER_TWICE);
        assertThat(ProblemTexts.in(Locale.CHINA).message(said.getFirst())).startsWith("名单排成了并排两栏：“企业名称”在 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "企业名称,信用代码,企业名称,信用代码\n示例一有限公司,914403001922038216,示例一有限公司,914403001922038216\n",
                "企业名称,信用代码,行业分类,单位名称\n示例一有限公司,914403001922038216,C39,示例二有限公司\n",
                "企业名称,信用代码,企业名称,信用代码\n示例一有限公司,914403001922038216,,\n"
            })
    void aColumnThatComesTwiceWithoutOtherEnterprisesIsOnlyAskedAbout(String csv) throws Exception {
        assertThat(plan(csv).problems()).extracting(Problem::kind).doesNotContain(EvidenceProblem.HEADER_TWO_UP);
    }

    @Test
    void theSecondHalfIsNamedByItsColumn() throws Exception {
        SheetPlan plan = plan("企业名称,信用代码,企业名称,信用代码\n示例一有限公司,914403001922038216,示例三有限公司,91320500213508107N\n");
        assertThat(plan.problems().getFirst().place().address()).isEqualTo("上市企业!C1");
    }
}
