package cn.parklens.evidence.reading.cell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.enterprise.Industries;
import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.ShownAs;
import cn.parklens.form.ListColumn;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a number format multiplies for the eye is multiplied, as it is where the same stands as text. */
class ShownMultiplesTest {

    private static final Industries INDUSTRIES = Industries.load();

    @ParameterizedTest
    @CsvSource({"0.5, 亿, '', 50000000", "500, 万元, '', 5000000", "1.2, 万人, 人, 12000", "1.2, 千人, 人, 1200"})
    void aMultipleCounts(String stored, String behind, String unit, BigDecimal value) {
        assertThat(read(stored, behind, unit)).isInstanceOfSatisfying(CellReading.Understood.class, it -> {
            assertThat((BigDecimal) it.value()).isEqualByComparingTo(value);
            assertThat(it.remark()).isNotNull();
            assertThat(it.remark().kind()).isEqualTo(EvidenceProblem.FIGURE_WITH_UNIT);
        });
    }

    @ParameterizedTest
    @CsvSource({"12, ‰, %", "1.2, 倍, %"})
    void aShareOfAnotherKindIsNotTakenForOne(String stored, String behind, String unit) {
        assertThat(read(stored, behind, unit)).isInstanceOf(CellReading.Unclear.class);
    }

    @ParameterizedTest
    @CsvSource({"12, 家, 家", "12, 个, 家", "15, 亩, 亩"})
    void whatIsOnlyNamedIsReadAsItIs(String stored, String behind, String unit) {
        assertThat(read(stored, behind, unit))
                .isInstanceOfSatisfying(
                        CellReading.Understood.class,
                        it -> assertThat((BigDecimal) it.value()).isEqualByComparingTo(stored));
    }

    private static CellReading read(String stored, String behind, String unit) {
        ListColumn column = new ListColumn("c", "列", List.of(), ListColumn.Kind.FIGURE, false, List.of(), "", unit);
        Cell cell = new Cell(0, Cell.Kind.NUMBER, stored, false, new ShownAs("", behind, 0), false);
        return CellReader.of(column, unit, INDUSTRIES).read(cell);
    }
}
