package cn.parklens.evidence.reading.counting;

import cn.parklens.evidence.reading.header.HeaderMatch.Column;
import cn.parklens.evidence.reading.header.HeaderText;
import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.form.EvidenceList;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Networks that a list of enterprises covered by them names: where one column or remark says that one of the networks does
 * not reach the enterprise, 5G网络 ×, 仅千兆光网, it is in doubt.
 */
public final class Networks {

    private static final Pattern HEADER = Pattern.compile(
            "(是否|有无|[已双]|实现|5g|千兆|光[网纤]|网络|固网|宽带|信号|移动|基站|接入|覆盖|开通|[到入]户|室内|企业|园区|情况|状[态况]|速率|带宽|与否){1,9}");

    /** A part of what the name of such a list says: 双千兆网络覆盖. */
    private static final Pattern NETWORK = Pattern.compile("5g|千兆|光[网纤]|网络|宽带|覆盖");

    private static final Pattern NOT_REACHED =
            Pattern.compile("[均尚暂]?(未|没有?|不|无)(覆盖|接入|开通|建成|实现|完成|信号|网络)?|(正?在建|建设中|规划中?|拟建|待建|部分覆盖)([(（，,].*)?");

    private static final Pattern REMARK = Pattern.compile(
            ".{0,20}([尚均暂]?未|没有|无)(千兆|5g|光[网纤]|网络|信号)*(覆盖|接入|开通|信号).{0,20}|[仅只](有|覆盖|接入|开通)?.{0,2}(千兆|光[网纤]|5g|4g|百兆|宽带).{0,20}");

    private static final Pattern REACHED = Pattern.compile("[已全均]覆盖|已(接入|开通|完成)");
    private static final Pattern SPEED = Pattern.compile("(\\d{1,6})(m|mb|mbps|mbit/s|兆)");
    private static final int GIGABIT = 1000;

    private Networks() {}

    static boolean isOf(EvidenceList list) {
        return list.name().contains("覆盖");
    }

    static boolean isHeader(String header) {
        return HEADER.matcher(header).matches() && NETWORK.matcher(header).find();
    }

    /** Whether enterprises that a network covers are ticked in a column of such a list. */
    public static boolean areTicked(Column column, EvidenceList list) {
        return isOf(list) && isHeader(HeaderText.of(column.text()).core());
    }

    /** Whether it is what such a column says of one that is covered. */
    public static boolean isTick(String text) {
        return new Said(text, "", false).isYes() || REACHED.matcher(text).find();
    }

    static boolean isDeniedUnderHeader(Said said) {
        String text = lower(said.text());
        Matcher speed = SPEED.matcher(text);
        return said.isNo()
                || NOT_REACHED.matcher(text).matches()
                || (speed.matches() && Integer.parseInt(speed.group(1)) < GIGABIT)
                || isDenied(said);
    }

    static boolean isDenied(Said said) {
        String text = lower(said.text());
        return REMARK.matcher(text).matches() && !REACHED.matcher(text).find();
    }

    private static String lower(String text) {
        return Texts.unspaced(Texts.half(text)).toLowerCase(Locale.ROOT);
    }
}
