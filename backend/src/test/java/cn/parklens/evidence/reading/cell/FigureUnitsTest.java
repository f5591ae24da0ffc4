package cn.parklens.evidence.reading.cell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.enterprise.Industries;
import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.form.ListColumn;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureUnitsTest {

    private static final Industries INDUSTRIES = Industries.load();

    @ParameterizedTest
    @CsvSource({
        "用地面积（公顷）, 亩, 1500, 100",
        "用地面积（公顷）, 亩, 1, 0.0666666667",
        "用地面积（公顷）, 平方米, 12345.6, 1.23456",
        "用地面积（公顷）, 公顷, 12.30, 12.30",
        "用地面积（公顷）, '', 12.30, 12.30",
        "投资（万元）, 亿元, 20, 200000",
        "投资（万元）, 元, 478, 0.0478",
        "投资, 亿元, 20, 20"
    })
    void aFigureUnderAHeaderInAnotherUnitIsConverted(String column, String header, String written, String stored) {
        assertThat(read(column, header, written))
                .isEqualTo(new CellReading.Understood(new BigDecimal(stored), remark()));
    }

    /** The column is wanted in 公顷, and nobody wrote otherwise but this cell. */
    @Test
    void aUnitInTheCellIsHeldAgainstTheListsWhereTheHeaderNamesNone() {
        assertThat(read("用地面积（公顷）", "", "15亩"))
                .isInstanceOfSatisfying(
                        CellReading.Unclear.class,
                        unclear -> assertThat(unclear.remark().kind()).isEqualTo(EvidenceProblem.FIGURE_UNIT_DIFFERS));
        assertThat(read("投资（万元）", "", "1.2亿"))
                .isInstanceOfSatisfying(
                        CellReading.Understood.class,
                        understood -> assertThat(understood.value()).isEqualTo(new BigDecimal("12000")));
    }

    @Test
    void onlyUnitsOfTheSameMeasureConvert() {
        assertThat(new FigureUnits("亩", "公顷").convert()).isTrue();
        assertThat(new FigureUnits("万元", "公顷").convert()).isFalse();
        assertThat(new FigureUnits("亿美元", "万元").convert()).isFalse();
        assertThat(new FigureUnits("公顷", "公顷").differ()).isFalse();
    }

    private static CellReading read(String column, String header, String text) {
        return CellReader.of(
                        new ListColumn("c", column, List.of(), ListColumn.Kind.FIGURE, false, List.of(), ""),
                        header,
                        INDUSTRIES)
                .read(new Cell(0, Cell.Kind.TEXT, text, false));
    }

    private static CellReading.Remark remark() {
        return new CellReading.Remark(EvidenceProblem.FIGURE_AS_TEXT, List.of());
    }
}
