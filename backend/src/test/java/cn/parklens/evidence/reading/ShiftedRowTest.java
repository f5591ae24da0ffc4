package cn.parklens.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.problem.ProblemTexts;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShiftedRowTest {

    private static final String HEADER = "序号,企业名称,统一社会信用代码,行业分类,上市日期,营业收入\n";
    private static final String FIRST = "1,示例一有限公司,914403001922038216,C39,2023-10-10,1\n";

    @TempDir
    private Path directory;

    private ReadSheet read(String row) throws Exception {
        return ReadSheet.of(directory, HEADER + FIRST + row + "\n");
    }

    @Test
    void aRowThatStandsOneColumnTooFarRightIsOneFinding() throws Exception {
        ReadSheet read = read(",2,示例二有限公司,91440300708461136T,C27,2023-10-10,2");
        Problem problem = only(read.rows().get(1));
        assertThat(problem.place().address()).isEqualTo("上市企业!3:3");
        assertThat(problem.found()).isEqualTo("示例二有限公司");
        assertThat(ProblemTexts.in(Locale.CHINA).message(problem))
                .isEqualTo("这一行像是整体错开了一列：“示例二有限公司”应在 B 列，现在写在 C 列，其余各格也差一列，因此 B3、C3、D3、E3、F3 都读不出。");
        assertThat(read.rows().get(1).usable()).isFalse();
        assertThat(read.summary().problems()).isEmpty();
    }

    @Test
    void aRowThatStandsOneColumnTooFarLeftIsOneFinding() throws Exception {
        ReadSheet read = read("示例二有限公司,91440300708461136T,C27,2023-10-10,2,");
        Problem problem = only(read.rows().get(1));
        assertThat(problem.arguments()).startsWith("A", "B");
    }

    @Test
    void aRowThatCannotBeReadOneColumnFurtherEitherKeepsEachFinding() throws Exception {
        ReadSheet read = read(",2,示例二有限公司,91440300708461136T,C27,去年,2");
        assertThat(kinds(read.rows().get(1)))
                .contains(EvidenceProblem.ROW_SHIFTED, EvidenceProblem.NAME_UNCLEAR, EvidenceProblem.FIGURE_UNCLEAR)
                .hasSizeGreaterThan(3);
    }

    @Test
    void aRowWithManySlipsOfItsOwnIsNotTakenForAShiftedOne() throws Exception {
        ReadSheet read = read("2,示例二有限公司,91440300708461136X,不知道,去年,约3");
        assertThat(kinds(read.rows().get(1)))
                .containsExactlyInAnyOrder(
                        EvidenceProblem.CODE_CHECK_FAILED,
                        EvidenceProblem.INDUSTRY_UNKNOWN,
                        EvidenceProblem.DATE_UNCLEAR,
                        EvidenceProblem.FIGURE_APPROXIMATE);
    }

    @Test
    void atTheLeftEdgeARowCanOnlyStandTooFarRight() throws Exception {
        ReadSheet read = ReadSheet.of(directory, """
                企业名称,行业分类,上市日期,营业收入
                不详,不知道,去年,约3
                ,示例二有限公司,C27,2023-10-10,2
                """);
        assertThat(kinds(read.rows().getFirst())).hasSize(4);
        assertThat(only(read.rows().get(1)).arguments()).startsWith("B", "A");
    }

    private static Problem only(EvidenceRow row) {
        assertThat(kinds(row)).containsExactly(EvidenceProblem.ROW_SHIFTED);
        return row.remarks().getFirst();
    }

    private static List<EvidenceProblem> kinds(EvidenceRow row) {
        return row.problems().stream().map(Problem::kind).toList();
    }
}
