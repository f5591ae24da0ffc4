package cn.parklens.submission;

import cn.parklens.observation.Cell;
import cn.parklens.observation.Value;
import java.util.List;

/**
 * What is not as it was when a submission was returned last.
 *
 * @param since the revision that was returned
 * @param figures in the form's order
 * @param texts codes of the fields that read differently, in the form's order
 * @param lists that hold something else
 */
public record Revised(int since, List<Figure> figures, List<String> texts, List<ListChange> lists) {

    public Revised {
        figures = List.copyOf(figures);
        texts = List.copyOf(texts);
        lists = List.copyOf(lists);
    }

    public boolean isNothing() {
        return figures.isEmpty() && texts.isEmpty() && lists.isEmpty();
    }

    /** A figure, as it was and as it is. */
    public record Figure(Cell cell, Value was, Value now) {}

    /**
     * A list.
     *
     * @param list code
     * @param was rows that counted, -1 where it was not there
     * @param now rows that count, -1 where it is not there
     */
    public record ListChange(String list, int was, int now) {}
}
