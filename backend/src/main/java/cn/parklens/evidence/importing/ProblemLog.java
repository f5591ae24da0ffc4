package cn.parklens.evidence.importing;

import cn.parklens.evidence.ImportResult.KindCount;
import cn.parklens.evidence.importing.ProblemRepository.Located;
import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.form.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The problems of one import: all are counted, the first {@value #MOST} are kept, and of every kind some. How cells were
 * read is told once for every column.
 */
final class ProblemLog {

    static final int MOST = 10_000;
    private static final int SOME = 100;

    private final Map<EvidenceProblem, Integer> counts = new EnumMap<>(EvidenceProblem.class);
    private final NotesAlike notes = new NotesAlike();
    private final List<Located> toStore = new ArrayList<>();
    private int kept;
    private int total;
    private boolean blocking;

    void add(@Nullable String listCode, Problem problem) {
        add(listCode, problem, "", "");
    }

    /**
     * A problem of a row.
     *
     * @param rowKey what identifies its enterprise, by which it is known again in the next file
     * @param rowName its folded name
     */
    void add(@Nullable String listCode, Problem problem, String rowKey, String rowName) {
        int ofKind = counts.merge(problem.kind(), 1, Integer::sum);
        total++;
        blocking |= problem.severity() == Severity.BLOCKING;
        if (problem.kind().tellsOfReading()) {
            notes.add(listCode, problem);
        } else if (kept < MOST || ofKind <= SOME) {
            kept++;
            toStore.add(new Located(listCode, problem, rowKey, rowName));
        }
    }

    /** Whether something refuses the whole file. */
    boolean refuses() {
        return blocking;
    }

    int total() {
        return total;
    }

    /** Those that ask for something: notes on how cells were read are left out. */
    int asking() {
        return counts.entrySet().stream()
                .filter(it -> it.getKey().severity() != Severity.HINT)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** How often each kind was met, the gravest first. */
    List<KindCount> byKind() {
        return counts.entrySet().stream()
                .map(it -> new KindCount(it.getKey().name(), it.getKey().severity(), it.getValue()))
                .sorted(KindCount.GRAVEST_FIRST)
                .toList();
    }

    /** All that is left to be stored: no more is going to be read. */
    List<Located> takeLast() {
        toStore.addAll(notes.take());
        return take();
    }

    /** Those to be stored since the last time; how cells were read comes {@link #takeLast last}. */
    List<Located> take() {
        List<Located> taken = List.copyOf(toStore);
        toStore.clear();
        return taken;
    }
}
