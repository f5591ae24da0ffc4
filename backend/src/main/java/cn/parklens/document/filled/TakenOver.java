package cn.parklens.document.filled;

import cn.parklens.submission.Problem;
import java.util.List;

/**
 * What came of taking lines over, each answered for by itself.
 *
 * @param stored how many were written to the ledger
 * @param unchanged how many the ledger had already
 * @param conflicts those that somebody changed since they were shown; nothing of them was written
 * @param refused why others were not taken
 */
public record TakenOver(int stored, int unchanged, List<Line> conflicts, List<Problem> refused) {

    public TakenOver {
        conflicts = List.copyOf(conflicts);
        refused = List.copyOf(refused);
    }
}
