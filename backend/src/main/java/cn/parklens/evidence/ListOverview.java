package cn.parklens.evidence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an evidence list of a submission stands.
 *
 * @param listCode which
 * @param reconciled each count it proves, declared and found
 * @param current the version that counts, null when none was imported
 * @param latestUpload the newest file sent for it, null when none was; it may be running, or refused
 */
public record ListOverview(
        String listCode,
        List<ImportResult.Reconciled> reconciled,
        @Nullable Version current,
        @Nullable Upload latestUpload) {

    public ListOverview {
        reconciled = List.copyOf(reconciled);
    }

    /**
     * A list as one upload gave it.
     *
     * @param id within the park
     * @param number from 1
     * @param uploadId where it came from
     * @param current whether it is the one that counts
     * @param problems met while reading, notes included
     */
    public record Version(
            long id,
            int number,
            long uploadId,
            String fileName,
            String sheet,
            int rowsRead,
            int counted,
            int duplicates,
            int excluded,
            int problems,
            boolean current,
            Instant importedAt,
            @Nullable String personName) {}
}
