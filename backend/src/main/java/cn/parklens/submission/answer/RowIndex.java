package cn.parklens.submission.answer;

import cn.parklens.check.Facts;
import cn.parklens.check.ListFacts;
import cn.parklens.check.Spot;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds rows by where they stand. A list is gone through once, however many findings point into it. */
final class RowIndex {

    private final Facts facts;
    private final Map<String, Map<Place, ListFacts.Row>> byList = new HashMap<>();

    RowIndex(Facts facts) {
        this.facts = facts;
    }

    private record Place(String sheet, int row) {}

    /** The row that a finding points at; empty where it does not count any more. */
    Optional<ListFacts.Row> find(Spot.AtRow at) {
        return Optional.ofNullable(
                byList.computeIfAbsent(at.list(), this::places).get(new Place(at.sheet(), at.row())));
    }

    private Map<Place, ListFacts.Row> places(String list) {
        ListFacts present = facts.lists().get(list);
        return present == null
                ? Map.of()
                : present.rows().stream()
                        .collect(Collectors.toMap(
                                row -> new Place(row.sheet(), row.number()), Function.identity(), (one, other) -> one));
    }
}
