package cn.parklens.evidence.reading.around;

import cn.parklens.evidence.reading.words.NotesAndTotals;
import cn.parklens.evidence.workbook.Row;
import java.util.BitSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells lines that group the rows below, with their numeral in the place of the serial number, from enterprises that are
 * numbered so: these follow each other, or stand in a list where others are numbered alike.
 */
final class NumberedLines {

    private final ListInSheet list;
    private final Supplier<@Nullable Row> following;
    /** Kinds of numerals that rows of the list have. */
    private final BitSet listed = new BitSet();

    /**
     * For the rows of a list.
     *
     * @param following the row that comes next and says more than a unit, null where none is near
     */
    NumberedLines(ListInSheet list, Supplier<@Nullable Row> following) {
        this.list = list;
        this.following = following;
    }

    /** Takes in a row of the list. */
    void listed(Row row) {
        int numeral = row.nth(0).column() < list.name()
                ? NumberedLine.numeral(row.nth(0).text())
                : NumberedLine.NONE;
        if (numeral != NumberedLine.NONE) {
            listed.set(numeral);
        }
    }

    /**
     * The line that a row is, null when it is none.
     *
     * @param from the first of its cells that is of the list, counted from 0
     */
    @Nullable
    NumberedLine of(Row row, int from) {
        NumberedLine line = NumberedLine.of(row, from, list.name(), list.codeColumn());
        if (line == null || (line.numeral() == NumberedLine.NONE && !line.sums())) {
            return null;
        }
        if (line.numeral() == NumberedLine.NONE) {
            return line;
        }
        if (listed.get(line.numeral())) {
            return null;
        }
        boolean isNamed = line.isNamedAsGroup();
        boolean isOne = heads(line)
                ? isNamed || (!line.sums() && BareName.isOne(line.name()))
                : isNamed && !line.sums() && list.requiresMore();
        return isOne ? line : null;
    }

    /** Whether an enterprise that is numbered otherwise comes next, or a line within this one. */
    private boolean heads(NumberedLine line) {
        Row next = following.get();
        if (next == null || next.isBlank()) {
            return false;
        }
        int numeral = NumberedLine.numeral(next.nth(0).text());
        return numeral != line.numeral()
                && (list.holds(next)
                        || numeral != NumberedLine.NONE
                        || (next.size() == 1 && NotesAndTotals.isSection(next.nth(0))));
    }
}
