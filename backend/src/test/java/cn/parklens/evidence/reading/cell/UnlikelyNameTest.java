package cn.parklens.evidence.reading.cell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.problem.ProblemTexts;
import cn.parklens.evidence.workbook.Cell;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnlikelyNameTest {

    private static @Nullable EvidenceProblem said(String name) {
        CellReading.Remark remark =
                new NameReader().read(new Cell(1, Cell.Kind.TEXT, name, false)).remarkOrNull();
        return remark == null ? null : remark.kind();
    }

    @ParameterizedTest
    @CsvSource({
        "王小明,“王小明”不像企业名称：像是人名。",
        "1、王小明,“1、王小明”不像企业名称：像是人名。",
        "=A1+1示例,“=A1+1示例”不像企业名称：以“=”“+”“-”“@”开头，像是公式。",
        "测试公司,“测试公司”不像企业名称：像是填表用语。",
        "上年同期,“上年同期”不像企业名称：像是统计用语。",
        "有限公司,“有限公司”不像企业名称：只有企业类型，没有字号。",
        "某某公司,“某某公司”不像企业名称：用“某”“X”“×”等代替了名称。",
        "示例有限公司（筹）,“示例有限公司（筹）”不像企业名称：括号里写着尚未设立、认定等，或者是一组企业的名称。",
        "示例有限公司（已注销）,“示例有限公司（已注销）”不像企业名称：写着停产、注销、搬迁或在园区外等，是企业的状况，不是名称；不应计入的，请删去这一行。",
        "示例有限公司12,“示例有限公司12”不像企业名称：末尾多出了数字。",
        "12345,“12345”不像企业名称：只有数字、日期或符号，或不足两个字。"
    })
    void isAskedAboutWithItsReason(String name, String message) {
        CellReading.Remark remark =
                new NameReader().read(new Cell(1, Cell.Kind.TEXT, name, false)).remarkOrNull();
        assertThat(remark).isNotNull();
        assertThat(ProblemTexts.in(Locale.CHINA)
                        .message(new Problem(remark.kind(), Place.file(""), name, remark.arguments())))
                .isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xxx",
                "XX有限公司",
                "苏州××科技有限公司",
                "某某公司",
                "苏州某某机械有限公司",
                "有限公司",
                "股份有限公司",
                "同上",
                "平均",
                "全区合计",
                "苏州示例甲有限公司（拟）",
                "苏州示例甲有限公司(筹)",
                "拟申报企业（未认定）",
                "昆山示例机械有限公司（已停产）",
                "昆山示例机械有限公司(已注销)",
                "昆山示例机械有限公司（已搬迁）",
                "昆山示例机械有限公司（在建）",
                "昆山示例机械有限公司（破产清算）",
                "昆山示例机械有限公司（吊销）",
                "昆山示例机械有限公司（园区外）",
                "昆山示例机械有限公司（注册地不在园区）",
                "昆山示例机械有限公司 注销",
                "昆山示例机械有限公司—已迁出",
                "昆山示例机械厂（停产中）",
                "昆山示例机械有限公司\n（已关停）",
                "昆山示例机械（苏州）已吊销营业执照",
                "苏州示例乙有限公司123"
            })
    void isAskedAbout(String name) {
        assertThat(said(name)).isEqualTo(EvidenceProblem.NAME_UNLIKELY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "苏州示例甲有限公司等3家",
                "苏州示例机械有限公司、苏州示例电子有限公司",
                "苏州示例机械厂\n苏州示例电子有限公司",
                "苏州示例机械有限公司 苏州示例电子有限公司",
                "苏州示例机械有限公司苏州示例电子有限公司"
            })
    void severalInOneCellAreAskedAbout(String name) {
        assertThat(said(name)).isEqualTo(EvidenceProblem.NAME_OF_SEVERAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"苏州示例甲丁有限公司\n（曾用名：苏州老丁有限公司）", "苏州示例丁（原：苏州旧名机械有限公司）", "苏州示例丁有限公司(原苏州旧名机械有限公司)"})
    void aFormerNameInBracketsIsAskedAbout(String name) {
        assertThat(said(name)).isEqualTo(EvidenceProblem.NAME_WITH_FORMER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"赵六(个体工商户)", "苏州示例园区管理委员会", "示例街道某村村民委员会", "示例社区居委会"})
    void whatIsNoEnterpriseIsAskedAbout(String name) {
        assertThat(said(name)).isIn(EvidenceProblem.NAME_OF_NO_ENTERPRISE, EvidenceProblem.NAME_UNLIKELY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1、示例一有限公司",
                "（1）示例一有限公司",
                "(一)示例一有限公司",
                "一、示例一有限公司",
                "①示例一有限公司",
                "12. 示例一有限公司",
                "★示例一有限公司",
                "示例一有限公司①",
                "示例一有限公司。",
                "示例一有限公司*",
                "示例一有限公司，",
                "1.示例一有限公司；"
            })
    void aNumberBeforeANameOrAMarkBehindItIsSaidAndNoPartOfIt(String name) {
        CellReading reading = new NameReader().read(new Cell(1, Cell.Kind.TEXT, name, false));
        assertThat(reading)
                .as("kept as it was written")
                .isEqualTo(CellReading.understood(name, EvidenceProblem.NAME_WITH_MARKS, "示例一有限公司"));
    }

    /** As an input method types them; in the database names are folded by what is kept of them. */
    @ParameterizedTest
    @ValueSource(strings = {"1、\u3000示例一有限公司", "1、\u00a0示例一有限公司", "\u30001、 示例一有限公司"})
    void widerSpacesBehindTheNumberAreSpaces(String name) {
        assertThat(new NameReader().read(new Cell(1, Cell.Kind.TEXT, name, false)))
                .isEqualTo(CellReading.understood("1、 示例一有限公司", EvidenceProblem.NAME_WITH_MARKS, "示例一有限公司"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "示例（园区）搬迁服务有限公司",
                "苏州示例企业清算事务所",
                "示例注销代理中心",
                "示例科技企业（有限合伙）",
                "示例园区外服务有限公司",
                "昆山示例机械有限公司（昆山）",
                "3M中国有限公司",
                "58同城信息技术有限公司",
                "一汽示例有限公司",
                "十一科技示例有限公司",
                "1.5示例有限公司",
                "360数科示例有限公司",
                "（苏州）示例有限公司",
                "苏州示例有限公司\n",
                "苏州示例\n机械有限公司",
                "苏州示例等离子科技有限公司",
                "埃克森EXXON（中国）有限公司",
                "ABC Precision (Suzhou) Co., Ltd.",
                "王小二小吃店",
                "苏州示例企业（有限合伙）",
                "苏州示例投资合伙企业（有限合伙）",
                "合计科技有限公司",
                "示例（苏州）有限公司",
                "苏州七二三研究所",
                "Foxx Technology Ltd"
            })
    void isLeftAlone(String name) {
        assertThat(said(name)).isNull();
    }
}
