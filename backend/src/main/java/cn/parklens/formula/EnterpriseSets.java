package cn.parklens.formula;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which enterprises each list holds, found out once however many rules ask. */
final class EnterpriseSets {

    private final Inputs inputs;
    private final Map<String, Set<String>> keys = new HashMap<>();

    EnterpriseSets(Inputs inputs) {
        this.inputs = inputs;
    }

    /** Keys of a list's enterprises, null for a list that is not there. */
    @Nullable
    Set<String> of(String list) {
        Set<String> known = keys.get(list);
        if (known != null) {
            return known;
        }
        List<? extends ListRow> rows = inputs.rows(list);
        if (rows == null) {
            return null;
        }
        Set<String> found = HashSet.newHashSet(rows.size());
        for (ListRow row : rows) {
            found.add(row.key());
        }
        keys.put(list, found);
        return found;
    }
}
