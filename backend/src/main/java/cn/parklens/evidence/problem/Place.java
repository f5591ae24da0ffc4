package cn.parklens.evidence.problem;

import org.jspecify.annotations.Nullable;

/**
 * Where in a file something was found, as precisely as it is known.
 *
 * @param file its name as uploaded
 * @param sheet name, null when the whole file is meant
 * @param row as the spreadsheet numbers it, from 1; 0 when the whole sheet is meant
 * @param column as the spreadsheet letters it, null when the whole row is meant
 * @param header the text above the column, null when there is none
 */
public record Place(
        String file,
        @Nullable String sheet,
        int row,
        @Nullable String column,
        @Nullable String header) {

    public static Place file(String file) {
        return new Place(file, null, 0, null, null);
    }

    public static Place sheet(String file, String sheet) {
        return new Place(file, sheet, 0, null, null);
    }

    /** This sheet's row as a whole. */
    public Place row(int number) {
        return new Place(file, sheet, number, null, null);
    }

    /** The cell of this row. */
    public Place column(String letters, @Nullable String headerText) {
        return new Place(file, sheet, row, letters, headerText);
    }

    /** As spreadsheets write it: {@code 上市企业!C7}; the file's name when no sheet is known, or it has no name to see. */
    public String address() {
        if (sheet == null || (row == 0 && sheet.isBlank())) {
            return file;
        }
        if (row == 0) {
            return column == null ? sheet : sheet + "!" + column + ":" + column;
        }
        return sheet + "!" + (column == null ? row + ":" + row : column + row);
    }
}
