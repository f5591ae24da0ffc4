package cn.parklens.formula;

import cn.parklens.form.EvidenceList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lists that formulas ask about, with what is known of them. */
final class KnownLists {

    private static final Uses NOTHING = new Uses(Set.of(), Set.of(), Set.of());

    private final Inputs inputs;
    private final Map<String, ListKnowledge> lists = new HashMap<>();

    KnownLists(Inputs inputs) {
        this.inputs = inputs;
    }

    /** The rows of a list that count, null for a list that is not there. */
    @Nullable
    List<? extends ListRow> rows(EvidenceList list) {
        ListKnowledge known = of(list.code());
        return known == null ? null : known.rows();
    }

    /** A list's enterprises, null for a list that is not there. */
    @Nullable
    Enterprises enterprises(EvidenceList list) {
        ListKnowledge known = of(list.code());
        return known == null ? null : known.enterprises();
    }

    /**
     * A figure that rows of lists give. It is kept with the first list, unless a declared figure has a say in it.
     *
     * @param where which rows; null for all
     * @param counted one list or more
     * @param find works it out
     */
    Result result(
            Quantity quantity, @Nullable Condition where, List<EvidenceList> counted, int year, Supplier<Result> find) {
        Uses uses = where == null ? NOTHING : Uses.of(where);
        List<ListKnowledge> all = Stream.concat(counted.stream().map(EvidenceList::code), uses.lists().stream())
                .map(this::of)
                .filter(Objects::nonNull)
                .toList();
        boolean kept = uses.figures().isEmpty()
                && all.size() == counted.size() + uses.lists().size();
        return kept ? all.getFirst().result(quantity, year, all.subList(1, all.size()), find) : find.get();
    }

    /** What is not there yet is asked for again: computeIfAbsent keeps no null. */
    private @Nullable ListKnowledge of(String list) {
        return lists.computeIfAbsent(list, inputs::knowledge);
    }
}
