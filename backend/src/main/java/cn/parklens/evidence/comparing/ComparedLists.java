package cn.parklens.evidence.comparing;

import cn.parklens.evidence.EvidenceLists;
import cn.parklens.evidence.ListHistories;
import cn.parklens.evidence.ListPage;
import cn.parklens.evidence.RowFilter;
import cn.parklens.evidence.RowTrail;
import cn.parklens.evidence.TablePage;
import cn.parklens.evidence.Upload;
import cn.parklens.evidence.Uploads;
import cn.parklens.evidence.VersionDifference;
import cn.parklens.evidence.VersionDifference.Kind;
import cn.parklens.evidence.enterprise.EnterpriseName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares what was imported. */
@Component
class ComparedLists implements ListHistories {

    private final EvidenceLists lists;
    private final Uploads uploads;
    private final DifferenceRepository differences;
    private final TrailRepository trails;

    ComparedLists(EvidenceLists lists, Uploads uploads, DifferenceRepository differences, TrailRepository trails) {
        this.lists = lists;
        this.uploads = uploads;
        this.differences = differences;
        this.trails = trails;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<VersionDifference> compare(
            long parkId, long submissionId, String listCode, int from, int to, @Nullable Kind kind, int page) {
        ListPage before = version(parkId, submissionId, listCode, from).orElse(null);
        ListPage after = version(parkId, submissionId, listCode, to).orElse(null);
        if (before == null || after == null) {
            return Optional.empty();
        }
        TablePage at = TablePage.of(page);
        Alignment alignment = Alignment.of(before.columns(), after.columns());
        long fromId = before.version().id();
        long toId = after.version().id();
        DifferenceRepository.Counts counts = differences.counts(parkId, fromId, toId, alignment);
        int added = counts.of().getOrDefault(Kind.ADDED, 0);
        int removed = counts.of().getOrDefault(Kind.REMOVED, 0);
        int changed = counts.of().getOrDefault(Kind.CHANGED, 0);
        return Optional.of(new VersionDifference(
                before.version(),
                after.version(),
                alignment.onlyBefore(),
                alignment.onlyAfter(),
                added,
                removed,
                changed,
                counts.same(),
                differences.lines(parkId, fromId, toId, alignment, kind, at.offset(), TablePage.ROWS),
                at.number(),
                TablePage.ROWS,
                kind == null ? added + removed + changed : counts.of().getOrDefault(kind, 0)));
    }

    private Optional<ListPage> version(long parkId, long submissionId, String listCode, @Nullable Integer version) {
        return lists.rows(parkId, submissionId, listCode, version, RowFilter.ALL, "", 1);
    }

    private static @Nullable String inBrackets(String name) {
        String former = EnterpriseName.former(name);
        return former.isEmpty() ? null : former;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<RowTrail> row(
            long parkId, long submissionId, String listCode, @Nullable Integer version, int number) {
        return version(parkId, submissionId, listCode, version).flatMap(page -> {
            long versionId = page.version().id();
            return trails.row(parkId, versionId, number)
                    .map(row -> new RowTrail(
                            page.version(),
                            uploads.find(parkId, page.version().uploadId())
                                    .map(Upload::sha256)
                                    .orElse(""),
                            page.columns(),
                            row,
                            trails.elsewhere(parkId, submissionId, listCode, versionId, row),
                            trails.formerNames(parkId, submissionId, row),
                            inBrackets(row.name())));
        });
    }
}
