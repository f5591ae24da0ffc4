package cn.parklens.evidence.importing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a very long list, made anew at each look from bytes that lie outside the heap: a million rows need hardly more
 * memory than a thousand, and are read a little slower.
 */
final class CompactRows extends AbstractList<CountedRow> implements RandomAccess {

    private static final int LENGTHS = 7 * Integer.BYTES;
    private static final int ABSENT = -1;
    private static final int REMEMBERED = 4_096;

    private final SpilledBytes bytes;
    private long[] places = new long[1 << 10];
    private int size;
    private final List<String> typed = new ArrayList<>();
    private final Map<String, Integer> typedIndex = new HashMap<>();
    private ByteBuffer record = ByteBuffer.allocate(1 << 12);

    CompactRows(Path folder) {
        this.bytes = new SpilledBytes(folder);
    }

    /** Keeps a row; what was understood of it is kept once for all rows that are alike. */
    @Override
    public boolean add(CountedRow row) {
        if (size == places.length) {
            places = Arrays.copyOf(places, size * 2);
        }
        byte[] name = row.name().getBytes(StandardCharsets.UTF_8);
        byte[] code = utf8(row.creditCode());
        byte[] key = row.identityKey().equals(row.creditCode()) ? null : utf8(row.identityKey());
        Integer known = typedIndex.get(row.typed());
        if (known == null && typed.size() < REMEMBERED) {
            known = typed.size();
            typed.add(row.typed());
            typedIndex.put(row.typed(), known);
        }
        byte[] values = known == null ? utf8(row.typed()) : null;
        int length = LENGTHS + name.length + length(code) + length(key) + length(values);
        if (length > record.capacity()) {
            record = ByteBuffer.allocate(length);
        }
        record.clear();
        record.putInt(length)
                .putInt(row.number())
                .putInt(name.length)
                .putInt(code == null ? ABSENT : code.length)
                .putInt(key == null ? ABSENT : key.length)
                .putInt(known == null ? ABSENT : known)
                .putInt(length(values))
                .put(name);
        for (byte[] more : new byte @Nullable [][] {code, key, values}) {
            if (more != null) {
                record.put(more);
            }
        }
        places[size++] = bytes.add(record.flip());
        return true;
    }

    private static byte @Nullable [] utf8(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    private static int length(byte @Nullable [] text) {
        return text == null ? 0 : text.length;
    }

    @Override
    public CountedRow get(int index) {
        if (index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        byte[] lengths = new byte[LENGTHS];
        bytes.read(places[index], lengths, LENGTHS);
        ByteBuffer head = ByteBuffer.wrap(lengths);
        byte[] rest = new byte[head.getInt() - LENGTHS];
        int number = head.getInt();
        int nameLength = head.getInt();
        int codeLength = head.getInt();
        int keyLength = head.getInt();
        int known = head.getInt();
        int valuesLength = head.getInt();
        bytes.read(places[index] + LENGTHS, rest, rest.length);
        String name = text(rest, 0, nameLength);
        int at = nameLength;
        String code = codeLength == ABSENT ? null : text(rest, at, codeLength);
        at += Math.max(codeLength, 0);
        String key = keyLength == ABSENT ? code : text(rest, at, keyLength);
        at += Math.max(keyLength, 0);
        return new CountedRow(
                number,
                key == null ? "" : key,
                name,
                code,
                known == ABSENT ? text(rest, at, valuesLength) : typed.get(known));
    }

    private static String text(byte[] bytes, int from, int length) {
        return new String(bytes, from, length, StandardCharsets.UTF_8);
    }

    @Override
    public int size() {
        return size;
    }
}
