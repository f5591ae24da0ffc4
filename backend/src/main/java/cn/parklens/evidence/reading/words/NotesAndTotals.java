package cn.parklens.evidence.reading.words;

import cn.parklens.evidence.enterprise.EnterpriseName;
import cn.parklens.evidence.workbook.Cell;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what people write around a list, sums, remarks and titles, from names of enterprises that begin with such a word. */
public final class NotesAndTotals {

    private static final int LONGEST_TOTAL = 20;
    private static final int LONGEST_NOTE = 500;
    /** Half of a code and less is no code that somebody mistyped. */
    private static final int SHORTEST_CODE = 8;

    /** An old number of a licence; dates and telephones are shorter. */
    private static final int SHORTEST_WHOLE_CODE = 15;

    /** Some of the eight may be mistyped, O for 0. */
    private static final int FEWEST_DIGITS_OF_CODE = 5;

    private static final String NUMBER = "[\\d一二三四五六七八九十百千零〇两]+";
    private static final String UNITS = "[家个户项]";
    private static final Pattern TOTAL =
            Pattern.compile("((本[页頁表])?([合总總小共累][计計](企业|公司)?|[总總][数數])|(grand|sub)?totals?|sum)(\\d*" + UNITS + "?)?");

    /** A word that needs a sign after it. */
    private static final String LABEL =
            "(注|备注|说明|填表说明|填报说明|数据来源|资料来源|来源|填表人|填报人|制表人?|制表单位|审核人?|复核人?|联系人|联系电话|负责人|单位负责人|填报单位|填报日期|填表日期|制表日期|统计时间|截至|截止|以上数据|盖章|单位盖章|更新时间)";

    private static final Pattern LABEL_ALONE = Pattern.compile(LABEL + "[:：]?");
    private static final Pattern LABELLED = Pattern.compile(LABEL + "\\d*[:：].*", Pattern.DOTALL);
    private static final Pattern COUNTED =
            Pattern.compile("(本表|本页|以上|全表)?(总共|共计|合计|共有|共)" + NUMBER + UNITS + "(企业|公司|单位)?[。.]?");
    private static final Pattern DATED =
            Pattern.compile("[\\d〇一二三四五六七八九零]{4}年[\\d一二三四五六七八九十]{1,2}月([\\d一二三四五六七八九十]{1,3}日)?");

    /** 第1页 共2页, as a printed page ends; also between dashes. */
    private static final Pattern PAGE = Pattern.compile("[-—－]*(第" + NUMBER + "[页頁][,，、/]?([共总總]" + NUMBER + "[页頁])?|共"
            + NUMBER + "[页頁][,，、/]?(第" + NUMBER + "[页頁])?|(?i:page)\\d{1,4}((?i:of)\\d{1,4})?)[-—－]*");

    /** As names of enterprises may begin too. */
    private static final Pattern BEGUN = Pattern.compile(
            LABEL + "\\d*[.、(（].*|(注|备注|说明|数据来源于|以上数据|截至|截止).{4,}|[(（](盖章|公章|单位盖章).*|※.*", Pattern.DOTALL);

    /** 2. and what follows, ①: remarks are numbered so, parts of a list mostly by 一、. */
    private static final Pattern NUMBERED =
            Pattern.compile("(\\d{1,2}[.、．)）](?!\\d)|[(（]\\d{1,2}[)）]|[①-⑳]|[一二三四五六七八九十]{1,3}、)(.*)", Pattern.DOTALL);

    private static final Pattern STOPPED = Pattern.compile(".*[，。；;].*", Pattern.DOTALL);

    private static final Pattern SENTENCE = Pattern.compile(".*([，。；：,;:]|以上|本表|表中|均为|者为|是指).*", Pattern.DOTALL);

    private static final Pattern SECTION =
            Pattern.compile("([一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]{1,3}(部分|类|片区|批)).{0,30}");

    private NotesAndTotals() {}

    /** Whether it is what a row of sums says: 合计, 东区小计（5家）. */
    public static boolean isTotal(Cell cell) {
        if (cell.text().length() > LONGEST_TOTAL) {
            return false;
        }
        String bare = Numerals.counts(Texts.bare(cell.text()));
        return TOTAL.matcher(bare).matches() || SumWords.isSumOfPart(bare);
    }

    /** Whether it is a remark of those around a list: 数据来源：统计站, 注：…, 共5家企业, a date. */
    public static boolean isNote(Cell cell) {
        return isNote(cell.text());
    }

    /** The same of a text. */
    public static boolean isNote(String written) {
        if (written.length() > LONGEST_NOTE) {
            return false;
        }
        String text = unspaced(written);
        return isLabelled(text)
                || COUNTED.matcher(text).matches()
                || DATED.matcher(text).matches()
                || PAGE.matcher(text).matches()
                || (BEGUN.matcher(text).matches() && !isEnterprise(text));
    }

    /** 联系人：王五, 2.联系人：王五. */
    private static boolean isLabelled(String text) {
        if (text.indexOf(':') < 0 && text.indexOf('：') < 0) {
            return false;
        }
        Matcher numbered = NUMBERED.matcher(text);
        return LABELLED.matcher(numbered.matches() ? numbered.group(2) : text).matches();
    }

    /** Whether it is one of several remarks, as they stand alone below a list: 2.本表企业均已核实，数据截至年底。 */
    public static boolean isNumberedNote(Cell cell) {
        String text = unspaced(cell);
        Matcher numbered = NUMBERED.matcher(text);
        return text.length() <= LONGEST_NOTE
                && numbered.matches()
                && (STOPPED.matcher(numbered.group(2)).matches() || isNote(numbered.group(2)));
    }

    /** Whether it is the word before a note that stands in the next cell. */
    public static boolean isLabel(Cell cell) {
        return LABEL_ALONE.matcher(unspaced(cell)).matches();
    }

    /** Whether it is the numbered title of a part of the list. */
    public static boolean isSection(Cell cell) {
        return isSection(cell.text());
    }

    /** The same of a text. */
    public static boolean isSection(String written) {
        String text = unspaced(written);
        return SECTION.matcher(text).matches() && !isEnterprise(text) && !isLabelled(text) && !isStopped(text);
    }

    private static boolean isStopped(String text) {
        return text.endsWith("。") || text.endsWith("；") || text.endsWith(";");
    }

    /** Whether it ends as names of enterprises do and is no sentence about them. */
    public static boolean isEnterprise(String text) {
        String folded = EnterpriseName.fold(text);
        boolean aboutThem = folded.endsWith("企业") && !folded.endsWith("合伙企业") && !folded.endsWith("独资企业");
        return EnterpriseName.looksLikeOne(folded)
                && !aboutThem
                && !SENTENCE.matcher(text).matches();
    }

    /** Whether it could be a code, however mistyped: a sum or a remark below the codes is none. */
    public static boolean mayBeCode(String text) {
        int signs = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x7F && Character.isLetter(c)) {
                return false;
            }
            signs += Character.isLetterOrDigit(c) ? 1 : 0;
        }
        return signs >= SHORTEST_CODE;
    }

    /**
     * Whether it is as long as a code besides and has the digits of one (8 of authority, kind and division begin it), so that
     * wherever it stands it is one: park-development is none.
     */
    public static boolean isLikelyCode(String text) {
        return text.length() >= SHORTEST_WHOLE_CODE
                && mayBeCode(text)
                && text.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS_OF_CODE;
    }

    /** Its text without blanks. */
    public static String unspaced(Cell cell) {
        return unspaced(cell.text());
    }

    private static String unspaced(String text) {
        return text.strip().replace(" ", "").replace("\u3000", "");
    }
}
