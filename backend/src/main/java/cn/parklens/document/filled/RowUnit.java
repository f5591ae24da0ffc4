package cn.parklens.document.filled;

import cn.parklens.form.Dimension;
import cn.parklens.form.Unit;
import cn.parklens.form.UnitInName;
import cn.parklens.form.Units;
import cn.parklens.submission.Problem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The unit that a row of a workbook names, beside the one that the form asks its figures in. The template has the form's;
 * another one was written by somebody, or comes from an earlier version of the form.
 *
 * @param written as it stands in the row
 * @param of what is written, null where it is none or measures something else
 * @param asked of the indicator
 */
record RowUnit(String written, @Nullable Unit of, Unit asked) {

    static RowUnit of(String written, Unit asked) {
        Unit of = written.equals(asked.symbol())
                ? asked
                : Units.parse(UnitInName.of("(" + written + ")"))
                        .filter(unit -> !unit.equals(Units.PLAIN) && measuresTheSame(unit, asked))
                        .orElse(null);
        return new RowUnit(written, of, asked);
    }

    private static boolean measuresTheSame(Unit one, Unit other) {
        return one.dimension().equals(other.dimension())
                && (!one.dimension().equals(Dimension.COUNT)
                        || WrittenFigure.areCountedAlike(one.symbol(), other.symbol()));
    }

    /** Whether figures of the row are worked out anew. */
    boolean converts() {
        return of != null && !of.isAsLargeAs(asked);
    }

    /** Why no figure of the row can be read, empty where they can. */
    Optional<Problem> refusal(String found) {
        if (of != null) {
            return Optional.empty();
        }
        String wanted = asked.symbol().isEmpty() ? "—" : asked.symbol();
        return Optional.of(
                written.isEmpty()
                        ? Problem.of(Problem.Kind.WORKBOOK_UNIT_MISSING, found, wanted)
                        : Problem.of(Problem.Kind.WORKBOOK_UNIT_DIFFERS, found, written, wanted));
    }

    /** The plain digits of a figure in the asked unit, empty where what is written is not sure. */
    Optional<String> digits(String figure) {
        return of == null
                ? Optional.empty()
                : WrittenFigure.inUnit(figure, of.symbol())
                        .map(digits -> converts() ? WrittenFigure.converted(digits, of, asked) : digits);
    }

    /** A figure as it stands in the cell, with the unit of its row where it has been worked out from that. */
    String said(String figure) {
        boolean bare = Character.isDigit(figure.codePointBefore(figure.length()));
        return of != null && converts() && bare ? figure + of.symbol() : figure;
    }
}
