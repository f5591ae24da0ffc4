package cn.parklens.evidence.reading;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Problem;
import java.util.function.BooleanSupplier;

/**
 * The row of sums that bears no word: figures alone below the last row, each the sum of its column. Where one is not, it may
 * be a row whose enterprise is missing, and that is asked about.
 */
final class LoneSum {

    private final Totals totals;
    private final BooleanSupplier isLast;

    /**
     * Of a list.
     *
     * @param totals that know its rows so far
     * @param isLast whether no row of the list follows the one at hand
     */
    LoneSum(Totals totals, BooleanSupplier isLast) {
        this.totals = totals;
        this.isLast = isLast;
    }

    /** Whether a row is it. Nearly every one has a name. */
    boolean is(EvidenceRow read) {
        return read.name().isEmpty()
                && read.problems().stream().allMatch(LoneSum::isMissing)
                && totals.areAllSummedIn(read)
                && isLast.getAsBoolean();
    }

    /** Not where a cell stands merged above: a row below a merged name is of the same enterprise. */
    private static boolean isMissing(Problem problem) {
        return problem.kind() == EvidenceProblem.CELL_MISSING
                && problem.arguments().size() == 1;
    }
}
