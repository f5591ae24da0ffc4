package cn.parklens.document.filled;

import cn.parklens.document.FormWorkbook;
import cn.parklens.form.Indicator;
import cn.parklens.form.IndicatorTable;
import cn.parklens.form.ReferencePeriod;
import cn.parklens.form.Section;
import cn.parklens.submission.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which years of the form a workbook has: a column may have been deleted, or have lost its year. */
final class YearsThere {

    private YearsThere() {}

    /** One problem for each section and year of which rows are there without it, the newest year first. */
    static List<Problem> problems(List<Section> sections, List<ReadCell> cells) {
        Map<String, Set<Integer>> years = cells.stream()
                .filter(cell -> cell.year() > 0)
                .collect(Collectors.groupingBy(ReadCell::key, Collectors.mapping(ReadCell::year, Collectors.toSet())));
        List<Problem> problems = new ArrayList<>();
        for (Section section : sections) {
            Map<Integer, Integer> missing = new TreeMap<>(Comparator.reverseOrder());
            section.blocks().stream()
                    .filter(IndicatorTable.class::isInstance)
                    .flatMap(block -> ((IndicatorTable) block).indicators().stream())
                    .flatMap(indicator -> missing(indicator, years.getOrDefault(indicator.code(), Set.of())))
                    .forEach(year -> missing.merge(year, 1, Integer::sum));
            missing.forEach((year, items) -> problems.add(Problem.of(
                    Problem.Kind.WORKBOOK_YEAR_MISSING,
                    FormWorkbook.sheetName(section),
                    Integer.toString(year),
                    items.toString())));
        }
        return problems;
    }

    /** Of a row that is not there at all, no year is. */
    private static Stream<Integer> missing(Indicator indicator, Set<Integer> there) {
        return indicator.periods().stream()
                .map(ReferencePeriod::year)
                .filter(year -> !there.isEmpty() && !there.contains(year));
    }
}
