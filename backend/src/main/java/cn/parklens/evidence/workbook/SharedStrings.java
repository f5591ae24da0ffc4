package cn.parklens.evidence.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED;
    private static final ValueLayout.OfChar CHAR = ValueLayout.JAVA_CHAR_UNALIGNED;

    private final Path directory;
    private final @Nullable Xml source;
    private boolean ended;
    private final List<MemorySegment> chunks = new ArrayList<>();
    private final Arena arena = Arena.ofShared();
    private @Nullable FileChannel spill;
    private long[] groups = new long[1_024];
    private int count;
    private int position = CHUNK;
    private final @Nullable String[] cache = new @Nullable String[CACHED];
    private final int[] cachedIndex = new int[CACHED];
    private byte[] bytes = new byte[256];
    private char[] characters = new char[256];

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
                XlsxParts.readText(source);
                add(source.textCharacters(), source.textLength());
            }
        }
    }

    void add(char[] text, int length) {
        int or = 0;
        for (int i = 0; i < length; i++) {
            or |= text[i];
        }
        boolean wide = or > 0xFF;
        int size = HEADER + (wide ? length * 2 : length);
        if (position + size + HEADER > CHUNK) {
            startChunk();
        }
        MemorySegment chunk = chunks.getLast();
        if (count % GROUP == 0) {
            if (count / GROUP == groups.length) {
                groups = Arrays.copyOf(groups, groups.length * 2);
            }
            groups[count / GROUP] = (long) (chunks.size() - 1) * CHUNK + position;
        }
        chunk.set(INT, position, length << 1 | (wide ? 1 : 0));
        if (wide) {
            MemorySegment.copy(text, 0, chunk, CHAR, position + HEADER, length);
        } else {
            if (length > bytes.length) {
                bytes = new byte[length];
            }
            for (int i = 0; i < length; i++) {
                bytes[i] = (byte) text[i];
            }
            MemorySegment.copy(bytes, 0, chunk, ValueLayout.JAVA_BYTE, position + HEADER, length);
        }
        position += size;
        count++;
    }

    /** The text of a number from 0, null when there is none of that number. */
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
        if (text.length() <= 64) {
            cache[slot] = text;
            cachedIndex[slot] = index;
        }
        return text;
    }

    private String read(int index) {
        long place = groups[index / GROUP];
        int number = (int) (place / CHUNK);
        int at = (int) (place % CHUNK);
        MemorySegment chunk = chunks.get(number);
        for (int skip = index % GROUP; ; skip--) {
            int header = chunk.get(INT, at);
            if (header == NEXT_CHUNK) {
                chunk = chunks.get(++number);
                at = 0;
                header = chunk.get(INT, at);
            }
            int length = header >>> 1;
            boolean wide = (header & 1) != 0;
            if (skip == 0) {
                return wide ? wideText(chunk, at + HEADER, length) : narrowText(chunk, at + HEADER, length);
            }
            at += HEADER + (wide ? length * 2 : length);
        }
    }

    private String wideText(MemorySegment chunk, int at, int length) {
        if (length > characters.length) {
            characters = new char[length];
        }
        MemorySegment.copy(chunk, CHAR, at, characters, 0, length);
        return new String(characters, 0, length);
    }

    private String narrowText(MemorySegment chunk, int at, int length) {
        if (length > bytes.length) {
            bytes = new byte[length];
        }
        MemorySegment.copy(chunk, ValueLayout.JAVA_BYTE, at, bytes, 0, length);
        return new String(bytes, 0, length, java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private void startChunk() {
        if (!chunks.isEmpty()) {
            chunks.getLast().set(INT, position, NEXT_CHUNK);
        }
        chunks.add(chunks.size() < HEAP_CHUNKS ? MemorySegment.ofArray(new byte[CHUNK]) : mapped());
        position = 0;
    }

    private MemorySegment mapped() {
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
                    FileChannel.MapMode.READ_WRITE, (long) (chunks.size() - HEAP_CHUNKS) * CHUNK, CHUNK, arena);
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
