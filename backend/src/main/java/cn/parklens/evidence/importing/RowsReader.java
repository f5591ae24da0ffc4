package cn.parklens.evidence.importing;

import cn.parklens.evidence.enterprise.Industries;
import cn.parklens.evidence.problem.FileRefused;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.EvidenceRow;
import cn.parklens.evidence.reading.ListReading;
import cn.parklens.evidence.reading.SheetPlanner;
import cn.parklens.evidence.workbook.Workbook;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * The rows of all lists of a file, one after another. Another thread reads ahead, so that cells are understood while
 * earlier rows are being written; it waits when it is {@value #BLOCKS} blocks ahead, which bounds the memory.
 */
final class RowsReader implements ItemStreamReader<RowsReader.Item> {

    private static final int BLOCK = 256;
    private static final int BLOCKS = 32;

    private final ImportRun run;
    private final Workbook workbook;
    private final SheetPlanner planner;
    private final Industries industries;
    private final BlockingQueue<Block> ahead = new ArrayBlockingQueue<>(BLOCKS);
    private final Thread thread;
    private Block block = new Block(List.of(), false, null);
    private int next;

    /** What the reader hands on. */
    sealed interface Item {
        ListImport list();
    }

    /** A row of a list. */
    record ReadRow(ListImport list, EvidenceRow row) implements Item {}

    /** The list ended. */
    record Ended(ListImport list, ListReading.Summary summary) implements Item {}

    /** The file could not be read any further. */
    record Broken(ListImport list, Problem problem) implements Item {}

    private record Block(
            List<Item> items, boolean last, @Nullable Throwable failure) {}

    RowsReader(ImportRun run, Workbook workbook, SheetPlanner planner, Industries industries) {
        this.run = run;
        this.workbook = workbook;
        this.planner = planner;
        this.industries = industries;
        // Not a virtual thread: it computes without a pause, and would keep the pages waiting for a carrier.
        this.thread = Thread.ofPlatform().daemon().name("evidence-read-ahead").unstarted(this::readAhead);
    }

    @Override
    public void open(ExecutionContext context) {
        thread.start();
    }

    @Override
    public @Nullable Item read() throws InterruptedException {
        while (next == block.items().size()) {
            if (block.last()) {
                if (block.failure() != null) {
                    throw new IllegalStateException("reading failed", block.failure());
                }
                return null;
            }
            block = ahead.take();
            next = 0;
        }
        if (run.cancelled()) {
            throw new Cancelled();
        }
        return block.items().get(next++);
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void readAhead() {
        try {
            try {
                for (ListImport list : run.lists()) {
                    readAhead(list);
                }
                ahead.put(new Block(List.of(), true, null));
            } catch (RuntimeException | Error failure) {
                ahead.put(new Block(List.of(), true, failure));
            }
        } catch (InterruptedException stopped) {
            // The import ended before the file did.
            Thread.currentThread().interrupt();
        }
    }

    private void readAhead(ListImport list) throws InterruptedException {
        List<Item> items = new ArrayList<>(BLOCK);
        try (ListReading reading = ListReading.open(workbook, list.plan(), planner, industries)) {
            for (EvidenceRow row = reading.next(); row != null; row = reading.next()) {
                items.add(new ReadRow(list, row));
                if (items.size() == BLOCK) {
                    run.progressed(reading.progress());
                    ahead.put(new Block(items, false, null));
                    items = new ArrayList<>(BLOCK);
                }
            }
            run.progressed(reading.progress());
            items.add(new Ended(list, reading.summary()));
        } catch (FileRefused refused) {
            items.add(new Broken(list, refused.problem()));
        }
        run.sheetEnded();
        ahead.put(new Block(items, false, null));
    }
}
