package cn.parklens.evidence.importing;

/** Row numbers by 64-bit key, open addressing. A key of 0 is as good as any other; a row number of 0 means none. */
final class RowTable {

    private long[] keys = new long[1 << 10];
    private int[] rows = new int[1 << 10];
    private int size;

    /**
     * Puts a row unless the key has one.
     *
     * @return the row it has, 0 when it had none
     */
    int putIfAbsent(long key, int row) {
        if (size >= rows.length / 3 * 2) {
            grow();
        }
        int at = slot(keys, rows, key);
        if (rows[at] != 0) {
            return rows[at];
        }
        keys[at] = key;
        rows[at] = row;
        size++;
        return 0;
    }

    private static int slot(long[] keys, int[] rows, long key) {
        int mask = rows.length - 1;
        int at = (int) key & mask;
        while (rows[at] != 0 && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] moreKeys = new long[keys.length * 2];
        int[] moreRows = new int[rows.length * 2];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] != 0) {
                int at = slot(moreKeys, moreRows, keys[i]);
                moreKeys[at] = keys[i];
                moreRows[at] = rows[i];
            }
        }
        keys = moreKeys;
        rows = moreRows;
    }
}
