package cn.parklens.evidence.importing;

import cn.parklens.evidence.importing.DuplicateRepository.Pair;
import cn.parklens.evidence.importing.Identities.Suspicion;
import cn.parklens.evidence.problem.EvidenceProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Finds the rows of a list that name an enterprise again: the same credit code, or the same folded name where one of the
 * two has no code. The same name under two codes counts twice and is flagged.
 */
@Component
class Matching {

    private static final int AT_ONCE = 5_000;

    private final DuplicateRepository rows;

    Matching(DuplicateRepository rows) {
        this.rows = rows;
    }

    void match(ImportRun run, ListImport list) {
        long park = run.upload().parkId();
        List<Suspicion> suspicions = list.suspicions();
        Set<Integer> duplicates = new HashSet<>();
        for (int from = 0; from < suspicions.size(); from += AT_ONCE) {
            List<Suspicion> same = new ArrayList<>();
            List<Suspicion> namesakes = new ArrayList<>();
            List<Suspicion> some = suspicions.subList(from, Math.min(suspicions.size(), from + AT_ONCE));
            for (Pair pair : rows.pairs(park, list.version(), some)) {
                Doubles.remark(list, run.upload().fileName(), pair).ifPresent(remark -> {
                    list.problem();
                    run.problems().add(list.list().code(), remark.problem(), remark.rowKey(), remark.rowName());
                    (Doubles.isSame(pair) ? same : namesakes).add(pair.rows());
                });
            }
            rows.markDuplicates(park, list.version(), same, EvidenceProblem.ROW_DUPLICATE.name());
            rows.mark(park, list.version(), namesakes, EvidenceProblem.NAME_WITH_OTHER_CODE.name());
            same.forEach(rowsAlike -> duplicates.add(rowsAlike.row()));
        }
        list.matched(duplicates, suspicions.isEmpty() ? list.flaggedAsRead() : rows.flagged(park, list.version()));
    }
}
