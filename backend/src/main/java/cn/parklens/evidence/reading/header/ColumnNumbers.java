package cn.parklens.evidence.reading.header;

import cn.parklens.evidence.reading.words.Numerals;
import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Row;
import java.util.BitSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row right below a header that numbers its columns, as statistical tables do: 甲 乙 1 2 3, （1）（2）（3）, 一 二 三, A B C,
 * 栏次 1 2. Where the name of an enterprise would stand, it has a number too.
 */
public final class ColumnNumbers {

    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    /** 3, 第3列, 5=3+4. */
    private static final Pattern NUMBER = Pattern.compile("第?(\\d{1,3})[列栏项]?(?:=[\\d+\\-*/×÷()%]{1,20})?");

    /** (4)=(3)×10, (五)=(三)+(四): what is reckoned has brackets of its own. */
    private static final Pattern RECKONED =
            Pattern.compile("\\((\\d{1,3}|[一二三四五六七八九十]{1,3})\\)=[\\d一二三四五六七八九十.+\\-*/×÷()%]{1,20}");

    /** 三, 十二, 第三列. */
    private static final Pattern CHINESE = Pattern.compile("第?([一二三四五六七八九]|[二三]?十[一二三四五六七八九]?)[列栏]?");

    private static final Set<String> WORDS = Set.of("栏次", "列次", "栏号", "列号", "栏目", "行次", "项次", "序号", "编号", "代码");
    private static final int LONGEST = 24;
    /** Letters come before numbers, and 一 before 1, from left to right. */
    private static final int KIND = 1_000;

    /** A column that is hidden or was deleted takes its number along; 1, 10, 100 count something else. */
    private static final int WIDEST_GAP = 3;

    private static final int NEITHER = 0;
    private static final int NONE = -1;

    private ColumnNumbers() {}

    /**
     * Whether a row is one: every cell in a column of the list, and all but one of the others, is a number, and they run on
     * from left to right.
     *
     * @param known columns that are the list's, from 0
     * @param name the column of enterprises, from 0; -1 where there is none
     */
    public static boolean are(Row row, BitSet known, int name) {
        if (name < 0 || row.cell(name) == null) {
            return false;
        }
        int numbered = 0;
        int others = 0;
        int last = 0;
        for (int i = 0; i < row.size(); i++) {
            Cell cell = row.nth(i);
            int number = number(cell);
            boolean ofList = known.get(cell.column());
            if (number == NONE || (number == NEITHER && cell.column() == name)) {
                others++;
                if (ofList || others > 1) {
                    return false;
                }
            } else if (number > NEITHER) {
                boolean sameKind = last > 0 && (number - 1) / KIND == (last - 1) / KIND;
                if (number <= last || (sameKind && number - last > WIDEST_GAP)) {
                    return false;
                }
                last = number;
                numbered += ofList ? 1 : 0;
            }
        }
        return numbered * 2 >= known.cardinality();
    }

    /** Its place in the order, 0 for a word or a sign that stands among the numbers, -1 for anything else. */
    private static int number(Cell cell) {
        if (cell.text().length() > LONGEST || (cell.kind() != Cell.Kind.TEXT && cell.kind() != Cell.Kind.NUMBER)) {
            return NONE;
        }
        String written = Texts.unspaced(Texts.half(cell.text()));
        Matcher reckoned = RECKONED.matcher(written);
        String word = reckoned.matches() ? reckoned.group(1) : unbracketed(written);
        if (word.length() == 1) {
            char sign = word.charAt(0);
            int stem = STEMS.indexOf(sign);
            if (stem >= 0 || (sign >= 'A' && sign <= 'Z')) {
                return 1 + (stem >= 0 ? stem : KIND + sign - 'A');
            }
        }
        Matcher chinese = CHINESE.matcher(word);
        if (chinese.matches()) {
            return 1 + 2 * KIND + Integer.parseInt(Numerals.digits(chinese.group(1)));
        }
        Matcher number = NUMBER.matcher(word);
        if (number.matches()) {
            return 1 + 3 * KIND + Integer.parseInt(number.group(1));
        }
        return WORDS.contains(word) || Texts.isPlaceholder(word) ? NEITHER : NONE;
    }

    private static String unbracketed(String word) {
        boolean bracketed = word.length() > 2 && word.charAt(0) == '(' && word.charAt(word.length() - 1) == ')';
        return bracketed ? word.substring(1, word.length() - 1) : word;
    }
}
