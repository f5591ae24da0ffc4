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
 * @param formerNames other names under which its credit code stood in the submission
 * @param formerInBrackets former name that stands in brackets in the row's own name, folded; null for none
 */
public record RowTrail(
        ListOverview.Version version,
        String sha256,
        List<Recognition.ColumnTaken> columns,
        ListRow row,
        List<Elsewhere> elsewhere,
        List<FormerName> formerNames,
        @Nullable String formerInBrackets) {

    public RowTrail {
        columns = List.copyOf(columns);
        elsewhere = List.copyOf(elsewhere);
        formerNames = List.copyOf(formerNames);
    }

    /**
     * Another row of the same enterprise.
     *
     * @param version number of the version
     * @param current whether it is the one that counts
     * @param name as written there
     * @param status whether the row counts in it
     */
    public record Elsewhere(
            String listCode,
            int version,
            boolean current,
            String fileName,
            String sheet,
            int row,
            String name,
            ListRow.Status status,
            @Nullable Integer firstRow) {}

    /**
     * Another name of the same credit code, and where it first stood.
     *
     * @param version number of the version
     * @param current whether that is the one that counts now
     */
    public record FormerName(String name, String listCode, int version, boolean current, String fileName, int row) {}
}
