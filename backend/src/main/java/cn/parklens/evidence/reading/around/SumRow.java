package cn.parklens.evidence.reading.around;

import cn.parklens.evidence.reading.words.NotesAndTotals;
import cn.parklens.evidence.reading.words.SumWords;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Row;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A row that sums up others: 合计, 东区小计, 上年同期, or words with their counts, 其中：境内上市、2. */
final class SumRow {

    /** Where no name stands, a word of sums does in one of the first cells. */
    private static final int FIRST = 3;

    private static final Pattern COUNT = Pattern.compile("\\d{1,6}[家户个]?");
    private static final Pattern COUNTED = Pattern.compile("\\d{1,6}[家户]");
    private static final Pattern WORD = Pattern.compile("\\p{IsHan}.{1,15}");

    private SumRow() {}

    /**
     * Whether a row is one: by what stands in the place of the name or left of it.
     *
     * @param from the first of its cells that is of the list, counted from 0
     */
    static boolean is(Row row, int from, ListInSheet list) {
        Cell named = list.name(row);
        if (named != null && NotesAndTotals.isEnterprise(named.text())) {
            return false;
        }
        if (named != null && (areWordsAndCounts(row, from, named) || isPlaceAndCount(row, from, named))) {
            return true;
        }
        Cell word = named == null ? row.nth(from) : named;
        return isWord(word, list.name()) || holdsTotal(row, from, named);
    }

    private static boolean isWord(Cell cell, int name) {
        return cell.column() <= name && cell.kind() == Cell.Kind.TEXT && SumWords.isOne(cell.text());
    }

    private static boolean holdsTotal(Row row, int from, @Nullable Cell named) {
        for (int i = from; i < row.size(); i++) {
            if (named == null ? i >= from + FIRST : row.nth(i).column() > named.column()) {
                return false;
            }
            if (NotesAndTotals.isTotal(row.nth(i))) {
                return true;
            }
        }
        return false;
    }

    /** 其中：境内上市 in the place of a number, 2 in that of a name, and nothing else but more such pairs. */
    private static boolean areWordsAndCounts(Row row, int from, Cell named) {
        if ((row.size() - from) % 2 != 0 || row.nth(from + 1).column() != named.column()) {
            return false;
        }
        for (int i = from; i < row.size(); i += 2) {
            if (!isWordAndCount(row.nth(i), row.nth(i + 1))) {
                return false;
            }
        }
        return true;
    }

    /** 西区 in the place of a name, 3家 behind it, and nothing else. */
    private static boolean isPlaceAndCount(Row row, int from, Cell named) {
        return row.size() == from + 2
                && row.nth(from).column() == named.column()
                && COUNTED.matcher(NotesAndTotals.unspaced(row.nth(from + 1))).matches()
                && isWordAndCount(named, row.nth(from + 1));
    }

    private static boolean isWordAndCount(Cell word, Cell count) {
        return word.kind() == Cell.Kind.TEXT
                && COUNT.matcher(NotesAndTotals.unspaced(count)).matches()
                && WORD.matcher(NotesAndTotals.unspaced(word)).matches()
                && !NotesAndTotals.isEnterprise(word.text());
    }
}
