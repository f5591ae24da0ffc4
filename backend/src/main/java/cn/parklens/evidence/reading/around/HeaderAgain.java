package cn.parklens.evidence.reading.around;

import cn.parklens.evidence.reading.header.HeaderMatch;
import cn.parklens.evidence.reading.header.UnitRow;
import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Row;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The header of a list that comes again between its rows, as on a new page; one of two rows comes again in two. */
final class HeaderAgain {

    /** Longer texts are spared the look. */
    private static final int LONGEST = 60;

    private final ListInSheet list;
    private final Map<Integer, Set<String>> levels = new HashMap<>();

    HeaderAgain(ListInSheet list, HeaderMatch header) {
        this.list = list;
        header.columns().forEach(column -> levels.put(column.index(), levels(column.text())));
    }

    private static Set<String> levels(String header) {
        return Stream.of(
                        header,
                        header.substring(0, header.indexOf('/') + 1),
                        header.substring(header.lastIndexOf('/') + 1))
                .map(Texts::bare)
                .filter(level -> !level.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Whether a row is it, or its units again: two cells say what stands above them, or all do. */
    boolean is(Row row) {
        int same = 0;
        for (int i = 0; i < row.size(); i++) {
            same += list.has(row.nth(i)) && isShortAndSame(row.nth(i)) ? 1 : 0;
        }
        return same >= 2 || (same == 1 && row.cells().stream().allMatch(this::isShortAndSame)) || UnitRow.is(row);
    }

    private boolean isShortAndSame(Cell cell) {
        return cell.text().length() < LONGEST && isSame(cell);
    }

    /** Whether a cell says what the header above it does, or one of its levels. */
    boolean isSame(Cell cell) {
        return levels.getOrDefault(cell.column(), Set.of()).contains(Texts.bare(cell.text()));
    }
}
