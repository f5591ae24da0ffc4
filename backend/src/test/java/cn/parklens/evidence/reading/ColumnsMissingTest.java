package cn.parklens.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Problem;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody mends a column only to hear then what is wrong in the rows. */
class ColumnsMissingTest {

    @TempDir
    private Path directory;

    @Test
    void whatIsWrongInTheRowsIsSaidTogetherWithTheColumnThatIsMissing() throws Exception {
        ReadSheet read = ReadSheet.ofLand(directory, "企业名称,行业分类,用地面积（公顷）\n示例一有限公司,C39,十二上下\n示例二有限公司,,3\n");

        assertThat(read.plan().problems())
                .filteredOn(problem -> problem.kind() == EvidenceProblem.HEADER_MISSES_COLUMN)
                .singleElement()
                .satisfies(problem -> assertThat(problem.arguments()).startsWith("投资（万元）"));
        assertThat(read.rows())
                .flatExtracting(EvidenceRow::remarks)
                .extracting(Problem::kind)
                .as("and nothing of the column that is not there")
                .containsExactly(EvidenceProblem.FIGURE_UNCLEAR, EvidenceProblem.CELL_MISSING);
    }

    @Test
    void soItIsWhereTheUnitOfAColumnIsNotKnown() throws Exception {
        ReadSheet read = ReadSheet.ofLand(directory, "企业名称,行业分类,用地面积（顷）,投资（万元）\n示例一有限公司,C39,12,约三千\n");

        assertThat(read.plan().problems())
                .filteredOn(problem -> problem.kind() == EvidenceProblem.HEADER_UNIT_DOUBTFUL)
                .extracting(problem -> problem.place().column())
                .containsExactly("C");
        assertThat(read.rows().getFirst().remarks())
                .extracting(problem -> problem.place().column())
                .containsExactly("D");
    }

    /** It is another list, or none. */
    @ParameterizedTest
    @ValueSource(strings = {"企业名称,用地面积（公顷）\n示例一有限公司,12\n", "行业分类,用地面积（公顷）,投资（万元）\nC39,12,3\n"})
    void whereMostColumnsAreMissingOrNobodyIsNamedNoRowIsRead(String file) throws Exception {
        assertThat(ReadSheet.planOfLand(directory, file).readable()).isFalse();
    }
}
