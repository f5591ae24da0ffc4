package cn.parklens.formula;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What has been found out about the rows of a list. The rows never change, so that it is found out once and kept as long
 * as they are, however many rules ask and however often a submission is checked. May be shared between threads.
 */
public final class ListKnowledge {

    private static final AtomicLong LAST = new AtomicLong();

    private final long id = LAST.incrementAndGet();
    private final List<? extends ListRow> rows;
    private final Map<Asked, Found> found = new ConcurrentHashMap<>();
    private volatile @Nullable Enterprises enterprises;

    /**
     * Nothing yet.
     *
     * @param rows that count, never to change
     */
    public ListKnowledge(List<? extends ListRow> rows) {
        this.rows = rows;
    }

    /** Whether the list holds the enterprise of this key. */
    public boolean holds(String key) {
        return enterprises().holds(key);
    }

    /** Which enterprises it holds. */
    Enterprises enterprises() {
        Enterprises known = enterprises;
        if (known == null) {
            known = new Enterprises(rows);
            enterprises = known;
        }
        return known;
    }

    List<? extends ListRow> rows() {
        return rows;
    }

    /**
     * What a quantity gives that depends on nothing but lists and the year.
     *
     * @param others the further lists that it reads
     * @param find is asked when it is not known, or was found for other lists
     */
    Result result(Quantity quantity, int year, Collection<ListKnowledge> others, Supplier<Result> find) {
        Asked asked = new Asked(quantity, year);
        List<Long> with = others.stream().map(other -> other.id).toList();
        Found known = found.get(asked);
        if (known != null && known.with().equals(with)) {
            return known.result();
        }
        Result result = find.get();
        found.put(asked, new Found(with, result));
        return result;
    }

    private record Found(List<Long> with, Result result) {}

    /** A quantity of a compiled rule is one object for as long as the rule is in use: no need to compare what is in it. */
    private record Asked(Quantity quantity, int year) {

        @Override
        @SuppressWarnings("ReferenceEquality")
        public boolean equals(@Nullable Object other) {
            return other instanceof Asked(var q, var y) && q == quantity && y == year;
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(quantity) + year;
        }
    }
}
