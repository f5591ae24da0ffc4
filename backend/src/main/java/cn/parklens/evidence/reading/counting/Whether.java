package cn.parklens.evidence.reading.counting;

import cn.parklens.evidence.reading.words.DoubtfulWords;
import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.form.EvidenceList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Columns that ask whether a row counts: 否 under 是否纳入统计, 是 under 是否已注销. */
final class Whether {

    private static final Pattern COUNTS =
            Pattern.compile("[是应]否(应|可)?(计入|纳入|列入|统计)(总数|统计|汇总|名单|清单|本表|本名单|本清单|本次统计|统计范围|范围|考核)?"
                    + "|(计入|纳入|列入)(统计|汇总|名单|清单|统计范围|范围)|(计入|纳入|列入|统计)与否|是否(位于|属于|在)(本?园区?|区)内?"
                    + "|是否(为|是|属于?|系)?本?园区?内?的?企业|(证书|资质|资格|称号|认定)?是否(仍|还|尚)?(有效|(在|处于)?(证书|资质|资格|称号|认定)?有效期以?内?)"
                    + "|是否(仍|还)?(在)?(存续|续存|在营|在业|在产|(有|开展)?(正常|实际|持续)(生产|经营|运营|营业|运行|生产经营|存续)(活动)?)(中|企业)?");

    /** Asked of enterprises above a scale: in a list of others, 否 is no doubt about them. */
    private static final Pattern ABOVE_SCALE =
            Pattern.compile("是否(已|应|为|是|属于?|仍)?(纳统|入统|入库|在库|纳入规上(统计)?|规上|规模以上)(工业)?(企业)?|(纳统|入统|在库)与否");

    /** Whether it is what the list is of: 是否上市, 是否被认定为高新技术企业. */
    private static final Pattern MEMBER =
            Pattern.compile("是否(?:已|被|为|是|系|属于?|获得|获评|评为|认定为?|列入|入选|完成|实现)*(\\p{IsHan}{2,}?)(?:企业|公司|名单|清单|称号|资质|认定)*");

    /** What is left of a list's name is what its enterprises are. */
    private static final Pattern OF_LIST =
            Pattern.compile("^(?:\\d{4}年|国家级?|省级)+|(?:中小|网络覆盖|覆盖)?(?:企业|公司)?(?:清单|名单|名录)?$");

    private static final Pattern LEVEL = Pattern.compile("是否(?:为|是|属于?|系)?(国家级|省级)(?:企业|称号|认定)?");

    /** Where it is the other way round. */
    private static final Pattern GONE = Pattern.compile(
            "是否(应|需|被?已?经?被?|拟|长期|正在)(剔除|排除|删除|注销|吊销|迁出|外迁|迁离|搬迁|搬离|停产|停业|歇业|关停|关闭|倒闭|破产|清算|退库|退规|退市|退出|退园|失效|过期|到期|失联"
                    + "|(为|是)?(空壳|僵尸)(企业|公司)?)(本?园区)?(企业)?|(剔除|注销)与否");

    private Whether() {}

    /** What such a column may say that is a doubt, null for other columns. */
    static @Nullable Doubt under(String header, EvidenceList list) {
        boolean aboveScale = DoubtfulWords.areAboveScale(list);
        if (COUNTS.matcher(header).matches()
                || isMember(header, list)
                || isLevel(header, list)
                || (aboveScale && ABOVE_SCALE.matcher(header).matches())) {
            return said -> said.isNo() || Remarks.say(said.text());
        }
        return GONE.matcher(header).matches() && (aboveScale || !(header.contains("退库") || header.contains("退规")))
                ? Said::isYes
                : null;
    }

    private static boolean isMember(String header, EvidenceList list) {
        Matcher member = MEMBER.matcher(header);
        return member.matches()
                && list.names()
                        .map(name -> OF_LIST.matcher(Texts.bare(name)).replaceAll(""))
                        .anyMatch(OF_LIST.matcher(member.group(1)).replaceAll("")::equals);
    }

    /** 是否国家级 of a list of those that are. */
    private static boolean isLevel(String header, EvidenceList list) {
        Matcher level = LEVEL.matcher(header);
        return level.matches() && list.name().startsWith(level.group(1).substring(0, 2));
    }
}
