package cn.parklens.evidence.reading;

import cn.parklens.form.ListColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * 单位：万元 in the row above a header, at whichever end of it: the unit of all columns that are measured so and name none
 * themselves. It is no part of a header, and neither is what else stands in such a row: 填报单位：示范园区管委会.
 */
final class UnitLine {

    private static final Set<String> LABELS = Set.of("", "单位", "计量单位", "金额单位");

    private UnitLine() {}

    /** Two rows joined into a header, with the unit that stands above any column above each of them. */
    static Map<Integer, List<String>> overAll(Map<Integer, List<String>> texts) {
        String line = texts.values().stream()
                .map(List::getFirst)
                .filter(UnitLine::is)
                .findFirst()
                .orElse("");
        if (line.isEmpty()) {
            return texts;
        }
        Map<Integer, List<String>> all = new TreeMap<>();
        texts.forEach((column, levels) -> {
            List<String> own = headers(levels);
            if (!isBeside(own.getLast())) {
                List<String> under = new ArrayList<>(List.of(line));
                under.addAll(own);
                all.put(column, under);
            }
        });
        return all;
    }

    /** The levels that head the column; at least one. */
    static List<String> headers(List<String> levels) {
        if (levels.size() == 1) {
            return levels;
        }
        List<String> own = new ArrayList<>(levels.subList(0, levels.size() - 1));
        own.removeIf(UnitLine::isBeside);
        own.add(levels.getLast());
        return own;
    }

    /** The unit that stands above a column, empty for none, and where the column is measured otherwise: it is of others. */
    static String above(List<String> levels, ListColumn column) {
        return levels.stream()
                .limit(levels.size() - 1L)
                .filter(UnitLine::is)
                .findFirst()
                .map(line -> FigureUnits.of(column, HeaderText.of(line).unit()))
                .filter(units -> !units.differ() || units.convert())
                .map(FigureUnits::header)
                .orElse("");
    }

    private static boolean isBeside(String text) {
        return is(text) || NotesAndTotals.isNote(text);
    }

    private static boolean is(String text) {
        HeaderText header = HeaderText.of(text);
        return !header.unit().isEmpty() && LABELS.contains(header.core());
    }
}
