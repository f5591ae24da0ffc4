package cn.parklens.evidence.reading.cell;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.workbook.Cell;
import java.util.regex.Pattern;

/** An administrative division, by its six digits (or the first six of twelve) or by name. */
final class DivisionReader implements CellReader {

    private static final Pattern CODE = Pattern.compile("[1-9]\\d{5}(\\d{3}|\\d{6})?");
    /** No digit stands in it, and no mark of a note. */
    private static final Pattern NAME = Pattern.compile("[^\\p{Nd}\\p{No}]{2,}");

    @Override
    public CellReading read(Cell cell) {
        String text = Texts.folded(cell.text());
        if (CODE.matcher(text).matches()) {
            return CellReading.understood(text.substring(0, 6));
        }
        return cell.kind() == Cell.Kind.TEXT && NAME.matcher(text).matches()
                ? CellReading.understood(text)
                : CellReading.unclear(EvidenceProblem.DIVISION_UNCLEAR);
    }
}
