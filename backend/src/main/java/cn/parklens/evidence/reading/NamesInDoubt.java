package cn.parklens.evidence.reading;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.form.EvidenceList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rows without a code whose names are a group's, or have no word that an enterprise's has. All are counted and asked about
 * once the list was read: those that sum up others as one, those without such a word as one, and groups as one where they are
 * many.
 */
final class NamesInDoubt implements Onlooker {

    private static final int NAMED = 10;
    private static final int MOST_GROUPS_ALONE = 5;

    private final GroupSums sums;
    private final Doubts groups = new Doubts();
    private final Doubts bare = new Doubts();

    NamesInDoubt(EvidenceList list) {
        this.sums = new GroupSums(list);
    }

    /** Most have nothing to be said of. */
    @Override
    public void taken(EvidenceRow row) {
        for (Problem remark : row.remarks()) {
            if (remark.kind().isToldWithList()) {
                boolean ofGroup = remark.kind() == EvidenceProblem.NAME_OF_GROUP;
                (ofGroup ? groups : bare).add(remark);
                sums.addNamed(row, ofGroup);
                return;
            }
        }
        sums.add(row);
    }

    /** In the order of their weight. */
    @Override
    public List<Problem> problems() {
        Set<Integer> summing = sums.rows();
        List<Problem> problems = new ArrayList<>();
        if (!summing.isEmpty()) {
            Doubts those = new Doubts();
            groups.kept.stream()
                    .filter(one -> summing.contains(one.place().row()))
                    .forEach(those::add);
            bare.kept.stream()
                    .filter(one -> summing.contains(one.place().row()))
                    .forEach(those::add);
            problems.add(those.asOne(EvidenceProblem.ROWS_SUM_OTHERS));
        }
        Doubts left = groups.without(summing);
        if (left.count > MOST_GROUPS_ALONE) {
            problems.add(left.asOne(EvidenceProblem.NAME_OF_GROUP));
        } else {
            problems.addAll(left.kept);
        }
        Doubts leftBare = bare.without(summing);
        if (leftBare.count > 0) {
            problems.add(leftBare.asOne(EvidenceProblem.NAME_BARE));
        }
        return problems;
    }

    /** Rows of which the same is asked: the first of them, and how many. */
    private static final class Doubts {

        private final List<Problem> kept = new ArrayList<>();
        private int count;

        void add(Problem doubt) {
            count++;
            // So many may be left out for their sums.
            if (kept.size() < GroupSums.MOST + NAMED) {
                kept.add(doubt);
            }
        }

        Doubts without(Set<Integer> rows) {
            Doubts left = new Doubts();
            kept.stream().filter(one -> !rows.contains(one.place().row())).forEach(left::add);
            left.count += count - kept.size();
            return left;
        }

        /** At the first of them. Where not all are named, a sign says so. */
        Problem asOne(EvidenceProblem kind) {
            List<Problem> inOrder = new ArrayList<>(kept);
            inOrder.sort((one, other) ->
                    Integer.compare(one.place().row(), other.place().row()));
            Problem first = inOrder.getFirst();
            String named = inOrder.stream()
                    .limit(NAMED)
                    .map(one -> one.found() + "（" + one.place().column()
                            + one.place().row() + "）")
                    .collect(Collectors.joining("、"));
            return Problem.of(
                    kind, first.place(), first.found(), named + (count > NAMED ? "……" : ""), Integer.toString(count));
        }
    }
}
