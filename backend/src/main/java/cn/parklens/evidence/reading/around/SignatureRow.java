package cn.parklens.evidence.reading.around;

import cn.parklens.evidence.reading.words.NotesAndTotals;
import cn.parklens.evidence.reading.words.Numerals;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Row;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A row to be signed below a list, whoever it names: 主要领导：、经办人：李某、2026年1月6日. */
final class SignatureRow {

    private static final Pattern LABELLED =
            Pattern.compile("(\\p{IsHan}{2,12}(?:[(（]\\p{IsHan}{1,8}[)）])?)[:：](.{0,40})", Pattern.DOTALL);
    private static final Pattern DATE =
            Pattern.compile("\\d{0,4}年\\d{0,2}月(\\d{0,2}日)?|(19|20)\\d\\d[-./]\\d{1,2}([-./]\\d{1,2})?");

    /** What stands in the cell after a word that ends in a colon: a person, a telephone, a place for the seal. */
    private static final Pattern SIGNED = Pattern.compile("\\p{IsHan}{2,4}|[\\d-]{7,13}|[(（]\\p{IsHan}{2,4}[)）]");

    /** Alone in its row it could be the title of a group, unless it is one of these. */
    private static final Pattern SIGNING = Pattern.compile(
            ".*(领导|负责人|经办人?|(填表|填报|制表|统计|审核|复核|校对|签发|审批|联系)人?|公章|日期|[(（](签字|签名|签章|盖章|公章)[)）]|签字|签名|签章|盖章)");

    private SignatureRow() {}

    /**
     * Whether a row is one: nothing but words with a colon, what belongs to them, and dates.
     *
     * @param from the first of its cells that is of the list, counted from 0
     */
    static boolean is(Row row, int from) {
        int labels = 0;
        boolean open = false;
        boolean signing = false;
        for (int i = from; i < row.size(); i++) {
            Cell cell = row.nth(i);
            String text = cell.text().length() > 80 ? "" : NotesAndTotals.unspaced(cell);
            Matcher label = LABELLED.matcher(text);
            if (label.matches() && !NotesAndTotals.isEnterprise(label.group(2))) {
                labels++;
                open = label.group(2).isEmpty();
                signing = SIGNING.matcher(label.group(1)).matches();
            } else if (isDate(cell) || (open && SIGNED.matcher(text).matches())) {
                open = false;
            } else {
                return false;
            }
        }
        return labels > 0 && (row.size() > from + 1 || signing);
    }

    /** Whether a cell holds a day or a month, as one is written below a list: 2026年1月15日, 二〇二六年一月十五日. */
    static boolean isDate(Cell cell) {
        String text = cell.text().length() > 80 ? "" : NotesAndTotals.unspaced(cell);
        return DATE.matcher(text).matches()
                || DATE.matcher(Numerals.digits(text)).matches();
    }
}
