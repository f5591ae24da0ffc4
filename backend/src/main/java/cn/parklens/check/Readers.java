package cn.parklens.check;

import cn.parklens.observation.Cell;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which checks of a book look at what, so that after a change only theirs are found without asking each. */
final class Readers {

    private final Map<Cell, BitSet> ofCells = new HashMap<>();
    private final Map<String, BitSet> ofLists = new HashMap<>();
    private final Map<String, BitSet> ofFields = new HashMap<>();

    Readers(List<Check> checks) {
        for (int i = 0; i < checks.size(); i++) {
            Reads reads = checks.get(i).reads();
            note(reads.cells(), i, ofCells);
            note(reads.lists(), i, ofLists);
            note(reads.fields(), i, ofFields);
        }
    }

    private static <K> void note(Set<K> read, int check, Map<K, BitSet> readers) {
        read.forEach(one -> readers.computeIfAbsent(one, none -> new BitSet()).set(check));
    }

    /** By their place in the book. */
    BitSet of(Differences differences) {
        BitSet all = new BitSet();
        add(differences.cells(), ofCells, all);
        add(differences.lists(), ofLists, all);
        add(differences.fields(), ofFields, all);
        return all;
    }

    private static <K> void add(Set<K> changed, Map<K, BitSet> readers, BitSet all) {
        for (K one : changed) {
            BitSet reading = readers.get(one);
            if (reading != null) {
                all.or(reading);
            }
        }
    }
}
