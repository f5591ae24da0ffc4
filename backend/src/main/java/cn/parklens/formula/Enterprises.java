package cn.parklens.formula;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The enterprises of a list. Rows of one key are one enterprise, known by the place of its first row; no key is kept, so
 * that a million rows take a few bytes each.
 */
final class Enterprises {

    private static final int NONE = -1;

    private final List<? extends ListRow> rows;
    private final int[] firsts;
    private final int[] slots;
    private final int[] hashes;
    private int size;

    Enterprises(List<? extends ListRow> rows) {
        this.rows = rows;
        this.firsts = new int[rows.size()];
        this.slots = new int[Integer.highestOneBit(Math.max(rows.size(), 4)) * 4];
        this.hashes = new int[slots.length];
        Arrays.fill(slots, NONE);
        int row = 0;
        for (ListRow each : rows) {
            firsts[row] = put(each.key(), row);
            row++;
        }
    }

    private int put(String key, int row) {
        int slot = slot(key);
        if (slots[slot] == NONE) {
            slots[slot] = row;
            hashes[slot] = spread(key);
            size++;
        }
        return slots[slot];
    }

    /** Where a key is, or would be: a free place. */
    private int slot(String key) {
        int hash = spread(key);
        int slot = hash & slots.length - 1;
        while (slots[slot] != NONE
                && (hashes[slot] != hash || !rows.get(slots[slot]).key().equals(key))) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private static int spread(String key) {
        int hash = key.hashCode() * 0x9E3779B9;
        return hash ^ hash >>> 15;
    }

    /** How many there are. */
    int size() {
        return size;
    }

    boolean holds(String key) {
        return slots[slot(key)] != NONE;
    }

    /** Which enterprise a row is of: the place from 0 of its first row. */
    int of(int row) {
        return firsts[row];
    }

    /** Their keys, each once. */
    Stream<String> keys() {
        return IntStream.range(0, firsts.length)
                .filter(row -> firsts[row] == row)
                .mapToObj(row -> rows.get(row).key());
    }
}
