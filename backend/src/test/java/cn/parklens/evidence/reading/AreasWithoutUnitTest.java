package cn.parklens.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.problem.ProblemTexts;
import cn.parklens.form.Severity;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreasWithoutUnitTest {

    @TempDir
    private Path directory;

    private ReadSheet read(String header, String below, String... areas) throws Exception {
        StringBuilder csv = new StringBuilder("企业名称,行业分类," + header + ",投资（万元）\n");
        for (int i = 0; i < areas.length; i++) {
            csv.append("示例")
                    .append("甲乙丙丁".charAt(i))
                    .append("科技有限公司,C35,\"")
                    .append(areas[i])
                    .append("\",900\n");
        }
        return ReadSheet.ofLand(directory, csv + below);
    }

    @ParameterizedTest
    @CsvSource({"35, 亩", "35000, 平方米"})
    void areasThatAreRatherInAnotherUnitAreAskedAboutOnce(String area, String unit) throws Exception {
        ReadSheet read = read("用地面积", "", "2.5", area, area);

        assertThat(read.usable()).isEqualTo(3);
        assertThat(read.figures("area")).containsExactly("2.5", area, area);
        assertThat(read.ofSheet(EvidenceProblem.AREAS_WITHOUT_UNIT)).hasSize(1);
        Problem problem = read.ofSheet(EvidenceProblem.AREAS_WITHOUT_UNIT).getFirst();
        assertThat(problem.severity()).isEqualTo(Severity.EXPLAIN);
        assertThat(problem.place().address()).endsWith("!C1");
        assertThat(ProblemTexts.in(Locale.CHINA).message(problem))
                .isEqualTo("“用地面积”列没有写单位，现按“公顷”读取；多数行的数（如“" + area + "”）作为一家企业的用地不合常理，更像以“" + unit + "”为单位。");
    }

    @ParameterizedTest
    @CsvSource({
        // Fits the list's unit; only one is large; the unit stands in the header, in the cells, or below.
        "用地面积, '', 1.35, 2.5, 18",
        "用地面积, '', 1.35, 2.5, 35",
        "用地面积（公顷）, '', 35, 20, 35",
        "用地面积（亩）, '', 35, 20, 35",
        "用地面积, '', 35公顷, 20公顷, 35公顷",
        "用地面积, '注：用地面积单位为公顷', 35, 20, 35",
        "用地面积, '注：用地面积单位为亩', 35, 20, 35"
    })
    void areasInDoubtNowhereOrElsewhereAreNot(String header, String below, String one, String two, String three)
            throws Exception {
        assertThat(read(header, below, one, two, three).ofSheet(EvidenceProblem.AREAS_WITHOUT_UNIT))
                .isEmpty();
    }

    @Test
    void aUnitThatIsSaidAboveIsSaid() throws Exception {
        ReadSheet read = ReadSheet.ofLand(directory, "单位：公顷、万元\n企业名称,行业分类,用地面积,投资\n示例甲科技有限公司,C35,35,900\n");

        assertThat(read.ofSheet(EvidenceProblem.AREAS_WITHOUT_UNIT)).isEmpty();
    }
}
