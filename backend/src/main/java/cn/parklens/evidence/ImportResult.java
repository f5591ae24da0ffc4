package cn.parklens.evidence;

import cn.parklens.form.Severity;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an upload.
 *
 * @param lists one per sheet that was taken for a list; of a refused file those that were read to their end, none counted
 * @param kinds how often each problem of the catalogue was met, notes included, the gravest first
 * @param crossCheck what the checks of the whole submission then said, null when nothing was imported
 */
public record ImportResult(
        List<ListResult> lists, List<KindCount> kinds, Declarations.@Nullable CrossCheck crossCheck) {

    public ImportResult {
        lists = List.copyOf(lists);
        kinds = List.copyOf(kinds);
    }

    /**
     * How often a kind of problem was met.
     *
     * @param kind in the catalogue, as a stable word
     * @param severity a blocking one refuses the whole file
     */
    public record KindCount(String kind, Severity severity, int count) {

        /** The gravest first, then the most frequent. */
        public static final Comparator<KindCount> GRAVEST_FIRST = Comparator.comparing(KindCount::severity)
                .thenComparing(KindCount::count, Comparator.reverseOrder())
                .thenComparing(KindCount::kind);
    }

    /**
     * One list of the upload.
     *
     * @param listCode which
     * @param sheet where it stood
     * @param rowsRead rows of data
     * @param counted enterprises that count
     * @param duplicates rows that name an enterprise again
     * @param flagged rows that are imported with something to look at
     * @param skipped rows left out because they are no data, and why
     * @param reconciled each count it proves, declared and found
     * @param partly whether columns were missing or in a unit that nobody knows, so that nobody looked for what may be wrong in
     *     them; null for no
     * @param overtakenBy name of the file that was sent later and imported earlier: that one counts, and this does not; null for
     *     most
     */
    public record ListResult(
            String listCode,
            String sheet,
            int rowsRead,
            int counted,
            int duplicates,
            int flagged,
            List<Skipped> skipped,
            List<Reconciled> reconciled,
            @Nullable Boolean partly,
            @Nullable String overtakenBy) {

        public ListResult {
            skipped = List.copyOf(skipped);
            reconciled = List.copyOf(reconciled);
        }
    }

    /**
     * Rows left out.
     *
     * @param kind why, as a stable word
     * @param count how many
     * @param rows the first of them
     */
    public record Skipped(String kind, int count, List<Integer> rows) {

        public Skipped {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A declared count against its list.
     *
     * @param indicator code
     * @param declared null when nothing is declared
     * @param counted in the list; null when it counts only some rows, which the checks do
     */
    public record Reconciled(
            String indicator,
            @Nullable Long declared,
            @Nullable Integer counted) {

        public boolean agrees() {
            return declared == null || counted == null || declared.longValue() == counted.longValue();
        }
    }
}
