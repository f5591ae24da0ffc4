package cn.parklens.evidence.workbook;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.io.input.ReaderInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an XML part, in UTF-8 whatever they were before, through a window that moves along. It ends in a zero,
 * which stands for no character of XML: who looks for some other byte need not look for the end.
 */
final class XmlWindow implements AutoCloseable {

    private static final int SIZE = 1 << 16;
    private static final int DECLARATION = 256;
    private static final int LONGEST_TAG = 4 << 20;
    private static final Pattern ENCODING =
            Pattern.compile("^<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([A-Za-z][\\w.\\-]*)[\"']");

    private final InputStream in;

    /** What was read and not yet passed over lies between {@link #at} and {@link #end}. */
    byte[] bytes = new byte[SIZE];

    int at;
    int end;

    /**
     * Looks at the first bytes for the encoding.
     *
     * @throws IOException when it cannot be read
     * @throws IllegalArgumentException for an encoding that nobody knows
     */
    XmlWindow(InputStream raw) throws IOException {
        byte[] start = raw.readNBytes(DECLARATION);
        InputStream all = new SequenceInputStream(new java.io.ByteArrayInputStream(start), raw);
        Charset encoding = encoding(start);
        if (encoding.equals(StandardCharsets.UTF_8)) {
            in = raw;
            System.arraycopy(start, 0, bytes, 0, start.length);
            end = start.length;
            at = startsWith(start, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        } else {
            in = new BufferedInputStream(ReaderInputStream.builder()
                    // A decoder of its own refuses what is malformed, instead of replacing it.
                    .setReader(new InputStreamReader(all, encoding.newDecoder()))
                    .setCharset(StandardCharsets.UTF_8)
                    .get());
        }
    }

    private static Charset encoding(byte[] start) {
        if (startsWith(start, 0xFE, 0xFF) || startsWith(start, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16;
        }
        if (startsWith(start, '<', 0)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(start, 0, '<')) {
            return StandardCharsets.UTF_16BE;
        }
        Matcher declared = ENCODING.matcher(new String(start, StandardCharsets.ISO_8859_1));
        try {
            return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
        } catch (UnsupportedCharsetException unknown) {
            throw new IllegalArgumentException("encoding", unknown);
        }
    }

    private static boolean startsWith(byte[] bytes, int... first) {
        for (int i = 0; i < first.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Reads on. What lies from {@link #at} on is kept and moved to the front.
     *
     * @return false at the end of the part
     */
    boolean more() throws IOException {
        int kept = end - at;
        if (at > 0) {
            System.arraycopy(bytes, at, bytes, 0, kept);
        } else if (kept + 1 >= bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        at = 0;
        end = kept;
        int read = in.read(bytes, end, bytes.length - end - 1);
        end += Math.max(read, 0);
        bytes[end] = 0;
        return read > 0;
    }

    /** Reads on until so many bytes lie ahead, or the part ends. */
    void ahead(int count) throws IOException {
        while (end - at < count && more()) {
            // Every turn brings at least one byte.
        }
    }

    /**
     * Passes over text.
     *
     * @param inside whether any may stand here besides white space
     * @return false at the end of the part
     */
    boolean toMarkup(boolean inside) throws IOException {
        while (true) {
            byte[] bytes = this.bytes;
            int i = at;
            if (inside) {
                while (bytes[i] != '<' && bytes[i] != 0) {
                    i++;
                }
            } else {
                i = XmlText.spaceEnd(bytes, i);
            }
            at = i;
            if (i < end) {
                if (bytes[i] == '<') {
                    return true;
                }
                throw XmlText.broken("text where none may be");
            }
            if (!more()) {
                return false;
            }
        }
    }

    boolean begins(byte[] with) {
        return end - at >= with.length && Arrays.equals(bytes, at, at + with.length, with, 0, with.length);
    }

    /**
     * Passes over everything up to some ending, and the ending itself.
     *
     * @param into takes in what is passed over, without the ending; null when nobody asks for it
     */
    void pass(byte[] ending, @Nullable XmlText into) throws IOException {
        while (true) {
            byte[] bytes = this.bytes;
            int last = end - ending.length;
            for (int i = at; i <= last; i++) {
                if (bytes[i] == ending[0] && Arrays.equals(bytes, i, i + ending.length, ending, 0, ending.length)) {
                    if (into != null) {
                        into.add(bytes, at, i);
                    }
                    at = i + ending.length;
                    return;
                }
            }
            int passed = Math.max(at, last + 1);
            if (into != null) {
                into.add(bytes, at, passed);
            }
            at = passed;
            if (!more()) {
                throw XmlText.broken("the part ends too early");
            }
        }
    }

    /** The window ended within a tag: reads on, and the tag is to be looked at again from its beginning. */
    void longerTag(int lookedAt) throws IOException {
        if (lookedAt < end || end - at > LONGEST_TAG || !more()) {
            throw XmlText.broken("not a tag");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
