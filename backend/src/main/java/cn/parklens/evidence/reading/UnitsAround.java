package cn.parklens.evidence.reading;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Columns;
import cn.parklens.evidence.workbook.Row;
import cn.parklens.form.Dimension;
import cn.parklens.form.ListColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The units that stand around a header: in lines above it, in the title, in a row of units below it. Each is the unit of
 * the columns of its own measure that name none themselves. Where two fit one column, or what is said of units is not
 * understood, the column's figures are in doubt and nothing is guessed.
 */
final class UnitsAround {

    /** A row with so many cells and no unit is of another table: what stands above it is said of that one. */
    private static final int WIDE = 4;

    private final List<ListColumn> columns;
    private final HeaderMatch header;
    private final Map<Cell, UnitLine> lines = new LinkedHashMap<>();
    private final Map<Cell, Integer> rows = new LinkedHashMap<>();
    private final Map<Integer, String> below = new LinkedHashMap<>();
    private final GroupUnits groups;
    private final List<Problem> problems = new ArrayList<>();
    private final HeaderMatch applied;

    private UnitsAround(List<ListColumn> columns, HeaderMatch header, List<Row> first, Place sheet) {
        this.columns = columns;
        this.header = header;
        this.groups = new GroupUnits(header, columns);
        first.forEach(this::look);
        lookAtHeader(first.stream()
                .filter(row -> row.number() >= header.firstRow() && row.number() <= header.lastRow())
                .filter(row -> row.number() == header.firstRow() || !UnitRow.is(row))
                .toList());
        List<HeaderMatch.Column> with =
                header.columns().stream().map(column -> with(column, sheet)).toList();
        this.applied = new HeaderMatch(header.firstRow(), header.lastRow(), with, header.unread());
        notUnderstood(sheet);
    }

    /** For a header that was found among these rows. */
    static UnitsAround of(HeaderMatch header, List<Row> first, List<ListColumn> columns, Place sheet) {
        return new UnitsAround(columns, header, first, sheet);
    }

    /** The header with the units of its columns. */
    HeaderMatch applied() {
        return applied;
    }

    /** What is in doubt or was not understood. */
    List<Problem> problems() {
        return problems;
    }

    private void look(Row row) {
        if (row.number() == header.lastRow() && row.number() > header.firstRow() && UnitRow.is(row)) {
            row.cells().forEach(cell -> below.put(cell.column(), UnitWords.usual(UnitRow.unit(cell))));
        } else if (row.number() < header.lastRow()) {
            boolean any = false;
            for (Cell cell : row.cells()) {
                boolean group = row.number() >= header.firstRow() && !UnitLine.isBeside(cell.text());
                UnitLine line = group || cell.kind() != Cell.Kind.TEXT ? null : UnitLine.of(cell.text());
                if (line != null) {
                    any = true;
                    lines.put(cell, isOfQuotient() ? line : line.withoutQuotients());
                    rows.put(cell, row.number());
                }
            }
            if (!any && row.size() >= WIDE && row.number() < header.firstRow()) {
                lines.clear();
                rows.clear();
            }
        }
    }

    private void lookAtHeader(List<Row> rows) {
        for (int i = 0; i < rows.size(); i++) {
            for (int nth = 0; nth < rows.get(i).size(); nth++) {
                if (!lines.containsKey(rows.get(i).nth(nth))) {
                    groups.look(rows.get(i), nth, rows.subList(i + 1, rows.size()));
                }
            }
        }
    }

    private boolean isOfQuotient() {
        return columns.stream().anyMatch(it -> HeaderText.of(it.name()).unit().indexOf('/') > 0);
    }

    private HeaderMatch.Column with(HeaderMatch.Column column, Place sheet) {
        ListColumn wanted = columns.stream()
                .filter(it -> it.code().equals(column.code()) && it.kind() == ListColumn.Kind.FIGURE)
                .findFirst()
                .orElse(null);
        if (wanted == null) {
            return column;
        }
        Set<String> units = new LinkedHashSet<>();
        String under = below.getOrDefault(column.index(), "");
        if (!column.unit().isEmpty()) {
            Stream.of(column.unit().split(HeaderText.SEVERAL))
                    .map(UnitWords::usual)
                    .forEach(units::add);
        }
        if (!under.isEmpty()) {
            units.add(under);
        }
        GroupUnits.Finding group = units.isEmpty() ? groups.of(column, wanted) : GroupUnits.Finding.NOTHING;
        units.addAll(group.units());
        if (units.isEmpty() && group.doubt().isEmpty()) {
            units.addAll(above(wanted, column));
        }
        boolean doubt =
                units.size() > 1 || (units.isEmpty() && (!group.doubt().isEmpty() || isInDoubt(wanted, column)));
        if (doubt) {
            problems.add(Problem.of(
                    EvidenceProblem.HEADER_UNIT_DOUBTFUL,
                    sheet.row(header.lastRow()).column(column.letters(), column.text()),
                    column.text(),
                    units.isEmpty() ? written(group) : String.join("、", units),
                    FigureUnits.of(wanted, "").wanted(),
                    HeaderText.of(wanted.name()).core()));
        }
        return units.size() == 1 ? withUnit(column, units.iterator().next()) : column;
    }

    private static HeaderMatch.Column withUnit(HeaderMatch.Column column, String unit) {
        return new HeaderMatch.Column(
                column.index(),
                column.letters(),
                column.text(),
                unit,
                column.code(),
                column.how(),
                column.suggestion());
    }

    /** Units that are said of it by name; else those of everything that is measured so. */
    private Set<String> above(ListColumn wanted, HeaderMatch.Column column) {
        Set<String> named = said().filter(
                        said -> !UnitLine.isOfAll(said) && names(said.label(), wanted, column) && fits(said, wanted))
                .map(said -> UnitWords.usual(said.unit()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!named.isEmpty()) {
            return named;
        }
        Set<String> all = said().filter(said -> UnitLine.isOfAll(said) && fits(said, wanted))
                .map(said -> UnitWords.usual(said.unit()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        // A list that does not say how it measures cannot tell which of several is meant; its figures stay as written.
        boolean open = FigureUnits.of(wanted, "").wanted().isEmpty();
        return open && all.size() > 1 ? Set.of() : all;
    }

    private Stream<UnitLine.Said> said() {
        return lines.values().stream().flatMap(line -> line.said().stream());
    }

    private static boolean fits(UnitLine.Said said, ListColumn wanted) {
        FigureUnits units = FigureUnits.of(wanted, said.unit());
        return !units.differ() || units.convert();
    }

    private static boolean names(String label, ListColumn wanted, HeaderMatch.Column column) {
        String bare = Texts.bare(label);
        return Stream.concat(Stream.of(wanted.name(), column.text()), wanted.synonyms().stream())
                .map(name -> HeaderText.of(name).core())
                .anyMatch(name -> name.contains(bare) || (!name.isEmpty() && bare.contains(name)));
    }

    /** Whether something above may have been meant for it: a unit nobody knows, or one of a column that is not there. */
    private boolean isInDoubt(ListColumn wanted, HeaderMatch.Column column) {
        String unit = FigureUnits.of(wanted, "").wanted();
        if (unit.isEmpty()) {
            return false;
        }
        boolean money = UnitWords.unit(unit)
                .filter(it -> it.dimension().equals(Dimension.MONEY))
                .isPresent();
        return lines.values().stream().flatMap(line -> line.unknown().stream()).anyMatch(UnitLine::isOfMeasure)
                || said().anyMatch(said -> (money && UnitWords.isOtherMoney(said.unit()))
                        || isOfColumnNotThere(said, wanted, column, unit));
    }

    private boolean isOfColumnNotThere(UnitLine.Said said, ListColumn wanted, HeaderMatch.Column column, String unit) {
        return !UnitLine.isOfAll(said)
                && fits(said, wanted)
                && !UnitWords.usual(said.unit()).equals(unit)
                && namesNone(said, column);
    }

    private boolean namesNone(UnitLine.Said said, HeaderMatch.Column but) {
        return header.columns().stream()
                .filter(it -> it.index() != but.index())
                .noneMatch(it -> HeaderText.of(it.text()).core().contains(Texts.bare(said.label()))
                        || columns.stream()
                                .anyMatch(
                                        column -> column.code().equals(it.code()) && names(said.label(), column, it)));
    }

    private String written(GroupUnits.Finding group) {
        return !group.doubt().isEmpty()
                ? group.doubt()
                : lines.keySet().stream().map(cell -> Texts.tidy(cell.text())).collect(Collectors.joining("；"));
    }

    private void notUnderstood(Place sheet) {
        lines.forEach((cell, line) -> notUnderstood(
                sheet.row(rows.getOrDefault(cell, header.firstRow())), cell, line.said(), line.unknown()));
        for (GroupUnits.Group group : groups.groups()) {
            List<String> others = groups.ofNoColumn(group);
            List<String> unknown = Stream.concat(group.line().unknown().stream(), others.stream())
                    .toList();
            List<UnitLine.Said> said = group.line().said().stream()
                    .filter(it -> !others.contains(UnitWords.usual(it.unit())))
                    .toList();
            notUnderstood(sheet.row(group.row()), group.cell(), said, unknown);
        }
    }

    private void notUnderstood(Place row, Cell cell, List<UnitLine.Said> said, List<String> unknown) {
        if (!unknown.isEmpty()) {
            problems.add(Problem.of(
                    EvidenceProblem.HEADER_UNIT_LINE_UNCLEAR,
                    row.column(Columns.letters(cell.column()), null),
                    cell.text(),
                    said.isEmpty()
                            ? "—"
                            : said.stream().map(it -> it.label() + it.unit()).collect(Collectors.joining("、")),
                    String.join("、", unknown)));
        }
    }
}
