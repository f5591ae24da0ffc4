package cn.parklens.evidence.reading;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.around.Skipped;
import cn.parklens.evidence.reading.cell.FigureUnits;
import cn.parklens.evidence.reading.header.HeaderMatch;
import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Columns;
import cn.parklens.evidence.workbook.Row;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What rows of sums say, held against the rows of the list. Which rows one means, it does not tell: those above it back to
 * a sum or heading, all above, or those below. It is asked about only where it fits none of them.
 */
final class Totals {

    private static final int MOST = 200;
    /** So many runs of rows are told apart above a total, and so many below. */
    private static final int MOST_RUNS = 50;

    private static final int MOST_BELOW = 10;
    /** Whoever adds up exact figures and shows rounded ones is off by so much of the sum at most. */
    private static final BigDecimal ROUNDED = new BigDecimal("0.001");

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** Nobody adds up years, shares and averages. */
    private static final Pattern NOT_ADDED = Pattern.compile(".*(年份|年度|[率均比占]|增速|增幅|强度|密度|单价).*");

    private final EvidenceList list;
    private final HeaderMatch header;
    private final Place sheet;
    private final int name;
    private final int code;
    private final int[] columns;
    private final List<Compared> compared = new ArrayList<>();
    /** Rows between headings and sums, in their order; the first may be of several such runs. */
    private final Deque<RowsSummed> runs = new ArrayDeque<>();

    private RowsSummed run;
    private int parts;
    private boolean scattered;

    /** A total with the rows that it may mean. */
    private static final class Compared {
        private final SaidTotal said;
        private final Row row;
        private final EvidenceRow read;
        private final List<RowsSummed> meant = new ArrayList<>();
        private RowsSummed following;
        private int runsFollowing;
        /** Rows that stand right above and right below it. */
        private int around;
        /** Whether no other total stands below it yet. */
        private boolean last = true;

        Compared(SaidTotal said, Row row, EvidenceRow read, RowsSummed none) {
            this.said = said;
            this.row = row;
            this.read = read;
            this.following = none;
        }

        /** The rows above it, from the nearest run back. */
        void follows(Deque<RowsSummed> runs, RowsSummed none) {
            around = runs.isEmpty() ? 0 : runs.getLast().rows();
            RowsSummed above = none;
            for (RowsSummed run : (Iterable<RowsSummed>) runs::descendingIterator) {
                above = run.and(above);
                meant.add(above);
            }
        }

        /** A run of rows below it. */
        void precedes(RowsSummed run) {
            around += last ? run.rows() : 0;
            if (runsFollowing++ < MOST_BELOW) {
                following = following.and(run);
                meant.add(following);
            }
        }
    }

    Totals(EvidenceList list, HeaderMatch header, Place sheet) {
        this.list = list;
        this.header = header;
        this.sheet = sheet;
        this.name = index(ListColumn.Kind.ENTERPRISE_NAME);
        this.code = index(ListColumn.Kind.CREDIT_CODE);
        this.columns = IntStream.range(0, list.columns().size())
                .filter(i -> isAdded(list.columns().get(i)))
                .toArray();
        this.run = new RowsSummed(columns.length);
    }

    private int index(ListColumn.Kind kind) {
        return header.column(list.columns(), kind)
                .map(HeaderMatch.Column::index)
                .orElse(-1);
    }

    private boolean isAdded(ListColumn column) {
        return column.kind() == ListColumn.Kind.FIGURE
                && header.column(column.code()).isPresent()
                && !column.unit().contains("/")
                && !column.unit().contains("%")
                && !NOT_ADDED.matcher(column.name()).matches();
    }

    /** Takes in a row that is counted. */
    void add(EvidenceRow row) {
        run.add(row, columns);
    }

    /**
     * Takes in a row of this list that is left out.
     *
     * @param cells how its cells are read
     */
    void add(Row row, Skipped.Reason reason, Function<Row, EvidenceRow> cells) {
        SaidTotal said = reason == Skipped.Reason.TOTAL
                ? SaidTotal.of(row, name, code)
                : reason == Skipped.Reason.NOTE ? SaidTotal.ofNote(row) : null;
        if (said == null && reason != Skipped.Reason.LONE_TEXT) {
            return;
        }
        end(said != null);
        if (said != null && compared.size() < MOST) {
            Compared total = new Compared(said, row, cells.apply(row), new RowsSummed(columns.length));
            total.follows(runs, new RowsSummed(columns.length));
            parts += said.ofPart() ? 1 : 0;
            compared.add(total);
        }
    }

    /** Rows end here that belong together. */
    private void end(boolean byTotal) {
        for (Compared total : compared) {
            total.precedes(run);
            if (byTotal && total.last) {
                scattered |= total.said.ofPart() && total.around == 0;
                total.last = false;
            }
        }
        runs.add(run);
        if (runs.size() > MOST_RUNS) {
            RowsSummed first = runs.remove();
            runs.addFirst(first.and(runs.remove()));
        }
        run = new RowsSummed(columns.length);
    }

    /** What is to be asked of those that fit no rows; complete after the last row. */
    List<Problem> problems() {
        end(true);
        RowsSummed all = new RowsSummed(columns.length);
        for (RowsSummed some : runs) {
            all = all.and(some);
        }
        List<Problem> problems = new ArrayList<>();
        for (Compared total : compared) {
            total.meant.add(all);
            total.meant.removeIf(rows -> rows.rows() == 0);
            // Sums of parts that stand together at the end may each be of rows from all over the list.
            if (!total.meant.isEmpty() && !(total.said.ofPart() && (scattered || parts == 1))) {
                ask(total, problems);
            }
        }
        return problems;
    }

    private void ask(Compared total, List<Problem> problems) {
        int count = total.said.count();
        Cell counted = total.said.counted();
        if (counted != null && total.meant.stream().noneMatch(rows -> rows.areAsMany(count))) {
            RowsSummed nearest =
                    nearest(total.meant, rows -> BigDecimal.valueOf(rows.rows()), BigDecimal.valueOf(count));
            problems.add(problem(
                    total,
                    counted.column(),
                    Integer.toString(count),
                    "COUNT",
                    nearest,
                    Integer.toString(nearest.rows())));
        }
        for (int i = 0; i < columns.length; i++) {
            int column = i;
            ListColumn of = list.columns().get(columns[i]);
            List<RowsSummed> summed = total.meant.stream()
                    .filter(rows -> rows.sum(column) != null)
                    .toList();
            if (total.read.values().get(columns[i]) instanceof BigDecimal said
                    && !summed.isEmpty()
                    && total.meant.stream().noneMatch(RowsSummed::areUnclear)) {
                HeaderMatch.Column at = header.column(of.code()).orElseThrow();
                boolean converted = FigureUnits.of(of, at.unit()).differ();
                if (summed.stream().noneMatch(rows -> isNear(said, rows, column, converted))) {
                    RowsSummed nearest = nearest(summed, rows -> sum(rows, column), said);
                    String unit = converted ? of.unit() : "";
                    problems.add(problem(
                            total,
                            at.index(),
                            plain(said) + unit,
                            at.text(),
                            nearest,
                            plain(sum(nearest, column)) + unit));
                }
            }
        }
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

    private Problem problem(Compared total, int column, String said, String what, RowsSummed rows, String ours) {
        @Nullable
        String text = header.columns().stream()
                .filter(each -> each.index() == column)
                .map(HeaderMatch.Column::text)
                .findFirst()
                .orElse(null);
        return Problem.of(
                EvidenceProblem.TOTAL_DIFFERS,
                sheet.row(total.row.number()).column(Columns.letters(column), text),
                said,
                what,
                Texts.tidy(total.said.word().text()),
                rows.range(),
                ours);
    }
}
