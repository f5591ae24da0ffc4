package cn.parklens.evidence.workbook;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.FileRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a text file is encoded.
 *
 * @param charset of its characters
 * @param mark bytes of the byte order mark before them
 */
record TextEncoding(Charset charset, int mark) {

    /** So many Chinese characters in a row are no accident. */
    static final int SURELY_UTF_8 = 8;

    private static final Charset GB18030 = Charset.forName("GB18030");

    boolean marked() {
        return mark > 0;
    }

    /** Finds out by the mark, else by trying: UTF-8 holds no accidental Chinese, GB18030 holds nearly anything. */
    static TextEncoding of(Path file, byte[] head, Guard guard) {
        if (begins(head, 0xEF, 0xBB, 0xBF)) {
            return checked(file, new TextEncoding(StandardCharsets.UTF_8, 3), guard);
        }
        // Before UTF-16, whose mark its mark begins with.
        if (begins(head, 0xFF, 0xFE, 0, 0)) {
            return checked(file, new TextEncoding(StandardCharsets.UTF_32LE, 4), guard);
        }
        if (begins(head, 0, 0, 0xFE, 0xFF)) {
            return checked(file, new TextEncoding(StandardCharsets.UTF_32BE, 4), guard);
        }
        if (begins(head, 0xFF, 0xFE)) {
            return checked(file, new TextEncoding(StandardCharsets.UTF_16LE, 2), guard);
        }
        if (begins(head, 0xFE, 0xFF)) {
            return checked(file, new TextEncoding(StandardCharsets.UTF_16BE, 2), guard);
        }
        if (holdsZero(head)) {
            Charset wide = wide(head);
            if (wide == null) {
                throw guard.refuse(EvidenceProblem.FILE_IS_BINARY, "");
            }
            return checked(file, new TextEncoding(wide, 0), guard);
        }
        return utf8OrGb18030(file, guard);
    }

    /** Text that is in UTF-8 for a while is in UTF-8, and damaged: as GB18030 it would be read, and be nonsense. */
    private static TextEncoding utf8OrGb18030(Path file, Guard guard) {
        TextEncoding utf8 = new TextEncoding(StandardCharsets.UTF_8, 0);
        BrokenText inUtf8 = utf8.broken(file, guard);
        if (inUtf8 == null) {
            return utf8;
        }
        TextEncoding gb18030 = new TextEncoding(GB18030, 0);
        BrokenText inGb18030 = inUtf8.wide() >= SURELY_UTF_8 ? inUtf8 : gb18030.broken(file, guard);
        if (inGb18030 == null) {
            return gb18030;
        }
        boolean rather = inUtf8.offset() >= inGb18030.offset();
        throw (rather ? utf8 : gb18030).refused(file, rather ? inUtf8 : inGb18030, guard);
    }

    private static boolean holdsZero(byte[] head) {
        for (byte one : head) {
            if (one == 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Which UTF-16 a text without mark is in; null for none. Tabs, commas and line ends have their zero byte on one side
     * always; 一 (4E 00) may have one on the other, but no text holds two zero bytes.
     */
    private static @Nullable Charset wide(byte[] head) {
        int little = 0;
        int big = 0;
        for (int i = 0; i + 1 < head.length; i += 2) {
            if (head[i] == 0 && head[i + 1] == 0) {
                return null;
            }
            if (head[i] == 0 && parts(head[i + 1])) {
                big++;
            } else if (head[i + 1] == 0 && parts(head[i])) {
                little++;
            }
        }
        if ((little > 0) == (big > 0)) {
            return null;
        }
        return little > 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    private static boolean parts(byte one) {
        return one == '\t' || one == '\n' || one == '\r' || one == ',';
    }

    private static TextEncoding checked(Path file, TextEncoding encoding, Guard guard) {
        BrokenText broken = encoding.broken(file, guard);
        if (broken != null) {
            throw encoding.refused(file, broken, guard);
        }
        return encoding;
    }

    private static boolean begins(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private @Nullable BrokenText broken(Path file, Guard guard) {
        try {
            return BrokenText.find(file, charset, mark, guard);
        } catch (IOException e) {
            throw guard.damaged(charset.name(), e);
        }
    }

    private FileRefused refused(Path file, BrokenText broken, Guard guard) {
        try {
            BrokenText.Spot spot = broken.spot(file, charset);
            return guard.refuse(
                    EvidenceProblem.FILE_ENCODING_UNKNOWN,
                    spot.hex(),
                    Long.toString(spot.line()),
                    Long.toString(spot.position()));
        } catch (IOException e) {
            throw guard.damaged(charset.name(), e);
        }
    }

    /** The text after the mark. */
    Reader open(InputStream in) throws IOException {
        in.skipNBytes(mark);
        return new InputStreamReader(in, charset);
    }
}
