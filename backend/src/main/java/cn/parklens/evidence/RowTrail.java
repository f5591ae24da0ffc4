package cn.parklens.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list and where else its enterprise stands in the same submission.
 *
 * @param version that it belongs to
 * @param sha256 of the file, byte for byte
 * @param columns of the sheet, in the order of the row's cells
 * @param row itself
 * @param elsewhere rows of the same enterprise: in the other lists as they are now, and in other versions of this one
 */
public record RowTrail(
        ListOverview.Version version,
        String sha256,
        List<Recognition.ColumnTaken> columns,
        ListRow row,
        List<Elsewhere> elsewhere) {

    public RowTrail {
        columns = List.copyOf(columns);
        elsewhere = List.copyOf(elsewhere);
    }

    /**
     * Another row of the same enterprise.
     *
     * @param version number of the version
     * @param current whether it is the one that counts
     * @param status whether the row counts in it
     */
    public record Elsewhere(
            String listCode,
            int version,
            boolean current,
            String fileName,
            String sheet,
            int row,
            ListRow.Status status,
            @Nullable Integer firstRow) {}
}
