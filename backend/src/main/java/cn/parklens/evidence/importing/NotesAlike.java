package cn.parklens.evidence.importing;

import cn.parklens.evidence.importing.ProblemRepository.Located;
import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Notes on how cells were read: of those that are alike and of one column, the first, how many, and in which rows. Where
 * the reading depends on how it was written (478万, 1.2亿), only what was written alike is.
 */
final class NotesAlike {

    private static final int ROWS = 10;
    private static final int MOST_SHAPES = 50;
    private static final String ANY = "";

    private static final Set<EvidenceProblem> BY_SHAPE = EnumSet.of(
            EvidenceProblem.FIGURE_WITH_UNIT,
            EvidenceProblem.FIGURE_TIDIED,
            EvidenceProblem.DATE_WITHOUT_DAY,
            EvidenceProblem.CELL_PLACEHOLDER);

    private static final Pattern DIGITS = Pattern.compile("[\\p{Nd}.,，．]+");

    private final Map<EvidenceProblem, List<Notes>> byKind = new EnumMap<>(EvidenceProblem.class);

    /** Every cell of a long list may have one: this must cost next to nothing. */
    void add(@Nullable String listCode, Problem problem) {
        List<Notes> some = byKind.computeIfAbsent(problem.kind(), kind -> new ArrayList<>());
        String shape = shape(problem, some.size());
        for (Notes notes : some) {
            if (notes.areLike(listCode, problem, shape)) {
                notes.add(problem);
                return;
            }
        }
        some.add(new Notes(listCode, problem, shape));
    }

    private static String shape(Problem problem, int known) {
        return known < MOST_SHAPES && BY_SHAPE.contains(problem.kind())
                ? DIGITS.matcher(problem.found().strip()).replaceAll("#")
                : ANY;
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
        private final String shape;
        private final List<Integer> rows = new ArrayList<>();
        private int count;

        Notes(@Nullable String listCode, Problem first, String shape) {
            this.listCode = listCode;
            this.shape = shape;
            this.first = first;
            add(first);
        }

        boolean areLike(@Nullable String otherList, Problem other, String otherShape) {
            return shape.equals(otherShape)
                    && Objects.equals(first.place().column(), other.place().column())
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
