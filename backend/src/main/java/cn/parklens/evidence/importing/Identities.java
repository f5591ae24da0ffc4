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
        int sameCode = coded ? byCode.putIfAbsent(hash(row.creditCode().normal()), number) : 0;
        // Kept of a double as well: a later row may have no more than this name.
        int sameName = row.foldedName().isEmpty() ? 0 : named(row, coded ? number : -number);
        int first = sameCode != 0 ? sameCode : sameName;
        if (first != 0) {
            suspicions.add(new Suspicion(number, first));
        }
    }

    /** The earlier row of the same name; 0 where there is none. */
    private int named(EvidenceRow row, int signed) {
        int known = put(hash(row.foldedName()), signed);
        String unnumbered = known == 0 ? EnterpriseName.foldUnnumbered(row.name()) : "";
        if (!unnumbered.isEmpty()) {
            known = put(hash(unnumbered), signed);
        }
        return Math.abs(known);
    }

    /**
     * Keeps the first row of a name, but rather one with a code (positive) than one without (negative): two codes under one
     * name are two enterprises, whatever stands before them.
     */
    private int put(long name, int signed) {
        int known = byName.putIfAbsent(name, signed);
        if (known < 0 && signed > 0) {
            byName.replace(name, signed);
        }
        return known;
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
