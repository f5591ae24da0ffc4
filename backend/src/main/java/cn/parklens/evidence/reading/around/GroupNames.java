package cn.parklens.evidence.reading.around;

import cn.parklens.evidence.reading.words.NotesAndTotals;
import cn.parklens.evidence.reading.words.Texts;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What groups the rows below and stands in the place of a name: 其他企业, 未上市企业, and by its looks 【东区】, 东区街道（2家）, 电子信息产业. A
 * short name that looks like none of these, 示例纺织, may be an enterprise's and is left to the reading of rows.
 */
final class GroupNames {

    private static final int LONGEST = 40;
    private static final int LONGEST_LIKELY = 24;

    /** No enterprise is called so. */
    private static final Pattern SURE = Pattern.compile(
            "(其他|其它|其余|规模以[上下]|规[上下]|限额以[上下]|未|非|拟|已|新增|外资|外商投资|内资|民营|私营|国有|港澳台|中小微?|大型|中型|小型|小微|微型|重点|培育|区内|区外|市外|园外)"
                    + "\\p{IsHan}{0,12}企业([(（].{1,12}[)）])?|(以下|下列)\\p{IsHan}{0,4}企业.{0,16}|[(（](不含|含|不包括|包括|其中)[^)）]{1,20}[)）]"
                    + "|(其他|其它|其余|分散)?(散户|个体户|个体工商户|个体经营户|农户|分支机构|产业活动单位)"
                    + "|附(件|表|录)?[一二三四五\\d]{0,2}[:：].+|.+(清单|名单|名录|台账)|(暂不|不)(计入|纳入|统计)\\p{IsHan}{0,6}");

    private static final Pattern FRAMED =
            Pattern.compile("[【〔\\[「{].{1,20}[】〕\\]」}]|[—─－=＝*＊~～-]{1,10}\\p{IsHan}.{0,18}\\p{IsHan}[—─－=＝*＊~～-]{1,10}"
                    + "|\\p{IsHan}.{0,16}[:：]|.{1,16}[(（]共?\\d{1,6}[家户个][)）]");

    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,2}[.、．)）]|[(（]\\d{1,2}[)）]|[①-⑳])\\p{IsHan}{1,12}");

    private static final Pattern KIND = Pattern.compile(
            "\\p{IsHan}{1,7}(区|街道|镇|乡|村|组团)|\\p{IsHan}{1,12}(产业|行业|领域|产业链|制造业|服务业|建筑业|金融业|运输业|零售业|批发业|加工业|种植业|养殖业|企业|类|批次?)"
                    + "|[按分]\\p{IsHan}{1,8}(分|划分|分组|分类)|以下(为|是|系)?.{1,16}");

    /** The name of a place may be that of an enterprise in it. */
    private static final Pattern PLACE_OF_ENTERPRISE = Pattern.compile(".*(服务区|度假区|度假村|风景区|景区|游览区|港务区|园区|古镇|小镇)");

    private GroupNames() {}

    /** Whether text in the place of a name groups the enterprises below and is none itself. */
    static boolean isOne(String written) {
        String text = Texts.unspaced(written);
        return text.length() <= LONGEST && SURE.matcher(text).matches() && !isOfOwners(text);
    }

    /**
     * Whether text alone in the place of a name looks like a group of the rows below.
     *
     * @param following the text in the place of the next row's name
     */
    static boolean isLikely(String written, String following) {
        String text = Texts.unspaced(written);
        if (text.length() > LONGEST_LIKELY || NotesAndTotals.isEnterprise(text)) {
            return false;
        }
        if (NUMBERED.matcher(text).matches()) {
            // Where names are numbered so, one of them is no group.
            Matcher next = NUMBERED.matcher(Texts.unspaced(following));
            return !next.lookingAt();
        }
        return FRAMED.matcher(text).matches()
                || (KIND.matcher(text).matches()
                        && !isOfOwners(text)
                        && !PLACE_OF_ENTERPRISE.matcher(text).matches());
    }

    /** So names of enterprises end: 合伙企业, 个人独资企业. */
    private static boolean isOfOwners(String text) {
        return text.contains("合伙") || text.contains("独资");
    }
}
