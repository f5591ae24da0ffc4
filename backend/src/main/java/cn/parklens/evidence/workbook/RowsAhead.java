package cn.parklens.evidence.workbook;

import cn.parklens.evidence.problem.FileRefused;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet, unpacked and taken apart by another thread while earlier ones are being understood. It is a few
 * hundred rows ahead and no more, which bounds the memory.
 */
public final class RowsAhead implements RowCursor {

    private static final int ROWS = 128;
    private static final int BLOCKS = 4;

    private final RowCursor rows;
    private final BlockingQueue<Block> ahead = new ArrayBlockingQueue<>(BLOCKS);
    private final Thread thread;
    private volatile boolean stopped;
    private Block block = new Block(List.of(), new Progress(0, 0), -1, false, null);
    private int next;

    private record Block(
            List<Row> rows,
            Progress progress,
            int widest,
            boolean last,
            @Nullable Throwable failure) {}

    /** Begins to read; the cursor belongs to this from now on. */
    public RowsAhead(RowCursor rows) {
        this.rows = rows;
        // Not a virtual thread: it computes without a pause, and would keep the pages waiting for a carrier.
        this.thread = Thread.ofPlatform().daemon().name("evidence-unpack").start(this::run);
    }

    private void run() {
        try {
            Throwable failure = null;
            List<Row> some = new ArrayList<>(ROWS);
            try {
                for (Row row = rows.next(); row != null && !stopped; row = rows.next()) {
                    some.add(row);
                    if (some.size() == ROWS) {
                        ahead.put(new Block(some, rows.progress(), rows.widestUnread(), false, null));
                        some = new ArrayList<>(ROWS);
                    }
                }
            } catch (RuntimeException | Error broken) {
                failure = broken;
            }
            ahead.put(new Block(some, rows.progress(), rows.widestUnread(), true, failure));
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public @Nullable Row next() {
        while (next == block.rows().size()) {
            if (block.last()) {
                if (block.failure() != null) {
                    throw refused(block.failure());
                }
                return null;
            }
            block = take();
            next = 0;
        }
        return block.rows().get(next++);
    }

    private Block take() {
        try {
            return ahead.take();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("reading was interrupted", stop);
        }
    }

    private static RuntimeException refused(Throwable failure) {
        return failure instanceof FileRefused refused
                ? refused
                : new IllegalStateException("the rows could not be read", failure);
    }

    @Override
    public int widestUnread() {
        return block.widest();
    }

    @Override
    public List<MergedCells> merged() {
        // With its last block the other thread has left them behind.
        return block.last() ? rows.merged() : List.of();
    }

    @Override
    public BitSet hiddenColumns() {
        return block.last() ? rows.hiddenColumns() : new BitSet();
    }

    @Override
    public Progress progress() {
        return block.progress();
    }

    @Override
    public void close() {
        stopped = true;
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        rows.close();
    }
}
