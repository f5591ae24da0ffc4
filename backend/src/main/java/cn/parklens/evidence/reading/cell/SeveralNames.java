package cn.parklens.evidence.reading.cell;

import cn.parklens.evidence.enterprise.EnterpriseName;
import cn.parklens.evidence.reading.words.Texts;
import java.util.regex.Pattern;

/** Whether one cell names several enterprises, which would be counted as one. */
final class SeveralNames {

    private static final Pattern AND_OTHERS = Pattern.compile(".*等(共)?[\\d一二三四五六七八九十两几多]+[家个户].*", Pattern.DOTALL);
    private static final Pattern BETWEEN = Pattern.compile("[、，,；;/\\n\\r+＋]|(?<=公司)[和与及 　]");
    private static final Pattern TOGETHER = Pattern.compile(".*有限(责任)?公司[^(（)）]{2,}有限(责任)?公司", Pattern.DOTALL);

    /** What may stand between two names: a cell without any of it is spared the patterns. */
    private static final String BETWEENS = "、，,；;/\n\r+＋和与及 　";

    private SeveralNames() {}

    static boolean areIn(String written) {
        return (written.indexOf('等') >= 0 && AND_OTHERS.matcher(written).matches())
                || (written.indexOf("公司") != written.lastIndexOf("公司")
                        && TOGETHER.matcher(written).matches())
                || areSeparated(written);
    }

    private static boolean areSeparated(String written) {
        if (!Texts.hasAny(BETWEENS, written) || !BETWEEN.matcher(written).find()) {
            return false;
        }
        return BETWEEN.splitAsStream(written)
                        .map(EnterpriseName::fold)
                        .filter(part -> EnterpriseName.looksLikeOne(part) && part.charAt(0) != '(')
                        .limit(2)
                        .count()
                > 1;
    }
}
