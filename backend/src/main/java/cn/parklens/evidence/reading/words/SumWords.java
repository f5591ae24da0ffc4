package cn.parklens.evidence.reading.words;

import java.util.Set;
import java.util.regex.Pattern;

/** What rows of sums and comparisons say in the place of a name: 东区小计, 平均, 上年同期, 其中：规上. */
public final class SumWords {

    private static final int LONGEST = 16;

    private static final Pattern SUM_OF_PART =
            Pattern.compile("(?!按.*汇总)[\\p{IsHan}\\p{IsAlphabetic}\\d]{1,12}([合总總小累][计計]|汇总)(\\d*[家个户项]?)?");
    /** 企业合计 and 上市公司小计 are sums, 甲科技有限公司小计 is a line of what one enterprise has: a person is asked. */
    private static final Pattern WHOLE_NAME = Pattern.compile(".*(有限|股份|合伙|独资|合作社|事务所|研究院|商行|经营部|工作室|店|[银分支]行).*");

    private static final Pattern SUM = Pattern.compile("[合总小累]计[)）]?$");

    private static final Set<String> WORDS = Set.of(
            "平均", "平均值", "平均数", "均值", "中位数", "最大值", "最小值", "占比", "比重", "同比", "环比", "增速", "增长率", "同比增长", "同比增速", "环比增长",
            "同期", "上年同期", "去年同期", "上年", "去年", "本年", "今年", "全年", "本期", "上期", "本月", "本季", "本季度", "户数", "家数", "个数", "数量",
            "总数", "总户数", "总家数", "企业数", "企业数量", "企业户数", "企业家数", "企业总数", "公司数", "公司数量", "公司总数", "公司家数", "单位数", "全区", "全市",
            "全县", "全省", "全国", "全园", "全园区", "其中", "其他", "其它", "以下空白", "此行空白", "以下无正文");

    private static final Pattern PERIOD = Pattern.compile(
            "(\\d{4}年|本年|上年|去年)?(第?[一二三四1-4]季度|[上下]半年|前[一二三123]季度|[一1][至到]?[二三四1-4]季度|\\d{1,2}月份?|[一二三四五六七八九十]{1,2}月份?)|\\d{4}年度?");

    private static final String OF_WHICH_BEGINS = "其中";
    private static final Pattern OF_WHICH = Pattern.compile("其中[:：]?.{1,10}");

    /** 以上2家企业, 工业企业共3户. */
    private static final Pattern COUNTED = Pattern.compile(
            "(以上|本[表页])?\\d{1,6}[家户个](企业|公司|单位)|(?!本[表页]|以上|全表).{2,12}(共计?|总计|合计)\\d{1,6}[家户个](企业|公司|单位)?");

    private SumWords() {}

    /**
     * Whether it sums up a part of the list: a place, a kind or a page before 小计 or 合计, and no whole name.
     * 按街道汇总 is the title of a table of sums.
     */
    public static boolean isSumOfPart(String written) {
        // Most names hold neither: they are spared everything else.
        if (written.indexOf('计') < 0 && written.indexOf('計') < 0 && written.indexOf('汇') < 0) {
            return false;
        }
        String bare = Texts.unspaced(written);
        return bare.length() <= LONGEST
                && SUM_OF_PART.matcher(bare).matches()
                && !WHOLE_NAME.matcher(bare).matches();
    }

    /** Whether it may be a row of sums though it bears the name of an enterprise: 甲科技有限公司小计, 其中：甲科技有限公司. */
    public static boolean mayBeSumOfOne(String written) {
        // Most names hold no such word: they are spared the pattern.
        return written.startsWith(OF_WHICH_BEGINS)
                || (written.indexOf('计') >= 0 && SUM.matcher(written).find());
    }

    /** Whether it is exactly a word of statistics, as it stands in the place of a name. */
    public static boolean isOne(String written) {
        if (written.length() > LONGEST || (written.endsWith("公司") && !written.startsWith(OF_WHICH_BEGINS))) {
            return false;
        }
        String bare = Numerals.counts(Texts.bare(written));
        return WORDS.contains(bare)
                || PERIOD.matcher(bare).matches()
                || COUNTED.matcher(bare).matches()
                || (OF_WHICH.matcher(bare).matches()
                        && !WHOLE_NAME.matcher(bare).matches());
    }
}
