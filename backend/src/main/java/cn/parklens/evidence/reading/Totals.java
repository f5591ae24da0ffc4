package cn.parklens.evidence.reading;

import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.around.Skipped;
import cn.parklens.evidence.reading.header.HeaderMatch;
import cn.parklens.evidence.workbook.Row;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows of sums, each with the rows that it may mean. Which those are, it does not tell: those above it back to a sum or
 * heading, all above, or those below. It is asked about only where it fits none of them.
 */
final class Totals implements Onlooker {

    private static final int MOST = 200;
    /** So many runs of rows are told apart above a total. */
    private static final int MOST_RUNS = 50;

    private final SumsAdded columns;
    private final Function<Row, EvidenceRow> cells;
    private final int name;
    private final int code;
    private final List<RowOfSums> totals = new ArrayList<>();
    /** Rows between headings and sums, in their order; the first may be of several such runs. */
    private final Deque<RowsSummed> runs = new ArrayDeque<>();

    private RowsSummed run;

    /**
     * None yet of a list.
     *
     * @param cells how those of a row are read
     */
    Totals(EvidenceList list, HeaderMatch header, Place sheet, Function<Row, EvidenceRow> cells) {
        this.columns = new SumsAdded(list, header, sheet);
        this.cells = cells;
        this.name = header.index(list.columns(), ListColumn.Kind.ENTERPRISE_NAME);
        this.code = header.index(list.columns(), ListColumn.Kind.CREDIT_CODE);
        this.run = columns.noRows();
    }

    @Override
    public void taken(EvidenceRow row) {
        columns.add(row, run);
    }

    @Override
    public void leftOut(Row row, Skipped.Reason reason, boolean inList) {
        SaidTotal said = inList ? said(row, reason) : null;
        if (said != null || (inList && reason == Skipped.Reason.LONE_TEXT)) {
            end(said != null);
        }
        if (said != null && totals.size() < MOST) {
            totals.add(new RowOfSums(said, cells.apply(row), runs, columns.noRows()));
        }
    }

    private @Nullable SaidTotal said(Row row, Skipped.Reason reason) {
        return switch (reason) {
            case TOTAL -> SaidTotal.of(row, name, code);
            case NOTE, LONE_TEXT -> SaidTotal.ofNote(row);
            default -> null;
        };
    }

    /** Whether a row says the sums of all rows above it and nothing else. */
    boolean areAllSummedIn(EvidenceRow row) {
        return columns.areSums(row, all().and(run));
    }

    private RowsSummed all() {
        return runs.stream().reduce(columns.noRows(), RowsSummed::and);
    }

    /** Rows end here that belong together. */
    private void end(boolean byTotal) {
        totals.forEach(total -> total.precedes(run, byTotal));
        runs.add(run);
        if (runs.size() > MOST_RUNS) {
            RowsSummed first = runs.remove();
            runs.addFirst(first.and(runs.remove()));
        }
        run = columns.noRows();
    }

    @Override
    public List<Problem> problems() {
        end(true);
        RowsSummed all = all();
        List<Problem> problems = new ArrayList<>();
        boolean partsTell = partsTell();
        for (RowOfSums total : totals) {
            if (partsTell || !total.said().ofPart()) {
                columns.ask(total, total.meant(all), problems);
            }
        }
        return problems;
    }

    /** Sums of parts that stand together at the end may each be of rows from all over the list, and so may a single one. */
    private boolean partsTell() {
        List<RowOfSums> parts =
                totals.stream().filter(total -> total.said().ofPart()).toList();
        return parts.size() != 1 && parts.stream().noneMatch(RowOfSums::standsAmongOthers);
    }
}
