package cn.parklens.evidence.workbook;

import cn.parklens.evidence.problem.EvidenceProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a text file is encoded.
 *
 * @param charset of its characters
 * @param mark bytes of the byte order mark before them
 */
record TextEncoding(Charset charset, int mark) {

    private static final Charset GB18030 = Charset.forName("GB18030");

    boolean marked() {
        return mark > 0;
    }

    /** Finds out by the mark, else by trying: UTF-8 holds no accidental Chinese, GB18030 holds nearly anything. */
    static TextEncoding of(Path file, byte[] head, Guard guard) {
        if (begins(head, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (begins(head, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (begins(head, 0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        if (holdsZero(head)) {
            Charset wide = wide(head);
            if (wide == null) {
                throw guard.refuse(EvidenceProblem.FILE_IS_BINARY, "");
            }
            return checked(file, new TextEncoding(wide, 0), guard);
        }
        TextEncoding utf8 = new TextEncoding(StandardCharsets.UTF_8, 0);
        return utf8.decodes(file, guard) ? utf8 : checked(file, new TextEncoding(GB18030, 0), guard);
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
        if (!encoding.decodes(file, guard)) {
            throw guard.refuse(EvidenceProblem.FILE_ENCODING_UNKNOWN, "");
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

    private boolean decodes(Path file, Guard guard) {
        char[] buffer = new char[1 << 16];
        try (Reader reader = new InputStreamReader(
                Files.newInputStream(file),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT))) {
            while (reader.read(buffer) >= 0) {
                guard.checkTime();
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        } catch (IOException e) {
            throw guard.damaged(charset.name(), e);
        }
    }

    /** The text after the mark; a broken character becomes the replacement character. */
    Reader open(InputStream in) throws IOException {
        in.skipNBytes(mark);
        return new InputStreamReader(in, charset);
    }
}
