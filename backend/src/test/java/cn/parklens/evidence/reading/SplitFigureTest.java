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

    /** 备注 is blank in most lists: the row is longer by a cell all the same. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "企业名称,投资（万元）,用地面积（公顷）,备注\n示例一有限公司,1,234,1.5,\n示例二有限公司,900,1.5,\n",
                "企业名称,用地面积（公顷）,投资（万元）,备注\n示例一有限公司,1.5,1,234,\n示例二有限公司,1.5,900,\n",
                "企业名称,注册资本,用地面积（公顷）,投资（万元）\n示例一有限公司,1,200,1.5,900\n示例二有限公司,800,1.5,900\n"
            })
    void whatIsBlankAtItsEndCounts(String file) throws Exception {
        ReadSheet read =
                ReadSheet.ofLand(directory, file.replace("公司,", "公司,C39,").replace("企业名称,", "企业名称,行业分类,"));
        assertThat(read.ofRows(EvidenceProblem.ROW_SPLIT_AT_COMMA))
                .extracting(problem -> problem.place().row())
                .containsExactly(2);
        assertThat(read.usable()).isEqualTo(1);
    }

    /** 已核实 is no investment. */
    @ParameterizedTest
    @ValueSource(strings = {"示例二有限公司,C39,15,400,已核实", "示例二有限公司,C39,15,391,补充说明"})
    void aRemarkBeyondTheHeaderIsNoSignOfIt(String row) throws Exception {
        ReadSheet read = read(row);
        assertThat(read.ofRows(EvidenceProblem.ROW_SPLIT_AT_COMMA)).isEmpty();
        assertThat(read.ofSheet(EvidenceProblem.HEADER_ABSENT_OVER_CELLS)).hasSize(1);
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
