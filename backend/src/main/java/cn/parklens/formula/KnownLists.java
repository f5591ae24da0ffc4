package cn.parklens.formula;

import cn.parklens.form.EvidenceList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The lists that formulas ask about, with what is known of them. */
final class KnownLists {

    private static final Uses NOTHING = new Uses(Set.of(), Set.of(), Set.of());

    private final Inputs inputs;
    private final Map<String, ListKnowledge> lists = new HashMap<>();

    KnownLists(Inputs inputs) {
        this.inputs = inputs;
    }

    /** Keys of a list's enterprises, null for a list that is not there. */
    @Nullable
    Set<String> enterprises(EvidenceList list) {
        ListKnowledge known = of(list.code());
        return known == null ? null : known.keys();
    }

    /**
     * A figure that rows of lists give. It is kept with the first list, unless a declared figure has a say in it.
     *
     * @param where which rows; null for all
     * @param find works it out
     */
    Result result(Quantity quantity, @Nullable Condition where, List<String> lists, int year, Supplier<Result> find) {
        Uses uses = where == null ? NOTHING : Uses.of(where);
        List<ListKnowledge> all = new ArrayList<>();
        for (String list : lists) {
            ListKnowledge known = of(list);
            if (known == null) {
                return find.get();
            }
            all.add(known);
        }
        for (String list : uses.lists()) {
            ListKnowledge known = of(list);
            if (known == null) {
                return find.get();
            }
            all.add(known);
        }
        return uses.figures().isEmpty()
                ? all.getFirst().result(quantity, year, all.subList(1, all.size()), find)
                : find.get();
    }

    private @Nullable ListKnowledge of(String list) {
        ListKnowledge known = lists.get(list);
        if (known == null) {
            known = inputs.knowledge(list);
            if (known != null) {
                lists.put(list, known);
            }
        }
        return known;
    }
}
