package cn.parklens.evidence.workbook;

import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names of elements and attributes in one part: each is one object however often it comes. */
final class XmlNames {

    private static final int BUCKETS = 256;
    /** More than any workbook has; a part with more is no workbook's, and would fill the memory. */
    private static final int MOST = 10_000;

    private final @Nullable Name[] letters = new @Nullable Name[128];
    private final @Nullable List<Name>[] buckets;
    private int size;

    @SuppressWarnings({"unchecked", "rawtypes"})
    XmlNames() {
        buckets = new List[BUCKETS];
    }

    /** A name, its prefix included, and what is left without it. */
    static final class Name {

        private final byte[] qualified;
        private final String local;
        private final boolean declaring;

        private Name(byte[] qualified) throws CharacterCodingException {
            String text = XmlText.decode(qualified, 0, qualified.length);
            this.qualified = qualified;
            this.local = text.substring(text.lastIndexOf(':') + 1).intern();
            this.declaring = text.equals("xmlns") || text.startsWith("xmlns:");
        }

        String local() {
            return local;
        }

        /** Whether an attribute of this name declares a prefix. */
        boolean isDeclaring() {
            return declaring;
        }
    }

    /**
     * The name that stands in these bytes.
     *
     * @throws CharacterCodingException when it is not UTF-8
     * @throws IllegalStateException when there are more names than any workbook has
     */
    Name find(byte[] bytes, int from, int to) throws CharacterCodingException {
        if (to - from != 1 || bytes[from] < 0) {
            return longer(bytes, from, to);
        }
        Name letter = letters[bytes[from]];
        if (letter == null) {
            letter = new Name(new byte[] {bytes[from]});
            letters[bytes[from]] = letter;
        }
        return letter;
    }

    private Name longer(byte[] bytes, int from, int to) throws CharacterCodingException {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + bytes[i];
        }
        int bucket = (hash ^ hash >>> 16) & (BUCKETS - 1);
        List<Name> names = buckets[bucket];
        if (names == null) {
            names = new ArrayList<>(2);
            buckets[bucket] = names;
        }
        for (int i = 0; i < names.size(); i++) {
            Name name = names.get(i);
            if (Arrays.equals(name.qualified, 0, name.qualified.length, bytes, from, to)) {
                return name;
            }
        }
        if (++size > MOST) {
            throw new IllegalStateException("too many names");
        }
        Name name = new Name(Arrays.copyOfRange(bytes, from, to));
        names.add(name);
        return name;
    }
}
