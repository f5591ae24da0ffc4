package cn.parklens.evidence.importing;

/**
 * Row numbers by 64-bit key, open addressing. A key of 0 is as good as any other; a row number of 0 means none. A key and its
 * row lie side by side: of a long list nearly every look reads memory that no cache holds, and so reads it once.
 */
final class RowTable {

    private static final int FIRST_SLOTS = 1 << 10;

    private long[] keysAndRows = new long[2 * FIRST_SLOTS];
    private int size;

    /**
     * Puts a row unless the key has one.
     *
     * @return the row it has, 0 when it had none
     */
    int putIfAbsent(long key, int row) {
        if (size >= keysAndRows.length / 6 * 2) {
            grow();
        }
        int at = place(keysAndRows, key);
        int known = (int) keysAndRows[at + 1];
        if (known == 0) {
            keysAndRows[at] = key;
            keysAndRows[at + 1] = row;
            size++;
        }
        return known;
    }

    /** Puts a row in the place of the one that the key has. */
    void replace(long key, int row) {
        keysAndRows[place(keysAndRows, key) + 1] = row;
    }

    /** Where a key is, or would be. */
    private static int place(long[] table, long key) {
        int mask = table.length - 1;
        int at = (int) (key << 1) & mask;
        while (table[at + 1] != 0 && table[at] != key) {
            at = (at + 2) & mask;
        }
        return at;
    }

    private void grow() {
        long[] more = new long[keysAndRows.length * 2];
        for (int i = 0; i < keysAndRows.length; i += 2) {
            if (keysAndRows[i + 1] != 0) {
                int at = place(more, keysAndRows[i]);
                more[at] = keysAndRows[i];
                more[at + 1] = keysAndRows[i + 1];
            }
        }
        keysAndRows = more;
    }
}
