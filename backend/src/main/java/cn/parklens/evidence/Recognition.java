package cn.parklens.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What in a file was taken for what.
 *
 * @param sheets in their order; hidden ones and those without a known header included
 * @param toConfirm whether a person must look before it is imported
 * @param strict whether it was saved as “Strict Open XML”, and so cannot be given back marked; null for no, and in files that
 *     were read before it was noted
 */
public record Recognition(
        List<SheetTaken> sheets,
        boolean toConfirm,
        @Nullable Boolean strict) {

    public Recognition {
        sheets = List.copyOf(sheets);
    }

    public Recognition(List<SheetTaken> sheets, boolean toConfirm) {
        this(sheets, toConfirm, null);
    }

    /** Whether it was saved as “Strict Open XML”. */
    public boolean savedStrictly() {
        return Boolean.TRUE.equals(strict);
    }

    /**
     * A sheet.
     *
     * @param index from 0
     * @param name as its tab shows
     * @param listCode the list it was taken for, null when for none
     * @param headerRow as the spreadsheet numbers it, 0 when there is none
     * @param columns from left to right; empty when it was taken for no list
     * @param fitting lists whose required columns it has, the best first, where it was taken for none; empty or null for
     *     none
     * @param title above its header that names another list; null for none
     * @param titled name of the list that the title names; null for none
     * @param by what told that it is that list: SHEET_NAME, FILE_NAME (of a text file always, which has no sheets), CATEGORY_COLUMN, TITLE, COLUMNS or CHOSEN; null for no
     *     list, and in files that were read before it was noted
     * @param doubts what its names and titles say against its being quite that list; null in files that were read before
     */
    public record SheetTaken(
            int index,
            String name,
            @Nullable String listCode,
            int headerRow,
            List<ColumnTaken> columns,
            @Nullable List<String> fitting,
            @Nullable String title,
            @Nullable String titled,
            @Nullable String by,
            @Nullable List<Doubt> doubts) {

        public SheetTaken {
            columns = List.copyOf(columns);
            fitting = fitting == null ? null : List.copyOf(fitting);
            doubts = doubts == null ? null : List.copyOf(doubts);
        }

        public SheetTaken(int index, String name, @Nullable String listCode, int headerRow, List<ColumnTaken> columns) {
            this(index, name, listCode, headerRow, columns, null, null, null, null, null);
        }
    }

    /**
     * A doubt whether a sheet is quite the list that it was taken for.
     *
     * @param kind of the problem that tells of it
     * @param text the name or the title
     * @param words the words of the problem, beginning with those in the text that are doubtful
     */
    public record Doubt(String kind, String text, List<String> words) {

        public Doubt {
            words = List.copyOf(words);
        }
    }

    /**
     * A column.
     *
     * @param letters as the spreadsheet names it
     * @param header as written
     * @param code the column of the list it was taken for, null for an extra one, which is kept
     * @param exact whether the header is the very name in the form
     * @param aside whether it is of a table beside the list and not read; null for no
     * @param unit symbol of the unit that its figures were kept in, whatever a later version of the form asks for; null where
     *     they have none, and in lists that were read before it was noted
     * @param before the unit that they were kept in when this list was read last, where the form asks for another by now and
     *     the file names none: only a person knows which is meant; null else
     */
    public record ColumnTaken(
            String letters,
            String header,
            @Nullable String code,
            boolean exact,
            @Nullable Boolean aside,
            @Nullable String unit,
            @Nullable String before) {

        public ColumnTaken(String letters, String header, @Nullable String code, boolean exact) {
            this(letters, header, code, exact, null, null, null);
        }

        /** Whether it is of a table beside the list, and not read. */
        public boolean besideTheList() {
            return Boolean.TRUE.equals(aside);
        }
    }
}
