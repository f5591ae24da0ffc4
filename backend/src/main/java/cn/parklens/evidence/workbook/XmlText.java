package cn.parklens.evidence.workbook;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Gathers the text of an element as bytes of UTF-8, and knows the characters of XML. */
final class XmlText {

    static final byte[] COMMENT = ascii("<!--");
    static final byte[] COMMENT_END = ascii("-->");
    static final byte[] CDATA = ascii("<![CDATA[");
    static final byte[] CDATA_END = ascii("]]>");
    static final byte[] DOCTYPE = ascii("<!DOCTYPE");
    static final byte[] INSTRUCTION_END = ascii("?>");
    private static final byte[] LINE_BREAK = {'\n'};
    private static final byte[] SPACE = {' '};
    /** The number of the last character, in hexadecimal, and some zeros more. */
    static final int LONGEST_REFERENCE = 16;

    /** No character takes more bytes for one of Java's. */
    private static final int BYTES_EACH = 3;

    private static final byte PLAIN = 1;
    private static final byte NAME = 2;
    private static final byte[] KINDS = kinds();

    private final int most;
    private byte[] bytes = new byte[256];
    private int length;
    private boolean full;

    /**
     * @param characters more than so many need not be told apart from one more
     */
    XmlText(int characters) {
        this.most = (characters + 2) * BYTES_EACH;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[256];
        for (int c = 0; c < kinds.length; c++) {
            boolean plain = c == '\t' || c == '\n' || (c >= ' ' && c != '<' && c != '&');
            boolean name = c >= 0x80 || Character.isLetterOrDigit(c) || "_:-.".indexOf(c) >= 0;
            kinds[c] = (byte) ((plain ? PLAIN : 0) | (name ? NAME : 0));
        }
        return kinds;
    }

    /** What is not well-formed is damage; the words are for developers. */
    static IllegalStateException broken(String what) {
        return new IllegalStateException(what);
    }

    static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\t' || b == '\r';
    }

    /** Where white space ends that begins there. */
    static int spaceEnd(byte[] bytes, int from) {
        int i = from;
        while (isSpace(bytes[i])) {
            i++;
        }
        return i;
    }

    /** Where the name ends that begins there. */
    static int nameEnd(byte[] bytes, int from) {
        int i = from;
        while ((KINDS[bytes[i] & 0xFF] & NAME) != 0) {
            i++;
        }
        return i;
    }

    /** Where text ends that stands for itself. */
    static int plainEnd(byte[] bytes, int from) {
        int i = from;
        while ((KINDS[bytes[i] & 0xFF] & PLAIN) != 0) {
            i++;
        }
        return i;
    }

    /** A whole number from 0; -1 when it is none. */
    static int number(byte[] bytes, int from, int to) {
        if (from == to || to - from > 9) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /**
     * The value of an attribute: references are resolved, white space becomes blanks.
     *
     * @throws CharacterCodingException when it is not UTF-8
     */
    static String value(byte[] bytes, int from, int to) throws CharacterCodingException {
        XmlText value = new XmlText(to - from);
        for (int i = from; i < to; ) {
            int plain = i;
            while (plain < to && bytes[plain] != '&' && !isSpace(bytes[plain])) {
                plain++;
            }
            value.add(bytes, i, plain);
            if (plain == to) {
                break;
            }
            if (bytes[plain] == '&') {
                i = value.addReference(bytes, plain, to);
            } else {
                value.add(SPACE, 0, 1);
                i = plain + (bytes[plain] == '\r' && plain + 1 < to && bytes[plain + 1] == '\n' ? 2 : 1);
            }
        }
        return value.string();
    }

    void clear() {
        length = 0;
        full = false;
    }

    byte[] bytes() {
        return bytes;
    }

    /** In bytes. */
    int length() {
        return length;
    }

    /** What was gathered, as a whole number from 0; -1 when it is none. */
    int index() {
        return number(bytes, 0, length);
    }

    /** Takes in what there is room for, and once there was not enough, no more. */
    void add(byte[] from, int start, int end) {
        int more = full ? 0 : Math.min(end - start, most - length);
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
        System.arraycopy(from, start, bytes, length, more);
        length += more;
        if (more < end - start && !full) {
            full = true;
            dropLastCharacter();
        }
    }

    /** It may be but half there. */
    private void dropLastCharacter() {
        while (length > 0 && (bytes[length - 1] & 0xC0) == 0x80) {
            length--;
        }
        length = Math.max(length - 1, 0);
    }

    /** However a line is ended, in XML it is ended by this. */
    void addLineBreak() {
        add(LINE_BREAK, 0, 1);
    }

    /**
     * Takes in the character that a reference stands for.
     *
     * @param start where its ampersand stands
     * @return what comes behind it
     * @throws IllegalStateException when it stands for none
     */
    int addReference(byte[] from, int start, int end) {
        int stop = start + 1;
        while (stop < end && stop - start < LONGEST_REFERENCE && from[stop] != ';') {
            stop++;
        }
        if (stop == end || from[stop] != ';') {
            throw broken("a reference without an end");
        }
        String named = new String(from, start + 1, stop - start - 1, StandardCharsets.ISO_8859_1);
        byte[] character = Character.toString(character(named)).getBytes(StandardCharsets.UTF_8);
        add(character, 0, character.length);
        return stop + 1;
    }

    private static int character(String named) {
        return switch (named) {
            case "lt" -> '<';
            case "gt" -> '>';
            case "amp" -> '&';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> numbered(named);
        };
    }

    private static int numbered(String named) {
        boolean hexadecimal = named.startsWith("#x");
        if (!named.startsWith("#") || named.indexOf('+') >= 0 || named.indexOf('-') >= 0) {
            throw broken("no reference of that name");
        }
        int point = Integer.parseInt(named, hexadecimal ? 2 : 1, named.length(), hexadecimal ? 16 : 10);
        boolean allowed = point >= ' ' || point == '\t' || point == '\n' || point == '\r';
        boolean none = point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF) || point == 0xFFFE || point == 0xFFFF;
        if (!allowed || none) {
            throw broken("no character of that number");
        }
        return point;
    }

    /**
     * What was gathered.
     *
     * @throws CharacterCodingException when it is not UTF-8
     */
    String string() throws CharacterCodingException {
        return decode(bytes, 0, length);
    }

    /**
     * Bytes of UTF-8 as a string.
     *
     * @throws CharacterCodingException when they are not
     */
    static String decode(byte[] bytes, int from, int length) throws CharacterCodingException {
        String text = new String(bytes, from, length, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0) {
            // It stands there, or for something that cannot be read.
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, length));
        }
        return text;
    }
}
