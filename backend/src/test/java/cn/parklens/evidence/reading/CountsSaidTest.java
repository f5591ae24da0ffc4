package cn.parklens.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.ProblemTexts;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How many enterprises titles, lines of groups and closing sentences say that there are. */
class CountsSaidTest {

    private static final String HEADER = "序号,企业名称,行业分类,用地面积（公顷）,投资（万元）\n";
    private static final String ONE = "1,示例甲有限公司,C39,1.5,100\n";
    private static final String TWO = "2,示例乙有限公司,C27,2.5,100\n3,示例丙有限公司,C27,4,100\n";

    @TempDir
    private Path directory;

    private List<String> asked(String csv) throws Exception {
        return ReadSheet.ofLand(directory, csv).ofSheet(EvidenceProblem.TOTAL_DIFFERS).stream()
                .map(ProblemTexts.in(Locale.CHINA)::message)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"示范园区工业用地企业名单（共4家）", "示范园区工业用地企业名单（4家）", "示范园区工业用地企业共4家，名单如下：", "（截至2025年底共4家）"})
    void thatOfATitleIsHeldAgainstAllRows(String title) throws Exception {
        String cell = "\"" + title + "\",,,,\n";
        assertThat(asked(cell + HEADER + ONE + TWO))
                .containsExactly("“%s”一行的企业数写的是 4，第 3–5 行逐行计算是 3，两者不符。".formatted(title));
        assertThat(asked(cell.replace('4', '3') + HEADER + ONE + TWO)).isEmpty();
        assertThat(asked(cell.replace('4', '3') + HEADER + "东区,,,,\n" + ONE + "小计,1,,1.5,100\n西区,,,,\n" + TWO))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "东城街道（2家）,,,,|西城街道（2家）,,,,|东城街道（2家）",
                "第四批（2家）,,,,|第五批（2家）,,,,|第四批（2家）",
                "一、东城街道（共2家）,,,,|二、西城街道（共2家）,,,,|一、东城街道（共2家）",
                "一,东城街道,2家,,|二,西城街道,2家,,|一、东城街道（2家）",
                "一,东城街道（2家）,,1.5,100|二,西城街道（2家）,,6.5,200|一、东城街道（2家）",
                "（一）东城街道共2家,,,,|（二）西城街道,,,,|（一）东城街道共2家"
            })
    void thatOfAGroupIsHeldAgainstItsRows(String first, String second, String line) throws Exception {
        assertThat(asked(HEADER + first + "\n" + ONE + second + "\n" + TWO))
                .containsExactly("“%s”一行的企业数写的是 2，第 3 行逐行计算是 1，两者不符。".formatted(line));
        assertThat(asked(HEADER + first.replace('2', '1') + "\n" + ONE + second + "\n" + TWO))
                .isEmpty();
    }

    @Test
    void aGroupHasTheRowsOfThoseWithinIt() throws Exception {
        assertThat(asked(HEADER + "一、东城街道（3家）,,,,\n（一）装备制造业（1家）,,,,\n" + ONE + "（二）电子信息（2家）,,,,\n" + TWO))
                .isEmpty();
        assertThat(asked(HEADER + "一、东城街道（4家）,,,,\n（一）装备制造业（1家）,,,,\n" + ONE + "（二）电子信息（2家）,,,,\n" + TWO))
                .containsExactly("“一、东城街道（4家）”一行的企业数写的是 4，第 4–7 行逐行计算是 3，两者不符。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"以上共计4家企业，其中2023年认定1家。", "以上企业共4家。", "上述企业共计4家；均已核实。", "以上共4家企业"})
    void thatOfAClosingSentenceIsHeldAgainstTheRowsAbove(String sentence) throws Exception {
        assertThat(asked(HEADER + ONE + TWO + sentence + ",,,,\n"))
                .containsExactly("“%s”一行的企业数写的是 4，第 2–4 行逐行计算是 3，两者不符。".formatted(sentence));
        assertThat(asked(HEADER + ONE + TWO + sentence.replace('4', '3') + ",,,,\n"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "全市共120家工业企业，其中示范园区名单",
                "2025年新增4家工业企业名单",
                "前4家企业名单",
                "累计认定共4家",
                "共4家，其中新增1家",
                "近4家",
                "示范园区100家重点企业名单",
                "园区企业目标（4家）"
            })
    void whatCountsSomethingElseIsNot(String title) throws Exception {
        assertThat(asked("\"" + title + "\",,,,\n" + HEADER + ONE + TWO)).isEmpty();
        assertThat(asked(HEADER + "\"" + title + "\",,,,\n" + ONE + TWO)).isEmpty();
    }

    @Test
    void aLineWithoutRowsBelowIsNot() throws Exception {
        assertThat(asked(HEADER + ONE + TWO + "东城街道（2家）,,,,\n西城街道（1家）,,,,\n")).isEmpty();
    }

    @Test
    void numeralsCountAsDigitsDo() throws Exception {
        assertThat(asked("示范园区工业用地企业名单（共四家）,,,,\n" + HEADER + ONE + TWO))
                .containsExactly("“示范园区工业用地企业名单（共四家）”一行的企业数写的是 4，第 3–5 行逐行计算是 3，两者不符。");
        assertThat(asked("示范园区工业用地企业名单（共三户）,,,,\n" + HEADER + ONE + TWO)).isEmpty();
        assertThat(asked(HEADER + "东城街道（两家）,,,,\n" + ONE + "西城街道（二家）,,,,\n" + TWO))
                .containsExactly("“东城街道（两家）”一行的企业数写的是 2，第 3 行逐行计算是 1，两者不符。");
        assertThat(asked(HEADER + ONE + TWO + "合计（十二家）,,,,\n"))
                .containsExactly("“合计（十二家）”一行的企业数写的是 12，第 2–4 行逐行计算是 3，两者不符。");
        assertThat(asked(HEADER + ONE + TWO + "以上共计一百零二家企业，均已核实。,,,,\n"))
                .containsExactly("“以上共计一百零二家企业，均已核实。”一行的企业数写的是 102，第 2–4 行逐行计算是 3，两者不符。");
        assertThat(asked(HEADER + ONE + TWO + "合计（三家）,,,,\n")).isEmpty();
    }

    /** It was said that no header was found, and the header was shown. */
    @Test
    void ofColumnsThatBlanksAlignItIsSaidThatTheyAreNotParted() throws Exception {
        SheetPlan plan =
                ReadSheet.planOfLand(directory, "序号  企业名称        行业分类   用地面积（公顷）\n1     示例甲有限公司  C39        1.5\n");
        assertThat(plan.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(EvidenceProblem.HEADER_NOT_FOUND);
            assertThat(problem.place().row()).isEqualTo(1);
            assertThat(ProblemTexts.in(Locale.CHINA).message(problem)).startsWith("第 1 行像是表头，但各列只用空格隔开，分不成列：");
            assertThat(ProblemTexts.in(Locale.CHINA).remedy(problem)).startsWith("请把各列改用制表符（Tab）或逗号隔开");
        });
    }
}
