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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Cells of the header that say units of what they head: 用地和投资（亩、万元）. Each is the unit of the columns below the cell that
 * are of its measure. Where such a column names another one itself, that is its unit, and the contradiction is said.
 */
final class GroupUnits {

    private final HeaderMatch header;
    private final List<ListColumn> columns;
    private final List<Group> groups = new ArrayList<>();

    /**
     * A cell and what it heads.
     *
     * @param row of the header
     * @param to the last of its columns, from 0
     */
    record Group(int row, Cell cell, int to, UnitLine line) {

        boolean heads(HeaderMatch.Column column) {
            return column.index() >= cell.column() && column.index() <= to;
        }

        private Stream<String> units() {
            return line.said().stream().map(said -> UnitWords.usual(said.unit()));
        }
    }

    /**
     * What they say of a column.
     *
     * @param units that it can be measured in; none where they are others'
     * @param doubt what stands there where one of its units may have been meant for the column, empty where none can
     */
    record Finding(Set<String> units, String doubt) {

        static final Finding NOTHING = new Finding(Set.of(), "");
    }

    /**
     * What contradicts a column's own unit.
     *
     * @param group over the column
     * @param unit that it says
     * @param own of the column
     */
    record Against(Group group, String unit, String own) {}

    GroupUnits(HeaderMatch header, List<ListColumn> columns) {
        this.header = header;
        this.columns = columns;
    }

    /** Looks at a cell of the header; {@code lower} are the header's rows below it. */
    void look(Row row, int nth, List<Row> lower) {
        Cell cell = row.nth(nth);
        UnitLine line = cell.kind() == Cell.Kind.TEXT ? UnitLine.of(cell.text()) : null;
        boolean over = lower.stream().anyMatch(below -> below.cell(cell.column()) != null);
        // A header that names one unit, and heads no other, is no group.
        if (line == null || (!over && !HeaderText.of(cell.text()).unit().isEmpty())) {
            return;
        }
        int next = nth + 1 < row.size() ? row.nth(nth + 1).column() : Integer.MAX_VALUE;
        groups.add(
                over
                        ? new Group(row.number(), cell, next - 1, line.withoutQuotients())
                        : new Group(row.number(), cell, cell.column(), line));
    }

    /** What the cells above a column of figures, or its own, say of it. */
    Finding of(HeaderMatch.Column column, ListColumn wanted) {
        String unit = FigureUnits.of(wanted, "").wanted();
        for (Group group : groups) {
            if (group.heads(column)) {
                Set<String> fitting = group.units()
                        .filter(said -> FigureUnits.of(wanted, said).fit())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
                if (!fitting.isEmpty() && (!unit.isEmpty() || fitting.size() == 1)) {
                    return new Finding(fitting, "");
                }
                if (!unit.isEmpty() && mayMean(group, unit)) {
                    return new Finding(Set.of(), Texts.tidy(group.cell().text()));
                }
            }
        }
        return Finding.NOTHING;
    }

    /**
     * What a cell above a column says against its own unit.
     *
     * @param own that its header names, or the row of units below it
     */
    Optional<Against> against(HeaderMatch.Column column, String own) {
        return groups.stream()
                .filter(group -> group.heads(column) && group.units().noneMatch(own::equals))
                .flatMap(group -> group.units()
                        .filter(unit -> UnitWords.contradict(unit, own))
                        .map(unit -> new Against(group, unit, own)))
                .findFirst();
    }

    private boolean mayMean(Group group, String unit) {
        return group.line().unknown().stream().anyMatch(UnitLine::isOfMeasure)
                || group.units().anyMatch(said -> UnitWords.areMoney(unit, said) && UnitWords.isOtherMoney(said))
                || !ofNoColumn(group).isEmpty();
    }

    /** Those that no column below is measured in; none where the list does not know all of these columns. */
    List<String> ofNoColumn(Group group) {
        List<HeaderMatch.Column> headed =
                header.columns().stream().filter(group::heads).toList();
        boolean others =
                headed.stream().anyMatch(column -> column.figuresOf(columns).isEmpty());
        return others
                ? List.of()
                : group.units()
                        .filter(said -> headed.stream()
                                .noneMatch(column -> column.figuresOf(columns)
                                        .filter(it -> FigureUnits.of(it, said).fit())
                                        .isPresent()))
                        .toList();
    }

    /** All of them. */
    List<Group> groups() {
        return groups;
    }
}
