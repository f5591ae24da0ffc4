package cn.parklens.evidence.reading;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.header.HeaderMatch;
import cn.parklens.evidence.reading.header.HeaderMatch.Column;
import cn.parklens.evidence.reading.header.HeaderText;
import cn.parklens.evidence.reading.words.DoubtfulWords;
import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Row;
import cn.parklens.form.EvidenceList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows beside which stands that they do not count: 不计入 under 备注, 否 under 是否纳入统计. They are counted all the same; that
 * is asked about once for the whole list.
 */
final class SaidNotToCount implements Onlooker {

    private static final int LONGEST = 60;

    private static final Pattern REMARKS = Pattern.compile("备注|说明|备注说明|情况说明|有关说明|附注|注|状态|企业状态|经营状态|存续状态|登记状态");
    private static final Pattern WHETHER =
            Pattern.compile("[是应]否(应|可)?(计入|纳入|列入|统计)(总数|统计|汇总|名单|清单|本表|本名单|本清单|本次统计|统计范围|范围|考核)?"
                    + "|(计入|纳入|列入)(统计|汇总|名单|清单|统计范围|范围)|(计入|纳入|列入|统计)与否|是否(位于|属于|在)(本?园区?|园区)内?|是否有效");

    /** Asked of enterprises above a scale: in a list of others, 否 is no doubt about them. */
    private static final Pattern WHETHER_ABOVE_SCALE =
            Pattern.compile("是否(已|应|为|是|属于?)?(纳统|入统|入库|纳入规上(统计)?|规上|规模以上)(工业)?(企业)?|(纳统|入统)与否");

    /** Whether it is what the list is of: 是否上市, 是否被认定为高新技术企业. */
    private static final Pattern WHETHER_MEMBER =
            Pattern.compile("是否(?:已|被|为|是|系|属于?|获得|获评|评为|认定为?|列入|入选|完成|实现)*(\\p{IsHan}{2,}?)(?:企业|公司|名单|清单|称号|资质|认定)*");

    /** What is left of a list's name is what its enterprises are. */
    private static final Pattern OF_LIST =
            Pattern.compile("^(?:\\d{4}年|国家级?|省级)+|(?:中小|网络覆盖|覆盖)?(?:企业|公司)?(?:清单|名单|名录)?$");

    /** What was made of an enterprise that somebody proposed. */
    private static final Pattern REVIEW =
            Pattern.compile("(初审|复审|复核|审核|评审|审查|核查|审批|认定)(意见|结果|结论|情况|状态)|是否通过(初审|复审|复核|审核|评审|认定)?");

    /** What such a review says of one that was turned down. */
    private static final Pattern REJECTED = Pattern.compile(
            "(初审|复审|复核|审核|评审|认定)?(不予|不|未|未予)(通过|认定|同意|合格|符合|推荐|批准)(条件|要求|标准|认定|推荐|审核|评审)?([,，。;；(（].*)?|驳回|退回|否|×");

    /** Where it is the other way round. */
    private static final Pattern WHETHER_NOT = Pattern.compile("是否(应|需|已)?(剔除|排除|删除|注销|吊销|迁出|停业|关停)|(剔除|注销)与否");

    private static final Set<String> YES = Set.of("是", "y", "yes", "√", "✓", "✔");
    private static final Set<String> NO =
            Set.of("否", "不", "不是", "不计入", "不纳入", "不列入", "不统计", "不计", "未纳入", "未计入", "n", "no", "×", "x", "✗", "✘");

    /** Of the enterprise, and not of one of its figures: 已注销，不计入, and not 土地款不计入. */
    static final Pattern NOT_COUNTED = Pattern.compile(
            "(^|[，,。；;、(（\\s]|企业|公司|[该本此]户|重复|停产|在建|筹建|注销|吊销|迁出|搬迁|搬离|关停|倒闭)(暂时?)?不(予|再|应|作)?(计入|纳入|列入|统计|计)"
                    + "(总数|统计|汇总|名单|清单|本表|本名单|本清单|统计范围|范围|考核|家数|户数|企业数)?(?=$|[，,。；;、)）\\s])");

    /** Every remark that says so has one of these, as a test proves: the others are spared the patterns. */
    static final String SIGNS = "非库规产不销迁搬闭停剔转歇破重外同报未退见并取废删过期届失示待拟与和计纳";

    static final Pattern GONE = Pattern.compile(
            "[(（]?((19|20)\\d\\d(年(\\d{1,2}月(\\d{1,2}日)?|[初底末])?|[-./]\\d{1,2}([-./]\\d{1,2})?))?(该?企业|公司)?现?(已经?)?被?"
                    + "((正在)?(办理)?注销(登记|中)?|吊销(营业)?(执照)?(未注销)?|迁出(本?园区?)?|迁离|(迁往|迁至|迁到|搬至|搬到|搬往)\\p{IsHan}{1,8}|(长期|全面|暂时)?停产|退库|退规|退出规上|外迁|搬迁|搬离|搬出|倒闭|破产(清算)?|吸收合并|作废|删除|不报|(取消|撤销)资格|资格(已|被)?(取消|撤销)|关停|关闭|停业|歇业|转出|退出(本?园区?)?|退园|剔除"
                    + "|((注册(地址?)?|住所|地址|税收)?不(在|属于?))本?园区?内?|外区(企业)?|非本?(园区?|区|开发区)企业|不在(本次)?统计范围内?|(注册(地址?|住所)?|住所|地址)?(在|位于)?本?(园区?|区|开发区)外(企业|注册)?|(初审|复审|审核|评审|复核|审查|认定|复评|验收)?(不予|不|未|未予)(通过|认定|符合)(初审|复审|审核|评审|复核|审查|认定|复评|验收|条件|要求)?"
                    + "|(证书|资质|资格|称号|认定)?(有效期)?(已过期?|已失效|已届满|届满|已到期|过期|失效)(未复审|未复核|未重新认定)?|(证书|资质|资格|称号|认定)?有效期已?满"
                    + "|(正在|尚在|仍在|还在|在|处于)公示(期内?|中|阶段)?|公示(期内|中|阶段)|(尚)?待(认定|批复|公示|审批|审核|复核|核实|确认)|拟(认定|申报|推荐|入选)|尚未(认定|批复|公示|公布|获批)"
                    + "|重复(统计|企业|填报|上报|申报|计算|项|行)?|(([同与和]|参?见)(第|序号)?\\d{1,6}[行号条项家]?|[同与和]上(一?行|一?家)?)(企业|公司)?(重复|相同|(为|是|系)?同一(家|企业|家企业))?"
                    + "|(去年|上年度?|往年|以前年度|上期|上次|上一?批|(19|20)\\d\\d年度?)已?经?(上报|填报|申报|报送|统计|报|计入|纳入)过?)"
                    + "[)）]?([，,。；;(（].*)?");

    /** What is over: 停业，2025年恢复生产; 搬迁（入园）. */
    private static final Pattern AGAIN = Pattern.compile("恢复|复[工产业]|重新|[迁搬]入|入园|[迁搬][至到往](本|园区|区内|新)");

    private final EvidenceList list;
    private final Place sheet;
    private final List<Column> remarks = new ArrayList<>();
    private final List<Column> whether = new ArrayList<>();
    private final List<Column> whetherNot = new ArrayList<>();
    private final List<Column> reviews = new ArrayList<>();
    private final RowsNoted rows = new RowsNoted();
    private @Nullable Column first;

    SaidNotToCount(EvidenceList list, HeaderMatch header, Place sheet) {
        this.list = list;
        this.sheet = sheet;
        for (Column column : header.columns()) {
            String core = HeaderText.of(column.text()).core();
            if (column.how() == HeaderMatch.How.SIDE_TABLE) {
                continue;
            }
            if (isOfRemarks(core)) {
                remarks.add(column);
            } else if (column.code() == null && asksWhether(core)) {
                whether.add(column);
            } else if (column.code() == null && REVIEW.matcher(core).matches()) {
                reviews.add(column);
            } else if (column.code() == null && WHETHER_NOT.matcher(core).matches()) {
                whetherNot.add(column);
            }
        }
    }

    /** Whether remarks stand under a header. */
    static boolean isOfRemarks(String header) {
        return REMARKS.matcher(header).matches();
    }

    private boolean asksWhether(String header) {
        return WHETHER.matcher(header).matches()
                || asksWhetherMember(header)
                || (DoubtfulWords.areAboveScale(list)
                        && WHETHER_ABOVE_SCALE.matcher(header).matches());
    }

    private boolean asksWhetherMember(String header) {
        Matcher member = WHETHER_MEMBER.matcher(header);
        return member.matches()
                && Stream.concat(Stream.of(list.name()), list.synonyms().stream())
                        .map(name -> OF_LIST.matcher(Texts.bare(name)).replaceAll(""))
                        .anyMatch(OF_LIST.matcher(member.group(1)).replaceAll("")::equals);
    }

    /** Most lists have no such column. */
    @Override
    public void taken(EvidenceRow read) {
        Row row = read.row();
        for (Column column : remarks) {
            Cell cell = row.cell(column.index());
            if (cell != null && isRemarked(cell.text())) {
                note(row, column, cell);
                return;
            }
        }
        if (!isSaid(row, whether, NO::contains) && !isSaid(row, whetherNot, YES::contains)) {
            isSaid(row, reviews, said -> REJECTED.matcher(said).matches());
        }
    }

    private boolean isSaid(Row row, List<Column> columns, Predicate<String> words) {
        for (Column column : columns) {
            Cell cell = row.cell(column.index());
            if (cell != null
                    && cell.text().length() <= LONGEST
                    && words.test(Texts.half(cell.text()).toLowerCase(Locale.ROOT))) {
                note(row, column, cell);
                return true;
            }
        }
        return false;
    }

    private static boolean isRemarked(String text) {
        return text.length() <= LONGEST
                && text.chars().anyMatch(c -> SIGNS.indexOf(c) >= 0)
                && (NOT_COUNTED.matcher(text).find()
                        || (GONE.matcher(Texts.unspaced(text)).matches()
                                && !AGAIN.matcher(text).find()));
    }

    private void note(Row row, Column column, Cell cell) {
        first = first == null ? column : first;
        rows.add(row, cell);
    }

    /** One, at the first of them. */
    @Override
    public List<Problem> problems() {
        Column column = first;
        return column == null
                ? List.of()
                : List.of(Problem.of(
                        EvidenceProblem.ROWS_SAID_NOT_TO_COUNT,
                        sheet.row(rows.first()).column(column.letters(), column.text()),
                        rows.example(),
                        column.text(),
                        list.name(),
                        rows.named(),
                        rows.count()));
    }
}
