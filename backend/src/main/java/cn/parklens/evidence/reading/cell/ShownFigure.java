package cn.parklens.evidence.reading.cell;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.reading.words.UnitWords;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.ShownAs;
import cn.parklens.form.Multiples;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A figure that its number format shows otherwise than it is stored: with a unit behind it, divided by thousands, or both.
 * What a person sees is what was meant where its unit is known; a header in another unit contradicts it.
 */
final class ShownFigure {

    /** A hundredth is no thousandth. */
    private static final Set<String> OF_SHARES = Set.of("‰", "‱", "倍");

    private final FigureUnits units;
    /** A workbook has few formats: each is looked at once. */
    private final Map<ShownAs, String> words = new HashMap<>();

    ShownFigure(FigureUnits units) {
        this.units = units;
    }

    /**
     * What a cell says that is shown so.
     *
     * @param stored reads what is stored
     */
    CellReading read(Cell cell, ShownAs shown, CellReader stored) {
        if (cell.kind() != Cell.Kind.NUMBER) {
            return stored.read(cell);
        }
        if (!shown.before().isEmpty()) {
            return CellReading.unclear(EvidenceProblem.FIGURE_SHOWN_OTHERWISE, shown.said(cell.text()));
        }
        BigDecimal figure = shown.figure(cell.text());
        String unit = words.computeIfAbsent(shown, this::unit);
        String own = units.written();
        if (isMultiplied(shown.behind()) && (unit.isEmpty() || own.isEmpty())) {
            // 0.5 that is shown as 0.5亿, and 1.2 as 1.2万人, is what the same words are in a cell of text.
            return stored.read(new Cell(cell.column(), Cell.Kind.TEXT, shown.said(cell.text()), cell.formula()));
        }
        if (unit.isEmpty() || own.isEmpty() || UnitWords.isQuotient(own)) {
            return shown.power() == 0 ? stored.read(cell) : scaled(cell, shown.said(cell.text()), stored);
        }
        FigureUnits said = new FigureUnits(unit, units.wanted());
        boolean other = !unit.equals(own) && !UnitWords.areSame(unit, own);
        if (other && !(units.header().isEmpty() && said.convert())) {
            return CellReading.unclear(EvidenceProblem.FIGURE_SHOWN_UNIT_DIFFERS, shown.said(cell.text()), own);
        }
        if (!other && shown.power() == 0) {
            return stored.read(cell);
        }
        BigDecimal read = said.differ() ? said.converted(figure) : figure;
        String wanted = said.wanted().isEmpty() ? unit : said.wanted();
        return CellReading.understood(
                read, EvidenceProblem.FIGURE_BY_SHOWN_UNIT, shown.said(cell.text()), plain(read) + wanted);
    }

    /** The unit that a format names, empty where it names none: of what is counted nobody takes one for another. */
    private String unit(ShownAs shown) {
        String word = UnitWords.shown(shown.behind(), units.written());
        return UnitWords.areOfMoneyOrArea(word) ? word : "";
    }

    private static boolean isMultiplied(String behind) {
        return !Multiples.of(behind).isEmpty() || OF_SHARES.contains(behind);
    }

    private static CellReading scaled(Cell cell, String seen, CellReader stored) {
        return stored.read(cell) instanceof CellReading.Understood it
                ? CellReading.understood(it.value(), EvidenceProblem.FIGURE_SHOWN_SCALED, seen)
                : stored.read(cell);
    }

    private static String plain(BigDecimal figure) {
        return figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString();
    }
}
