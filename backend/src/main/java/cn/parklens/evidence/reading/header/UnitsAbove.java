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
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What lines and titles above a header say of units, and of which columns. */
final class UnitsAbove {

    /** A row with so many cells and no unit is of another table: what stands above it is said of that one. */
    private static final int WIDE = 4;

    /** 单位 | 亩、亿元: what stands alone in a cell is no row of another table. */
    private static final int FEW = 3;

    private static final Pattern FIGURE = Pattern.compile("[+-]?\\d[\\d,.]*");

    /** More remarks on units than these are none. */
    private static final int MOST = 100;

    private final HeaderMatch header;
    private final List<ListColumn> columns;
    private final List<Line> lines = new ArrayList<>();

    /**
     * A cell that says units.
     *
     * @param row as the spreadsheet numbers it
     */
    record Line(int row, Cell cell, UnitLine line) {}

    /**
     * What a line says of a column against its own unit.
     *
     * @param unit that it says
     */
    record Against(Line line, String unit) {}

    UnitsAbove(HeaderMatch header, List<ListColumn> columns) {
        this.header = header;
        this.columns = columns;
    }

    /** Looks at a row above the last of the header. */
    void look(Row row) {
        boolean any = false;
        boolean labelled = row.cells().stream().anyMatch(UnitsAbove::isLabelled);
        boolean words = row.number() < header.firstRow()
                && (labelled || (row.size() <= FEW && row.cells().stream().noneMatch(UnitsAbove::isFigure)));
        for (int i = 0; i < row.size(); i++) {
            Cell cell = row.nth(i);
            boolean group = row.number() >= header.firstRow() && !UnitLine.isBeside(cell.text());
            any |= !group && (look(row, cell) || (words && !isBesideFigure(row, i) && addAlone(row, cell)));
        }
        if (!any && !labelled && row.size() >= WIDE && row.number() < header.firstRow()) {
            lines.clear();
        }
    }

    private boolean addAlone(Row row, Cell cell) {
        return add(row, cell, UnitLine.ofUnitsAlone(cell.text()));
    }

    /** 填报单位： and what follows it are of no table. */
    private static boolean isLabelled(Cell cell) {
        return cell.text().indexOf(':') >= 0 || cell.text().indexOf('：') >= 0;
    }

    private static boolean isBesideFigure(Row row, int nth) {
        return (nth > 0 && isFigure(row.nth(nth - 1))) || (nth + 1 < row.size() && isFigure(row.nth(nth + 1)));
    }

    private static boolean isFigure(Cell cell) {
        return cell.kind() == Cell.Kind.NUMBER || FIGURE.matcher(cell.text()).matches();
    }

    /** Looks at a row that stands below the list and is not of it: 2000（万元）以上 says no unit there. */
    void lookBelow(Row row) {
        for (int i = 0; i < row.size() && lines.size() < MOST; i++) {
            Cell cell = row.nth(i);
            add(row, cell, withSentences(cell.text().contains("单位") ? UnitLine.of(cell.text()) : null, cell.text()));
        }
    }

    private boolean look(Row row, Cell cell) {
        return cell.kind() == Cell.Kind.TEXT && add(row, cell, withSentences(UnitLine.of(cell.text()), cell.text()));
    }

    private boolean add(Row row, Cell cell, @Nullable UnitLine line) {
        if (line == null) {
            return false;
        }
        lines.add(new Line(row.number(), cell, isOfQuotient() ? line : line.withoutQuotients()));
        return true;
    }

    /** With what sentences in the same text say, which is not understood otherwise. */
    private static @Nullable UnitLine withSentences(@Nullable UnitLine line, String text) {
        List<UnitLine.Said> sentences = UnitSentences.of(text);
        if (sentences.isEmpty()) {
            return line;
        }
        if (line == null) {
            return new UnitLine(text, sentences, List.of());
        }
        List<UnitLine.Said> said = new ArrayList<>(line.said());
        sentences.stream()
                .filter(one -> said.stream()
                        .noneMatch(other -> UnitWords.usual(other.unit()).equals(one.unit())))
                .toList()
                .forEach(said::add);
        return new UnitLine(
                line.before(),
                said,
                line.unknown().stream()
                        .filter(part -> UnitSentences.of(part).isEmpty())
                        .toList());
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

    /** The line that says so, null where none does. */
    @Nullable
    Line saying(String unit) {
        return lines.stream()
                .filter(line -> line.line().said().stream()
                        .anyMatch(said -> UnitWords.usual(said.unit()).equals(unit)))
                .findFirst()
                .orElse(null);
    }

    /**
     * What is said of a column, by its name or of areas, against the unit that it is in; a unit of everything is none against
     * a column that names its own.
     */
    Optional<Against> against(ListColumn wanted, HeaderMatch.Column column, String own) {
        return lines.stream()
                .flatMap(line -> line.line().said().stream()
                        .filter(said -> said.label().equals("面积")
                                || (!UnitLine.isOfAll(said) && names(said.label(), wanted, column)))
                        .map(said -> UnitWords.usual(said.unit()))
                        .filter(unit -> UnitWords.contradict(unit, own))
                        .map(unit -> new Against(line, unit)))
                .findFirst();
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
