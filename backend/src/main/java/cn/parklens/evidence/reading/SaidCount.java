package cn.parklens.evidence.reading;

import cn.parklens.evidence.reading.words.NotesAndTotals;
import cn.parklens.evidence.reading.words.Numerals;
import cn.parklens.evidence.reading.words.Texts;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one count of enterprises that a title or a line says and nothing else: 名单（共3家）, 高新技术企业共3家，名单如下. */
final class SaidCount {

    /** A title stands above all levels of groups. */
    static final int TITLE = -1;

    private static final int LONGEST = 60;
    private static final int NONE = -1;

    private static final Pattern COUNT = Pattern.compile("(?<!\\d)\\d{1,6}[家户]");
    private static final Pattern AT_END = Pattern.compile("[(](?:共|计|共计|合计)?(\\d{1,6})[家户](?:企业)?[)][:,。]?$");
    private static final Pattern IN_ALL = Pattern.compile("(?:共|共计|共有|合计)(\\d{1,6})[家户](?:企业|单位)?(?:$|[:,，。;；)])");

    /** The count is of something else than of the rows. */
    private static final Pattern OTHERWISE =
            Pattern.compile("其中|新增|目标|计划|力争|累计|上年|去年|另有|其余|全市|全区|全省|全国|全县|以上|前\\d|[比较超逾近约达]\\d");

    private static final Pattern OF_ABOVE = Pattern.compile("(以上|上述|上列|本表|本页|全表|[合总共累小][计數数]).*");

    private static final List<Pattern> LEVELS = List.of(
            Pattern.compile("[一二三四五六七八九十]{1,3}[、.．].*"),
            Pattern.compile("[(（][一二三四五六七八九十]{1,3}[)）].*"),
            Pattern.compile("第[一二三四五六七八九十\\d]{1,3}.*"),
            Pattern.compile("[Ⅰ-Ⅻ].*"),
            Pattern.compile("[A-Z][、.．].*"),
            Pattern.compile("\\d{1,2}[、.．)）].*"),
            Pattern.compile("[(（]\\d{1,2}[)）].*"),
            Pattern.compile("[①-⑳].*"));

    private SaidCount() {}

    /** That of a title, -1 for none. */
    static int ofTitle(String written) {
        return count(written);
    }

    /** That of the line of a group, -1 for none. */
    static int ofGroup(String written) {
        return NotesAndTotals.isNote(written) ? NONE : count(written);
    }

    private static int count(String written) {
        if (written.length() > LONGEST || (written.indexOf('家') < 0 && written.indexOf('户') < 0)) {
            return NONE;
        }
        String text = Numerals.counts(Texts.unspaced(Texts.half(written)));
        if (COUNT.matcher(text).results().count() != 1
                || OTHERWISE.matcher(text).find()
                || NotesAndTotals.isEnterprise(written)) {
            return NONE;
        }
        for (Pattern form : List.of(AT_END, IN_ALL)) {
            Matcher said = form.matcher(text);
            if (said.find()) {
                return Integer.parseInt(said.group(1));
            }
        }
        return NONE;
    }

    /** Whether a line is about what stands above it, and no group's. */
    static boolean isOfAbove(String written) {
        return written.length() <= LONGEST
                && OF_ABOVE.matcher(Texts.unspaced(written)).matches();
    }

    /** How a line is numbered: lines that are numbered alike are of one level. */
    static int level(String written) {
        String text = written.length() > LONGEST ? "" : Texts.unspaced(written);
        for (int i = 0; i < LEVELS.size(); i++) {
            if (LEVELS.get(i).matcher(text).matches()) {
                return i;
            }
        }
        return LEVELS.size();
    }
}
