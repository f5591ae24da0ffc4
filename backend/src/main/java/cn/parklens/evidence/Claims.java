package cn.parklens.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Enterprises that the lists of more than one park count, for certain or possibly. */
public interface Claims {

    /** More claims than these are not handed out at once. */
    int MOST = 20_000;

    /** Why rows of two parks are taken for one enterprise. */
    enum Basis {
        /** The same credit code. */
        CODE,
        /** The same folded name, where a park has no credit code for it: possible, not certain. */
        NAME
    }

    /**
     * Which claims are asked for.
     *
     * @param listCode only rows of this list, null for all lists
     * @param basis null for any
     */
    record Filter(@Nullable String listCode, @Nullable Basis basis) {

        public static final Filter ALL = new Filter(null, null);
    }

    /**
     * Enterprises counted by at least two of these submissions' parks: those by code first, those of most parks first.
     *
     * @param submissions ids, of one collection
     * @param page from 1; those beyond the last are empty
     */
    Page claimed(Collection<Long> submissions, Filter filter, int page);

    /** All of them in the same order, at most {@value #MOST}. */
    List<Claim> all(Collection<Long> submissions, Filter filter);

    /**
     * How many other parks count an enterprise of these rows too, without saying which parks they are. Only what was
     * sent counts: a draft is nobody's claim.
     *
     * @param versionId of the list
     * @param rows as the spreadsheet numbers them
     * @return by row; rows that nobody else claims are absent
     */
    Map<Integer, Others> others(long parkId, long submissionId, long versionId, List<Integer> rows);

    /**
     * Other parks.
     *
     * @param certain that count the same credit code
     * @param possible that count the same name, where one of the two has no code
     */
    record Others(int certain, int possible) {}

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

    /**
     * An enterprise and every row that counts it.
     *
     * @param parks how many count it
     */
    record Claim(Basis basis, int parks, List<ClaimedRow> rows) {

        public Claim {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row that counts an enterprise.
     *
     * @param fileName of the workbook that it stands in
     * @param sha256 of that file, by which it can be known again
     */
    record ClaimedRow(
            long submissionId,
            String listCode,
            String sheet,
            int row,
            String name,
            @Nullable String creditCode,
            String fileName,
            String sha256) {}
}
