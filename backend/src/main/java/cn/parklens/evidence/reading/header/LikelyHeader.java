package cn.parklens.evidence.reading.header;

import cn.parklens.evidence.reading.words.UnitWords;
import cn.parklens.form.ListColumn;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Headers that are no name of a column and plainly mean one all the same: 申报企业名称, 证书发证日期, 总用地面积（亩）. They count
 * only where no header names the column, and are shown for confirmation.
 */
final class LikelyHeader {

    private static final int LONGEST = 20;
    /** 日期 alone is in the name of many columns. */
    private static final int SHORTEST_NAME = 3;
    /** What a header may say besides: 截至2025年底累计. */
    private static final int MOST_BESIDES = 10;

    /** Another enterprise, another day, a part, a plan: whatever the words have in common with the column. */
    private static final Pattern ANOTHER = Pattern.compile("[母子]公司|分公司|集团|关联|控股|参股|股东|投资方|上级|主管|归口|属地|管理|原|曾|旧|英文|简称|别名"
            + "|法定代表|法人代表|联系|负责|经办|电话|手机|邮箱|银行|账户|推荐|运营|施工|合作|供应|客户|配套|出租|房东|挂靠|受托|委托|发布|颁发机|审批|登记机"
            + "|检测|咨询|中介|辅导|保荐|评定机|认定[机单部]|发证[机单部]|去年|上年|同期|同比|占比|比重|增速|增长|计划|预计|拟|目标|其中|变更|更名|复[审核评查]|注销"
            + "|起始|开始|自$|起$|协会|联盟|细分|领域|龙头|排名|地位|智能制造|两化");

    private static final Pattern OF_NAMES = Pattern.compile("\\p{IsHan}{0,12}(?:企业|公司|单位|主体|纳税人|商户|高企)(?:的?名称|全称|名)"
            + "|(?:申报|用地|入园|园区|被?认定|上市|入选|获评|入库)(?:企业|公司|单位)|企业名录|土地使用(?:权人|者)|使用权人|受让人");
    private static final Pattern OF_CODES =
            Pattern.compile("\\p{IsHan}{0,8}信用(?:代码|编码)证?号?码?|社会统一信用代码|统一(?:代码|编码)|法人代码|(?:企业|单位)(?:代码|税号)"
                    + "|纳税(?:人)?(?:识别|登记)号码?|税务登记(?:证)?号码?|(?:营业)?执照(?:注册)?(?:号码?|编号)|(?:工商)?注册(?:登记)?号码?|组织机构代码证?号?");
    private static final Pattern OF_INDUSTRIES = Pattern.compile("\\p{IsHan}{0,8}行业(?:分类|类别|门类|[大中小]类|代码|编码|名称){0,2}");
    private static final Pattern OF_LEVELS =
            Pattern.compile("\\p{IsHan}{0,8}(?:数字化|转型|改造)\\p{IsHan}{0,6}(?:等级|水平|级别|成熟度)" + "|(?:能力|水平|评测|诊断)等级");

    private static final Pattern CERTIFIED =
            Pattern.compile("\\p{IsHan}{0,10}(?:认定|发证|颁证|获证|颁发|发放|获批|批准|获评|评定|入选|公告|公布|通过)\\p{IsHan}{0,2}日期");
    private static final Pattern VALID =
            Pattern.compile("\\p{IsHan}{0,6}(?:有效期?|证书)\\p{IsHan}{0,2}(?:至|止|截止|截至|到期)(?:日期?|日)?|到期日期?|失效日期|截止日期");

    private static final Pattern DAY = Pattern.compile("(?:时间|日期|年月日|年月|年份|年度)$");
    private static final Pattern YEAR = Pattern.compile("(?:年份|年度)$");
    private static final Pattern NUMBER = Pattern.compile("(?:编号|编码|号码|号)$");
    private static final Pattern WHETHER = Pattern.compile("是否|有无|已?开展|情况|业$|的");
    /** What adds nothing to land or money of an enterprise. */
    private static final Pattern FILLING = Pattern.compile(
            "截[至止]?(?:\\d{4}年)?(?:年?[底末]|目前|\\d{1,2}月[底末]?)|\\d{4}年?[底末]|累计|完成|总额|总|额|合计|实际|已|企业|使用|证载");

    /** Of land it says when it was measured; money is another of each year. */
    private static final Pattern WHEN = Pattern.compile("^(?:19|20)\\d\\d年度?(?!新增)");

    private static final Pattern OF_A_YEAR = Pattern.compile("\\d{4}|本年|当年|年度|新增|到位");

    private LikelyHeader() {}

    /** The column of these that a header most likely means, null where none or two are as likely. */
    static @Nullable ListColumn of(HeaderText header, Collection<ListColumn> free) {
        String core = header.core();
        if (core.length() < 2
                || core.length() > LONGEST
                || ANOTHER.matcher(core).find()) {
            return null;
        }
        ListColumn best = null;
        int longest = 0;
        boolean tie = false;
        for (ListColumn column : free) {
            int shared = OtherMeaning.isSaid(header, column) ? 0 : shared(core, column);
            tie = shared == longest ? tie : shared < longest && tie;
            if (shared > 0 && shared == longest) {
                tie = true;
            } else if (shared > longest) {
                best = column;
                longest = shared;
            }
        }
        return tie ? null : best;
    }

    /** How much a header has in common with what the column is called; 0 where it does not mean it. */
    private static int shared(String core, ListColumn column) {
        int words = switch (column.kind()) {
            case ENTERPRISE_NAME -> OF_NAMES.matcher(core).matches() ? core.length() : 0;
            case CREDIT_CODE -> OF_CODES.matcher(core).matches() ? core.length() : 0;
            case INDUSTRY -> OF_INDUSTRIES.matcher(core).matches() ? core.length() : 0;
            case CHOICE ->
                OF_LEVELS.matcher(core).matches()
                                && names(column)
                                        .anyMatch(it -> OF_LEVELS.matcher(it).matches())
                        ? core.length()
                        : 0;
            case DATE -> ofDays(core, column);
            case FIGURE, TEXT, YES_NO, DIVISION -> 0;
        };
        return Math.max(words, named(core, column));
    }

    private static int ofDays(String core, ListColumn column) {
        String day = DAY.matcher(core).replaceFirst("日期");
        return Stream.of(CERTIFIED, VALID)
                        .filter(words -> words.matcher(day).matches())
                        .anyMatch(words -> names(column)
                                .map(it -> DAY.matcher(it).replaceFirst("日期"))
                                .anyMatch(it -> words.matcher(it).matches()))
                ? 2
                : 0;
    }

    private static int named(String core, ListColumn column) {
        return switch (column.kind()) {
            case FIGURE ->
                ofFigures(
                        UnitWords.areOfArea(column.unit()) ? WHEN.matcher(core).replaceFirst("") : core, column);
            case DATE, TEXT -> within(core, column);
            case YES_NO -> either(core, column);
            case ENTERPRISE_NAME, CREDIT_CODE, INDUSTRY, CHOICE, DIVISION -> 0;
        };
    }

    private static int ofFigures(String core, ListColumn column) {
        return OF_A_YEAR.matcher(FILLING.matcher(core).replaceAll("")).find()
                        && !column.unit().isEmpty()
                ? 0
                : within(core, column);
    }

    /** 是否有实际经营 for 是否有实际经营活动, and the other way round. */
    private static int either(String core, ListColumn column) {
        String said = plain(core, column);
        return names(column)
                .map(it -> plain(it, column))
                .filter(it -> Math.min(it.length(), said.length()) >= SHORTEST_NAME)
                .filter(it -> it.contains(said) || said.contains(it))
                .mapToInt(it -> Math.min(it.length(), said.length()))
                .max()
                .orElse(0);
    }

    /** The longest of the column's names that a header ends with: what a word means stands last, and the rest says which. */
    private static int within(String core, ListColumn column) {
        String said = plain(core, column);
        return names(column)
                .map(it -> plain(it, column))
                .filter(it -> said.equals(it)
                        || (it.length() >= SHORTEST_NAME
                                && said.endsWith(it)
                                && said.length() - it.length() <= MOST_BESIDES))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private static String plain(String core, ListColumn column) {
        return switch (column.kind()) {
            case FIGURE -> YEAR.matcher(FILLING.matcher(core).replaceAll("")).replaceFirst("年份");
            case DATE -> DAY.matcher(core).replaceFirst("日期");
            case TEXT -> NUMBER.matcher(core).replaceFirst("编号");
            case YES_NO -> WHETHER.matcher(core).replaceAll("");
            default -> core;
        };
    }

    private static Stream<String> names(ListColumn column) {
        return column.names().map(it -> HeaderText.of(it).core());
    }
}
