package cn.parklens.evidence.workbook;

import cn.parklens.evidence.workbook.XmlNames.Name;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The tag with which an element begins: its name, and where the values of its attributes lie in the window. It holds until
 * the next is read, or text.
 */
final class XmlTag {

    private static final String[] LETTERS = new String[128];

    static {
        for (char c = 0; c < LETTERS.length; c++) {
            LETTERS[c] = String.valueOf(c).intern();
        }
    }

    private final XmlNames names;
    private byte[] bytes = {};
    private @Nullable Name name;
    private boolean empty;
    private Name[] attributeNames = new Name[16];
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int attributes;

    XmlTag(XmlNames names) {
        this.names = names;
    }

    /**
     * Reads the tag that begins where the window stands, and passes over it.
     *
     * @return false where the window ends within the tag: then nothing was passed over
     * @throws IllegalStateException when it is not a tag
     * @throws CharacterCodingException when a name is not UTF-8
     */
    boolean read(XmlWindow window) throws CharacterCodingException {
        bytes = window.bytes;
        int from = window.at + 1;
        int i = XmlText.nameEnd(bytes, from);
        if (i == window.end) {
            return false;
        }
        if (i == from) {
            throw XmlText.broken("an element without a name");
        }
        name = names.find(bytes, from, i);
        attributes = 0;
        while (i >= 0) {
            int next = XmlText.spaceEnd(bytes, i);
            if (bytes[next] == '>') {
                empty = false;
                window.at = next + 1;
                return true;
            }
            if (bytes[next] == '/' && next + 1 < window.end) {
                return end(window, next);
            }
            if (next == i && next < window.end && bytes[next] != '/') {
                throw XmlText.broken("no space before an attribute");
            }
            i = bytes[next] == '/' ? -1 : attribute(next, window.end);
        }
        return false;
    }

    private boolean end(XmlWindow window, int slash) {
        if (bytes[slash + 1] != '>') {
            throw XmlText.broken("a slash within a tag");
        }
        empty = true;
        window.at = slash + 2;
        return true;
    }

    /** Takes the attribute that begins there; its end, or -1 where the window ends within it. */
    private int attribute(int from, int windowEnd) throws CharacterCodingException {
        int nameEnd = XmlText.nameEnd(bytes, from);
        int i = XmlText.spaceEnd(bytes, nameEnd);
        if (bytes[i] == '=' && nameEnd > from) {
            i = XmlText.spaceEnd(bytes, i + 1);
            byte quote = bytes[i];
            if (quote == '"' || quote == '\'') {
                int start = ++i;
                while (bytes[i] != quote && bytes[i] != '<' && bytes[i] != 0) {
                    i++;
                }
                if (bytes[i] == quote) {
                    take(names.find(bytes, from, nameEnd), start, i);
                    return i + 1;
                }
            }
        }
        if (i < windowEnd) {
            throw XmlText.broken("not an attribute");
        }
        return -1;
    }

    private void take(Name attribute, int from, int to) {
        if (attribute.isDeclaring()) {
            return;
        }
        for (int i = 0; i < attributes; i++) {
            if (attributeNames[i] == attribute) {
                throw XmlText.broken("an attribute comes twice");
            }
        }
        if (attributes == attributeNames.length) {
            attributeNames = Arrays.copyOf(attributeNames, attributes * 2);
            starts = Arrays.copyOf(starts, attributes * 2);
            ends = Arrays.copyOf(ends, attributes * 2);
        }
        attributeNames[attributes] = attribute;
        starts[attributes] = from;
        ends[attributes++] = to;
    }

    /** Its name with the prefix. */
    Name qualified() {
        return Objects.requireNonNull(name);
    }

    /** Its name without the prefix. */
    String name() {
        return qualified().local();
    }

    /** Whether it ends the element as well. */
    boolean isEmpty() {
        return empty;
    }

    int attributes() {
        return attributes;
    }

    String attributeName(int index) {
        return attributeNames[index].local();
    }

    /** The place of an attribute by its local name, -1 when it is absent. */
    int attribute(String localName) {
        for (int i = 0; i < attributes; i++) {
            if (attributeNames[i].local().equals(localName)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The value of an attribute.
     *
     * @throws CharacterCodingException when it is not UTF-8
     */
    String value(int index) throws CharacterCodingException {
        int from = starts[index];
        boolean letter = ends[index] - from == 1 && bytes[from] > ' ' && bytes[from] != '&';
        return letter ? LETTERS[bytes[from]] : XmlText.value(bytes, from, ends[index]);
    }

    /** An attribute as a whole number from 0; -1 when it is none. */
    int number(int index) {
        return XmlText.number(bytes, starts[index], ends[index]);
    }

    /** The column from 0 of an attribute such as AB12; -1 when it has none. */
    int column(int index) {
        return Columns.index(bytes, starts[index], ends[index]);
    }
}
