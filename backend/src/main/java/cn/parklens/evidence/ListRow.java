package cn.parklens.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list as imported.
 *
 * @param number as the spreadsheet numbers it, from 1
 * @param status whether it counts
 * @param identityKey same enterprise, same key
 * @param name as written
 * @param creditCode normalised, null when there is none
 * @param creditCodeState how far the code can be trusted, as a stable word
 * @param firstRow of a duplicate: the row that counts
 * @param typed what was understood, as a JSON object by column code; what name and creditCode say already is left out
 * @param cells what stood there, in the order of the sheet's columns
 * @param flags problems of the catalogue that it was imported with
 */
public record ListRow(
        int number,
        Status status,
        String identityKey,
        String name,
        @Nullable String creditCode,
        String creditCodeState,
        @Nullable Integer firstRow,
        String typed,
        List<String> cells,
        List<String> flags) {

    public ListRow {
        cells = List.copyOf(cells);
        flags = List.copyOf(flags);
    }

    /** Whether a row counts. */
    public enum Status {
        COUNTED,
        DUPLICATE,
        EXCLUDED
    }
}
