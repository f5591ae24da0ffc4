package cn.parklens.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first rows of a sheet as they stand there.
 *
 * @param sheets names of all that may be read, by index in the workbook
 * @param sheet index of the one shown
 * @param headerRow as the spreadsheet numbers it, 0 when none was found or chosen
 * @param columns of the header, from left to right, and those without a text in it that hold anything in the rows shown;
 *     where there is no header, all that hold anything
 * @param rows the first of them
 */
public record SheetHead(
        List<SheetName> sheets, int sheet, int headerRow, List<HeadColumn> columns, List<HeadRow> rows) {

    public SheetHead {
        sheets = List.copyOf(sheets);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** A sheet of the workbook. */
    public record SheetName(int index, String name) {}

    /**
     * A column.
     *
     * @param index from 0
     * @param letters as the spreadsheet names it
     * @param header as written, empty when there is none
     * @param meaning what it is taken for, null when that is not known
     * @param columnCode of the list's column it is taken for, or that its name is nearly the same as; null when none
     * @param certain whether it has the very name in the form
     */
    public record HeadColumn(
            int index,
            String letters,
            String header,
            HeaderMappings.@Nullable Meaning meaning,
            @Nullable String columnCode,
            boolean certain) {}

    /**
     * A row.
     *
     * @param number as the spreadsheet numbers it
     * @param cells of the columns shown
     */
    public record HeadRow(int number, List<String> cells) {

        public HeadRow {
            cells = List.copyOf(cells);
        }
    }
}
