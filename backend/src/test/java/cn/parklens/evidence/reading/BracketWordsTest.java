package cn.parklens.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.ProblemTexts;
import cn.parklens.form.Severity;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the brackets of a header of figures. */
class BracketWordsTest {

    @TempDir
    private Path directory;

    private ReadSheet read(String area, String money) throws Exception {
        return ReadSheet.ofLand(directory, "企业名称,行业分类," + area + "," + money + "\n示例一有限公司,C39,1500,20\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "用地面积（市亩） | 投资（亿元) | 100 | 200000",
                "用地面积 市亩 | 投资（以亿元计） | 100 | 200000",
                "用地面积（单位亩） | 投资（亿元人民币） | 100 | 200000",
                "用地面积（面积单位：亩） | 投资（人民币：亿元） | 100 | 200000",
                "用地面积（亩数） | 投资（RMB亿元） | 100 | 200000",
                "用地面积（㎡） | 投资（百万元，含税） | 0.15 | 2000"
            })
    void aUnitIsKnownInWhateverWordsItIsSaid(String area, String money, String hectares, String invested)
            throws Exception {
        ReadSheet read = read(area, money);
        assertThat(read.figures("area")).containsExactly(hectares);
        assertThat(read.figures("invested")).containsExactly(invested);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "平方", "顷", "公倾", "亩或公顷", "mu", "ha", "证载/亩", "万㎡左右", "英亩", "公顷/亩", "平", "单位：顷", "千人", "百家", "倍", "百分点"
            })
    void whatMayBeAUnitAndIsNotKnownIsRefused(String inside) throws Exception {
        assertThat(ReadSheet.planOfLand(directory, "企业名称,行业分类,用地面积（" + inside + "）,投资（万元）\n示例一有限公司,C39,1500,20\n")
                        .problems())
                .anyMatch(problem -> problem.severity() == Severity.BLOCKING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"万圆", "CNY 10k", "港元", "10000元", "¥", "万元或亿元"})
    void soIsOneOfMoney(String inside) throws Exception {
        assertThat(ReadSheet.planOfLand(directory, "企业名称,行业分类,用地面积（公顷）,投资（" + inside + "）\n示例一有限公司,C39,1500,20\n")
                        .problems())
                .anyMatch(problem -> problem.severity() == Severity.BLOCKING);
    }

    @Test
    void itIsSaidWhatStandsThere() throws Exception {
        assertThat(ReadSheet.planOfLand(directory, "企业名称,行业分类,用地面积（亩或公顷）,投资（万元）\n示例一有限公司,C39,1500,20\n")
                        .problems())
                .filteredOn(problem -> problem.kind() == EvidenceProblem.HEADER_UNIT_DOUBTFUL)
                .singleElement()
                .satisfies(problem -> assertThat(ProblemTexts.in(Locale.CHINA).message(problem))
                        .isEqualTo("“用地面积（亩或公顷）”列的单位不能确定：看到的是“亩或公顷”，而清单要的是“公顷”。"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025年",
                "不含税",
                "必填",
                "选填",
                "含租赁",
                "净地",
                "截至2025年12月底",
                "累计",
                "规模以上，2000万元以上",
                "亿达园区",
                "保留两位小数",
                "A",
                "按单元统计",
                "GDP口径",
                "见附件2"
            })
    void plainRemarksStayRemarks(String remark) throws Exception {
        ReadSheet read = read("用地面积（" + remark + "）", "投资（" + remark + "）");
        assertThat(read.figures("area")).containsExactly("1500");
        assertThat(read.figures("invested")).containsExactly("20");
    }

    @Test
    void aRemarkBesideAUnitIsNone() throws Exception {
        ReadSheet read = read("用地面积（亩）（每亩按666.67平方米）", "投资（亿元）（万元以下不计）");
        assertThat(read.figures("area")).containsExactly("100");
        assertThat(read.figures("invested")).containsExactly("200000");
    }
}
