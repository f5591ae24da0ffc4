package cn.parklens.submission.answer;

import cn.parklens.check.Facts;
import cn.parklens.check.ListFacts;
import cn.parklens.check.Spot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds rows by where they stand. Rows come in the order of their file, so that a row is found by halving; a list in which
 * it is not found so is gone through once, however many findings point into it.
 */
final class RowIndex {

    private final Facts facts;
    private final Map<String, Map<Place, ListFacts.Row>> byList = new HashMap<>();

    RowIndex(Facts facts) {
        this.facts = facts;
    }

    private record Place(String sheet, int row) {

        static Place of(ListFacts.Row row) {
            return new Place(row.sheet(), row.number());
        }
    }

    /** The row that a finding points at; empty where it does not count any more. */
    Optional<ListFacts.Row> find(Spot.AtRow at) {
        ListFacts list = facts.lists().get(at.list());
        if (list == null) {
            return Optional.empty();
        }
        Place place = new Place(at.sheet(), at.row());
        return halving(list.rows(), at.row())
                .filter(row -> Place.of(row).equals(place))
                .or(() -> Optional.ofNullable(
                        byList.computeIfAbsent(at.list(), code -> places(list)).get(place)));
    }

    private static Optional<ListFacts.Row> halving(List<ListFacts.Row> rows, int number) {
        int from = 0;
        int until = rows.size();
        while (from < until) {
            int middle = (from + until) >>> 1;
            if (rows.get(middle).number() < number) {
                from = middle + 1;
            } else {
                until = middle;
            }
        }
        return from < rows.size() ? Optional.of(rows.get(from)) : Optional.empty();
    }

    private static Map<Place, ListFacts.Row> places(ListFacts list) {
        return list.rows().stream().collect(Collectors.toMap(Place::of, Function.identity(), (one, other) -> one));
    }
}
