package cn.parklens.evidence.reading;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.form.NoteMarks;
import java.util.regex.Pattern;

/** An administrative division, by its six digits (or the first six of twelve) or by name. */
final class DivisionReader implements CellReader {

    private static final Pattern CODE = Pattern.compile("[1-9]\\d{5}(\\d{3}|\\d{6})?");

    @Override
    public CellReading read(Cell cell) {
        String text = Texts.half(cell.text());
        if (NoteMarks.in(cell.text())) {
            return CellReading.unclear(EvidenceProblem.DIVISION_UNCLEAR);
        }
        if (CODE.matcher(text).matches()) {
            return CellReading.understood(text.substring(0, 6));
        }
        boolean named = cell.kind() == Cell.Kind.TEXT
                && text.length() >= 2
                && text.codePoints().noneMatch(Character::isDigit);
        return named ? CellReading.understood(text) : CellReading.unclear(EvidenceProblem.DIVISION_UNCLEAR);
    }
}
