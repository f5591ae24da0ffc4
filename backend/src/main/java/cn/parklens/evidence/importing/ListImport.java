package cn.parklens.evidence.importing;

import cn.parklens.evidence.ImportResult.Skipped;
import cn.parklens.evidence.reading.EvidenceRow;
import cn.parklens.evidence.reading.ListReading;
import cn.parklens.evidence.reading.SheetPlan;
import cn.parklens.form.EvidenceList;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One sheet on its way to become the version of a list. */
final class ListImport {

    private static final int ROWS_SHOWN = 20;

    private final SheetPlan plan;
    private final long version;
    private final Identities identities = new Identities();
    private final FactsWhileReading facts;
    private final SpareBytes spare = new SpareBytes();
    private int flaggedAsRead;
    private int taken;
    private int rows;
    private int problems;
    private Set<Integer> duplicateRows = Set.of();
    private int flagged;
    private ListReading.@Nullable Summary summary;

    ListImport(SheetPlan plan, long version, FactsWhileReading facts) {
        this.plan = plan;
        this.version = version;
        this.facts = facts;
    }

    SheetPlan plan() {
        return plan;
    }

    long version() {
        return version;
    }

    EvidenceList list() {
        return Objects.requireNonNull(plan.list());
    }

    RowEncoder encoder(long parkId) {
        return new RowEncoder(parkId, version, list(), Objects.requireNonNull(plan.header()), spare);
    }

    /** A block was copied: its room can be written in again. */
    void copied(ByteBuffer block) {
        spare.give(block);
    }

    /** A row that can be used: it may be another's double. Called by the thread that reads. */
    void take(EvidenceRow row) {
        suspect(row);
        facts.add(row);
        if (row.isFlagged()) {
            flaggedAsRead++;
        }
    }

    FactsWhileReading facts() {
        return facts;
    }

    /** Rows to be looked at, whatever the other rows say. */
    int flaggedAsRead() {
        return flaggedAsRead;
    }

    /** A row of a file that is refused already: only whether it may be another's double matters. */
    void suspect(EvidenceRow row) {
        taken++;
        identities.add(row);
    }

    /** Rows that were taken so far by the thread that reads. */
    int taken() {
        return taken;
    }

    /** Whether all its rows were read, which is not so where the file broke off. */
    boolean isReadToItsEnd() {
        return summary != null;
    }

    /** Rows were read; the summary comes with the last of them. */
    void read(int more, ListReading.@Nullable Summary last) {
        rows += more;
        summary = last == null ? summary : last;
    }

    void problem() {
        problems++;
    }

    List<Identities.Suspicion> suspicions() {
        return identities.suspicions();
    }

    /** Every suspicion was looked into; what was kept of the rows to find them is not needed any more. */
    void matched(Set<Integer> confirmedDuplicates, int flaggedRows) {
        identities.forget();
        duplicateRows = confirmedDuplicates;
        flagged = flaggedRows;
    }

    /** Numbers of the rows that name an enterprise again. */
    Set<Integer> duplicateRows() {
        return duplicateRows;
    }

    int rows() {
        return rows;
    }

    int counted() {
        return rows - duplicateRows.size();
    }

    int duplicates() {
        return duplicateRows.size();
    }

    int flagged() {
        return flagged;
    }

    int problems() {
        return problems;
    }

    /** What was left out and why: how many rows for each reason, and the first of them. */
    List<Skipped> skipped() {
        if (summary == null) {
            return List.of();
        }
        return summary.skippedRows().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(reason -> new Skipped(
                        reason.getKey().name(),
                        Math.toIntExact(reason.getValue()),
                        summary.skipped().stream()
                                .filter(it -> it.reason() == reason.getKey())
                                .flatMap(it -> IntStream.rangeClosed(it.firstRow(), it.lastRow())
                                        .limit(ROWS_SHOWN)
                                        .boxed())
                                .limit(ROWS_SHOWN)
                                .toList()))
                .toList();
    }
}
