package cn.parklens.evidence.importing;

import java.nio.ByteBuffer;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Room that was written in and copied away, to be written in again. Blocks of rows outlive their making; made anew each
 * time, they are most of what the collector has to carry about.
 */
final class SpareBytes {

    private static final int SMALLEST = 1 << 16;

    private final Queue<byte[]> spare = new ConcurrentLinkedQueue<>();

    /** Some room; of the size wished for when there is none to spare. */
    byte[] take(int size) {
        byte @Nullable [] given = spare.poll();
        return given == null ? new byte[Math.max(size, SMALLEST)] : given;
    }

    /** What was taken is not needed any more: nobody may look at it from now on. */
    void give(ByteBuffer block) {
        if (block.hasArray() && block.arrayOffset() == 0) {
            spare.add(block.array());
        }
    }
}
