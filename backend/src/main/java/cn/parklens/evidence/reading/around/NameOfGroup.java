package cn.parklens.evidence.reading.around;

import cn.parklens.evidence.enterprise.EnterpriseName;
import cn.parklens.evidence.reading.words.Texts;
import java.util.regex.Pattern;

/**
 * What stands in the place of a name, has no credit code beside it and is no enterprise: 电子信息产业, 东区街道 or 规下企业, whose
 * figures sum up other rows, and land that nobody uses, 道路绿地. Counted all the same, and asked about.
 */
public final class NameOfGroup {

    private static final int LONGEST = 24;

    /** What such names end with: nearly every other name is spared the patterns. */
    private static final String ENDS = "区道镇乡村团业域链类批片块期地房路户构位站)）]】}」〕-－—─=＝*＊~～";

    private static final Pattern PART =
            Pattern.compile("[东南西北中]{1,2}部?片|\\p{IsHan}{1,8}(片区|板块)|[A-Za-z\\d一二三四五六七八九十]{1,2}(区|期|片区)");

    private static final Pattern LAND =
            Pattern.compile("\\p{IsHan}{2,10}(用地|绿地|土地|空地|荒地|地块|厂房)|[\\p{IsHan}A-Za-z\\d#－-]{1,8}地块|(公共|市政|园区)?道路"
                    + "|[\\p{IsHan}A-Za-z\\d]{0,8}(变电|配电|泵|开闭|换热|垃圾中转|垃圾转运)站");

    private NameOfGroup() {}

    /** Whether a name is one. */
    public static boolean isOne(String written) {
        String unmarked = EnterpriseName.unmarked(written);
        if (unmarked.isEmpty()
                || unmarked.length() > LONGEST
                || ENDS.indexOf(unmarked.charAt(unmarked.length() - 1)) < 0) {
            return false;
        }
        String name = Texts.unspaced(unmarked);
        return GroupNames.isLikely(name, "")
                || GroupNames.isOne(name)
                || PART.matcher(name).matches()
                || LAND.matcher(name).matches();
    }
}
