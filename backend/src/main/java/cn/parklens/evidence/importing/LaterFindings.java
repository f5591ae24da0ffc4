package cn.parklens.evidence.importing;

import cn.parklens.evidence.ImportResult;
import cn.parklens.evidence.ImportResult.KindCount;
import cn.parklens.evidence.ImportResult.ListResult;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Findings that come after an upload was imported, put into its result. */
final class LaterFindings {

    private LaterFindings() {}

    /**
     * The result with them.
     *
     * @param flagged rows of the list that are to be looked at, these included
     */
    static ImportResult added(ImportResult before, List<KindCount> found, String listCode, int flagged) {
        List<KindCount> kinds = Stream.concat(before.kinds().stream(), found.stream())
                .collect(Collectors.toMap(
                        KindCount::kind,
                        one -> one,
                        (one, more) -> new KindCount(one.kind(), one.severity(), one.count() + more.count())))
                .values()
                .stream()
                .sorted(KindCount.GRAVEST_FIRST)
                .toList();
        return new ImportResult(
                before.lists().stream()
                        .map(list -> list.listCode().equals(listCode) ? withFlagged(list, flagged) : list)
                        .toList(),
                kinds,
                before.crossCheck());
    }

    private static ListResult withFlagged(ListResult list, int flagged) {
        return new ListResult(
                list.listCode(),
                list.sheet(),
                list.rowsRead(),
                list.counted(),
                list.duplicates(),
                flagged,
                list.skipped(),
                list.reconciled(),
                list.partly(),
                list.overtakenBy());
    }
}
