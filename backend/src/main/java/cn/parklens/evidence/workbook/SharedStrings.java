package cn.parklens.evidence.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The texts that a workbook's cells refer to by number, read no further than a cell has asked for: who only looks at the
 * first rows does not read a million texts. They are held as bytes rather than objects: the first ones on the heap, the
 * rest in a mapped temporary file, so that a million rows need no more memory than a few thousand. The place of every
 * fourth is kept; those between are found by walking over lengths.
 */
final class SharedStrings implements AutoCloseable {

    private static final int CHUNK = 4 << 20;
    private static final int HEAP_CHUNKS = 6;
    private static final int GROUP = 4;
    private static final int NEXT_CHUNK = -1;
    private static final int HEADER = Integer.BYTES;
    private static final int CACHED = 2_048;
    /** A person is told of the first few; a list struck through whole needs no more memory than another. */
    private static final int MOST_STRUCK = 100_000;

    private final Path directory;
    private final @Nullable Xml source;
    private boolean ended;
    private final List<ByteBuffer> chunks = new ArrayList<>();
    private final Arena arena = Arena.ofShared();
    private @Nullable FileChannel spill;
    private long[] groups = new long[1_024];
    private int count;
    private int position = CHUNK;
    private final @Nullable String[] cache = new @Nullable String[CACHED];
    private final int[] cachedIndex = new int[CACHED];
    private byte[] bytes = new byte[256];
    private @Nullable Map<Integer, Strike> strikes;

    /**
     * Begins to read.
     *
     * @param directory where a temporary file is made when one is needed
     * @param source the part that holds the texts, null when the workbook has none; closed with this
     */
    SharedStrings(Path directory, @Nullable Xml source) {
        this.directory = directory;
        this.source = source;
        this.ended = source == null;
        Arrays.fill(cachedIndex, -1);
    }

    /** Reads on until the text of a number is there or all are; rich text without its formats and its pronunciation. */
    private void readUpTo(int index) {
        while (!ended && count <= index && source != null) {
            String name = source.nextChild(0);
            if (name == null) {
                ended = true;
            } else if (name.equals("si")) {
                Strike strike = XlsxParts.readText(source);
                if (strike != Strike.NONE) {
                    note(strike);
                }
                add(source.gathered().bytes(), source.gathered().length());
            }
        }
    }

    private void note(Strike strike) {
        if (strikes == null) {
            strikes = new HashMap<>();
        }
        if (strikes.size() < MOST_STRUCK) {
            strikes.put(count, strike);
        }
    }

    /** How far a text that was {@link #get got} is struck through by the fonts of its parts. */
    Strike strike(int index) {
        return strikes == null ? Strike.NONE : strikes.getOrDefault(index, Strike.NONE);
    }

    void add(byte[] utf8, int length) {
        int size = HEADER + length;
        if (position + size + HEADER > CHUNK) {
            startChunk();
        }
        ByteBuffer chunk = chunks.getLast();
        if (count % GROUP == 0) {
            if (count / GROUP == groups.length) {
                groups = Arrays.copyOf(groups, groups.length * 2);
            }
            groups[count / GROUP] = (long) (chunks.size() - 1) * CHUNK + position;
        }
        chunk.putInt(position, length);
        chunk.put(position + HEADER, utf8, 0, length);
        position += size;
        count++;
    }

    /** The text of a number from 0, null when there is none of that number or its bytes are damaged. */
    @Nullable
    String get(int index) {
        if (index >= count) {
            readUpTo(index);
        }
        if (index < 0 || index >= count) {
            return null;
        }
        int slot = index & (CACHED - 1);
        String cached = cache[slot];
        if (cached != null && cachedIndex[slot] == index) {
            return cached;
        }
        String text = read(index);
        if (text != null && text.length() <= 64) {
            cache[slot] = text;
            cachedIndex[slot] = index;
        }
        return text;
    }

    private @Nullable String read(int index) {
        long place = groups[index / GROUP];
        int number = (int) (place / CHUNK);
        int at = (int) (place % CHUNK);
        ByteBuffer chunk = chunks.get(number);
        for (int skip = index % GROUP; ; skip--) {
            int length = chunk.getInt(at);
            if (length == NEXT_CHUNK) {
                chunk = chunks.get(++number);
                at = 0;
                length = chunk.getInt(at);
            }
            if (skip == 0) {
                return text(chunk, at + HEADER, length);
            }
            at += HEADER + length;
        }
    }

    private @Nullable String text(ByteBuffer chunk, int at, int length) {
        if (length > bytes.length) {
            bytes = new byte[length];
        }
        chunk.get(at, bytes, 0, length);
        try {
            return XmlText.decode(bytes, 0, length);
        } catch (CharacterCodingException damaged) {
            return null;
        }
    }

    private void startChunk() {
        if (!chunks.isEmpty()) {
            chunks.getLast().putInt(position, NEXT_CHUNK);
        }
        chunks.add(chunks.size() < HEAP_CHUNKS ? ByteBuffer.allocate(CHUNK) : mapped());
        position = 0;
    }

    private ByteBuffer mapped() {
        try {
            FileChannel channel = spill;
            if (channel == null) {
                channel = FileChannel.open(
                        Files.createTempFile(directory, "parklens-texts", ".tmp"),
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE);
                spill = channel;
            }
            return channel.map(
                            FileChannel.MapMode.READ_WRITE, (long) (chunks.size() - HEAP_CHUNKS) * CHUNK, CHUNK, arena)
                    .asByteBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (source != null) {
            source.close();
        }
        ended = true;
        chunks.clear();
        count = 0;
        if (arena.scope().isAlive()) {
            arena.close();
        }
        try {
            if (spill != null) {
                spill.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
