package cn.parklens.evidence.reading.header;

import cn.parklens.evidence.reading.cell.FigureUnits;
import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.reading.words.UnitWords;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Row;
import cn.parklens.form.ListColumn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What lines and titles above a header say of units, and of which columns. */
final class UnitsAbove {

    /** A row with so many cells and no unit is of another table: what stands above it is said of that one. */
    private static final int WIDE = 4;

    private final HeaderMatch header;
    private final List<ListColumn> columns;
    private final List<Line> lines = new ArrayList<>();

    /**
     * A cell that says units.
     *
     * @param row as the spreadsheet numbers it
     */
    record Line(int row, Cell cell, UnitLine line) {}

    UnitsAbove(HeaderMatch header, List<ListColumn> columns) {
        this.header = header;
        this.columns = columns;
    }

    /** Looks at a row above the last of the header. */
    void look(Row row) {
        boolean any = false;
        for (Cell cell : row.cells()) {
            boolean group = row.number() >= header.firstRow() && !UnitLine.isBeside(cell.text());
            UnitLine line = group || cell.kind() != Cell.Kind.TEXT ? null : UnitLine.of(cell.text());
            if (line != null) {
                any = true;
                lines.add(new Line(row.number(), cell, isOfQuotient() ? line : line.withoutQuotients()));
            }
        }
        if (!any && row.size() >= WIDE && row.number() < header.firstRow()) {
            lines.clear();
        }
    }

    private boolean isOfQuotient() {
        return columns.stream().anyMatch(it -> it.unit().indexOf('/') > 0);
    }

    /** Whether a cell of the header only says units, and heads nothing. */
    boolean holds(Cell cell) {
        return lines.stream().anyMatch(line -> line.cell().equals(cell));
    }

    /** Units that are said of a column by name; else those of everything that is measured so. */
    Set<String> of(ListColumn wanted, HeaderMatch.Column column) {
        Set<String> named = units(wanted, said -> !UnitLine.isOfAll(said) && names(said.label(), wanted, column));
        if (!named.isEmpty()) {
            return named;
        }
        Set<String> all = units(wanted, UnitLine::isOfAll);
        // A list that does not say how it measures cannot tell which of several is meant; its figures stay as written.
        boolean open = FigureUnits.of(wanted, "").wanted().isEmpty();
        return open && all.size() > 1 ? Set.of() : all;
    }

    private Set<String> units(ListColumn wanted, Predicate<UnitLine.Said> meant) {
        return said().filter(meant)
                .map(said -> UnitWords.usual(said.unit()))
                .filter(unit -> FigureUnits.of(wanted, unit).fit())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether something above may have been meant for it: a unit nobody knows, or one of a column that is not there. */
    boolean isInDoubt(ListColumn wanted, HeaderMatch.Column column) {
        String unit = FigureUnits.of(wanted, "").wanted();
        return !unit.isEmpty()
                && (lines.stream()
                                .flatMap(line -> line.line().unknown().stream())
                                .anyMatch(UnitLine::isOfMeasure)
                        || said().anyMatch(said ->
                                UnitWords.areMoney(unit, said.unit()) && UnitWords.isOtherMoney(said.unit()))
                        || said().anyMatch(said -> isOfColumnNotThere(said, wanted, column, unit)));
    }

    private boolean isOfColumnNotThere(UnitLine.Said said, ListColumn wanted, HeaderMatch.Column column, String unit) {
        return !UnitLine.isOfAll(said)
                && FigureUnits.of(wanted, said.unit()).fit()
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

    private static boolean names(String label, ListColumn wanted, HeaderMatch.Column column) {
        String bare = Texts.bare(label);
        return Stream.concat(Stream.of(wanted.name(), column.text()), wanted.synonyms().stream())
                .map(name -> HeaderText.of(name).core())
                .anyMatch(name -> name.contains(bare) || (!name.isEmpty() && bare.contains(name)));
    }

    private Stream<UnitLine.Said> said() {
        return lines.stream().flatMap(line -> line.line().said().stream());
    }

    /** All of it as it stands. */
    String written() {
        return lines.stream().map(line -> Texts.tidy(line.cell().text())).collect(Collectors.joining("；"));
    }

    void forEach(Consumer<Line> action) {
        lines.forEach(action);
    }
}
