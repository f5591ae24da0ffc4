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
import org.junit.jupiter.params.provider.ValueSource;

class NotesTakingOutTest {

    @TempDir
    private Path directory;

    private ReadSheet below(String note) throws Exception {
        return ReadSheet.of(directory, ListedRows.FIRST + note + ",,,,\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "注：示例二有限公司2025年12月已迁出，不计入",
                "备注：序号2企业已于2025年11月退库",
                "注：带*的为2025年已迁出企业",
                "注：标红企业为已停产或退库企业，不计入统计",
                "说明：第2家已注销",
                "备注：灰色底纹的企业不计入"
            })
    void aNoteThatTakesRowsOutIsAskedAboutWhereItStands(String note) throws Exception {
        ReadSheet read = below(note + "。数据截至年底。");

        assertThat(read.usable()).isEqualTo(2);
        Problem problem = read.ofSheet(EvidenceProblem.NOTE_TAKES_ROWS_OUT).getFirst();
        assertThat(problem.severity()).isEqualTo(Severity.EXPLAIN);
        assertThat(problem.place().row()).isEqualTo(4);
        assertThat(problem.arguments()).containsExactly("4", "上市企业");
        assertThat(ProblemTexts.in(Locale.CHINA).message(problem))
                .isEqualTo("第 4 行的说明写着“" + note + "”，像是清单中有的企业不应计入；各行仍全部计入了“上市企业”。");
    }

    @Test
    void itMayStandAboveTheList() throws Exception {
        ReadSheet read = ReadSheet.of(directory, "上市企业（标*的企业已停产，不计入）,,,,\n" + ListedRows.FIRST);

        assertThat(read.ofSheet(EvidenceProblem.NOTE_TAKES_ROWS_OUT))
                .singleElement()
                .satisfies(problem -> assertThat(problem.place().row()).isEqualTo(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "注：本表不含已注销、已迁出企业",
                "注：停产企业不计入",
                "注：示例九有限公司已迁出，未列入本表",
                "注：示例九有限公司已注销，已从名单中剔除",
                "注：示例二有限公司由示例三有限公司更名而来",
                "注：本表由示例管理有限公司汇总，已注销企业不计入",
                "数据来源：示例信息有限公司，失效证书不纳入统计",
                "注：第1项、第2项指标不计入考核",
                "注：黄色为2025年新增企业",
                "注：带*的为必填项",
                "数据来源：市场监管局注销登记情况"
            })
    void aNoteOfHowTheListWasMadeIsNot(String note) throws Exception {
        assertThat(below(note).ofSheet(EvidenceProblem.NOTE_TAKES_ROWS_OUT)).isEmpty();
    }
}
