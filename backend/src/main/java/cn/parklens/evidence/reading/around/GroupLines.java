package cn.parklens.evidence.reading.around;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
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
    /** Says of what stands below that it does not count: not 虚拟, 模拟, 在建筑, 搬迁入园. */
    private static final Pattern DOUBTFUL = Pattern.compile(
            "后备|储备企业|培育(库|企业|对象)|辅导期|退市|潜在|种子(独角兽|企业)|临规|准规|退规|退库|到期企业|[(（]已?到期[)）]|新三板|(19|20)\\d\\d年申报|"
                    + "不(予|再|应|作)?(计入|纳入|列入|统计)|暂不|[请切]勿|勿(统|计|纳|列)|(?<![虚模])拟|在建(?!筑)|筹建|注销|吊销|迁出|搬迁(?![入来至到])|停产|备选|剔除"
                    + "|停业|歇业|关停|关闭|倒闭|破产|僵尸|外迁(?!移?[入来至到进])|转出|退出|取消|撤销|(?<!超)过期|失效(?!分析)|意向|待核|已上报|重复(?!使用)"
                    + "|园区?外(企业|单位|$)|(^|[、.．）)年]|企业|以下|以下为)计划(?!单列|经济)"
                    + "|未(投产|开业|开工|建成|竣工|入驻|落户|认定|通过|获批|批复|纳入|列入|计入|达标|达到|完成|运营|经营|营业|生产|启用|投用|注册)"
                    + "|^以下.{0,6}(19|20)\\d\\d年(\\d{1,2}月)?(\\d{1,2}日)?(起|以?后|之后)");

    /** 未上市: in doubt only where the list is of those that are. */
    private static final Pattern NOT_YET = Pattern.compile("未(\\p{IsHan}{2})");

    /** In doubt only in a list of those above that scale. */
    private static final Pattern BELOW_SCALE = Pattern.compile("规模以下|规下|限额以下|限下|未[入升达](规|库|统)");

    private static final Pattern ABOVE_SCALE = Pattern.compile("规模以上|规上|限额以上|限上");
    private static final Pattern LEFT_OUT = Pattern.compile("[(（]?(不含|不包括|不包含|剔除)\\p{IsHan}+[)）]|不含\\p{IsHan}+");
    private static final Pattern ENCLOSED =
            Pattern.compile("附(件|表|录)?[一二三四五\\d]{0,2}[:：].+|附(件|表|录)[一二三四五\\d]{0,2}.*(清单|名单|名录|一览|表)");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(19|20)\\d\\d(?=年)");
    private static final Pattern LIST = Pattern.compile("清单|名单|名录|一览|台账");
    private static final Pattern OF_ABOVE = Pattern.compile("(以上|上述|上列).*");

    /** All of a list's name but what it is of: 2025年新注册企业清单. */
    private static final Pattern KIND = Pattern.compile("\\d{4}年|(企业)?(清单|名单|名录)?$");

    private final EvidenceList list;
    private final boolean ofYear;
    private final boolean aboveScale;
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
        this.aboveScale = areAboveScale(list);
        this.subject = KIND.matcher(list.name()).replaceAll("");
        above(list.name());
    }

    /** Whether a list is of enterprises above a scale: 规上工业企业清单. */
    public static boolean areAboveScale(EvidenceList list) {
        return areOfScale(list.name());
    }

    /** Whether text says that enterprises are above a scale: those of any list are grouped so. */
    static boolean areOfScale(String text) {
        return ABOVE_SCALE.matcher(text).find();
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
        String said = LEFT_OUT.matcher(text.replace(list.name(), "")).replaceAll("");
        return DOUBTFUL.matcher(said).find()
                || NOT_YET.matcher(text).results().anyMatch(not -> list.name().contains(not.group(1)))
                || (aboveScale && BELOW_SCALE.matcher(text).find())
                || ENCLOSED.matcher(text).matches()
                || isOfOtherYear(text);
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
