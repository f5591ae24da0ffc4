package cn.parklens.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.problem.ProblemTexts;
import cn.parklens.form.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotalsTest {

    private static final String HEADER = "序号,企业名称,行业分类,用地面积（公顷）,投资（万元）\n";

    @TempDir
    private Path directory;

    /** Enterprises of 1.5, 2.5 and 4 hectares, with 100 each invested. */
    private static String rows(int first) {
        return "%d,示例甲%d有限公司,C39,1.5,100\n%d,示例乙%d有限公司,C27,2.5,100\n%d,示例丙%d有限公司,C27,4,100\n"
                .formatted(first, first, first + 1, first, first + 2, first);
    }

    private List<Problem> asked(String csv) throws Exception {
        return ReadSheet.ofLand(directory, csv).ofSheet(EvidenceProblem.TOTAL_DIFFERS);
    }

    private static String message(Problem problem) {
        return ProblemTexts.in(Locale.CHINA).message(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",合计,,60,300|土地!D5|“合计”一行的用地面积（公顷）写的是 60，第 2–4 行逐行计算是 8，两者不符。",
                "合计,7家,,8,300|土地!B5|“合计”一行的企业数写的是 7，第 2–4 行逐行计算是 3，两者不符。",
                ",合计（7家）,,,|土地!B5|“合计（7家）”一行的企业数写的是 7，第 2–4 行逐行计算是 3，两者不符。",
                "总 计,4,,,300|土地!B5|“总 计”一行的企业数写的是 4，第 2–4 行逐行计算是 3，两者不符。",
                "以上共四家企业,,,,|土地!A5|“以上共四家企业”一行的企业数写的是 4，第 2–4 行逐行计算是 3，两者不符。",
                ",合計,,8,\"1,300\"|土地!E5|“合計”一行的投资（万元）写的是 1300，第 2–4 行逐行计算是 300，两者不符。"
            })
    void aTotalThatFitsNoRowsIsAskedAbout(String total, String place, String message) throws Exception {
        List<Problem> asked = asked(HEADER + rows(1) + total + "\n");
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst().severity()).isEqualTo(Severity.EXPLAIN);
        assertThat(asked.getFirst().place().address()).endsWith(place.substring(2));
        assertThat(message(asked.getFirst())).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",合计,,8,300",
                ",合计（3家）,,8.00,300",
                "合计,3家,,8,300",
                ",合计,,,",
                ",合计,,—,300",
                ",平均,,2.7,100",
                ",上年同期,,5,200",
                "其中：规上,1,,4,100",
                ",其中：规上小计,,4,100",
                ",规上小计,,4,100",
                "以上共3家企业,,,,",
                "共计三家,,,,",
                "合计,3,,8,300"
            })
    void aTotalThatFitsIsNot(String total) throws Exception {
        assertThat(asked(HEADER + rows(1) + total + "\n")).isEmpty();
    }

    /** 15 亩 and 1 公顷 are 2 公顷; what a sum without a unit means, nobody can tell. */
    @ParameterizedTest
    @CsvSource({"2,公顷,0", "30,亩,0", "3,公顷,1", "2,亩,1", "16,,0"})
    void aSumBesideAColumnOfUnitsIsOfItsOwnUnit(String sum, String unit, int questions) throws Exception {
        String total = "合计,," + sum + "," + (unit == null ? "" : unit) + ",20\n";
        assertThat(asked("企业名称,行业分类,用地面积,单位,投资（万元）\n示例一有限公司,C39,15,亩,10\n示例二有限公司,C39,1,公顷,10\n" + total))
                .hasSize(questions);
    }

    @Test
    void theSumOfAGroupIsOfItsRowsAndTheLastOfAll() throws Exception {
        String groups = HEADER + "【东区】,,,,\n" + rows(1) + ",小计,,8,300\n【西区】,,,,\n" + rows(4);
        assertThat(asked(groups + ",小计,,8,300\n,合计（6家）,,16,600\n")).isEmpty();
        List<Problem> asked = asked(groups + ",小计,,9,300\n,合计（5家）,,16,600\n");
        assertThat(asked)
                .extracting(TotalsTest::message)
                .containsExactly(
                        "“小计”一行的用地面积（公顷）写的是 9，第 8–10 行逐行计算是 8，两者不符。", "“合计（5家）”一行的企业数写的是 5，第 3–10 行逐行计算是 6，两者不符。");
    }

    @Test
    void sumsMayStandAboveTheirRows() throws Exception {
        assertThat(asked(HEADER + ",合计,,16,600\n,东区小计,3家,8,300\n" + rows(1) + ",西区小计,3家,8,300\n" + rows(4)))
                .isEmpty();
        assertThat(asked(HEADER + ",合计,,17,600\n" + rows(1) + rows(4)))
                .extracting(TotalsTest::message)
                .containsExactly("“合计”一行的用地面积（公顷）写的是 17，第 3–8 行逐行计算是 16，两者不符。");
    }

    @Test
    void sumsOfSumsAreOfAllTheirRows() throws Exception {
        String of = rows(1) + ",小计,,8,300\n" + rows(4) + ",小计,,8,300\n,合计,,16,600\n";
        assertThat(asked(HEADER + of + of + ",总计,,32,1200\n")).isEmpty();
    }

    @Test
    void sumsOfPartsAtTheEndAreNotHeldAgainstTheRowsAboveThem() throws Exception {
        assertThat(asked(HEADER + rows(1) + ",东区小计,,5.5,200\n,西区小计,,2.5,100\n,合计,,8,300\n"))
                .isEmpty();
    }

    @Test
    void whoeverRoundsIsNotAsked() throws Exception {
        String rows = "1,示例甲有限公司,C39,1.333,100.4\n2,示例乙有限公司,C27,2.333,100.4\n3,示例丙有限公司,C27,4.333,100.4\n";
        assertThat(asked(HEADER + rows + ",合计,,8,301\n")).isEmpty();
        assertThat(asked(HEADER + rows + ",合计,,8.1,301\n")).hasSize(1);
    }

    @Test
    void aSumInTheUnitOfTheHeaderIsWorkedOutAsTheRowsAre() throws Exception {
        String header = "企业名称,行业分类,用地面积（亩）,投资（万元）\n";
        String rows = "示例甲有限公司,C39,15,100\n示例乙有限公司,C27,30,100\n";
        assertThat(asked(header + rows + "合计,,45,200\n")).isEmpty();
        assertThat(asked(header + rows + "合计,,60,200\n"))
                .extracting(TotalsTest::message)
                .containsExactly("“合计”一行的用地面积（亩）写的是 4公顷，第 2–3 行逐行计算是 3公顷，两者不符。");
    }

    @Test
    void anEnterpriseWithSeveralRowsIsOne() throws Exception {
        assertThat(asked(HEADER + rows(1) + rows(1) + ",合计（3家）,,16,600\n")).isEmpty();
    }

    @Test
    void whereARowCannotBeReadNothingIsAddedUp() throws Exception {
        assertThat(asked(HEADER + rows(1) + "4,示例丁有限公司,C27,约5,100\n,合计,,13,400\n"))
                .isEmpty();
    }
}
