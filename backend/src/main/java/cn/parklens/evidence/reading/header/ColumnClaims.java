package cn.parklens.evidence.reading.header;

import cn.parklens.evidence.reading.cell.FigureUnits;
import cn.parklens.evidence.reading.header.HeaderMatch.How;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which header each column of the list is, where several may mean it: what a person said before the exact name, that before
 * a synonym, the list's unit before another; of equals the one at the left. Beyond a column without a header nothing is
 * taken away from what stands at its left: that may be another table.
 */
final class ColumnClaims {

    private static final int MAPPED = 1_000;
    private static final int NAMED = 100;
    private static final int OWN_UNIT = 20;
    private static final int NO_UNIT = 10;
    /** 企业名称 before 企业名称（集团）. */
    private static final int PLAIN = 5;

    private static final int WHOLE = -1;
    private static final int PART = -40;
    /** 编号 is what most files count their rows by. */
    private static final int USUAL = -5;

    private final Map<Integer, Claimant> claimants = new TreeMap<>();
    private int last = -1;
    private int run;
    private @Nullable Map<Integer, Claim> settled;

    /**
     * A column of the list that a header may mean.
     *
     * @param strength more is stronger
     * @param part whether it stands below the name of the column, and does not say that it is all of it
     */
    record Claim(HeaderNames.Known known, String unit, int strength, boolean part) {

        /**
         * By what was understood of the header.
         *
         * @param whole not only its lower level
         * @param usual a word that stands in most files
         */
        static Claim of(HeaderNames.Known known, String unit, boolean whole, boolean usual) {
            int by = switch (known.how()) {
                case MAPPING -> MAPPED;
                case NAME -> NAMED;
                default -> 0;
            };
            int measured = measured(known, unit);
            int plain = known.plain() ? PLAIN : 0;
            return new Claim(known, unit, by + measured + plain + (whole ? 1 : 0) + (usual ? USUAL : 0), false);
        }

        /**
         * By what stands below the name of a column: less than any name of its own.
         *
         * @param whole whether it says that it is all of the column, and no part
         */
        static Claim ofPart(HeaderNames.Known known, String unit, boolean whole) {
            return new Claim(known, unit, measured(known, unit) + (whole ? WHOLE : PART), !whole);
        }

        private static int measured(HeaderNames.Known known, String unit) {
            FigureUnits units = FigureUnits.of(known.column(), unit);
            return units.header().isEmpty() ? NO_UNIT : units.header().equals(units.wanted()) ? OWN_UNIT : 0;
        }

        /** The same, so much stronger. */
        Claim stronger(int by) {
            return by == 0 ? this : new Claim(known, unit, strength + by, part);
        }

        private String code() {
            return known.column().code();
        }
    }

    /** A header with what it may mean, in a run of headers without a gap. */
    private record Claimant(int index, int run, List<Claim> claims) {}

    /** The next header at the right, and what it may mean, the likeliest first. */
    void add(int index, List<Claim> claims) {
        run += last >= 0 && index > last + 1 ? 1 : 0;
        last = index;
        if (!claims.isEmpty()) {
            claimants.put(index, new Claimant(index, run, claims));
        }
    }

    /** A column of the sheet as what it is taken for, or with the column of the list that another was taken for. */
    HeaderMatch.Column settled(HeaderMatch.Column column) {
        Claimant claimant = claimants.get(column.index());
        if (claimant == null || column.how() == How.SIDE_TABLE) {
            return column;
        }
        if (settled == null) {
            settled = settle();
        }
        Claim won = settled.get(column.index());
        return won == null
                ? lost(column, claimant.claims().getFirst(), settled)
                : new HeaderMatch.Column(
                        column.index(),
                        column.letters(),
                        column.text(),
                        won.unit(),
                        won.code(),
                        won.known().how(),
                        null);
    }

    /** A part beside the whole is no rival of it. */
    private static HeaderMatch.Column lost(HeaderMatch.Column column, Claim claim, Map<Integer, Claim> settled) {
        boolean beside = claim.part()
                && settled.values().stream()
                        .anyMatch(it -> !it.part() && it.code().equals(claim.code()));
        return beside ? column : column.withRival(claim.code());
    }

    /** What each header is, by its index. */
    private Map<Integer, Claim> settle() {
        Map<String, Claimant> holders = new HashMap<>();
        Map<Integer, Claim> won = new HashMap<>();
        Map<Integer, Integer> asked = new HashMap<>();
        Deque<Claimant> asking = new ArrayDeque<>(claimants.values());
        while (!asking.isEmpty()) {
            Claimant one = asking.poll();
            int next = asked.merge(one.index(), 1, Integer::sum) - 1;
            if (next >= one.claims().size()) {
                continue;
            }
            Claim claim = one.claims().get(next);
            Claimant holder = holders.get(claim.code());
            Claim held = holder == null ? null : won.get(holder.index());
            boolean takes =
                    holder == null || held == null || (holder.run() == one.run() && claim.strength() > held.strength());
            if (!takes) {
                asking.addFirst(one);
                continue;
            }
            holders.put(claim.code(), one);
            won.put(one.index(), claim);
            if (holder != null) {
                won.remove(holder.index());
                asking.addFirst(holder);
            }
        }
        return won;
    }
}
