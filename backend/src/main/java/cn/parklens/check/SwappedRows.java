package cn.parklens.check;

import cn.parklens.check.Suggestion.Kind;
import cn.parklens.form.Indicator;
import cn.parklens.observation.Cell;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The figures of two rows of one table stand in each other's place, in one year or in all of them. */
final class SwappedRows implements Slip {

    @Override
    public Stream<Suggestion> at(Cell cell, Entries entries) {
        return entries.otherRows(cell)
                .filter(other -> entries.typed(other).compareTo(entries.typed(cell)) != 0)
                .flatMap(other -> {
                    Indicator row = entries.indicator(other);
                    return Stream.concat(
                            Stream.of(swapped(List.of(cell), row, entries)), whole(entries.row(cell), row, entries));
                });
    }

    private static Stream<Suggestion> whole(List<Cell> row, Indicator other, Entries entries) {
        return row.size() > 1 && row.stream().allMatch(cell -> entries.figure(beside(cell, other)) != null)
                ? Stream.of(swapped(row, other, entries))
                : Stream.empty();
    }

    private static Cell beside(Cell cell, Indicator other) {
        return new Cell(other.code(), other.in(cell.period().year()));
    }

    private static Suggestion swapped(List<Cell> cells, Indicator other, Entries entries) {
        Map<Cell, BigDecimal> meant = new HashMap<>();
        for (Cell cell : cells) {
            Cell beside = beside(cell, other);
            meant.put(cell, entries.typed(beside));
            meant.put(beside, entries.typed(cell));
        }
        Cell first = cells.getFirst();
        String years = cells.size() == 1 ? first.period().title() : "各年";
        return new Suggestion(
                Kind.ROWS_SWAPPED,
                meant,
                "看起来像" + years + entries.indicator(first).shortName() + "与" + other.shortName() + "的数填反了：是不是应当对调？");
    }
}
