package cn.parklens.submission.evidence.web;

import cn.parklens.evidence.Recognition.ColumnTaken;
import cn.parklens.form.ListColumn;
import cn.parklens.form.UnitInName;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * The heading of what was understood in a column: the form's, in whose unit its figures stand. A column that the list does
 * not ask for keeps the file's, and so do figures of which only the file says the unit, or that were read when the form asked
 * for another.
 *
 * @param letters as the spreadsheet names it
 * @param name over the values
 * @param header of the file, where it says it otherwise; null where it is the same
 * @param unit of the figures that were understood, null for other columns and where the form names none
 * @param figure whether figures stand in it, digit below digit
 */
record ShownColumn(
        String letters,
        String name,
        @Nullable String header,
        @Nullable String unit,
        boolean figure) {

    /** Of a column of the file, taken for this one of the list. */
    static ShownColumn of(ColumnTaken taken, @Nullable ListColumn column) {
        String header = taken.header();
        if (column == null) {
            return new ShownColumn(taken.letters(), header, null, null, false);
        }
        boolean figure = column.kind() == ListColumn.Kind.FIGURE;
        String asked = column.unit();
        if (figure && !kept(taken, asked).equals(asked)) {
            return new ShownColumn(taken.letters(), header, null, asked.isEmpty() ? null : taken.unit(), true);
        }
        boolean same = plain(header).equals(plain(column.name()));
        return new ShownColumn(
                taken.letters(), column.name(), same ? null : header, asked.isEmpty() ? null : asked, figure);
    }

    /** The unit as the heading has to say it, null where its name does or there is none. */
    public @Nullable String unitBeside() {
        return unit == null || UnitInName.of(name).equals(unit) ? null : unit;
    }

    /** The unit of a cell, null where no figure was understood or where it names its unit itself. */
    public @Nullable String unitOf(Shown cell) {
        return cell.text().isEmpty()
                        || cell.text().equals(UnderstoodCells.NOTHING)
                        || cell.text().endsWith("%")
                ? null
                : unit;
    }

    /** The unit that figures were kept in; of lists that were read before it was noted, as far as it can be told. */
    private static String kept(ColumnTaken taken, String asked) {
        if (taken.unit() != null) {
            return taken.unit();
        }
        return asked.isEmpty() ? UnitInName.of(taken.header()) : asked;
    }

    private static String plain(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFKC).replaceAll("[\\s*]", "");
    }
}
