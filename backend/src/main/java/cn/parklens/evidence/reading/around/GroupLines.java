package cn.parklens.evidence.reading.around;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.words.DoubtfulWords;
import cn.parklens.evidence.reading.words.NotesAndTotals;
import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Row;
import cn.parklens.form.EvidenceList;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lines that stand alone between the rows of a list and group those below. One that puts in doubt whether they belong to the
 * list, because it says that they do not count, names another list or that of another year, is asked about; they are counted
 * all the same. One that merely names a group, 其他企业, 未上市企业 in a list of something else, is not.
 */
public final class GroupLines {

    private static final int LONGEST = 40;
    private static final Pattern ENCLOSED =
            Pattern.compile("附(件|表|录)?[一二三四五\\d]{0,2}[:：].+|附(件|表|录)[一二三四五\\d]{0,2}.*(清单|名单|名录|一览|表)");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(19|20)\\d\\d(?=年)");
    private static final Pattern LIST = Pattern.compile("清单|名单|名录|一览|台账");
    private static final Pattern OF_ABOVE = Pattern.compile("(以上|上述|上列).*");

    /** All of a list's name but what it is of: 2025年新注册企业清单. */
    private static final Pattern KIND = Pattern.compile("\\d{4}年|(企业)?(清单|名单|名录)?$");

    private final EvidenceList list;
    private final boolean ofYear;
    private final String subject;
    private final Set<String> years = new HashSet<>();
    private @Nullable Doubt doubt;

    /**
     * What is asked of the rows below a line.
     *
     * @param named the other list that the line names, null where it only says that they do not count
     */
    private record Doubt(int row, String text, @Nullable EvidenceList named) {}

    GroupLines(EvidenceList list) {
        this.list = list;
        this.ofYear = YEAR.matcher(list.name()).find();
        this.subject = KIND.matcher(list.name()).replaceAll("");
        above(list.name());
    }

    /** Takes in what stands above the list: the years that it is of. */
    void above(String title) {
        YEAR.matcher(title).results().map(MatchResult::group).forEach(years::add);
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
     * Notes text alone in a row: it may put in doubt what stands below. A group of the same level that says no such thing
     * ends one without rows.
     */
    void notice(Row row, Cell only) {
        String text = Texts.unspaced(only.text());
        if (text.length() > LONGEST || NotesAndTotals.isNote(only) || NotesAndTotals.isEnterprise(text)) {
            return;
        }
        boolean doubtful = isDoubtful(text) && !OF_ABOVE.matcher(text).matches();
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

    private boolean isDoubtful(String text) {
        return DoubtfulWords.areInLine(text, list) || ENCLOSED.matcher(text).matches() || isOfOtherYear(text);
    }

    /** 2024年上市企业名单 below one of 2025, 2024年新注册企业 in a list of 2025's; 2024年 alone groups by the year of something. */
    private boolean isOfOtherYear(String text) {
        return (LIST.matcher(text).find() || text.startsWith("以下") || (ofYear && text.contains(subject)))
                && !years.isEmpty()
                && YEAR.matcher(text).results().map(MatchResult::group).anyMatch(year -> !years.contains(year));
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
