package cn.parklens.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.problem.ProblemTexts;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignsForNothingTest {

    private static final ProblemTexts TEXTS = ProblemTexts.in(Locale.CHINA);

    @TempDir
    private Path directory;

    private EvidenceRow row(String name) throws Exception {
        return ReadSheet.of(directory, "企业名称,统一社会信用代码,行业分类\n" + name + ",914403001922038216,C39\n")
                .rows()
                .getFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {"不详", "-", "N/A", "待补充"})
    void aSignInARequiredCellIsNamedAndSaidToBeNoValue(String sign) throws Exception {
        EvidenceRow row = row(sign);
        assertThat(row.remarks()).hasSize(1);
        Problem problem = row.remarks().getFirst();
        assertThat(problem.kind()).isEqualTo(EvidenceProblem.CELL_MISSING);
        assertThat(problem.found()).isEqualTo(sign);
        assertThat(TEXTS.message(problem)).isEqualTo("“企业名称”填的是“" + sign + "”，等于没有填写，而这一列必填。");
    }

    @Test
    void anEmptyRequiredCellIsNotFilledIn() throws Exception {
        Problem problem = row("").remarks().getFirst();
        assertThat(problem.kind()).isEqualTo(EvidenceProblem.CELL_MISSING);
        assertThat(TEXTS.message(problem)).isEqualTo("“企业名称”没有填写。");
    }
}
