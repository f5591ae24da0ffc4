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
import org.junit.jupiter.params.provider.ValueSource;

class CodesInNamesTest {

    private static final String CODE = CreditCode.of("91", "440300", "MA500001");
    private static final String OTHER = CreditCode.of("91", "440300", "MA500002");

    @TempDir
    private Path directory;

    @Test
    void codesBesideNamesAreAskedAboutOnceAndNotSplitOff() throws Exception {
        ReadSheet read = ReadSheet.of(
                directory, "企业名称,统一社会信用代码\n示例一有限公司（" + CODE + "）,\n示例二有限公司," + CODE + "\n" + OTHER + " 示例三有限公司,\n");

        assertThat(read.usable()).isEqualTo(3);
        assertThat(read.figures("name").getFirst()).isEqualTo("示例一有限公司（" + CODE + "）");
        assertThat(read.ofSheet(EvidenceProblem.CODES_IN_NAMES)).hasSize(1);
        Problem problem = read.ofSheet(EvidenceProblem.CODES_IN_NAMES).getFirst();
        assertThat(problem.severity()).isEqualTo(Severity.EXPLAIN);
        assertThat(problem.place().address()).isEqualTo("上市企业!A2");
        assertThat(ProblemTexts.in(Locale.CHINA).message(problem))
                .isEqualTo("第 2、4 行（共 2 行）的企业名称里写着统一社会信用代码，例如“示例一有限公司（" + CODE + "）”里的 " + CODE + "，而代码列里没有；整格按名称读入。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s %s", "%s%s", "%s（统一社会信用代码：%s）", "%s\n%s"})
    void whereThereIsNoColumnOfCodesAsWell(String written) throws Exception {
        ReadSheet read = ReadSheet.of(
                directory, "企业名称,营业收入\n\"" + written.formatted("示例一有限公司", CODE.toLowerCase(Locale.ROOT)) + "\",5\n");

        assertThat(read.ofSheet(EvidenceProblem.CODES_IN_NAMES))
                .extracting(one -> one.arguments().getLast())
                .containsExactly(CODE);
    }

    /** The code that the row has in its place; and characters that are no code. */
    @Test
    void nothingIsAskedWhereNoCodeIsLost() throws Exception {
        ReadSheet read = ReadSheet.of(
                directory,
                "企业名称,统一社会信用代码\n示例一有限公司 " + CODE + "," + CODE
                        + "\n示例二有限公司 91440300MA5000018X,\n示例三ABCDEFGHIJKLMNOPQR有限公司,\n");

        assertThat(read.usable()).isEqualTo(3);
        assertThat(read.ofSheet(EvidenceProblem.CODES_IN_NAMES)).isEmpty();
    }
}
