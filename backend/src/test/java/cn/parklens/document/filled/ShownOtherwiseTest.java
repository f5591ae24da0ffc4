package cn.parklens.document.filled;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.ShownAs;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a number format shows beside what is stored and the unit of the row. */
class ShownOtherwiseTest {

    @Test
    void whatIsDividedOrInAnotherUnitIsSeenOtherwise() {
        assertThat(seen("1234567", new ShownAs("", "万元", 4), "万元")).contains("123.4567万元");
        assertThat(seen("1300000", new ShownAs("", "", 3), "亿元")).contains("1300");
        assertThat(seen("15", new ShownAs("约", "", 0), "万元")).contains("约15");
        assertThat(seen("15", new ShownAs("$", "", 0), "万元")).contains("$15");
        assertThat(seen("15", new ShownAs("", "亩", 0), "公顷")).contains("15亩");
        assertThat(seen("15", new ShownAs("", "百万元", 0), "万元")).contains("15百万元");
        assertThat(seen("15", new ShownAs("", "万", 0), "亿元")).contains("15万");
        assertThat(seen("15", new ShownAs("", "人", 0), "家")).contains("15人");
    }

    @Test
    void theRowsOwnUnitAndWhatIsNoneIsNotAskedFor() {
        assertThat(seen("15", null, "万元")).isEmpty();
        assertThat(seen("15", new ShownAs("", "万元", 0), "万元")).isEmpty();
        assertThat(seen("15", new ShownAs("", "（ 万 ）", 0), "万元")).isEmpty();
        assertThat(seen("15", new ShownAs("", "个", 0), "家")).isEmpty();
        assertThat(seen("15", new ShownAs("", "%", 0), "%")).isEmpty();
        assertThat(seen("15", new ShownAs("", "万元", 0), "万元/亩")).isEmpty();
        assertThat(seen("15", new ShownAs("", "左右", 0), "万元")).isEmpty();
    }

    private static Optional<String> seen(String stored, @Nullable ShownAs shown, String unit) {
        Beside beside = new Beside("表", new Beside.Word("税收", 1), new Beside.Word(unit, 2));
        Cell cell = new Cell(3, Cell.Kind.NUMBER, stored, false, shown, false);
        return ShownOtherwise.seen(new ReadCell("tax_paid", 2025, beside, "表", 5, "D", cell, false, null));
    }
}
