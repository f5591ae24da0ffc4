package cn.parklens.evidence.reading.header;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.cell.FigureUnits;
import cn.parklens.evidence.reading.header.HeaderMatch.Column;
import cn.parklens.evidence.reading.header.HeaderMatch.How;
import cn.parklens.evidence.reading.words.NotesAndTotals;
import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.reading.words.UnitWords;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Row;
import cn.parklens.form.ListColumn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Columns that say row by row in which unit the figures at their left are: 单位, 计量单位, 金额单位. Their cells tell them from
 * columns of the units that enterprises are.
 */
public final class UnitColumns {

    private static final int LONGEST = 8;
    /** Codes are longer. */
    private static final int LONGEST_FIGURE = 15;

    private static final String UNIT = "单位";
    private static final Pattern MEASURED = Pattern.compile(".*(?:计量|货币|额|面积|数量|数据|投资|收入|产值|税收|资产|利润|价值)单位");
    /** 万美元, 百亩, 亩、亿元. */
    private static final Pattern OF_MEASURE = Pattern.compile(".{0,6}(?:[元亩顷]|平方米|平方公里)");

    private static final Pattern FIGURE = Pattern.compile("[+-]?[\\d,]+(?:\\.\\d+)?");

    private final List<ListColumn> columns;
    private final List<Row> rows;
    private final Place place;
    private final List<Problem> problems = new ArrayList<>();
    private HeaderMatch header;

    /** Among the first rows of a sheet. */
    public UnitColumns(HeaderMatch header, List<Row> first, List<ListColumn> columns, Place sheet) {
        this.columns = columns;
        this.header = header;
        this.place = sheet.row(header.lastRow());
        this.rows =
                first.stream().filter(row -> row.number() > header.lastRow()).toList();
        header.columns().stream().filter(UnitColumns::mayBeOne).forEach(this::look);
    }

    /** The header, with columns of figures that know where their units stand. */
    public HeaderMatch applied() {
        return header;
    }

    /** What is in doubt. */
    public List<Problem> problems() {
        return problems;
    }

    private static boolean mayBeOne(Column column) {
        String text = column.text().substring(column.text().lastIndexOf('/') + 1);
        String core = text.contains(UNIT) ? HeaderText.of(text).core() : "";
        return column.code() == null
                && column.how() != How.SIDE_TABLE
                && (UnitLine.isLabelOfAll(core) || MEASURED.matcher(core).matches());
    }

    private void look(Column column) {
        List<String> said = rows.stream()
                .map(row -> row.cell(column.index()))
                .filter(Objects::nonNull)
                .filter(cell -> !Texts.isPlaceholder(cell.text())
                        && !Texts.bare(cell.text()).equals(Texts.bare(column.text())))
                .map(cell -> UnitWords.usual(Texts.unspaced(Texts.half(cell.text()))))
                .toList();
        Set<String> units =
                new LinkedHashSet<>(said.stream().filter(UnitWords::contain).toList());
        long likely = said.stream().filter(UnitColumns::isLikely).count();
        // The enterprise's own name, or that of the office that reports it.
        if (likely == 0 || likely * 2 < said.size()) {
            return;
        }
        if (units.isEmpty()) {
            unknown(said);
            return;
        }
        Optional<Column> target = target(column, units);
        target.ifPresent(figures -> apply(figures, column, units));
        if (target.isEmpty() && units.stream().anyMatch(UnitWords::areOfMoneyOrArea)) {
            header.columns().stream()
                    .filter(it -> it.unit().isEmpty() && it.figuresOf(columns).isPresent())
                    .filter(it -> units.stream().anyMatch(unit -> isOther(it, unit)))
                    .forEach(it -> doubtful(it, units));
        }
    }

    /** Where what may be units fits no figure, nobody knows which figures are meant, and how. */
    private void unknown(List<String> said) {
        if (said.stream().allMatch(it -> OF_MEASURE.matcher(it).matches())) {
            header.columns().stream()
                    .filter(it -> it.unit().isEmpty()
                            && it.figuresOf(columns)
                                    .filter(UnitColumns::isMeasured)
                                    .isPresent())
                    .forEach(it -> doubtful(it, new LinkedHashSet<>(said)));
        }
    }

    private static boolean isLikely(String text) {
        return UnitWords.contain(text)
                || (text.length() <= LONGEST && UnitLine.isOfMeasure(text) && !NotesAndTotals.isEnterprise(text));
    }

    private boolean isOther(Column column, String unit) {
        ListColumn wanted = column.figuresOf(columns).orElseThrow();
        return FigureUnits.of(wanted, unit).differ()
                && (FigureUnits.of(wanted, unit).fit()
                        || (UnitWords.isOtherMoney(unit) && UnitWords.areMoney(wanted.unit(), unit)));
    }

    private static boolean isMeasured(ListColumn column) {
        return UnitWords.areOfMoneyOrArea(column.unit());
    }

    /** The figures that units are of: those at the left, whatever is between, else the only ones that are measured so. */
    private Optional<Column> target(Column units, Set<String> said) {
        List<Column> left = header.columns().stream()
                .filter(column -> column.index() < units.index() && !column.isUsual() && holdsFigures(column))
                .toList();
        if (!left.isEmpty()
                && (fits(left.getLast(), said)
                        || left.getLast().figuresOf(columns).isEmpty())) {
            return Optional.of(left.getLast()).filter(column -> fits(column, said));
        }
        List<Column> fitting =
                header.columns().stream().filter(column -> fits(column, said)).toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private boolean holdsFigures(Column column) {
        long cells =
                rows.stream().filter(row -> row.cell(column.index()) != null).count();
        long figures = rows.stream()
                .map(row -> row.cell(column.index()))
                .filter(cell -> cell != null
                        && cell.text().length() < LONGEST_FIGURE
                        && (cell.kind() == Cell.Kind.NUMBER
                                || FIGURE.matcher(cell.text()).matches()))
                .count();
        return column.figuresOf(columns).isPresent() || (column.code() == null && cells > 0 && figures * 2 >= cells);
    }

    private boolean fits(Column column, Set<String> units) {
        return column.figuresOf(columns)
                .filter(wanted ->
                        !wanted.name().endsWith("年份") && !wanted.name().endsWith("年度"))
                .filter(wanted -> units.stream()
                        .allMatch(unit -> FigureUnits.of(wanted, unit).fit()))
                .isPresent();
    }

    private void apply(Column figures, Column column, Set<String> units) {
        String own = UnitWords.usual(figures.unit());
        String wanted =
                FigureUnits.of(figures.figuresOf(columns).orElseThrow(), "").wanted();
        boolean one = units.size() == 1;
        if (!own.isEmpty() && units.stream().anyMatch(unit -> !unit.equals(own) && !UnitWords.areSame(unit, own))) {
            Set<String> all = new LinkedHashSet<>(List.of(own));
            all.addAll(units);
            doubtful(figures, all);
        } else if (wanted.isEmpty() && !one) {
            doubtful(figures, units);
        } else if (wanted.isEmpty()) {
            replace(figures, figures.withUnit(units.iterator().next()));
        } else {
            String otherwise = own.isEmpty() && one ? units.iterator().next() : own;
            replace(figures, figures.withUnitsIn(column.index(), otherwise));
        }
    }

    private void replace(Column one, Column by) {
        header = new HeaderMatch(
                header.firstRow(),
                header.lastRow(),
                header.columns().stream()
                        .map(column -> column.equals(one) ? by : column)
                        .toList(),
                header.unread());
    }

    private void doubtful(Column column, Set<String> units) {
        ListColumn wanted = column.figuresOf(columns).orElseThrow();
        problems.add(Problem.of(
                EvidenceProblem.HEADER_UNIT_DOUBTFUL,
                place.column(column.letters(), column.text()),
                column.text(),
                String.join(HeaderText.SEVERAL, units),
                FigureUnits.of(wanted, "").wanted(),
                HeaderText.of(wanted.name()).core()));
    }
}
