package cn.parklens.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.workbook.Cell;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnlikelyNameTest {

    private static @Nullable EvidenceProblem said(String name) {
        CellReading.Remark remark =
                new NameReader().read(new Cell(1, Cell.Kind.TEXT, name, false)).remarkOrNull();
        return remark == null ? null : remark.kind();
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
                "苏州示例乙有限公司123"
            })
    void isAskedAbout(String name) {
        assertThat(said(name)).isEqualTo(EvidenceProblem.NAME_UNLIKELY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
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
