package cn.parklens.evidence.comparing;

import cn.parklens.evidence.Recognition.ColumnTaken;
import cn.parklens.evidence.reading.words.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which column of one version is which of another: by the list's column, else by header.
 *
 * @param columns in the order of the later version
 * @param onlyBefore headers without a counterpart
 * @param onlyAfter headers without a counterpart
 */
record Alignment(List<Pair> columns, List<String> onlyBefore, List<String> onlyAfter) {

    /**
     * A column in both.
     *
     * @param header of the later version
     * @param code of the list's column, null for one that the list does not ask for
     * @param before its place among the cells, from 0
     * @param after its place in the later version
     * @param units that its figures were kept in
     */
    record Pair(String header, @Nullable String code, int before, int after, UnitsOfPair units) {

        private static Pair of(ColumnTaken earlier, int before, ColumnTaken later, int after) {
            return new Pair(later.header(), later.code(), before, after, new UnitsOfPair(earlier.unit(), later.unit()));
        }
    }

    static Alignment of(List<ColumnTaken> before, List<ColumnTaken> after) {
        List<Pair> pairs = new ArrayList<>();
        List<String> onlyAfter = new ArrayList<>();
        boolean[] taken = new boolean[before.size()];
        for (int i = 0; i < after.size(); i++) {
            int same = -1;
            for (int j = 0; j < before.size() && same < 0; j++) {
                if (!taken[j] && isSame(before.get(j), after.get(i))) {
                    same = j;
                }
            }
            if (same < 0) {
                onlyAfter.add(after.get(i).header());
            } else {
                taken[same] = true;
                pairs.add(Pair.of(before.get(same), same, after.get(i), i));
            }
        }
        List<String> onlyBefore = new ArrayList<>();
        for (int j = 0; j < before.size(); j++) {
            if (!taken[j]) {
                onlyBefore.add(before.get(j).header());
            }
        }
        return new Alignment(pairs, onlyBefore, onlyAfter);
    }

    private static boolean isSame(ColumnTaken one, ColumnTaken other) {
        return one.code() != null
                ? one.code().equals(other.code())
                : other.code() == null && Texts.bare(one.header()).equals(Texts.bare(other.header()));
    }
}
