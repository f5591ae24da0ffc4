package cn.parklens.evidence.comparing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.Recognition.ColumnTaken;
import cn.parklens.evidence.VersionDifference.CellChange;
import cn.parklens.evidence.VersionDifference.Meant;
import cn.parklens.evidence.comparing.ChangedCells.Stored;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of two cells of one column: whether they differ, and whether what was understood has to be said. */
class ChangedCellsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "1500 | 1500 | 万元 | 1500   | 万元 | same",
                "1500 | 1500 | 万元 | 12     | 万元 | told by the cells",
                "1,500.50 | 1500.50 | 万元 | 1600  | 万元 | told by the cells",
                "98%  | 98   | %   | 99     | %   | told by the cells",
                "1500 | 1500 | 万元 | 15000000 | 万元 | told with what was understood",
                "1500 | 1500 | 万元 | 0.15   | 亿元 | same",
                "1500 | 1500 | 万元 | 1500   | 亿元 | told with what was understood",
                "1500 | 1500 | 万元 | 1500   | 亩  | told with what was understood",
                "1500 | 1500 | 万元 |        | 万元 | told with what was understood",
                "--   |      | 万元 |        | 万元 | same"
            })
    void whatTheCellsDoNotTellIsSaid(
            String written,
            @Nullable String before,
            String unitBefore,
            @Nullable String after,
            String unitAfter,
            String outcome) {
        // The cell of the later version reads as that of the earlier, but where both tell themselves what they mean.
        String later = outcome.startsWith("told by") ? String.valueOf(after) : written;
        Alignment alignment = Alignment.of(List.of(column(unitBefore)), List.of(column(unitAfter)));

        List<CellChange> changes = new ChangedCells(alignment)
                .between(new Stored(written, typed(before)), new Stored(later, typed(after)));

        switch (outcome) {
            case "same" -> assertThat(changes).isEmpty();
            case "told by the cells" -> assertThat(changes).containsExactly(new CellChange("投资", written, later));
            default ->
                assertThat(changes)
                        .containsExactly(new CellChange(
                                "投资", written, later, meant(before, unitBefore), meant(after, unitAfter)));
        }
    }

    private static Meant meant(@Nullable String value, String unit) {
        return value == null ? new Meant(null, null) : new Meant(value, unit);
    }

    private static ColumnTaken column(String unit) {
        return new ColumnTaken("B", "投资", "invested", true, null, unit, null);
    }

    private static String typed(@Nullable String value) {
        return value == null ? "{}" : "{\"invested\":" + value + "}";
    }
}
