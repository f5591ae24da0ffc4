package cn.parklens.evidence.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines in the place of a name that group the rows below by what they look like: 【东区】, 东区街道（2家）, 电子信息产业. A short name
 * that looks like none of these, 示例纺织, may be an enterprise's and is left to the reading of rows.
 */
final class GroupNames {

    private static final int LONGEST = 24;

    private static final Pattern FRAMED =
            Pattern.compile("[【〔\\[「{].{1,20}[】〕\\]」}]|[—─－=＝*＊~～-]{1,10}\\p{IsHan}.{0,18}\\p{IsHan}[—─－=＝*＊~～-]{1,10}"
                    + "|\\p{IsHan}.{0,16}[:：]|.{1,16}[(（]共?\\d{1,6}[家户个][)）]");

    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,2}[.、．)）]|[(（]\\d{1,2}[)）]|[①-⑳])\\p{IsHan}{1,12}");

    private static final Pattern KIND = Pattern.compile(
            "\\p{IsHan}{1,7}(区|街道|镇|乡|村|组团)|\\p{IsHan}{1,12}(产业|行业|领域|产业链|制造业|服务业|建筑业|金融业|运输业|零售业|批发业|加工业|种植业|养殖业|企业|类|批次?)"
                    + "|[按分]\\p{IsHan}{1,8}(分|划分|分组|分类)|以下(为|是|系)?.{1,16}");

    /** The name of a place may be that of an enterprise in it. */
    private static final Pattern PLACE_OF_ENTERPRISE = Pattern.compile(".*(服务区|度假区|风景区|景区|游览区|园区)");

    private GroupNames() {}

    /**
     * Whether text alone in the place of a name looks like a group of the rows below.
     *
     * @param following the text in the place of the next row's name
     */
    static boolean isOne(String written, String following) {
        String text = Texts.unspaced(written);
        if (text.length() > LONGEST || NotesAndTotals.isEnterprise(text)) {
            return false;
        }
        if (NUMBERED.matcher(text).matches()) {
            // Where names are numbered so, one of them is no group.
            Matcher next = NUMBERED.matcher(Texts.unspaced(following));
            return !next.lookingAt();
        }
        return FRAMED.matcher(text).matches()
                || (KIND.matcher(text).matches()
                        && !text.contains("合伙")
                        && !text.contains("独资")
                        && !PLACE_OF_ENTERPRISE.matcher(text).matches());
    }
}
