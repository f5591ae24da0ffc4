package cn.parklens.evidence.reading.cell;

import cn.parklens.evidence.enterprise.Industries;
import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.ShownAs;
import cn.parklens.form.ListColumn;

/** Reads a cell as a column asks. Never guesses: what can be read in two ways is unclear. */
@FunctionalInterface
public interface CellReader {

    CellReading read(Cell cell);

    /** Whether a sign that elsewhere stands for nothing, such as 无, is an answer in this column. */
    default boolean answers(String sign) {
        return false;
    }

    /**
     * The reader of a column.
     *
     * @param column of the list
     * @param unit that the header names, empty when it names none
     * @param industries the classification
     */
    static CellReader of(ListColumn column, String unit, Industries industries) {
        CellReader byKind = switch (column.kind()) {
            case ENTERPRISE_NAME -> new NameReader();
            case CREDIT_CODE -> new CodeReader();
            case INDUSTRY -> new IndustryReader(industries);
            case TEXT -> new TextReader();
            case CHOICE -> new ChoiceReader(column.options());
            case DATE -> new DateReader(column.name());
            case FIGURE -> figures(FigureUnits.of(column, unit), column.name());
            case YES_NO -> new YesNoReader(column.name());
            case DIVISION -> new DivisionReader();
        };
        return byKind.afterCommon();
    }

    private static CellReader figures(FigureUnits units, String column) {
        CellReader asWritten = new FigureReader(units.written(), column);
        CellReader stored =
                units.differ() && units.convert() ? cell -> units.converted(asWritten.read(cell)) : asWritten;
        ShownFigure shown = new ShownFigure(units);
        return cell -> {
            ShownAs as = cell.shownAs();
            return as == null ? stored.read(cell) : shown.read(cell, as, stored);
        };
    }

    /** First what is the same for all columns: errors, formulas, texts too long, signs for nothing. */
    private CellReader afterCommon() {
        return cell -> {
            switch (cell.kind()) {
                case ERROR -> {
                    return CellReading.unclear(EvidenceProblem.CELL_ERROR);
                }
                case NOT_CALCULATED -> {
                    return CellReading.unclear(EvidenceProblem.CELL_FORMULA_NOT_CALCULATED);
                }
                case TOO_LONG -> {
                    return CellReading.unclear(EvidenceProblem.CELL_TOO_LONG);
                }
                default -> {}
            }
            if (cell.kind() == Cell.Kind.TEXT && Texts.isPlaceholder(cell.text()) && !answers(cell.text())) {
                return Texts.tidy(cell.text()).isEmpty()
                        ? CellReading.Blank.EMPTY
                        : CellReading.blank(EvidenceProblem.CELL_PLACEHOLDER);
            }
            CellReading reading = read(cell);
            return cell.formula() && reading instanceof CellReading.Understood it && it.remark() == null
                    ? CellReading.understood(it.value(), EvidenceProblem.CELL_FORMULA)
                    : reading;
        };
    }
}
