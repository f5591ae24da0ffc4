package cn.parklens.check;

import cn.parklens.form.EvidenceList;
import cn.parklens.form.Form;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Observation;
import cn.parklens.observation.Value;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What is not the same in the facts of two moments. */
record Differences(Set<Cell> cells, Set<String> lists, Set<String> fields) {

    static Differences between(Form form, Facts before, Facts after) {
        Set<Cell> cells = new HashSet<>();
        addDifferences(before.observations(), after.observations(), Differences::value, cells);
        addDifferences(before.peers(), after.peers(), figure -> figure, cells);
        Set<String> fields = new HashSet<>();
        addDifferences(before.fields(), after.fields(), texts -> texts, fields);
        Set<String> lists = new HashSet<>();
        addDifferences(before.lists(), after.lists(), rows -> rows, lists);
        if (!cells.isEmpty()) {
            addEmptied(form, before, after, lists);
        }
        return new Differences(cells, lists, fields);
    }

    /** A list that was never uploaded is empty once its counts are declared to be 0, and missing otherwise. */
    private static void addEmptied(Form form, Facts before, Facts after, Set<String> lists) {
        FactsInputs was = new FactsInputs(form, before);
        FactsInputs is = new FactsInputs(form, after);
        for (EvidenceList list : form.evidenceLists()) {
            String code = list.code();
            if (!before.lists().containsKey(code)
                    && !after.lists().containsKey(code)
                    && was.isEmpty(code) != is.isEmpty(code)) {
                lists.add(code);
            }
        }
    }

    private static Value value(Observation observation) {
        return observation.value();
    }

    /** Most are not only equal but the same object. */
    @SuppressWarnings("ReferenceEquality")
    private static <K, V> void addDifferences(
            Map<K, V> before, Map<K, V> after, Function<V, Object> compared, Set<K> differing) {
        if (before == after) {
            return;
        }
        before.forEach((key, was) -> {
            V is = after.get(key);
            if (was != is && (is == null || !compared.apply(was).equals(compared.apply(is)))) {
                differing.add(key);
            }
        });
        if (after.size() + differing.size() > before.size()) {
            after.keySet().stream().filter(key -> !before.containsKey(key)).forEach(differing::add);
        }
    }
}
