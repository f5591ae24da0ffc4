package cn.parklens.document.filled;

import cn.parklens.evidence.reading.words.UnitWords;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.ShownAs;
import cn.parklens.form.Dimension;
import cn.parklens.submission.Problem;
import java.util.List;
import java.util.Optional;

/**
 * Figures that a number format shows otherwise than they are stored: 1234567 seen as 123.5万元, or 15 as 15亩 in a row of
 * 公顷. Who filled them in saw the one, the file holds the other, and nobody else knows which was meant. The template's
 * own formats show figures as they are.
 */
final class ShownOtherwise {

    private ShownOtherwise() {}

    /** One question for each such figure that is offered. */
    static List<Question> questions(List<JudgedCell> judged) {
        return judged.stream()
                .filter(one -> one.judged().isOffered() && one.cell().year() != 0)
                .flatMap(one -> seen(one.cell()).map(seen -> question(one.cell(), seen)).stream())
                .toList();
    }

    private static Question question(ReadCell cell, String seen) {
        String unit = cell.unit().isEmpty() ? "—" : cell.unit();
        return new Question(
                Doubt.SHOWN,
                Problem.of(Problem.Kind.WORKBOOK_FIGURE_SHOWN, cell.text(), seen, unit),
                cell,
                one -> one.cell().equals(cell));
    }

    /** What a person sees there, empty where it says the same as what is stored. */
    static Optional<String> seen(ReadCell read) {
        Cell cell = read.cell();
        if (cell == null || cell.kind() != Cell.Kind.NUMBER) {
            return Optional.empty();
        }
        ShownAs shown = cell.shownAs();
        if (shown == null) {
            return Optional.empty();
        }
        String own = UnitWords.shown(read.unit(), read.unit());
        return !shown.before().isEmpty() || shown.power() != 0 || isOther(shown, own.isEmpty() ? read.unit() : own)
                ? Optional.of(shown.said(cell.text()))
                : Optional.empty();
    }

    /** Whether it names a unit that is not the row's; 万元 is said for short in a row of 万元/亩. */
    private static boolean isOther(ShownAs shown, String own) {
        String unit = UnitWords.shown(shown.behind(), own);
        return !unit.isEmpty() && !unit.equals(own) && !own.startsWith(unit + "/") && !isSame(unit, own);
    }

    /** Persons and enterprises are both counted, and not the same. */
    private static boolean isSame(String unit, String own) {
        boolean counted = UnitWords.unit(unit)
                .filter(of -> of.dimension().equals(Dimension.COUNT))
                .isPresent();
        return counted ? WrittenFigure.areCountedAlike(unit, own) : UnitWords.areSame(unit, own);
    }
}
