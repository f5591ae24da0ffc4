package cn.parklens.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.problem.ProblemTexts;
import cn.parklens.evidence.reading.around.Skipped;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that group rows, with their numeral in the column of the serial number. */
class NumberedLinesTest {

    private static final String HEADER = "序号,企业名称,行业分类,用地面积（公顷）,投资（万元）,备注\n";
    private static final String FIRST = "1,示例甲有限公司,C39,1.5,100\n2,示例乙有限公司,C27,2.5,100\n";
    private static final String SECOND = "3,示例丙有限公司,C27,4,100\n";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "一,东城街道,,,|二,西城街道,,,",
                "一,电子信息,,,|二,生物医药,,,",
                "一、,东城街道,,,|二、,西城街道,,,",
                "（一）,装备制造业（2家）,,,|（二）,电子信息业（1家）,,,",
                "一,东城街道,2家,,|二,西城街道,1家,,",
                "一,东城街道,,,,共2家|二,西城街道,,,,共1家",
                "Ⅰ,东城街道,/,/,/|Ⅱ,西城街道,/,/,/",
                "A,东城街道,,,|B,西城街道,,,",
                "第一批,2023年认定,,,|第二批,2024年认定,,,",
                "一,东城街道,,,|（一）,装备制造业,,,",
                "一,东城街道,,,|二,西城街道,,,;三,北城街道,,,"
            })
    void theyAreNoEnterprises(String first, String second) throws Exception {
        ReadSheet read =
                ReadSheet.ofLand(directory, HEADER + first + "\n" + FIRST + second.replace(';', '\n') + "\n" + SECOND);
        assertThat(read.rows()).extracting(EvidenceRow::name).containsExactly("示例甲有限公司", "示例乙有限公司", "示例丙有限公司");
        assertThat(read.usable()).isEqualTo(3);
        assertThat(read.skipped()).isNotEmpty().containsOnly(Skipped.Reason.LONE_TEXT);
        assertThat(read.summary().problems()).isEmpty();
    }

    @Test
    void whatIsLeftOutIsToldWithItsName() throws Exception {
        ReadSheet read = ReadSheet.ofLand(directory, HEADER + "一,东城街道,,,\n" + FIRST);
        assertThat(read.summary().skipped()).extracting(Skipped::text).containsExactly("一 东城街道");
    }

    @ParameterizedTest
    @CsvSource({"退库企业,", "已迁出企业（1家）,", "退库企业,1家", "拟供地项目,"})
    void oneThatPutsRowsInDoubtIsAskedAboutAsInOneCell(String name, String count) throws Exception {
        String beside = count == null ? "" : count;
        ReadSheet read = ReadSheet.ofLand(
                directory, HEADER + "一,在库企业,,,\n" + FIRST + "二," + name + "," + beside + ",,\n" + SECOND);
        assertThat(read.usable()).isEqualTo(3);
        List<Problem> doubts = read.ofRows(EvidenceProblem.ROWS_UNDER_DOUBTFUL_LINE);
        assertThat(doubts).hasSize(1);
        assertThat(doubts.getFirst().place().row()).isEqualTo(6);
        assertThat(doubts.getFirst().arguments()).startsWith("5", "用地企业清单");
    }

    @Test
    void anotherGroupOfTheSameLevelEndsADoubt() throws Exception {
        ReadSheet read =
                ReadSheet.ofLand(directory, HEADER + "一,退库企业,,,\n二,在库企业,,,\n" + FIRST + "三,东城街道,,,\n" + SECOND);
        assertThat(read.rows()).hasSize(3);
        assertThat(read.ofRows(EvidenceProblem.ROWS_UNDER_DOUBTFUL_LINE)).isEmpty();
    }

    /** With Arabic numbers, in a list that is numbered so, or with the word of an enterprise. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "3,东城街道,,,",
                "一,示例丁有限公司,,,",
                "一,示例厂,,,",
                "一,示例纺织,,,\n二,示例丁有限公司,C27,1,1",
                "一,示例丁有限公司,C27,1,1\n二,示例村,,,",
                "一,示例村,,1,1\n二,示例丁有限公司,C27,1,1",
                "一,东城街道,C27,,"
            })
    void whatMayBeAnEnterpriseIsReadAsOne(String rows) throws Exception {
        ReadSheet read = ReadSheet.ofLand(directory, HEADER + FIRST + rows + "\n" + SECOND);
        assertThat(read.rows()).hasSize(3 + rows.split("\n", -1).length);
        assertThat(read.skipped()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "一、东城街道,,,4,200|二、西城街道,,,4,100",
                "一,东城街道（2家）,,4,200|二,西城街道（1家）,,4,100",
                "（一）,东城街道,2家,4,200|（二）,西城街道,1家,4,100"
            })
    void sumsBesideThemThatFitAreNotAskedAbout(String first, String second) throws Exception {
        ReadSheet read =
                ReadSheet.ofLand(directory, HEADER + first + "\n" + FIRST + second + "\n" + SECOND + "总计,,,8,300\n");
        assertThat(read.rows()).hasSize(3);
        assertThat(read.skipped()).containsOnly(Skipped.Reason.TOTAL);
        assertThat(read.summary().problems()).isEmpty();
    }

    @Test
    void aNumberedSumIsOne() throws Exception {
        ReadSheet read = ReadSheet.ofLand(directory, HEADER + FIRST + "一,东区小计,2家,,\n" + SECOND + "二,西区小计,1家,4,100\n");
        assertThat(read.skipped()).containsOnly(Skipped.Reason.TOTAL);
        assertThat(read.rows()).hasSize(3);
    }

    @Test
    void sumsThatFitNoRowsAre() throws Exception {
        ReadSheet read =
                ReadSheet.ofLand(directory, HEADER + "一,东城街道（2家）,,4,200\n" + FIRST + "二,退库企业,,44,100\n" + SECOND);
        assertThat(read.ofSheet(EvidenceProblem.TOTAL_DIFFERS))
                .extracting(ProblemTexts.in(Locale.CHINA)::message)
                .containsExactly("“二、退库企业”一行的用地面积（公顷）写的是 44，第 6 行逐行计算是 4，两者不符。");
        assertThat(read.ofRows(EvidenceProblem.ROWS_UNDER_DOUBTFUL_LINE)).hasSize(1);
    }
}
