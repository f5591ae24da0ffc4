package cn.parklens.evidence.reading;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.cell.FigureUnits;
import cn.parklens.evidence.reading.header.HeaderMatch;
import cn.parklens.evidence.reading.header.HeaderText;
import cn.parklens.evidence.reading.words.UnitWords;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.form.Dimension;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import cn.parklens.form.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Areas whose unit nobody says, and most of which are odd in the list's and plausible in another usual one: 35,000 of a list
 * that asks for 公顷 are rather 平方米. Once for each such column; areas that fit the list's unit are not asked about.
 */
final class AreasWithoutUnit implements Onlooker {

    private static final List<String> USUAL = List.of("公顷", "亩", "平方米");
    private static final List<Unit> UNITS =
            USUAL.stream().map(UnitWords::unit).map(Optional::orElseThrow).toList();
    private static final Pattern PLAIN = Pattern.compile("[\\d,]{1,12}(?:\\.\\d{1,10})?");

    /** In 公顷, what an enterprise's land mostly is: 1.5 to 300 亩. */
    private static final BigDecimal FEWEST = new BigDecimal("0.1");

    private static final BigDecimal MOST = new BigDecimal("20");
    /** And what it still may be, if that is said in another unit. */
    private static final BigDecimal MOST_OTHERWISE = new BigDecimal("70");

    private static final int DECIMALS = 6;

    private final Place sheet;
    private final List<Areas> columns;

    /** @param told whether lines below the list say the unit of a column, which is known after the last row */
    AreasWithoutUnit(EvidenceList list, HeaderMatch header, Place sheet, Predicate<HeaderMatch.Column> told) {
        this.sheet = sheet.row(header.lastRow());
        this.columns = header.columns().stream()
                .filter(column -> column.unit().isEmpty() && column.unitsIn() == HeaderMatch.Column.NOWHERE)
                .flatMap(column ->
                        column.figuresOf(list.columns()).flatMap(wanted -> areas(list, column, wanted, told)).stream())
                .toList();
    }

    private static Optional<Areas> areas(
            EvidenceList list, HeaderMatch.Column column, ListColumn wanted, Predicate<HeaderMatch.Column> told) {
        return UnitWords.unit(FigureUnits.of(wanted, "").wanted())
                .filter(unit -> unit.dimension().equals(Dimension.AREA))
                .map(unit -> new Areas(column, wanted, list.columns().indexOf(wanted), unit, told));
    }

    @Override
    public void taken(EvidenceRow row) {
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).add(row);
        }
    }

    @Override
    public List<Problem> problems() {
        return columns.stream().flatMap(areas -> areas.problem(sheet).stream()).toList();
    }

    /** The figures of a column, and in how many rows they would fit another unit better than the list's. */
    private static final class Areas {

        private final HeaderMatch.Column column;
        private final ListColumn wanted;
        private final int value;
        private final Unit own;
        private final Predicate<HeaderMatch.Column> told;
        private final int[] fitting = new int[USUAL.size()];
        private final String[] examples = {"", "", ""};
        private int count;

        Areas(HeaderMatch.Column column, ListColumn wanted, int value, Unit own, Predicate<HeaderMatch.Column> told) {
            this.column = column;
            this.wanted = wanted;
            this.value = value;
            this.own = own;
            this.told = told;
        }

        /** Those that say their unit themselves are no others'. */
        void add(EvidenceRow row) {
            Cell cell = row.row().cell(column.index());
            if (cell == null
                    || cell.shownAs() != null
                    || !(row.values().get(value) instanceof BigDecimal figure)
                    || figure.signum() <= 0
                    || !PLAIN.matcher(cell.text()).matches()) {
                return;
            }
            count++;
            if (isBetween(figure, own, MOST)) {
                return;
            }
            for (int i = 0; i < fitting.length; i++) {
                Unit other = UNITS.get(i);
                if (!other.isAsLargeAs(own) && isBetween(figure, other, MOST_OTHERWISE)) {
                    examples[i] = fitting[i] == 0 ? cell.text() : examples[i];
                    fitting[i]++;
                }
            }
        }

        /** Which unit most of them rather are in, -1 for the list's. */
        private int other() {
            int best = 0;
            for (int i = 1; i < fitting.length; i++) {
                best = fitting[i] > fitting[best] ? i : best;
            }
            return fitting[best] * 2 > count ? best : -1;
        }

        Optional<Problem> problem(Place sheet) {
            int other = other();
            return other < 0 || told.test(column)
                    ? Optional.empty()
                    : Optional.of(Problem.of(
                            EvidenceProblem.AREAS_WITHOUT_UNIT,
                            sheet.column(column.letters(), column.text()),
                            examples[other],
                            column.text(),
                            FigureUnits.of(wanted, "").wanted(),
                            USUAL.get(other),
                            HeaderText.of(wanted.name()).core()));
        }

        private static boolean isBetween(BigDecimal figure, Unit unit, BigDecimal most) {
            BigDecimal hectares = unit.convert(figure, UNITS.getFirst(), DECIMALS);
            return hectares.compareTo(FEWEST) >= 0 && hectares.compareTo(most) <= 0;
        }
    }
}
