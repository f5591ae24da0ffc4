package cn.parklens.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Enterprises that the lists of more than one park count. */
public interface Claims {

    /**
     * Enterprises counted by at least two of these submissions' parks, those of most parks first.
     *
     * @param submissions ids, of one collection
     * @param page from 1; those beyond the last are empty
     */
    Page claimed(Collection<Long> submissions, int page);

    /**
     * How many other parks count an enterprise of these rows too, without saying which parks they are. Only what was
     * sent counts: a draft is nobody's claim.
     *
     * @param versionId of the list
     * @param rows as the spreadsheet numbers them
     * @return by row; rows that nobody else claims are absent
     */
    Map<Integer, Integer> others(long parkId, long submissionId, long versionId, List<Integer> rows);

    /**
     * Some claimed enterprises.
     *
     * @param total of all pages
     */
    record Page(List<Claim> claims, int total, int page, int size) {

        public Page {
            claims = List.copyOf(claims);
        }

        public int pages() {
            return Math.max(1, (total + size - 1) / size);
        }
    }

    /** An enterprise and every row that counts it. */
    record Claim(String identityKey, List<ClaimedRow> rows) {

        public Claim {
            rows = List.copyOf(rows);
        }
    }

    /** A row that counts an enterprise. */
    record ClaimedRow(
            long submissionId,
            String listCode,
            String sheet,
            int row,
            String name,
            @Nullable String creditCode) {}
}
