package cn.parklens.evidence.importing;

import cn.parklens.evidence.enterprise.EnterpriseName;
import cn.parklens.evidence.enterprise.Industries;
import cn.parklens.evidence.problem.FileRefused;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.EvidenceRow;
import cn.parklens.evidence.reading.ListReading;
import cn.parklens.evidence.reading.SheetPlanner;
import cn.parklens.evidence.workbook.Workbook;
import cn.parklens.form.Severity;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * The rows of all lists of a file, block by block as they are going to be written. Another thread reads ahead, so that
 * cells are understood while earlier rows are being written; it waits when it is {@value #AHEAD} blocks ahead, which
 * bounds the memory. Once a row refuses the file, the rest are only looked at.
 */
final class RowsReader implements ItemStreamReader<RowsReader.Block> {

    private static final int ROWS = 500;
    private static final int AHEAD = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ImportRun run;
    private final Workbook workbook;
    private final SheetPlanner planner;
    private final Industries industries;
    private final BlockingQueue<Next> ahead = new ArrayBlockingQueue<>(AHEAD);
    private final Thread thread;
    private boolean refused;

    /**
     * Rows of one list.
     *
     * @param rows how many
     * @param copy as they are copied into the database; empty once the file is refused
     * @param remarks about these rows and, at the end, about the whole list
     * @param summary after the last row of the list, null before
     */
    record Block(
            ListImport list, int rows, ByteBuffer copy, List<Remark> remarks, ListReading.@Nullable Summary summary) {}

    /**
     * A problem and whose row has it.
     *
     * @param rowKey what identifies the enterprise, by which it is known again in the next file; empty for no row
     * @param rowName its folded name; empty for no row
     */
    record Remark(Problem problem, String rowKey, String rowName) {

        static Remark ofList(Problem problem) {
            return new Remark(problem, "", "");
        }

        /** What is told with a list of one of its rows is of one without a code: its name identifies it. */
        static Remark toldWithList(Problem problem) {
            boolean ofRow =
                    problem.kind().isToldWithList() && problem.arguments().isEmpty();
            String name = ofRow ? EnterpriseName.fold(problem.found()) : "";
            return new Remark(problem, name, name);
        }

        /** Most rows have none. */
        static Stream<Remark> of(EvidenceRow row) {
            return row.told().map(problem -> new Remark(problem, row.identityKey(), row.foldedName()));
        }
    }

    /** What the other thread hands over: a block, a failure, or neither when the file has ended. */
    private record Next(@Nullable Block block, @Nullable Throwable failure) {}

    RowsReader(ImportRun run, Workbook workbook, SheetPlanner planner, Industries industries) {
        this.run = run;
        this.workbook = workbook;
        this.planner = planner;
        this.industries = industries;
        this.refused = run.problems().refuses();
        // Not a virtual thread: it computes without a pause, and would keep the pages waiting for a carrier.
        this.thread = Thread.ofPlatform().daemon().name("evidence-read-ahead").unstarted(this::readAhead);
    }

    @Override
    public void open(ExecutionContext context) {
        thread.start();
    }

    @Override
    public @Nullable Block read() throws InterruptedException {
        Next next = ahead.take();
        if (next.failure() != null) {
            throw new IllegalStateException("reading failed", next.failure());
        }
        return run.cancelled() ? null : next.block();
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            // It must have let go of the workbook before that is closed.
            thread.join(PATIENCE);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    private void readAhead() {
        try {
            try {
                for (ListImport list : run.lists()) {
                    readAhead(list);
                }
                if (refused) {
                    lookAgain();
                }
                ahead.put(new Next(null, null));
            } catch (RuntimeException | Error failure) {
                ahead.put(new Next(null, failure));
            }
        } catch (InterruptedException stopped) {
            // The import ended before the file did.
            Thread.currentThread().interrupt();
        }
    }

    /** Nothing of it is stored: what its rows say of each other is told with everything else that is wrong. */
    private void lookAgain() throws InterruptedException {
        for (ListImport list : run.lists()) {
            if (!run.cancelled() && SecondLook.isWorthIt(list)) {
                List<Remark> remarks = SecondLook.at(
                        list,
                        run.upload().fileName(),
                        () -> ListReading.open(workbook, list.plan(), planner, industries),
                        run::cancelled);
                ahead.put(new Next(new Block(list, 0, ByteBuffer.allocate(0), remarks, null), null));
            }
        }
    }

    private void readAhead(ListImport list) throws InterruptedException {
        RowEncoder encoder = list.encoder(run.upload().parkId());
        List<Remark> remarks = new ArrayList<>();
        ListReading.Summary summary = null;
        int rows = 0;
        try (ListReading reading = ListReading.open(workbook, list.plan(), planner, industries)) {
            for (EvidenceRow row = reading.next(); row != null; row = reading.next()) {
                rows++;
                if (!row.remarks().isEmpty()) {
                    Remark.of(row).forEach(remarks::add);
                }
                refused |= !row.usable();
                if (!refused) {
                    encoder.add(row);
                    list.take(row);
                } else {
                    list.suspect(row);
                }
                if (rows == ROWS) {
                    run.progressed(reading.progress());
                    ahead.put(new Next(new Block(list, rows, encoder.take(), remarks, null), null));
                    remarks = new ArrayList<>();
                    rows = 0;
                }
            }
            run.progressed(reading.progress());
            summary = reading.summary();
            refused |= summary.problems().stream().anyMatch(it -> it.severity() == Severity.BLOCKING);
            if (refused || encoder.altered()) {
                list.facts().letGo();
            }
            summary.problems().stream().map(Remark::toldWithList).forEach(remarks::add);
        } catch (FileRefused broken) {
            refused = true;
            remarks.add(Remark.ofList(broken.problem()));
        }
        run.sheetEnded();
        ahead.put(new Next(new Block(list, rows, encoder.take(), remarks, summary), null));
    }
}
