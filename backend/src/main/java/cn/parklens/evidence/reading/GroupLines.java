package cn.parklens.evidence.reading;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Row;
import cn.parklens.form.EvidenceList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lines that stand alone between the rows of a list and group those below. One that puts in doubt whether they belong to the
 * list, because it says that they do not count or names another list, is asked about; they are counted all the same.
 */
final class GroupLines {

    private static final int LONGEST = 40;
    /** Says of what stands below that it does not count: not 未来, 未央, 虚拟, 模拟, 在建筑, 搬迁入园. */
    private static final Pattern DOUBTFUL =
            Pattern.compile("不计入|不纳入|不含|暂不|未(?![来央评])\\p{IsHan}|(?<![虚模])拟|在建(?!筑)|筹建|注销|吊销|迁出|搬迁(?![入来至到])|停产|备选|剔除");

    private static final Pattern OF_ABOVE = Pattern.compile("(以上|上述|上列).*");

    private final EvidenceList list;
    private @Nullable Doubt doubt;

    /**
     * What is asked of the rows below a line.
     *
     * @param named the other list that the line names, null where it only says that they do not count
     */
    private record Doubt(int row, String text, @Nullable EvidenceList named) {}

    GroupLines(EvidenceList list) {
        this.list = list;
    }

    /** Notes a line that names another list, without a header below it. */
    void name(Row row, Cell only, EvidenceList other) {
        doubt = new Doubt(row.number(), Texts.tidy(only.text()), other);
    }

    /** What stands below a title is in no group. */
    void end() {
        doubt = null;
    }

    /**
     * Notes text alone in a row: it may say that the rows below do not count. A group of the same level that says no such
     * thing ends one without rows.
     */
    void notice(Row row, Cell only) {
        String text = Texts.unspaced(only.text());
        if (text.length() > LONGEST || NotesAndTotals.isNote(only) || NotesAndTotals.isEnterprise(text)) {
            return;
        }
        boolean doubtful = DOUBTFUL.matcher(text.replace(list.name(), "")).find()
                && !OF_ABOVE.matcher(text).matches();
        if (doubtful && doubt == null) {
            doubt = new Doubt(row.number(), Texts.tidy(only.text()), null);
        } else if (!doubtful
                && doubt != null
                && doubt.named() == null
                && NotesAndTotals.isSection(only)
                && NotesAndTotals.isSection(doubt.text())
                && isBracketed(text) == isBracketed(doubt.text())) {
            doubt = null;
        }
    }

    private static boolean isBracketed(String section) {
        return section.startsWith("（") || section.startsWith("(");
    }

    /** What is to be asked of the first row below such a line, which is counted; null of the others. */
    @Nullable
    Problem ask(Row row, Place sheet) {
        Doubt asked = doubt;
        if (asked == null) {
            return null;
        }
        doubt = null;
        EvidenceList named = asked.named();
        return Problem.of(
                named == null ? EvidenceProblem.ROWS_UNDER_DOUBTFUL_LINE : EvidenceProblem.ROWS_UNDER_OTHER_NAME,
                sheet.row(row.number()),
                asked.text(),
                Integer.toString(asked.row()),
                list.name(),
                named == null ? "" : named.name());
    }
}
