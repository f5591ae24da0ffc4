package cn.parklens.evidence.reading;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.header.HeaderMatch;
import cn.parklens.evidence.reading.header.HeaderMatch.Column;
import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that a space parts from the names: 1 X, 2 Y, 第3家 Z. One alone may be a part of its name; where they run from row to
 * row they are the list's, and every enterprise has become another than it is elsewhere. That is asked about once.
 */
final class NumbersBeforeNames implements Onlooker {

    private static final Pattern NUMBER = Pattern.compile("(?:第\\s*)?(\\d{1,4})\\s*[家户个号]?\\s+(?=\\p{IsHan}{2})");

    /** So many that follow each other are no chance. */
    private static final int RUN = 3;

    private final @Nullable Column name;
    private final Place sheet;
    private String example = "";
    private int first;
    private int last;
    private int rows;
    private int numbered;
    private int following;

    NumbersBeforeNames(EvidenceList list, HeaderMatch header, Place sheet) {
        this.sheet = sheet;
        this.name =
                header.column(list.columns(), ListColumn.Kind.ENTERPRISE_NAME).orElse(null);
    }

    @Override
    public void taken(EvidenceRow row) {
        rows++;
        String written = row.name();
        if (written.isEmpty() || !mayBegin(written.charAt(0))) {
            return;
        }
        Matcher number = NUMBER.matcher(Texts.half(written));
        if (!number.lookingAt()) {
            return;
        }
        int value = Integer.parseInt(number.group(1));
        if (numbered++ == 0) {
            first = row.rowNumber();
            example = written;
        } else if (value == last + 1) {
            following++;
        }
        last = value;
    }

    /** Nearly no name does. */
    private static boolean mayBegin(char c) {
        return Character.isDigit(c) || c == '第';
    }

    @Override
    public List<Problem> problems() {
        boolean run = following + 1 >= RUN && 2 * following >= numbered && 2 * numbered >= rows;
        return run && name != null
                ? List.of(Problem.of(
                        EvidenceProblem.NAMES_NUMBERED,
                        sheet.row(first).column(name.letters(), name.text()),
                        example,
                        Integer.toString(numbered)))
                : List.of();
    }
}
