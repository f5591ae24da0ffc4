package cn.parklens.check;

import cn.parklens.check.Suggestion.Kind;
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
                .flatMap(other -> Stream.concat(
                        Stream.of(swapped(List.of(cell), other.indicator(), entries)), whole(cell, other, entries)));
    }

    private static Stream<Suggestion> whole(Cell cell, Cell other, Entries entries) {
        List<Cell> row = entries.row(cell);
        boolean same = row.size() > 1
                && row.stream()
                        .map(Cell::period)
                        .toList()
                        .equals(entries.row(other).stream().map(Cell::period).toList());
        return same ? Stream.of(swapped(row, other.indicator(), entries)) : Stream.empty();
    }

    private static Suggestion swapped(List<Cell> cells, String other, Entries entries) {
        Map<Cell, BigDecimal> meant = new HashMap<>();
        for (Cell cell : cells) {
            Cell beside = new Cell(other, cell.period());
            meant.put(cell, entries.typed(beside));
            meant.put(beside, entries.typed(cell));
        }
        Cell first = cells.getFirst();
        String years = cells.size() == 1 ? first.period().title() : "各年";
        return new Suggestion(
                Kind.ROWS_SWAPPED,
                meant,
                "看起来像" + years + entries.indicator(first).shortName() + "与"
                        + entries.indicator(new Cell(other, first.period())).shortName() + "的数填反了：是不是应当对调？");
    }
}
