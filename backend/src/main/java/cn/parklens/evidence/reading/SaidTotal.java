package cn.parklens.evidence.reading;

import cn.parklens.evidence.reading.around.NumberedLine;
import cn.parklens.evidence.reading.words.NotesAndTotals;
import cn.parklens.evidence.reading.words.Numerals;
import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Row;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a row of sums or a remark says of how many enterprises there are: 合计 7家, 东区小计（5家）, 共计五家。
 *
 * @param word that makes it a sum
 * @param ofPart whether it sums up a part that it names: which rows that is, only their order tells
 * @param below whether it stands above the rows that it sums up
 * @param count of enterprises, -1 when it says none
 * @param counted the cell that does, null for none
 */
record SaidTotal(
        Cell word,
        boolean ofPart,
        boolean below,
        int count,
        @Nullable Cell counted) {

    private static final int LONGEST_COUNT = 9;
    private static final int LONGEST_COUNTED = 20;
    private static final int LONGEST_SENTENCE = 120;

    private static final Pattern OF_ALL = Pattern.compile(
            "(本页|本表|全表|全部|以上|企业|单位|各项|全区|全市|全县|全园区?|园区)?(合[计計]|[总總][计計]|小[计計]|共[计計]|累[计計]|[总總][数數]|汇总|total|subtotal|sum|grandtotal).*");

    private static final Pattern ENDS_IN_COUNT = Pattern.compile(".*?(\\d{1,7})[家个户项]?");
    private static final Pattern COUNT = Pattern.compile("(\\d{1,7})([家户个])");
    private static final Pattern BARE = Pattern.compile("\\d{1,7}");
    private static final Pattern SENTENCE =
            Pattern.compile("(本表|本页|以上|全表)?(总共|共计|合计|共有|共)(\\d{1,7})[家个户](企业|公司|单位)?[。.]?");
    /** With what else is said of them: 以上共计3家企业，其中2023年认定1家。 */
    private static final Pattern BEGUN = Pattern.compile(
            "(本表|本页|以上|上述|全表)(企业)?(总共|共计|合计|共有|共)(\\d{1,7})[家个户](企业|公司|单位)?([,，。;；].*)?", Pattern.DOTALL);

    /**
     * Of a row of sums.
     *
     * @param name the column of enterprises, from 0
     * @param code that of credit codes, the same; -1 where there is none
     * @return null where it is of averages, or of some of the rows only
     */
    static @Nullable SaidTotal of(Row row, int name, int code) {
        for (int i = 0; i < row.size() && row.nth(i).column() <= name; i++) {
            Cell cell = row.nth(i);
            String bare = Numerals.counts(Texts.bare(cell.text()));
            if (NotesAndTotals.isTotal(cell)) {
                return bare.startsWith("其中") ? null : counted(row, cell, bare, name, code);
            }
        }
        return ofGroup(row, name, code);
    }

    /** Of a line that names the group below and its sums: 一、东城街道（2家）, 75, 20000. */
    private static @Nullable SaidTotal ofGroup(Row row, int name, int code) {
        NumberedLine line = NumberedLine.of(row, 0, name, code);
        if (line == null || !line.sums()) {
            return null;
        }
        Cell word = new Cell(row.nth(0).column(), Cell.Kind.TEXT, line.text(), false);
        return new SaidTotal(word, false, true, -1, null);
    }

    private static SaidTotal counted(Row row, Cell word, String bare, int name, int code) {
        boolean ofPart = !OF_ALL.matcher(bare).matches();
        Matcher inWord = ENDS_IN_COUNT.matcher(bare);
        if (inWord.matches()) {
            return new SaidTotal(word, ofPart, false, Integer.parseInt(inWord.group(1)), word);
        }
        for (int i = 0; i < row.size(); i++) {
            Cell cell = row.nth(i);
            String text = cell.text().length() > LONGEST_COUNT ? "" : Numerals.counts(Texts.half(cell.text()));
            Matcher count = COUNT.matcher(text);
            boolean inPlace = cell.column() > word.column() && (cell.column() == name || cell.column() == code);
            if (count.matches() || (inPlace && BARE.matcher(text).matches())) {
                return new SaidTotal(
                        word, ofPart, false, Integer.parseInt(count.matches() ? count.group(1) : text), cell);
            }
        }
        return new SaidTotal(word, ofPart, false, -1, null);
    }

    /** Of a remark, null where it counts nothing: 以上共4家企业. */
    static @Nullable SaidTotal ofNote(Row row) {
        Cell first = row.nth(0);
        if (first.text().length() > LONGEST_SENTENCE) {
            return null;
        }
        String text = Numerals.counts(Texts.unspaced(Texts.half(first.text())));
        Matcher begun = BEGUN.matcher(text);
        if (begun.matches()) {
            return new SaidTotal(first, false, false, Integer.parseInt(begun.group(4)), first);
        }
        Matcher said = SENTENCE.matcher(text.length() > LONGEST_COUNTED ? "" : Numerals.digits(text));
        return said.matches() ? new SaidTotal(first, false, false, Integer.parseInt(said.group(3)), first) : null;
    }
}
