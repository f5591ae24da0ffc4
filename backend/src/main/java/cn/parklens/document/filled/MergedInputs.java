package cn.parklens.document.filled;

import cn.parklens.evidence.workbook.MergedCells;
import cn.parklens.submission.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Input cells that the user made one with others: of them only the first can be seen, and what it is to say is unknown. */
final class MergedInputs {

    private MergedInputs() {}

    /** One for each merged cell of the workbook, at the first of its input cells. */
    static Map<ReadCell, Problem> problems(List<ReadCell> cells, Places places) {
        Map<Area, List<ReadCell>> areas = new LinkedHashMap<>();
        for (ReadCell cell : cells) {
            if (cell.merged() != null) {
                areas.computeIfAbsent(new Area(cell.sheet(), cell.merged()), area -> new ArrayList<>())
                        .add(cell);
            }
        }
        Map<ReadCell, Problem> problems = new LinkedHashMap<>();
        areas.forEach((area, within) -> {
            ReadCell first = within.getFirst();
            boolean blank = !first.isHiddenIn(area.cells()) && within.stream().allMatch(ReadCell::isBlank);
            List<String> names = within.stream()
                    .filter(cell -> cell.isBlank() && (blank || cell.isHiddenIn(area.cells())))
                    .flatMap(cell -> places.asked(cell).stream())
                    .map(Places.Asked::name)
                    .toList();
            if (!names.isEmpty()) {
                problems.put(
                        first,
                        Problem.of(
                                blank ? Problem.Kind.WORKBOOK_BLANKS_MERGED : Problem.Kind.WORKBOOK_CELL_MERGED,
                                area.cells().address(),
                                Named.few(names),
                                Integer.toString(names.size())));
            }
        });
        return problems;
    }

    private record Area(String sheet, MergedCells cells) {}
}
