package cn.parklens.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Problem;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 1,234 in a text file without quotes. */
class SplitFigureTest {

    @TempDir
    private Path directory;

    private ReadSheet read(String row) throws Exception {
        return ReadSheet.ofLand(directory, "企业名称,行业分类,投资（万元）,用地面积（公顷）\n示例一有限公司,C39,5,2\n" + row + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"示例二有限公司,C39,1,234,1", "示例二有限公司,C39,2,345.6,8", "示例二有限公司,C39,5,1,234"})
    void aRowThatItMovesBeyondTheHeaderIsRefused(String row) throws Exception {
        ReadSheet read = read(row);

        assertThat(read.usable()).isEqualTo(1);
        assertThat(read.ofRows(EvidenceProblem.ROW_SPLIT_AT_COMMA)).hasSize(1);
        assertThat(read.ofSheet(EvidenceProblem.HEADER_ABSENT_OVER_CELLS)).isEmpty();
    }

    @Test
    void itIsSaidWhatTheFigureMayBe() throws Exception {
        Problem said = read("示例二有限公司,C39,1,234,1")
                .ofRows(EvidenceProblem.ROW_SPLIT_AT_COMMA)
                .getFirst();

        assertThat(said.place().address()).isEqualTo("用地企业清单!C3");
        assertThat(said.found()).isEqualTo("1");
        assertThat(said.arguments()).containsExactly("234", "1,234");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"示例二有限公司,C39,5,2,甲", "示例二有限公司,C39,1,234", "示例二有限公司,C39,\"1,234\",1", "示例二有限公司,C39,1,0.5,234"})
    void otherRowsAreNot(String row) throws Exception {
        assertThat(read(row).ofRows(EvidenceProblem.ROW_SPLIT_AT_COMMA)).isEmpty();
    }
}
