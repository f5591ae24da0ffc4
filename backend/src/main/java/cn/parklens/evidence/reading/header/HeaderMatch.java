package cn.parklens.evidence.reading.header;

import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.form.ListColumn;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The header of a sheet, and which of the list's columns each of its columns is. Shown for confirmation.
 *
 * @param firstRow of the header, as the spreadsheet numbers it
 * @param lastRow of the header; more than the first for a header of two levels
 * @param columns from left to right
 * @param unread what stands in the header and is not read: marks of a workbook that was given back, columns that a person
 *     left out, and those whose unit is not known
 */
public record HeaderMatch(int firstRow, int lastRow, List<Column> columns, List<Unread> unread) {

    private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\R\\s*");
    private static final int MOST_UNKNOWN = 12;
    /** What most offices put first or last, whatever a list asks for. */
    private static final Set<String> USUAL = Set.of("", "序号", "编号", "no", "备注");

    public HeaderMatch {
        columns = List.copyOf(columns);
        unread = List.copyOf(unread);
    }

    public HeaderMatch(int firstRow, int lastRow, List<Column> columns) {
        this(firstRow, lastRow, columns, List.of());
    }

    /**
     * A column that is passed over.
     *
     * @param index from 0
     * @param letters as the spreadsheet letters it
     * @param text its header
     * @param marks whether the product wrote it itself
     */
    public record Unread(int index, String letters, String text, boolean marks) {}

    /**
     * A column of the sheet.
     *
     * @param index from 0
     * @param letters as the spreadsheet letters it
     * @param text its header, levels joined by a slash
     * @param unit that the header names, empty when it names none
     * @param code of the list's column, null when it is none of them
     * @param how it was recognised
     * @param suggestion code of a column that it may be, by a name that is nearly the same, or because only its place tells
     *     that it is of a table beside the list: for a person to decide; null when there is none
     * @param rival code of a column that it means as well and another header was taken for; null for most
     * @param unitsIn index of the column that says the unit of its figures row by row; {@value #NOWHERE} for most
     */
    public record Column(
            int index,
            String letters,
            String text,
            String unit,
            @Nullable String code,
            How how,
            @Nullable String suggestion,
            @Nullable String rival,
            int unitsIn) {

        /** No column says units row by row. */
        public static final int NOWHERE = -1;

        public Column(
                int index,
                String letters,
                String text,
                String unit,
                @Nullable String code,
                How how,
                @Nullable String suggestion) {
            this(index, letters, text, unit, code, how, suggestion, null, NOWHERE);
        }

        /** The same in a unit. */
        Column withUnit(String said) {
            return new Column(index, letters, text, said, code, how, suggestion, rival, unitsIn);
        }

        /** The same with what it may have been meant for. */
        Column withSuggestion(@Nullable String near) {
            return new Column(index, letters, text, unit, code, how, near, rival, unitsIn);
        }

        /** The same as a column of the list, by a name that plainly means it. */
        Column as(String likely) {
            return new Column(index, letters, text, unit, likely, How.SYNONYM, null, null, unitsIn);
        }

        /** The same, and the column of the list that another header was taken for. */
        Column withRival(String code) {
            return new Column(index, letters, text, unit, this.code, how, suggestion, code, unitsIn);
        }

        /** The same, its units said row by row; where a row says none, the figure is in {@code otherwise}. */
        Column withUnitsIn(int column, String otherwise) {
            return new Column(index, letters, text, otherwise, code, how, suggestion, rival, column);
        }

        /** The column of a list that it was taken for; empty for none. */
        public Optional<ListColumn> of(List<ListColumn> wanted) {
            return wanted.stream().filter(it -> it.code().equals(code)).findFirst();
        }

        /** The same where that is one of figures, which have units. */
        public Optional<ListColumn> figuresOf(List<ListColumn> wanted) {
            return of(wanted).filter(it -> it.kind() == ListColumn.Kind.FIGURE);
        }

        /** Whether it says no more than most files do: 序号, 编号, 备注. */
        public boolean isUsual() {
            return USUAL.contains(Texts.bare(text));
        }

        /** Whether the list does not ask for it and a person may want to know: 序号 and 备注 stand in most files. */
        public boolean isFurther() {
            return how == How.EXTRA && !isUsual();
        }

        /** The same of a table beside the list; what its heading could have been is kept as a suggestion. */
        Column aside() {
            return how == How.SIDE_TABLE ? this : new Column(index, letters, text, unit, null, How.SIDE_TABLE, code);
        }
    }

    /** How a header was recognised. */
    public enum How {
        /** By the name in the form. */
        NAME,
        /** By another name that means the same: shown for confirmation. */
        SYNONYM,
        /** As a person once said it is to be read. */
        MAPPING,
        /** Not asked for; kept under its own header. */
        EXTRA,
        /** Not asked for, and a person said that it is to be kept. */
        KEPT,
        /** Of a table beside the list; not read. */
        SIDE_TABLE
    }

    /** The same with these columns taken for a table beside the list. */
    HeaderMatch withAside(Set<Integer> indexes) {
        return new HeaderMatch(
                firstRow,
                lastRow,
                columns.stream()
                        .map(column -> indexes.contains(column.index()) ? column.aside() : column)
                        .toList(),
                unread);
    }

    /** The same without these columns, by their letters: they are there and not read. */
    public HeaderMatch leavingOut(Set<String> letters) {
        Stream<Unread> left = columns.stream()
                .filter(column -> letters.contains(column.letters()))
                .map(column -> new Unread(column.index(), column.letters(), column.text(), false));
        return new HeaderMatch(
                firstRow,
                lastRow,
                columns.stream()
                        .filter(column -> !letters.contains(column.letters()))
                        .toList(),
                Stream.concat(unread.stream(), left).toList());
    }

    /** The sheet's column for a column of the list. */
    public Optional<Column> column(String code) {
        return columns.stream().filter(it -> code.equals(it.code())).findFirst();
    }

    /** The sheet's column for the first of a list's columns that is of this kind and was found. */
    public Optional<Column> column(List<ListColumn> wanted, ListColumn.Kind kind) {
        return wanted.stream()
                .filter(column -> column.kind() == kind)
                .flatMap(column -> column(column.code()).stream())
                .findFirst();
    }

    /** Index of that column, -1 where it was not found. */
    public int index(List<ListColumn> wanted, ListColumn.Kind kind) {
        return column(wanted, kind).map(Column::index).orElse(-1);
    }

    /** Headers that are none of the list's columns and may have been meant for one; empty where there are none. */
    public String unknown() {
        List<String> unknown = columns.stream()
                .filter(it -> it.isFurther() && !CategoryColumn.isHeader(it.text()))
                .map(it -> LINE_BREAK.matcher(it.text()).replaceAll(""))
                .toList();
        String some = String.join("、", unknown.subList(0, Math.min(MOST_UNKNOWN, unknown.size())));
        return unknown.size() > MOST_UNKNOWN ? some + "……" : some;
    }

    /** The columns in which we wrote beside the rows of a workbook that was given back. */
    public BitSet marks() {
        BitSet marks = new BitSet();
        unread.forEach(column -> marks.set(column.index(), column.marks()));
        return marks;
    }

    /** How many of the list's columns were found. */
    public int matched() {
        return (int) columns.stream().filter(it -> it.code() != null).count();
    }
}
