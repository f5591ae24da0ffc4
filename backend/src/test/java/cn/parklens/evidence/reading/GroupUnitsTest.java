package cn.parklens.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.ProblemTexts;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a cell over several columns says of their units, beside what they say themselves. */
class GroupUnitsTest {

    private static final String ROW = "示例一有限公司,C39,1500,20\n";

    @TempDir
    private Path directory;

    /** Figures were off by ten thousand, and nobody was asked. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "企业名称,行业分类,用地面积（公顷）,经济指标（亿元）;,,,投资（万元） | D | 亿元 | 万元 | 20",
                "企业名称,行业分类,用地面积（公顷）,经济指标（万元）;,,,投资（亿元） | D | 万元 | 亿元 | 200000",
                "企业名称,行业分类,用地和投资（公顷、亿元）,;,,用地面积（公顷）,投资（万元） | D | 亿元 | 万元 | 20",
                "企业名称,行业分类,用地面积（公顷）,经济指标（单位：亿元）;,,,投资（万元） | D | 亿元 | 万元 | 20",
                "企业名称,行业分类,用地面积（公顷）,经济指标（万美元）;,,,投资（万元） | D | 万美元 | 万元 | 20",
                "企业名称,行业分类,用地面积（公顷）,经济指标（公顷、亿元）;,,,投资;,,,万元 | D | 亿元 | 万元 | 20"
            })
    void aUnitThatContradictsTheColumnsOwnIsSaidAndTheColumnsOwnIsTaken(
            String header, String column, String group, String own, String invested) throws Exception {
        ReadSheet read = ReadSheet.ofLand(directory, header.replace(';', '\n') + "\n" + ROW);

        assertThat(read.figures("invested")).containsExactly(invested);
        assertThat(read.plan().problems())
                .filteredOn(problem -> problem.kind() == EvidenceProblem.HEADER_UNIT_OF_GROUP_DIFFERS)
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.place().column()).isEqualTo(column);
                    assertThat(problem.arguments()).element(1).isEqualTo(group);
                    assertThat(problem.arguments()).element(2).isEqualTo(own);
                    assertThat(ProblemTexts.in(Locale.CHINA).message(problem))
                            .contains("“" + group + "”", "“" + own + "”");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "企业名称,行业分类,经济指标（亿元）,;,,用地面积（亩）,投资（亿元） | 100 | 200000",
                "企业名称,行业分类,用地和投资（亩、亿元）,;,,用地面积（亩）,投资（亿元） | 100 | 200000",
                "企业名称,行业分类,用地和投资（万平方米、万元）,;,,用地面积（公顷）,投资（万元） | 1500 | 20",
                "企业名称,行业分类,用地面积（㎡）,经济指标（亿元、万元）;,,,投资（万元） | 0.15 | 20"
            })
    void aUnitOfAnotherMeasureOrTheSameContradictsNothing(String header, String area, String invested)
            throws Exception {
        ReadSheet read = ReadSheet.ofLand(directory, header.replace(';', '\n') + "\n" + ROW);

        assertThat(read.figures("area")).containsExactly(area);
        assertThat(read.figures("invested")).containsExactly(invested);
        assertThat(read.said())
                .doesNotContain(
                        EvidenceProblem.HEADER_UNIT_OF_GROUP_DIFFERS,
                        EvidenceProblem.HEADER_UNIT_DOUBTFUL,
                        EvidenceProblem.HEADER_UNIT_LINE_UNCLEAR);
    }

    @Test
    void aListThatDoesNotSayItsUnitIsToldOfTheContradictionToo() throws Exception {
        ReadSheet read = ReadSheet.of(directory, """
                企业名称,经济指标（亿元）,
                ,营业收入（万元）,上市日期
                示例一有限公司,1200,2001-02-03
                """);

        assertThat(read.figures("revenue")).containsExactly("1200");
        assertThat(read.said()).contains(EvidenceProblem.HEADER_UNIT_OF_GROUP_DIFFERS);
    }

    /** An investment by area was once read as the investment; over two columns it says a unit of each. */
    @Test
    void aQuotientIsTheUnitOfItsOwnColumnAndTwoUnitsOverSeveral() throws Exception {
        assertThat(ReadSheet.planOfLand(directory, "企业名称,行业分类,用地面积（公顷）,投资（亿元/公顷）\n" + ROW)
                        .problems())
                .filteredOn(problem -> problem.kind() == EvidenceProblem.HEADER_UNIT_UNKNOWN)
                .singleElement()
                .satisfies(problem -> assertThat(problem.arguments()).containsExactly("亿元/公顷", "万元", ""));
        for (String group : new String[] {"投资和用地（亿元/亩）", "用地和投资（亩/亿元）", "投资和用地（亿元/平方米）"}) {
            ReadSheet read = ReadSheet.ofLand(directory, "企业名称,行业分类," + group + ",\n,,用地面积,投资\n" + ROW);
            assertThat(read.figures("area")).as(group).containsExactly(group.contains("亩") ? "100" : "0.15");
            assertThat(read.figures("invested")).as(group).containsExactly("200000");
        }
    }

    /** Dollars, and a share: once read as 万元. */
    @ParameterizedTest
    @CsvSource({"经济指标（万美元）", "占比（%）"})
    void aUnitThatCannotBeThatOfTheOnlyColumnBelowPutsItInDoubt(String group) throws Exception {
        assertThat(ReadSheet.planOfLand(directory, "企业名称,行业分类,用地面积（公顷）," + group + "\n,,,投资\n" + ROW)
                        .problems())
                .filteredOn(problem -> problem.kind() == EvidenceProblem.HEADER_UNIT_DOUBTFUL)
                .singleElement()
                .satisfies(problem -> assertThat(problem.arguments().getFirst()).isEqualTo(group));
    }
}
