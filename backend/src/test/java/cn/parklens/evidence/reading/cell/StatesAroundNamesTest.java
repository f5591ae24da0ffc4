package cn.parklens.evidence.reading.cell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.workbook.Cell;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What became of an enterprise stands before its name as often as behind it. */
class StatesAroundNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "（已注销）示例科技有限公司",
                "【注销】示例科技有限公司",
                "注销-示例科技有限公司",
                "已迁出 示例科技有限公司",
                "删除：示例科技有限公司",
                "待定：示例科技有限公司",
                "拟：示例科技有限公司",
                "新增：示例科技有限公司",
                "示例科技有限公司（现名：示范科技有限公司）",
                "示例科技有限公司（更名为示范科技有限公司）",
                "示例科技有限公司（后更名示范科技有限公司）"
            })
    void aPersonIsAsked(String name) {
        assertThat(kind(name)).isEqualTo(EvidenceProblem.NAME_UNLIKELY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"新示例科技有限公司", "公示例科技有限公司", "停云示例茶业有限公司", "未来-示例科技有限公司", "（示例）科技有限公司", "新增示例科技有限公司", "附中示例文具有限公司"})
    void ofNamesThatOnlyBeginSoNobodyIsAsked(String name) {
        assertThat(kind(name)).isNull();
    }

    private static @Nullable EvidenceProblem kind(String name) {
        return new NameReader().read(new Cell(0, Cell.Kind.TEXT, name, false)) instanceof CellReading.Understood it
                ? it.remark() == null ? null : it.remark().kind()
                : EvidenceProblem.NAME_UNCLEAR;
    }
}
