package cn.parklens.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.problem.ProblemTexts;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SerialNumbersTest {

    private static final String HEADER = "序号,企业名称,行业分类\n";

    @TempDir
    private Path directory;

    /** Enterprises of these numbers; a word stands for itself. */
    private List<Problem> told(String numbers) throws Exception {
        StringBuilder csv = new StringBuilder(HEADER);
        int row = 0;
        for (String number : numbers.split(" ", -1)) {
            row++;
            csv.append(number.matches("\\d+") ? "%s,示例%d有限公司,C39\n".formatted(number, row) : number + ",,\n");
        }
        return ReadSheet.of(directory, csv.toString()).summary().problems();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 2 4 5|“序号”从 2 跳到 4，缺 3。|A4",
                "1 2 3 4 5 8 9 10 11 12 13|“序号”从 5 跳到 8，缺 6、7。|A7",
                "1 2 3 3 4 5 6|“序号”重复：3。|A5",
                "31 32 33 35 36|“序号”从 33 跳到 35，缺 34。|A5",
                "1 2 3 1 2 3 4 6 7 8|“序号”从 4 跳到 6，缺 5。|A9"
            })
    void whatBreaksARunOfNumbersIsTold(String numbers, String message, String place) throws Exception {
        List<Problem> told = told(numbers);
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().isNote()).isTrue();
        assertThat(ProblemTexts.in(Locale.CHINA).message(told.getFirst())).isEqualTo(message);
        assertThat(told.getFirst().place().address()).endsWith("!" + place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 2 3 4 5",
                "5 6 7 8",
                "1 2 3 1 2 3",
                "2 5 9 14",
                "1 3 5 7 9 11",
                "5 4 3 2 1",
                "1 1 1 2 2 3",
                "101 102 103 201 202 203",
                "1 2"
            })
    void numbersThatRunOrSayNothingAreNot(String numbers) throws Exception {
        assertThat(told(numbers)).isEmpty();
    }

    @Test
    void aNumberOfARowThatIsLeftOutIsNotMissing() throws Exception {
        assertThat(ReadSheet.of(directory, HEADER + "1,示例一有限公司,C39\n2,示例二有限公司,C39\n3,,\n4,示例四有限公司,C39\n")
                        .summary()
                        .problems())
                .isEmpty();
    }

    @Test
    void manyGapsOfALongListAreToldOnce() throws Exception {
        StringBuilder numbers = new StringBuilder("1");
        for (int i = 2; i <= 40; i++) {
            numbers.append(i == 10 || i == 20 ? "" : " " + i);
        }
        assertThat(told(numbers.toString()))
                .extracting(ProblemTexts.in(Locale.CHINA)::message)
                .containsExactly("“序号”缺 10、20（共缺 2 个）。");
    }
}
