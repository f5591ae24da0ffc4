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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherListBelowTest {

    private static final String FIRST = """
            企业名称,统一社会信用代码,行业分类,上市日期,
            示例一有限公司,914403001922038216,C39,2023-10-10,
            示例二有限公司,91440300708461136T,C27,2023-10-10,
            """;
    private static final String MORE = """
            示例三有限公司,91320500213508107N,C39,2024-09-01,
            示例四有限公司,913205002135581397,C39,2024-09-01,
            示例五有限公司,913205002136081670,C39,2024-09-01,
            """;

    @TempDir
    private Path directory;

    private static long usable(ReadSheet read) {
        return read.rows().stream().filter(EvidenceRow::usable).count();
    }

    private static List<Problem> below(ReadSheet read) {
        return read.rows().stream()
                .flatMap(row -> row.remarks().stream())
                .filter(problem -> problem.kind() == EvidenceProblem.ROWS_OF_LIST_BELOW)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "二、独角兽企业清单,,,,\n企业名称,统一社会信用代码,行业分类,上市日期,\n",
                "独角兽企业（省级）,,,,\n企业名称,统一社会信用代码,行业分类,上市日期,\n",
                "独角兽企业,,,,\n",
                "企业名称,统一社会信用代码,行业分类,认定日期,\n",
                "企业名称,统一社会信用代码,行业分类,上市日期,批次\n",
                "序号,公司名称,信用代码,所属行业,上市日期\n"
            })
    void rowsUnderATitleOrAHeaderOfAnotherListAreNotCounted(String between) throws Exception {
        ReadSheet read = ReadSheet.of(directory, FIRST + ",,,,\n" + between + MORE);
        assertThat(usable(read)).isEqualTo(2);
        assertThat(read.rows()).hasSize(3);
        assertThat(below(read)).hasSize(1);
        assertThat(read.summary().skippedRows()).containsEntry(Skipped.Reason.OTHER_LIST, 2L);
    }

    @Test
    void aHeaderThatIsOnlyWordedOtherwiseBeginsAnotherListBelowATextOfItsOwn() throws Exception {
        ReadSheet read = ReadSheet.of(directory, FIRST + "瞪羚企业（省级）,,,,\n" + "企业名称,信用代码,所属行业,上市日期,\n" + MORE);
        assertThat(below(read)).hasSize(1);
        assertThat(below(read).getFirst().arguments()).startsWith("4");
        assertThat(read.summary().skippedRows()).containsEntry(Skipped.Reason.OTHER_LIST, 2L);
    }

    @Test
    void itIsSaidFromWhichRowOnAndWhatToDo() throws Exception {
        ReadSheet read = ReadSheet.of(directory, FIRST + "二、独角兽企业清单,,,,\n" + MORE);
        Problem problem = below(read).getFirst();
        assertThat(problem.place().row()).isEqualTo(5);
        ProblemTexts texts = ProblemTexts.in(Locale.CHINA);
        assertThat(texts.message(problem)).isEqualTo("从第 4 行（“二、独角兽企业清单”）起是另一份名单，以下各行都没有计入“上市企业”。");
        assertThat(texts.remedy(problem)).startsWith("请把第 4 行起的内容移到单独的工作表");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "续表,,,,\n企业名称,统一社会信用代码,行业分类,上市日期,\n",
                "企业名称,信用代码,所属行业,上市日期,\n",
                "二、上市企业（境外）,,,,\n",
                "二、西区,,,,\n",
                "注：以上企业中三家为独角兽企业,,,,\n",
                "独角兽（苏州）科技有限公司,,,,\n"
            })
    void aPartOfTheSameListIsReadOn(String between) throws Exception {
        ReadSheet read = ReadSheet.of(directory, FIRST + between + MORE);
        assertThat(below(read)).isEmpty();
        assertThat(read.rows()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(read.summary().skippedRows()).doesNotContainKey(Skipped.Reason.OTHER_LIST);
    }

    @Test
    void aTitleOfThisListEndsTheOther() throws Exception {
        ReadSheet read =
                ReadSheet.of(directory, FIRST + "独角兽企业名单,,,,\n" + "示例六有限公司,,C39,,\n" + "上市企业名单（续）,,,,\n" + MORE);
        assertThat(usable(read)).isEqualTo(5);
        assertThat(below(read)).hasSize(1);
    }
}
