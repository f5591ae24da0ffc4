package cn.parklens.document.filled;

import cn.parklens.document.FormWorkbook;
import cn.parklens.evidence.workbook.Columns;
import cn.parklens.form.Indicator;
import cn.parklens.form.IndicatorTable;
import cn.parklens.form.ReferencePeriod;
import cn.parklens.submission.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tables of a workbook above which the row of years is gone or says no year any more. Nobody can tell of which year a figure
 * below is; that is said once of each, and not of every cell.
 */
final class YearsGone {

    /** The template has so many columns for years, whether a table needs them or not. */
    private static final int FEWEST_INPUTS = 3;

    private final Places places;
    private final Map<Table, List<ReadCell>> tables = new LinkedHashMap<>();
    private final List<ReadCell> others = new ArrayList<>();

    YearsGone(ReadWorkbook read, Places places) {
        this.places = places;
        Set<Table> gone = read.cells().stream().flatMap(this::table).collect(Collectors.toSet());
        Stream.concat(read.cells().stream(), read.strays().stream())
                .filter(cell -> !cell.isBlank() && !cell.text().equals(FormWorkbook.NOT_ASKED))
                .sorted(Comparator.comparingInt(ReadCell::row))
                .forEach(cell -> table(cell)
                        .filter(table -> gone.contains(table) && isInput(cell, table.table()))
                        .forEach(table -> tables.computeIfAbsent(table, key -> new ArrayList<>())
                                .add(cell)));
        read.strays().stream()
                .filter(stray -> table(stray).noneMatch(gone::contains))
                .forEach(others::add);
    }

    private record Table(String sheet, IndicatorTable table) {}

    private Stream<Table> table(ReadCell cell) {
        return places.withoutYears(cell).stream().map(table -> new Table(cell.sheet(), table));
    }

    /** Behind the years stand explanations, which are the template's own. */
    private static boolean isInput(ReadCell cell, IndicatorTable table) {
        String behind = Columns.letters(FormWorkbook.FIRST_INPUT
                + Math.max(FEWEST_INPUTS, (int) years(table).count()));
        return cell.column().length() < behind.length()
                || (cell.column().length() == behind.length() && cell.column().compareTo(behind) < 0);
    }

    /** One for each table that has content, at the first cell of it. */
    Map<ReadCell, Problem> problems() {
        Map<ReadCell, Problem> problems = new LinkedHashMap<>();
        tables.forEach((table, cells) -> problems.put(cells.getFirst(), problem(table, cells)));
        return problems;
    }

    private static Problem problem(Table table, List<ReadCell> cells) {
        ReadCell first = cells.getFirst();
        return Problem.of(
                Problem.Kind.WORKBOOK_YEARS_GONE,
                first.text(),
                table.sheet(),
                table.table().title(),
                Integer.toString(first.row()),
                Integer.toString(cells.size()),
                years(table.table()).map(year -> year + "年").collect(Collectors.joining("、")));
    }

    /** From left to right as the template has them. */
    private static Stream<Integer> years(IndicatorTable table) {
        return table.indicators().stream()
                .map(Indicator::periods)
                .flatMap(List::stream)
                .map(ReferencePeriod::year)
                .distinct()
                .sorted(Comparator.reverseOrder());
    }

    /** What stands beside the cells of the form, but for that of these tables. */
    List<ReadCell> strays() {
        return others;
    }
}
