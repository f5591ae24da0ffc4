package cn.parklens.evidence.returned;

import cn.parklens.evidence.reading.header.ReturnedMarks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was said on a sheet when the workbook was given back before. A cell that reads 错误说明 is no proof of it: only what
 * stands below such a cell at the header of a list, and begins as we write it, is taken for ours.
 */
final class SaidBefore {

    /** A header may be taken for another of its rows than the last time: with its units, or the row above. */
    private static final int AROUND = 2;

    /** Cells that read so; somebody may have filled a column with them. */
    private static final int MOST_HEADS = 100;

    private final Map<Integer, List<Head>> heads = new HashMap<>();
    private final ListHeads list = new ListHeads();
    private int count;

    private static final class Head {
        private final int row;
        private int ours;
        private int theirs;

        private Head(int row) {
            this.row = row;
        }
    }

    /** Whether the sheet is the list of problems: a row with its heads. */
    private static final class ListHeads {
        private int row;
        private int heads;
        private boolean seen;
        private boolean any;

        private void cell(int number, boolean head) {
            any = true;
            heads = number == row ? heads : 0;
            row = number;
            heads += head ? 1 : 0;
            seen = seen || (number <= ReturnedMarks.HEADS_WITHIN && ReturnedMarks.areHeads(heads));
        }
    }

    /** What marking asks of a text. */
    record Text(boolean header, boolean said, boolean head) {

        /** Of a cell that holds no text. */
        static final Text NONE = new Text(false, false, false);

        static Text of(String text) {
            return new Text(ReturnedMarks.isHeader(text), ReturnedMarks.isSaid(text), ReturnedMarks.isHead(text));
        }
    }

    /**
     * Takes note of a cell with something in it; they come row by row.
     *
     * @param row as the spreadsheet numbers it
     */
    void cell(int row, int column, Text text) {
        list.cell(row, text.head());
        List<Head> above = heads.get(column);
        if (above != null) {
            for (Head head : above) {
                head.ours += text.said() ? 1 : 0;
                head.theirs += text.said() ? 0 : 1;
            }
        }
        if (text.header() && count < MOST_HEADS) {
            heads.computeIfAbsent(column, any -> new ArrayList<>()).add(new Head(row));
            count++;
        }
    }

    /** Whether it is the list of problems, or one that was emptied. */
    boolean isListOfProblems() {
        return list.seen || !list.any;
    }

    /**
     * What is ours, and where there is room for what is said now.
     *
     * @param headerRow of the list on the sheet; 0 for none, then nothing is ours
     * @param covered columns of which merged cells hide a part
     */
    Ours at(int headerRow, MergedAreas covered) {
        Map<Integer, Integer> cleared = new HashMap<>();
        Map<Integer, Integer> emptied = new HashMap<>();
        int place = -1;
        for (var column : heads.entrySet()) {
            for (Head head : column.getValue()) {
                boolean near = headerRow > 0 && Math.abs(head.row - headerRow) <= AROUND;
                if (near && head.ours > 0) {
                    cleared.merge(column.getKey(), head.row, Math::min);
                    if (head.theirs == 0) {
                        emptied.put(column.getKey(), head.row);
                    }
                }
                boolean free = head.theirs == 0 && !covered.cover(column.getKey());
                if (free && near && (head.ours > 0 || head.row == headerRow)) {
                    place = Math.max(place, column.getKey());
                }
            }
        }
        return new Ours(cleared, emptied, place);
    }

    /**
     * What is taken away of a sheet.
     *
     * @param cleared columns where our texts are, with the row of their header
     * @param emptied those of them where nothing else is: their header goes as well
     * @param place the column that can be written again, -1 for none
     */
    record Ours(Map<Integer, Integer> cleared, Map<Integer, Integer> emptied, int place) {

        /** Whether a cell is taken away. */
        boolean holds(int row, int column, boolean said) {
            Integer header = cleared.get(column);
            return header != null && (said ? row > header : emptied.getOrDefault(column, 0) == row);
        }
    }
}
