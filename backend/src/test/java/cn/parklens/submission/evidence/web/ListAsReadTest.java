package cn.parklens.submission.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.parklens.evidence.Recognition.ColumnTaken;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import cn.parklens.form.ListColumn.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListAsReadTest {

    /** The file says no unit, and none was noted with the list. */
    @ParameterizedTest(name = "kept under {0}, asked as {1}")
    @CsvSource(
            nullValues = "null",
            value = {
                "投资（万元）, 投资（亿元）, 投资（万元）, 万元",
                "投资（万元）, 投资, 投资（万元）, 万元",
                "投资（万元）, null, 投资（万元）, 万元",
                "投资（万元）, 累计投资（万元）, 累计投资（万元）, 万元",
                "用地（公顷）, 用地（万m²）, 用地（万m²）, 万m²",
                "投资, 投资（亿元）, 投资, null"
            })
    void figuresStandUnderTheUnitThatTheyWereKeptIn(
            String then, @Nullable String now, String name, @Nullable String unit) {
        EvidenceList list = ListAsRead.with(list(now), list(then));
        List<ColumnTaken> taken = List.of(new ColumnTaken("A", "投资额", "c", false));

        assertThat(new UnderstoodCells(list, taken).columns())
                .extracting(ShownColumn::name, ShownColumn::unit)
                .containsExactly(tuple(name, unit));
    }

    private static EvidenceList list(@Nullable String column) {
        List<ListColumn> columns = Stream.ofNullable(column)
                .map(name -> new ListColumn("c", name, List.of(), Kind.FIGURE, false, List.of(), ""))
                .toList();
        return new EvidenceList("users", "用地企业清单", List.of(), List.of(), columns, "", true);
    }
}
