package cn.parklens.evidence.reading.header;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.cell.FigureUnits;
import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.reading.words.UnitWords;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Columns;
import cn.parklens.evidence.workbook.Row;
import cn.parklens.form.ListColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The units that stand around a header: in lines above it, in the title, over a group of its columns, in a row of units
 * below it. Each is the unit of the columns of its own measure that name none themselves. Where two fit one column, or what
 * is said of units is not understood, the column's figures are in doubt and nothing is guessed.
 */
public final class UnitsAround {

    private final List<ListColumn> columns;
    private final HeaderMatch header;
    private final Place sheet;
    private final UnitsAbove above;
    private final GroupUnits groups;
    private final Map<Integer, String> below = new LinkedHashMap<>();
    /** By column: what above the header says its unit. */
    private final Map<Integer, UnitsAbove.Line> said = new HashMap<>();

    private final List<Problem> problems = new ArrayList<>();
    private final HeaderMatch applied;

    private UnitsAround(List<ListColumn> columns, HeaderMatch header, List<Row> first, Place sheet) {
        this.columns = columns;
        this.header = header;
        this.sheet = sheet;
        this.above = new UnitsAbove(header, columns);
        this.groups = new GroupUnits(header, columns);
        first.forEach(this::look);
        lookAtHeader(first.stream()
                .filter(row -> row.number() >= header.firstRow() && row.number() <= header.lastRow())
                .filter(row -> row.number() == header.firstRow() || !UnitRow.is(row))
                .toList());
        List<HeaderMatch.Column> with =
                header.columns().stream().map(this::with).toList();
        this.applied = new HeaderMatch(header.firstRow(), header.lastRow(), with, header.unread());
        above.forEach(line -> notUnderstood(
                line.row(), line.cell(), line.line().said(), line.line().unknown()));
        groups.groups().forEach(this::notUnderstood);
    }

    /** For a header that was found among these rows. */
    public static UnitsAround of(HeaderMatch header, List<Row> first, List<ListColumn> columns, Place sheet) {
        return new UnitsAround(columns, header, first, sheet);
    }

    /** The header with the units of its columns. */
    public HeaderMatch applied() {
        return applied;
    }

    /** Where above the header the unit of a column stands, as row and text; empty where its header names it. */
    List<String> whereSaid(int column) {
        UnitsAbove.Line line = said.get(column);
        return line == null ? List.of() : List.of(Integer.toString(line.row()), shown(line));
    }

    private static String shown(UnitsAbove.Line line) {
        return shortened(Texts.tidy(line.cell().text()));
    }

    /** A remark may be a paragraph: its beginning tells which it is. */
    static String shortened(String text) {
        return text.length() <= Problem.MAX_FOUND ? text : text.substring(0, Problem.MAX_FOUND - 1) + "…";
    }

    /** That a line elsewhere says another unit of a column than its own. */
    static Problem otherwise(Place at, HeaderMatch.Column column, UnitsAbove.Against against, String own) {
        return Problem.of(
                EvidenceProblem.HEADER_UNIT_SAID_OTHERWISE,
                at,
                column.text(),
                Integer.toString(against.line().row()),
                shown(against.line()),
                against.unit(),
                own);
    }

    /** What is in doubt, contradicts itself, or was not understood. */
    public List<Problem> problems() {
        return problems;
    }

    private void look(Row row) {
        if (row.number() == header.lastRow() && row.number() > header.firstRow() && UnitRow.is(row)) {
            row.cells().forEach(cell -> below.put(cell.column(), UnitWords.usual(UnitRow.unit(cell))));
        } else if (row.number() < header.lastRow()) {
            above.look(row);
        }
    }

    private void lookAtHeader(List<Row> rows) {
        for (int i = 0; i < rows.size(); i++) {
            for (int nth = 0; nth < rows.get(i).size(); nth++) {
                if (!above.holds(rows.get(i).nth(nth))) {
                    groups.look(rows.get(i), nth, rows.subList(i + 1, rows.size()));
                }
            }
        }
    }

    private HeaderMatch.Column with(HeaderMatch.Column column) {
        return column.figuresOf(columns).map(wanted -> with(column, wanted)).orElse(column);
    }

    private HeaderMatch.Column with(HeaderMatch.Column column, ListColumn wanted) {
        Set<String> units = own(column);
        if (units.size() == 1) {
            String own = units.iterator().next();
            groups.against(column, own).ifPresent(against -> contradicted(column, against));
            above.against(wanted, column, own)
                    .ifPresent(against -> problems.add(otherwise(at(column), column, against, own)));
        }
        GroupUnits.Finding group = units.isEmpty() ? groups.of(column, wanted) : GroupUnits.Finding.NOTHING;
        units.addAll(group.units());
        String doubt = units.isEmpty() && group.doubt().isEmpty() ? unclear(column, wanted) : group.doubt();
        if (units.isEmpty() && doubt.isEmpty()) {
            units.addAll(above.of(wanted, column));
            UnitsAbove.Line line =
                    units.size() == 1 ? above.saying(units.iterator().next()) : null;
            if (line != null) {
                said.put(column.index(), line);
            }
        }
        boolean unknown = units.isEmpty() && (!doubt.isEmpty() || above.isInDoubt(wanted, column));
        if (units.size() > 1 || unknown) {
            String written = doubt.isEmpty() ? above.written() : doubt;
            problems.add(Problem.of(
                    EvidenceProblem.HEADER_UNIT_DOUBTFUL,
                    at(column),
                    column.text(),
                    unknown ? written : String.join("、", units),
                    FigureUnits.of(wanted, "").wanted(),
                    HeaderText.of(wanted.name()).core()));
        }
        return units.size() == 1 ? column.withUnit(units.iterator().next()) : column;
    }

    /** What the brackets of its header may mean for a unit and nobody knows; none in a name that is the list's own. */
    private static String unclear(HeaderMatch.Column column, ListColumn wanted) {
        boolean own = column.how() == HeaderMatch.How.NAME
                && Texts.bare(column.text()).equals(Texts.bare(wanted.name()));
        return own || wanted.unit().isEmpty() ? "" : HeaderText.unclear(column.text());
    }

    /** Those that its header names, and the row of units below it. */
    private Set<String> own(HeaderMatch.Column column) {
        String under = below.getOrDefault(column.index(), "");
        return Stream.concat(Stream.of(column.unit().split(HeaderText.SEVERAL)), Stream.of(under))
                .filter(unit -> !unit.isEmpty())
                .map(UnitWords::usual)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Place at(HeaderMatch.Column column) {
        return sheet.row(header.lastRow()).column(column.letters(), column.text());
    }

    private void contradicted(HeaderMatch.Column column, GroupUnits.Against against) {
        problems.add(Problem.of(
                EvidenceProblem.HEADER_UNIT_OF_GROUP_DIFFERS,
                at(column),
                column.text(),
                Texts.tidy(against.group().cell().text()),
                against.unit(),
                against.own()));
    }

    private void notUnderstood(GroupUnits.Group group) {
        List<String> others = groups.ofNoColumn(group);
        List<String> unknown =
                Stream.concat(group.line().unknown().stream(), others.stream()).toList();
        List<UnitLine.Said> said = group.line().said().stream()
                .filter(it -> !others.contains(UnitWords.usual(it.unit())))
                .toList();
        notUnderstood(group.row(), group.cell(), said, unknown);
    }

    private void notUnderstood(int row, Cell cell, List<UnitLine.Said> said, List<String> unknown) {
        if (!unknown.isEmpty()) {
            problems.add(Problem.of(
                    EvidenceProblem.HEADER_UNIT_LINE_UNCLEAR,
                    sheet.row(row).column(Columns.letters(cell.column()), null),
                    cell.text(),
                    said.isEmpty()
                            ? "—"
                            : said.stream().map(it -> it.label() + it.unit()).collect(Collectors.joining("、")),
                    String.join("、", unknown)));
        }
    }
}
