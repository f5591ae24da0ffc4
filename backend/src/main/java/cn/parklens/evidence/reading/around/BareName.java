package cn.parklens.evidence.reading.around;

import cn.parklens.evidence.enterprise.EnterpriseName;
import java.util.regex.Pattern;

/**
 * A name without any word that names of enterprises, institutions and shops have: 示例纺织, and 电子信息 or 地块三 as well. It may
 * be an enterprise's short name; nothing but a credit code would tell.
 */
public final class BareName {

    private static final int SHORTEST = 3;

    /** Ends of such names, most of them of three characters at least: 王记店. */
    private static final String ENDS = "厂店院所社行站场馆坊堂铺吧会局处部室校队矿";

    /** What ends like one and is a place or a kind: 园区东部, 公共厕所, 科研院所. */
    private static final Pattern NO_END = Pattern.compile(".*([东南西北中][边面]?部|厕所|院所|停车场|广场|空场|[一两多各]处)");

    /** What those end with: nearly every other name is spared the pattern. */
    private static final String NO_END_LAST = "部所场处";

    private static final Pattern WORD =
            Pattern.compile("公司|有限|集团|企业|合伙|独资|股份|合作社|联社|农场|商[城厦号]|超市|酒[楼庄]|茶[楼庄]|[山钱]庄|庄园|果园|茶园"
                    + "|药房|餐厅|客栈|民宿|门市|(维修|加工|服务|经营|收购|零售|批发)点|幼儿园|学校|大学|学院|医院|银行|中心|研究|实验室|工作室|事务所|经营部|服务部|基金|协会|商会|电视台|俱乐部|百货"
                    + "|服务区|度假[区村]|风景区|景区|游览区|港务区|古镇|小镇");

    private static final Pattern ABROAD = Pattern.compile(
            "\\b(co|company|ltd|limited|inc|incorporated|llc|llp|lp|corp|corporation|gmbh|ag|kg|plc|pte|pty|sa|bv|nv|srl|spa|kk"
                    + "|group|holdings?|bank|hospital|university|college|school|institute|cent(er|re)|factory|works|branch|office)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BRACKETS_BEHIND = Pattern.compile("[(（][^()（）]*[)）]$");

    private BareName() {}

    /** Whether a name is one. Nearly all names end with 公司: they cost a look. */
    public static boolean isOne(String written) {
        if (written.endsWith("公司")) {
            return false;
        }
        String unmarked = EnterpriseName.unmarked(written);
        boolean isBracketed = unmarked.endsWith(")") || unmarked.endsWith("）");
        String name =
                isBracketed ? BRACKETS_BEHIND.matcher(unmarked).replaceFirst("").strip() : unmarked;
        return !endsAsOne(name) && !WORD.matcher(unmarked).find() && !isAbroad(unmarked);
    }

    private static boolean endsAsOne(String name) {
        char last = name.length() < SHORTEST ? ' ' : name.charAt(name.length() - 1);
        return ENDS.indexOf(last) >= 0
                && (NO_END_LAST.indexOf(last) < 0 || !NO_END.matcher(name).matches());
    }

    private static boolean isAbroad(String name) {
        return name.chars().anyMatch(c -> c < 0x80 && Character.isLetter(c))
                && ABROAD.matcher(name).find();
    }
}
