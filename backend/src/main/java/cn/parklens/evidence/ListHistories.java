package cn.parklens.evidence;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Versions of lists held against each other, and rows followed through them. */
public interface ListHistories {

    /**
     * What changed between two versions of a list.
     *
     * @param from number of a version
     * @param to number of another
     * @param kind only these lines, null for all
     * @param page from 1; those beyond the last are empty
     * @return empty when there is no such version
     */
    Optional<VersionDifference> compare(
            long parkId,
            long submissionId,
            String listCode,
            int from,
            int to,
            VersionDifference.@Nullable Kind kind,
            int page);

    /**
     * A row and where else its enterprise stands.
     *
     * @param version number of the version, null for the current one
     * @param row as the spreadsheet numbers it
     * @return empty when there is no such row
     */
    Optional<RowTrail> row(long parkId, long submissionId, String listCode, @Nullable Integer version, int row);
}
