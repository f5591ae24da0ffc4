package cn.parklens.evidence.reading.around;

import cn.parklens.evidence.reading.words.NotesAndTotals;
import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Row;
import java.util.regex.Pattern;

/** Remarks below a list that follow 填报说明： and are numbered, be it that the number stands in the place of the serial number. */
final class NumberedNotes {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 500;

    private static final Pattern HEAD = Pattern.compile("(注|备注|说明|填表说明|填报说明|填写说明|编制说明)[:：]?");
    private static final Pattern NUMBER = Pattern.compile("[(（]?\\d{1,2}[)）.、．]?|[①-⑳]");
    private static final Pattern NUMBERED =
            Pattern.compile("(\\d{1,2}[.、．)）](?!\\d)|[(（]\\d{1,2}[)）]|[①-⑳]).*", Pattern.DOTALL);

    private boolean begun;

    /** A row of the list ends them. */
    void end() {
        begun = false;
    }

    /** Takes in a remark: what heads others. */
    void notice(Row row, int from) {
        begun |= row.nth(from).text().length() <= SHORTEST
                && HEAD.matcher(Texts.unspaced(row.nth(from).text())).matches();
    }

    /**
     * Whether a row is one of them: a number and a text, in one cell or two.
     *
     * @param from the first of its cells that is of the list, counted from 0
     */
    boolean has(Row row, int from) {
        int cells = row.size() - from;
        if (!begun || cells > 2) {
            return false;
        }
        Cell text = row.nth(row.size() - 1);
        boolean numbered = cells == 2
                ? NUMBER.matcher(Texts.unspaced(row.nth(from).text())).matches()
                : NUMBERED.matcher(text.text()).matches();
        return numbered
                && text.kind() == Cell.Kind.TEXT
                && text.text().length() >= SHORTEST
                && text.text().length() <= LONGEST
                && !NotesAndTotals.isEnterprise(text.text());
    }
}
