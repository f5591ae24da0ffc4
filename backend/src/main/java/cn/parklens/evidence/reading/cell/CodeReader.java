package cn.parklens.evidence.reading.cell;

import cn.parklens.evidence.enterprise.CreditCode;
import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.workbook.Cell;
import java.util.regex.Pattern;

/** A credit code is never refused for its check character: someone answers for it. */
final class CodeReader implements CellReader {

    private static final int DIGITS_OF_A_NUMBER = 15;
    private static final Pattern ORGANISATION = Pattern.compile("[0-9A-Z]{8}[0-9X]");
    private static final Pattern WORDS = Pattern.compile("\\p{IsHan}{2,}");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d\\.\\d+[Ee]\\+\\d+");

    @Override
    public CellReading read(Cell cell) {
        CreditCode code = CreditCode.read(cell.text());
        boolean number = cell.kind() == Cell.Kind.NUMBER
                || (cell.text().indexOf('+') > 0
                        && SCIENTIFIC.matcher(cell.text()).matches());
        if (number && code.normal().length() != DIGITS_OF_A_NUMBER) {
            return CellReading.unclear(EvidenceProblem.CODE_LOST_DIGITS);
        }
        return switch (code.state()) {
            case ABSENT -> CellReading.Blank.EMPTY;
            case VALID ->
                code.tidied()
                        ? CellReading.understood(code.normal(), EvidenceProblem.CODE_TIDIED, code.normal())
                        : CellReading.understood(code.normal());
            case OLD_15_DIGIT -> CellReading.understood(code.normal(), EvidenceProblem.CODE_OLD);
            case CHECK_FAILED -> {
                CreditCode.Slip slip = code.slip().orElseThrow();
                yield CellReading.understood(
                        code.normal(),
                        EvidenceProblem.CODE_CHECK_FAILED,
                        Integer.toString(slip.position()),
                        Character.toString(slip.expected()),
                        Character.toString(slip.written()),
                        Integer.toString(slip.from()));
            }
            case LETTER_NOT_USED ->
                CellReading.understood(code.normal(), EvidenceProblem.CODE_LETTER_NOT_USED, code.suggestion());
            case MALFORMED ->
                CellReading.understood(
                        code.normal(),
                        malformed(code.normal()),
                        Integer.toString(code.normal().length()));
        };
    }

    /** 正在办理 is no code at all, and nine characters were one until 2015. */
    private static EvidenceProblem malformed(String code) {
        if (ORGANISATION.matcher(code).matches()) {
            return EvidenceProblem.CODE_OF_ORGANISATION;
        }
        return WORDS.matcher(code).find() ? EvidenceProblem.CODE_IS_WORDS : EvidenceProblem.CODE_MALFORMED;
    }
}
