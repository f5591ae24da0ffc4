package cn.parklens.document.filled;

import cn.parklens.submission.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Rows that the workbook hides are read like any other: most are hidden to see the rest, or by a filter that was left on.
 * Where they change something it is said, because whoever sends the workbook does not see it there.
 */
final class HiddenRows {

    private HiddenRows() {}

    /** One for each sheet, at the first of its hidden rows that change something. */
    static Map<ReadCell, Problem> problems(List<JudgedCell> judged, Places places) {
        Map<String, List<ReadCell>> bySheet = judged.stream()
                .filter(one -> one.cell().rowHidden() && one.judged().isOffered())
                .map(JudgedCell::cell)
                .collect(Collectors.groupingBy(ReadCell::sheet, LinkedHashMap::new, Collectors.toList()));
        Map<ReadCell, Problem> problems = new LinkedHashMap<>();
        bySheet.forEach((sheet, cells) -> {
            List<Integer> rows = cells.stream().map(ReadCell::row).distinct().toList();
            List<String> names = cells.stream()
                    .map(places::asked)
                    .flatMap(Optional::stream)
                    .map(Places.Asked::name)
                    .distinct()
                    .toList();
            problems.put(
                    cells.getFirst(),
                    Problem.of(
                            Problem.Kind.WORKBOOK_ROWS_HIDDEN, sheet, Integer.toString(rows.size()), Named.few(names)));
        });
        return problems;
    }
}
