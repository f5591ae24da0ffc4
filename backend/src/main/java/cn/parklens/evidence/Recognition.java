package cn.parklens.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What in a file was taken for what.
 *
 * @param sheets in their order; hidden ones and those without a known header included
 * @param toConfirm whether a person must look before it is imported
 */
public record Recognition(List<SheetTaken> sheets, boolean toConfirm) {

    public Recognition {
        sheets = List.copyOf(sheets);
    }

    /**
     * A sheet.
     *
     * @param index from 0
     * @param name as its tab shows
     * @param listCode the list it was taken for, null when for none
     * @param headerRow as the spreadsheet numbers it, 0 when there is none
     * @param columns from left to right; empty when it was taken for no list
     */
    public record SheetTaken(
            int index, String name, @Nullable String listCode, int headerRow, List<ColumnTaken> columns) {

        public SheetTaken {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A column.
     *
     * @param letters as the spreadsheet names it
     * @param header as written
     * @param code the column of the list it was taken for, null for an extra one, which is kept
     * @param exact whether the header is the very name in the form
     */
    public record ColumnTaken(
            String letters, String header, @Nullable String code, boolean exact) {}
}
