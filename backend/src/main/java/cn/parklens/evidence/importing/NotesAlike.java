package cn.parklens.evidence.importing;

import cn.parklens.evidence.importing.ProblemRepository.Located;
import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Notes on how cells were read: of those that are alike and of one column, the first, how many, and in which rows. */
final class NotesAlike {

    private static final int ROWS = 10;

    private final Map<EvidenceProblem, List<Notes>> byKind = new EnumMap<>(EvidenceProblem.class);

    /** Every cell of a long list may have one: this must cost next to nothing. */
    void add(@Nullable String listCode, Problem problem) {
        List<Notes> some = byKind.computeIfAbsent(problem.kind(), kind -> new ArrayList<>());
        for (Notes notes : some) {
            if (notes.areLike(listCode, problem)) {
                notes.add(problem);
                return;
            }
        }
        some.add(new Notes(listCode, problem));
    }

    /** All of them, a lone one at its own place. */
    List<Located> take() {
        List<Located> all =
                byKind.values().stream().flatMap(List::stream).map(Notes::told).toList();
        byKind.clear();
        return all;
    }

    private static final class Notes {

        private final @Nullable String listCode;
        private final Problem first;
        private final List<Integer> rows = new ArrayList<>();
        private int count;

        Notes(@Nullable String listCode, Problem first) {
            this.listCode = listCode;
            this.first = first;
            add(first);
        }

        boolean areLike(@Nullable String otherList, Problem other) {
            return Objects.equals(first.place().column(), other.place().column())
                    && Objects.equals(listCode, otherList)
                    && Objects.equals(first.place().sheet(), other.place().sheet());
        }

        void add(Problem another) {
            count++;
            if (count <= ROWS) {
                rows.add(another.place().row());
            }
        }

        Located told() {
            return new Located(
                    listCode, count == 1 ? first : first.standingFor(new Problem.Alike(count, rows)), "", "");
        }
    }
}
