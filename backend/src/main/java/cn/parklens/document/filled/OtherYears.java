package cn.parklens.document.filled;

import cn.parklens.document.FormWorkbook;
import cn.parklens.submission.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Columns of years that the form does not ask for: each is said once, and not cell by cell. */
final class OtherYears {

    private OtherYears() {}

    /** One problem for each sheet and year that has content, at the first cell of it. */
    static Map<ReadCell, Problem> problems(List<ReadCell> cells, Places places) {
        Map<Column, List<ReadCell>> columns = new LinkedHashMap<>();
        cells.stream()
                .filter(cell -> !cell.isBlank() && !cell.text().equals(FormWorkbook.NOT_ASKED))
                .filter(places::isOfOtherYear)
                .forEach(cell -> columns.computeIfAbsent(
                                new Column(cell.sheet(), cell.year()), column -> new ArrayList<>())
                        .add(cell));
        Map<ReadCell, Problem> problems = new LinkedHashMap<>();
        columns.forEach((column, within) -> problems.put(
                within.getFirst(),
                Problem.of(
                        Problem.Kind.WORKBOOK_YEAR_UNKNOWN,
                        column.year() + "年",
                        column.sheet(),
                        Integer.toString(within.size()))));
        return problems;
    }

    private record Column(String sheet, int year) {}
}
