package cn.parklens.evidence.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Records that are written once, one after another, and read at any place: the first few mebibytes on the heap, the rest in
 * mapped temporary files, which are gone when nobody looks at them any more. Once written, any thread may read.
 */
final class SpilledBytes {

    private static final int CHUNK = 4 << 20;
    private static final int HEAP_CHUNKS = 2;

    private final Path folder;
    private final List<MemorySegment> chunks = new ArrayList<>();
    private int position = CHUNK;

    SpilledBytes(Path folder) {
        this.folder = folder;
    }

    /**
     * Adds a record.
     *
     * @param bytes from its position to its limit, at most {@value #CHUNK} of them
     * @return where it begins
     */
    long add(ByteBuffer bytes) {
        int length = bytes.remaining();
        if (position + length > CHUNK) {
            chunks.add(chunks.size() < HEAP_CHUNKS ? MemorySegment.ofArray(new byte[CHUNK]) : mapped());
            position = 0;
        }
        MemorySegment.copy(MemorySegment.ofBuffer(bytes), 0, chunks.getLast(), position, length);
        long place = (long) (chunks.size() - 1) * CHUNK + position;
        position += length;
        return place;
    }

    /** Copies from the record that begins there, or from within it. */
    void read(long place, byte[] into, int length) {
        MemorySegment.copy(chunks.get((int) (place / CHUNK)), ValueLayout.JAVA_BYTE, place % CHUNK, into, 0, length);
    }

    private MemorySegment mapped() {
        try {
            Path file = Files.createTempFile(folder, "rows", ".tmp");
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
                return channel.map(FileChannel.MapMode.READ_WRITE, 0, CHUNK, Arena.ofAuto());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
