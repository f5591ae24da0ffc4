package cn.parklens.evidence.importing;

import cn.parklens.evidence.enterprise.EnterpriseName;
import cn.parklens.evidence.reading.EvidenceRow;
import java.util.ArrayList;
import java.util.List;

/**
 * Which rows of one list may name the same enterprise. Keeps 64 bits of each name and code and not the texts, so that a
 * million rows stay small; what it suspects is confirmed on the stored rows.
 */
final class Identities {

    private RowTable byCode = new RowTable();
    private RowTable byName = new RowTable();
    private final List<Suspicion> suspicions = new ArrayList<>();

    /**
     * Two rows that may be one enterprise.
     *
     * @param row the later one
     * @param first the earlier one
     */
    record Suspicion(int row, int first) {}

    /** Takes a row in. */
    void add(EvidenceRow row) {
        int number = row.rowNumber();
        boolean coded = row.creditCode().identifies();
        if (coded) {
            int same = byCode.putIfAbsent(hash(row.creditCode().normal()), number);
            if (same != 0) {
                suspicions.add(new Suspicion(number, same));
                return;
            }
        }
        if (row.foldedName().isEmpty()) {
            return;
        }
        int named = byName.putIfAbsent(hash(row.foldedName()), number);
        String unnumbered = named == 0 ? EnterpriseName.foldUnnumbered(row.name()) : "";
        if (!unnumbered.isEmpty()) {
            named = byName.putIfAbsent(hash(unnumbered), number);
        }
        if (named != 0) {
            suspicions.add(new Suspicion(number, named));
        }
    }

    List<Suspicion> suspicions() {
        return suspicions;
    }

    /** Lets go of all rows. */
    void forget() {
        byCode = new RowTable();
        byName = new RowTable();
        suspicions.clear();
    }

    private static long hash(String text) {
        long hash = 0x9E3779B97F4A7C15L ^ text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0xFF51AFD7ED558CCDL;
            hash ^= hash >>> 29;
        }
        hash *= 0xC4CEB9FE1A85EC53L;
        return hash ^ (hash >>> 32);
    }
}
