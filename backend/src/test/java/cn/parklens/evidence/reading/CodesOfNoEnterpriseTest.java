package cn.parklens.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.enterprise.CreditCode;
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

class CodesOfNoEnterpriseTest {

    @TempDir
    private Path directory;

    private static String code(String prefix) {
        return CreditCode.of(prefix, "440300", "MA500001");
    }

    @Test
    void codesOfOthersThanEnterprisesAreAskedAboutOnce() throws Exception {
        ReadSheet read = ReadSheet.of(
                directory,
                "企业名称,统一社会信用代码\n示例一有限公司," + code("91") + "\n示例便利店," + code("92") + "\n示例研究院," + code("12") + "\n");

        assertThat(read.usable()).isEqualTo(3);
        Problem problem = read.ofSheet(EvidenceProblem.CODES_OF_NO_ENTERPRISE).getFirst();
        assertThat(problem.severity()).isEqualTo(Severity.EXPLAIN);
        assertThat(problem.place().address()).isEqualTo("上市企业!B3");
        assertThat(ProblemTexts.in(Locale.CHINA).message(problem))
                .isEqualTo("第 3、4 行（共 2 行）的统一社会信用代码是个体工商户、事业单位的代码，例如“" + code("92") + "”，不是企业的；这些行仍计入了“上市企业”。");
    }

    /** Law firms (31) keep the books of enterprises; a code that may be mistyped says nothing. */
    @ParameterizedTest
    @CsvSource({"示例有限公司,91", "示例律师事务所,31"})
    void codesOfEnterprisesAndLawFirmsAreNot(String name, String prefix) throws Exception {
        ReadSheet read = ReadSheet.of(directory, "企业名称,统一社会信用代码\n" + name + "," + code(prefix) + "\n");

        assertThat(read.ofSheet(EvidenceProblem.CODES_OF_NO_ENTERPRISE)).isEmpty();
    }

    @Test
    void ofWhomTheNameSaysItItIsAskedThere() throws Exception {
        ReadSheet read = ReadSheet.of(directory, "企业名称,统一社会信用代码\n示例园区管理委员会," + code("11") + "\n");

        assertThat(read.ofRows(EvidenceProblem.NAME_OF_NO_ENTERPRISE)).hasSize(1);
        assertThat(read.ofSheet(EvidenceProblem.CODES_OF_NO_ENTERPRISE)).isEmpty();
    }
}
