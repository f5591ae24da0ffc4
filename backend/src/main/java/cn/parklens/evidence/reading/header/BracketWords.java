package cn.parklens.evidence.reading.header;

import cn.parklens.evidence.reading.words.UnitWords;
import cn.parklens.form.Dimension;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a header says in brackets: a unit, perhaps with a word around it, a remark, or what may have been meant for a unit. */
final class BracketWords {

    private static final String YUAN = "(?:人民币|(?i:rmb|cny))?";

    /** 以万元计, 面积单位为亩, 万元人民币. */
    private static final Pattern AROUND_UNIT =
            Pattern.compile("(?:以|按)?(?:(?:计量|货币|金额|面积)?单位)?[:为是]*" + YUAN + "[:,]?(.+?)" + YUAN + "(?:为单位|计算|计|数)?");

    private static final Pattern OF_MEASURE =
            Pattern.compile(".*(?:[元圆亩顷倾吨万亿%‰]|平方|平米|立方|公里|千米|美金|‱|倍|百分点|[十百千][人家户]).*|[平方千百里米坪]");
    private static final Pattern OF_MEASURE_IN_LETTERS = Pattern.compile(
            "(?i)(?<![a-z])(?:mu|ha|hm|hectares?|acres?|sqm|sqkm|km|m|cny|rmb|usd|eur|hkd|yuan|wan|k|million|billion|dollars?)"
                    + "(?![a-z])|[¥$€£]");

    /** 2000万元以上: what is counted, not in what. */
    private static final Pattern BOUND = Pattern.compile(".*(?:以上|以下|以内|超过|不低于|不少于|不足|大于|小于|达到|[≥≤<>]).*");

    private static final Pattern AMOUNT =
            Pattern.compile("[\\d一二三四五六七八九两][\\d.,十百千]*[万亿]*(?:元|公顷|亩|平方米|平米|m2|平方公里|吨|%|‰)?");

    private static final Pattern OTHER_WORDS = Pattern.compile("多元|单元|元旦|元月|公元|元年|元件|元器件");
    private static final Pattern PLACE = Pattern.compile(".*(?:街道|镇|乡|村|区|园|县|市|路|公司|集团|局|委)");

    /** Several units, each of them known: a group's, or in doubt elsewhere. */
    private static final Pattern SIGN = Pattern.compile("[,、;/|+和及与]+");

    private BracketWords() {}

    /** The unit that they are or say, empty for none. */
    static String unit(String inside) {
        if (UnitWords.contain(inside) || UnitWords.isQuotient(inside)) {
            return inside;
        }
        Matcher around = AROUND_UNIT.matcher(inside);
        return around.matches() && isOfMoneyOrArea(around.group(1)) ? around.group(1) : "";
    }

    private static boolean isOfMoneyOrArea(String word) {
        return UnitWords.contain(word)
                && (UnitWords.isOtherMoney(word)
                        || UnitWords.unit(word)
                                .filter(it -> it.dimension().equals(Dimension.MONEY)
                                        || it.dimension().equals(Dimension.AREA))
                                .isPresent());
    }

    /** Whether a unit may be meant and it is none that is known; not for a date, an amount, a place or another remark. */
    static boolean areUnclear(String inside) {
        if (!unit(inside).isEmpty()
                || PLACE.matcher(inside).matches()
                || SIGN.splitAsStream(inside).allMatch(UnitWords::contain)) {
            return false;
        }
        String words = OTHER_WORDS
                .matcher(
                        BOUND.matcher(inside).matches() ? AMOUNT.matcher(inside).replaceAll("") : inside)
                .replaceAll("");
        return OF_MEASURE.matcher(words).matches()
                || OF_MEASURE_IN_LETTERS.matcher(words).find();
    }
}
