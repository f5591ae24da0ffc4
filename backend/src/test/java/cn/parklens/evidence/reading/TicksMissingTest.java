package cn.parklens.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.problem.ProblemTexts;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksMissingTest {

    @TempDir
    private Path directory;

    /** Three enterprises, and what is said of each. */
    private List<Problem> read(String name, String header, String... said) throws Exception {
        EvidenceList list = new EvidenceList("some", name, List.of(), List.of(), Lists.LISTED.columns(), "", true);
        StringBuilder rows = new StringBuilder("企业名称,行业分类," + header + "\n");
        for (int i = 0; i < said.length; i++) {
            rows.append("示例")
                    .append("一二三".charAt(i))
                    .append("有限公司,C39,")
                    .append(said[i])
                    .append('\n');
        }
        Path file = Files.writeString(directory.resolve("file"), rows);
        return ReadSheet.of(file, name + ".csv", List.of(list)).ofSheet(EvidenceProblem.TICKS_MISSING);
    }

    @Test
    void emptyCellsBelowTicksAreAskedAbout() throws Exception {
        Problem problem = read("双千兆网络覆盖企业清单", "5G网络", "√", "", "√").getFirst();

        assertThat(problem.severity()).isEqualTo(Severity.EXPLAIN);
        assertThat(problem.place().address()).isEqualTo("双千兆网络覆盖企业清单!C3");
        assertThat(ProblemTexts.in(Locale.CHINA).message(problem))
                .isEqualTo("“5G网络”列有的行写着“√”，第 3 行（共 1 行）却空着；这些行仍计入了“双千兆网络覆盖企业清单”。");
    }

    @ParameterizedTest
    @CsvSource({"双千兆网络覆盖企业清单,5G网络,,", "双千兆网络覆盖企业清单,5G网络,√,√", "双千兆网络覆盖企业清单,5G应用场景,是,", "上市企业清单,5G网络,√,"})
    void columnsWithoutTicksOrWithoutGapsOrOfSomethingElseAreNot(
            String name, String header, @Nullable String first, @Nullable String second) throws Exception {
        assertThat(read(name, header, first == null ? "" : first, second == null ? "" : second))
                .isEmpty();
    }
}
