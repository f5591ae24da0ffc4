package cn.parklens.evidence.reading;

import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rows that are asked about as one: how many, the first of them, and what stands in the very first. */
final class RowsNoted {

    private static final int NAMED = 10;

    private final List<Integer> rows = new ArrayList<>();
    private String example = "";
    private int count;

    void add(Row row, Cell said) {
        example = count == 0 ? Texts.tidy(said.text()) : example;
        add(row);
    }

    /** A row in which nothing stands. */
    void add(Row row) {
        count++;
        if (rows.size() < NAMED) {
            rows.add(row.number());
        }
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** As the spreadsheet numbers it. */
    int first() {
        return rows.getFirst();
    }

    String example() {
        return example;
    }

    /** The first of them as text: 3、5. */
    String named() {
        return rows.stream().map(String::valueOf).collect(Collectors.joining("、"));
    }

    /** How many, as text. */
    String count() {
        return Integer.toString(count);
    }
}
