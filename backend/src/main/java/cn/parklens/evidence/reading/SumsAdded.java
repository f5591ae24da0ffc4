package cn.parklens.evidence.reading;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.cell.FigureUnits;
import cn.parklens.evidence.reading.header.HeaderMatch;
import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Columns;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The columns of figures that people add up in a list, and what their rows of sums say held against the rows. */
final class SumsAdded {

    /** Whoever adds up exact figures and shows rounded ones is off by so much of the sum at most. */
    private static final BigDecimal ROUNDED = new BigDecimal("0.001");

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** A figure alone below a single row may well be another of its enterprise. */
    private static final int FEWEST_SUMMED = 2;

    /** Nobody adds up years, shares and averages. */
    private static final Pattern NOT_ADDED = Pattern.compile(".*(年份|年度|[率均比占]|增速|增幅|强度|密度|单价).*");

    private final EvidenceList list;
    private final HeaderMatch header;
    private final Place sheet;
    private final int[] columns;

    SumsAdded(EvidenceList list, HeaderMatch header, Place sheet) {
        this.list = list;
        this.header = header;
        this.sheet = sheet;
        this.columns = IntStream.range(0, list.columns().size())
                .filter(i -> isAdded(list.columns().get(i)))
                .toArray();
    }

    private boolean isAdded(ListColumn column) {
        return column.kind() == ListColumn.Kind.FIGURE
                && header.column(column.code()).isPresent()
                && !column.unit().contains("/")
                && !column.unit().contains("%")
                && !NOT_ADDED.matcher(column.name()).matches();
    }

    RowsSummed noRows() {
        return new RowsSummed(columns.length);
    }

    void add(EvidenceRow row, RowsSummed run) {
        run.add(row, columns);
    }

    /** Whether every cell of a row is the sum of its column over several others. */
    boolean areSums(EvidenceRow row, RowsSummed others) {
        if (others.rows() < FEWEST_SUMMED || others.areUnclear() || row.row().size() > columns.length) {
            return false;
        }
        int sums = 0;
        for (int i = 0; i < columns.length; i++) {
            if (row.values().get(columns[i]) instanceof BigDecimal said) {
                if (said.signum() == 0 || !isNear(said, others, i, isConverted(i))) {
                    return false;
                }
                sums++;
            }
        }
        return sums > 0 && sums == row.row().size();
    }

    /**
     * Asks about what of a row of sums fits none of the rows that it may mean.
     *
     * @param meant runs of rows, none of them without rows
     */
    void ask(RowOfSums total, List<RowsSummed> meant, List<Problem> problems) {
        if (!meant.isEmpty()) {
            askCount(total.number(), total.said(), meant, problems);
            for (int i = 0; i < columns.length; i++) {
                askSum(total, i, meant, problems);
            }
        }
    }

    /**
     * Asks about a count that fits none of the rows that it may mean.
     *
     * @param row that says it
     * @param meant runs of rows, none of them without rows
     */
    void askCount(int row, SaidTotal said, List<RowsSummed> meant, List<Problem> problems) {
        int count = said.count();
        Cell counted = said.counted();
        if (counted != null && !meant.isEmpty() && meant.stream().noneMatch(rows -> rows.areAsMany(count))) {
            RowsSummed nearest = nearest(meant, rows -> BigDecimal.valueOf(rows.rows()), BigDecimal.valueOf(count));
            problems.add(problem(
                    row,
                    said,
                    counted.column(),
                    Integer.toString(count),
                    "COUNT",
                    nearest,
                    Integer.toString(nearest.rows())));
        }
    }

    private void askSum(RowOfSums total, int column, List<RowsSummed> meant, List<Problem> problems) {
        List<RowsSummed> summed =
                meant.stream().filter(rows -> rows.sum(column) != null).toList();
        if (!(total.value(columns[column]) instanceof BigDecimal said)
                || summed.isEmpty()
                || meant.stream().anyMatch(RowsSummed::areUnclear)) {
            return;
        }
        ListColumn of = list.columns().get(columns[column]);
        HeaderMatch.Column at = header.column(of.code()).orElseThrow();
        boolean converted = isConverted(column);
        if (summed.stream().noneMatch(rows -> isNear(said, rows, column, converted))) {
            RowsSummed nearest = nearest(summed, rows -> sum(rows, column), said);
            String unit = converted ? of.unit() : "";
            problems.add(problem(
                    total.number(),
                    total.said(),
                    at.index(),
                    plain(said) + unit,
                    at.text(),
                    nearest,
                    plain(sum(nearest, column)) + unit));
        }
    }

    private boolean isConverted(int column) {
        ListColumn of = list.columns().get(columns[column]);
        return FigureUnits.of(of, header.column(of.code()).orElseThrow().unit()).differ();
    }

    private static BigDecimal sum(RowsSummed rows, int column) {
        BigDecimal sum = rows.sum(column);
        return sum == null ? BigDecimal.ZERO : sum;
    }

    private static boolean isNear(BigDecimal said, RowsSummed rows, int column, boolean converted) {
        BigDecimal ours = sum(rows, column);
        BigDecimal share = ours.abs().multiply(ROUNDED);
        BigDecimal ofRows = HALF.movePointLeft(rows.scale(column)).multiply(BigDecimal.valueOf(rows.rows()));
        BigDecimal allowed = HALF.movePointLeft(
                        Math.max(0, said.stripTrailingZeros().scale()))
                .add(converted ? share : share.min(ofRows));
        return said.subtract(ours).abs().compareTo(allowed) <= 0;
    }

    private interface Figure {
        BigDecimal of(RowsSummed rows);
    }

    private static RowsSummed nearest(List<RowsSummed> some, Figure figure, BigDecimal said) {
        RowsSummed nearest = some.getFirst();
        for (RowsSummed rows : some) {
            if (said.subtract(figure.of(rows))
                            .abs()
                            .compareTo(said.subtract(figure.of(nearest)).abs())
                    < 0) {
                nearest = rows;
            }
        }
        return nearest;
    }

    private static String plain(BigDecimal figure) {
        BigDecimal bare = figure.stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
    }

    private Problem problem(
            int row, SaidTotal total, int column, String said, String what, RowsSummed rows, String ours) {
        @Nullable
        String text = header.columns().stream()
                .filter(each -> each.index() == column)
                .map(HeaderMatch.Column::text)
                .findFirst()
                .orElse(null);
        return Problem.of(
                EvidenceProblem.TOTAL_DIFFERS,
                sheet.row(row).column(Columns.letters(column), text),
                said,
                what,
                Texts.tidy(total.word().text()),
                rows.range(),
                ours);
    }
}
