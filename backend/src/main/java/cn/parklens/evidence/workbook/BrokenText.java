package cn.parklens.evidence.workbook;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Where a text ceases to be one in an encoding.
 *
 * @param offset of the first byte that belongs to no character, from the beginning of the file
 * @param wide how many characters before it take three bytes or more in UTF-8, as Chinese ones do
 */
record BrokenText(long offset, int wide) {

    private static final int PIECE = 1 << 16;
    private static final int SHOWN = 4;
    private static final char FIRST_OF_THREE_BYTES = 0x800;

    /**
     * Reads a file to its end.
     *
     * @param from how many bytes to leave out
     * @return null when all of it can be read
     */
    static @Nullable BrokenText find(Path file, Charset charset, int from, Guard guard) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(PIECE);
        CharBuffer characters = CharBuffer.allocate(PIECE);
        long before = from;
        int wide = 0;
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(from);
            boolean ended = false;
            while (!ended) {
                int got = in.read(bytes.array(), bytes.position(), bytes.remaining());
                ended = got < 0;
                bytes.position(bytes.position() + Math.max(0, got)).flip();
                CoderResult result = decoder.decode(bytes, characters, ended);
                wide += wideAmong(characters.flip(), wide);
                if (result.isError()) {
                    return new BrokenText(before + bytes.position(), wide);
                }
                before += bytes.position();
                bytes.compact();
                characters.clear();
                guard.checkTime();
            }
        }
        return null;
    }

    /** Once some are known there is no need to count on. */
    private static int wideAmong(CharBuffer characters, int known) {
        int found = 0;
        while (characters.hasRemaining() && known + found < TextEncoding.SURELY_UTF_8) {
            found += characters.get() >= FIRST_OF_THREE_BYTES ? 1 : 0;
        }
        return found;
    }

    /**
     * For a person who looks for it.
     *
     * @param line from 1
     * @param position of the byte within its line, from 1
     * @param hex of this byte and the next ones
     */
    record Spot(long line, long position, String hex) {}

    private static int width(Charset charset) {
        if (charset.equals(StandardCharsets.UTF_32LE) || charset.equals(StandardCharsets.UTF_32BE)) {
            return 4;
        }
        return charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE) ? 2 : 1;
    }

    Spot spot(Path file, Charset charset) throws IOException {
        boolean little = charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_32LE);
        int width = width(charset);
        long line = 1;
        long begun = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), PIECE)) {
            for (long at = 0; at + width <= offset; at += width) {
                int one = 0;
                for (int i = 0; i < width; i++) {
                    one = little ? one | (in.read() << (8 * i)) : (one << 8) | in.read();
                }
                if (one == '\n') {
                    line++;
                    begun = at + width;
                }
            }
            return new Spot(
                    line,
                    offset - begun + 1,
                    HexFormat.ofDelimiter(" ").withUpperCase().formatHex(in.readNBytes(SHOWN)));
        }
    }
}
