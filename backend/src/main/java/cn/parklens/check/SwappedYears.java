package cn.parklens.check;

import cn.parklens.check.Suggestion.Kind;
import cn.parklens.observation.Cell;
import java.util.Map;
import java.util.stream.Stream;

/** The figures of two years of one row stand in each other's place. */
final class SwappedYears implements Slip {

    @Override
    public Stream<Suggestion> at(Cell cell, Entries entries) {
        return entries.otherYears(cell)
                .filter(other -> entries.typed(other).compareTo(entries.typed(cell)) != 0)
                .map(other -> new Suggestion(
                        Kind.YEARS_SWAPPED,
                        Map.of(cell, entries.typed(other), other, entries.typed(cell)),
                        "看起来像" + entries.title(cell) + "与" + other.period().title() + "的数填反了：是不是应当对调？"));
    }
}
