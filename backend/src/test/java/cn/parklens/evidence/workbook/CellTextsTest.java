package cn.parklens.evidence.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CellTextsTest {

    @Test
    void emptyCellsKeepTheirPlace() {
        assertThat(CellTexts.of("甲\u001F\u001F乙\u001F")).containsExactly("甲", "", "乙", "");
        assertThat(CellTexts.of("")).containsExactly("");
    }

    @Test
    void aSeparatorWithinACellDoesNotMakeTwoOfIt() {
        List<String> cells = List.of("a\u001Fb", "c");
        String stored = cells.stream().map(CellTexts::kept).collect(Collectors.joining("\u001F"));

        assertThat(CellTexts.of(stored)).containsExactly("a␟b", "c");
    }
}
