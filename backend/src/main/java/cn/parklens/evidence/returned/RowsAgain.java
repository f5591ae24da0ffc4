package cn.parklens.evidence.returned;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;

/**
 * Which rows of a list stand in the next file again: by credit code, else by name, each row once. A row that tells its
 * enterprise by only one of them, or by none, may have been written anew at its place between its neighbours.
 */
final class RowsAgain {

    /** More than any sheet has rows; so much is left of a hash beside the place of its row. */
    private static final int PLACE_BITS = 24;

    private final ListRows before;
    private final ListRows now;
    private final int[] again;
    private final BitSet taken = new BitSet();
    private final BitSet rewritten = new BitSet();

    RowsAgain(ListRows before, ListRows now) {
        this.before = before;
        this.now = now;
        this.again = new int[before.size()];
        Arrays.fill(again, -1);
        match(before::code, now::code);
        match(before::name, now::name);
        findRewritten();
    }

    /**
     * Whether a row of the file before is in the next one, mended or not.
     *
     * @param number as the spreadsheet numbered it; of a number that is no row's, nothing is known to be gone
     */
    boolean has(int number) {
        int at = before.indexOf(number);
        return at < 0 || again[at] >= 0 || rewritten.get(at);
    }

    private void match(IntToLongFunction then, IntToLongFunction later) {
        long[] one = sorted(before.size(), then, at -> again[at] < 0);
        long[] other = sorted(now.size(), later, at -> !taken.get(at));
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            int order = Long.compare(one[i] >> PLACE_BITS, other[j] >> PLACE_BITS);
            if (order == 0) {
                again[place(one[i])] = place(other[j]);
                taken.set(place(other[j]));
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
    }

    private static long[] sorted(int size, IntToLongFunction hash, IntPredicate open) {
        long[] all = new long[size];
        int count = 0;
        for (int at = 0; at < size; at++) {
            if (open.test(at) && hash.applyAsLong(at) != ListRows.NONE) {
                all[count++] = (hash.applyAsLong(at) >>> (PLACE_BITS + 1) << PLACE_BITS) | at;
            }
        }
        long[] some = Arrays.copyOf(all, count);
        Arrays.sort(some);
        return some;
    }

    private static int place(long packed) {
        return (int) (packed & ((1L << PLACE_BITS) - 1));
    }

    /** As many rows as are new between two that stayed are those that stood there, in their order. */
    private void findRewritten() {
        int[] fresh = new int[now.size() + 1];
        for (int at = 0; at < now.size(); at++) {
            fresh[at + 1] = fresh[at] + (taken.get(at) ? 0 : 1);
        }
        for (int from = 0; from < again.length; from++) {
            int to = from;
            while (to < again.length && again[to] < 0) {
                to++;
            }
            int first = from == 0 ? 0 : again[from - 1] + 1;
            int end = to == again.length ? now.size() : again[to];
            int left = end > first ? fresh[end] - fresh[first] : 0;
            for (int at = from; at < to && left > 0; at++) {
                if (!before.isKnownTwice(at)) {
                    rewritten.set(at);
                    left--;
                }
            }
            from = to;
        }
    }
}
