package cn.parklens.evidence.reading.around;

import cn.parklens.evidence.reading.words.NotesAndTotals;
import cn.parklens.evidence.reading.words.SumWords;
import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Row;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line that groups the rows below it and stands in several cells: 一 in the place of the serial number and 东城街道 in that of
 * the name, perhaps with a count or the group's sums beside it.
 *
 * @param text as it would stand in one cell: 一、东城街道（2家）
 * @param name of the group
 * @param numeral as what kind its numeral is written, {@link #NONE} where the name begins with it
 * @param sums whether figures stand beside it
 */
public record NumberedLine(String text, String name, int numeral, boolean sums) {

    static final int NONE = -1;

    private static final int LONGEST_NUMERAL = 6;
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_FIGURE = 20;

    /** Arabic numbers are those of enterprises. */
    private static final List<Pattern> NUMERALS = List.of(
            Pattern.compile("[一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾]{1,3}[、.．]?"),
            Pattern.compile("[(（][一二三四五六七八九十]{1,3}[)）]"),
            Pattern.compile("第[一二三四五六七八九十]{1,3}(部分|片区|批次?|组|类)?"),
            Pattern.compile("[Ⅰ-Ⅻ][、.．]?"),
            Pattern.compile("[A-Z][、.．]?"));

    private static final String NEEDS_NO_SIGN = "、.．)）分区批次组类";

    private static final Pattern COUNT = Pattern.compile("(共|共计|合计)?\\d{1,6}[家户个](企业)?");
    private static final Pattern BARE_COUNT = Pattern.compile("\\d{1,4}");
    private static final Pattern FIGURE = Pattern.compile("-?\\d[\\d,]*(\\.\\d+)?");

    /** Whether a text is one that such lines are numbered by, 一, （二）, Ⅲ, and no Arabic number. */
    public static boolean isNumeral(String written) {
        return numeral(written) != NONE;
    }

    /** As what kind of numeral a text is written, {@link #NONE} for none of them. */
    static int numeral(String written) {
        char begin = written.isEmpty() || written.length() > LONGEST_NUMERAL ? '0' : written.charAt(0);
        if (begin >= '0' && begin <= '9') {
            return NONE;
        }
        String text = Texts.unspaced(written);
        for (int i = 0; i < NUMERALS.size(); i++) {
            if (NUMERALS.get(i).matcher(text).matches()) {
                return i;
            }
        }
        return NONE;
    }

    /**
     * What a row would be as such a line; null where it cannot be one.
     *
     * @param from the first of its cells that is of the list, counted from 0
     * @param name the column of enterprises, from 0; -1 where there is none
     * @param code that of their codes, the same
     */
    public static @Nullable NumberedLine of(Row row, int from, int name, int code) {
        if (row.size() < from + 2 || row.nth(from).column() >= name) {
            return null;
        }
        Cell first = row.nth(from);
        Cell named = row.cell(name);
        int numeral = named == null ? NONE : numeral(first.text());
        Cell line = named == null ? first : named;
        if (line.kind() != Cell.Kind.TEXT
                || line.text().length() > LONGEST_NAME
                || (named == null
                        ? !NotesAndTotals.isSection(first)
                        : numeral == NONE || row.nth(from + 1).column() != name)
                || NotesAndTotals.isEnterprise(line.text())
                || NotesAndTotals.isTotal(line)
                || SumWords.isOne(line.text())) {
            return null;
        }
        return beside(row, from + (named == null ? 1 : 2), code, numeral, first, line);
    }

    private static @Nullable NumberedLine beside(Row row, int from, int code, int numeral, Cell first, Cell line) {
        StringBuilder text = new StringBuilder();
        if (numeral != NONE) {
            String number = Texts.unspaced(first.text());
            text.append(number).append(NEEDS_NO_SIGN.indexOf(number.charAt(number.length() - 1)) < 0 ? "、" : "");
        }
        text.append(Texts.tidy(line.text()));
        boolean sums = false;
        for (int i = from; i < row.size(); i++) {
            Cell cell = row.nth(i);
            String said = cell.text().length() > LONGEST_FIGURE ? "" : Texts.unspaced(Texts.half(cell.text()));
            boolean isCount = cell.column() == code
                    ? COUNT.matcher(said).matches() || BARE_COUNT.matcher(said).matches()
                    : COUNT.matcher(said).matches();
            if (isCount) {
                text.append('（').append(said).append(BARE_COUNT.matcher(said).matches() ? "家）" : "）");
            } else if (FIGURE.matcher(said).matches()) {
                sums = true;
            } else if (!Texts.isPlaceholder(cell.text())) {
                return null;
            }
        }
        return new NumberedLine(text.toString(), line.text(), numeral, sums);
    }

    /** Whether by its name it groups others: no short name of an enterprise is such. */
    boolean isNamedAsGroup() {
        return numeral == NONE || GroupNames.isOne(name) || GroupNames.isLikely(name, "");
    }
}
