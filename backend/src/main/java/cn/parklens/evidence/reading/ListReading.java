package cn.parklens.evidence.reading;

import cn.parklens.evidence.enterprise.Industries;
import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.around.RowSorter;
import cn.parklens.evidence.reading.around.Skipped;
import cn.parklens.evidence.reading.header.HeaderMatch;
import cn.parklens.evidence.workbook.Columns;
import cn.parklens.evidence.workbook.FileKind;
import cn.parklens.evidence.workbook.Row;
import cn.parklens.evidence.workbook.RowCursor;
import cn.parklens.evidence.workbook.RowsAhead;
import cn.parklens.evidence.workbook.Workbook;
import cn.parklens.form.ListColumn;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one sheet as a list, row by row. Holds no more than some rows and what is said about the sheet; to begin again,
 * open it anew.
 */
public final class ListReading implements AutoCloseable {

    private final SheetPlan plan;
    private final HeaderMatch header;
    private final RowCursor cursor;
    private final NextRows rows;
    private final RowSorter sorter;
    private final RowReader reader;
    /** Null of all but text files. */
    private final @Nullable SplitFigure split;

    private final Place place;
    private final MergedRows merged;
    private final LoneSum loneSum;
    private final List<Onlooker> onlookers;
    private final SkippedRows skipped;
    private long rowsRead;
    private long evidenceRows;
    private boolean ended;

    private ListReading(Workbook workbook, SheetPlan plan, SheetPlanner planner, Industries industries) {
        if (!plan.readable() || plan.list() == null) {
            throw new IllegalArgumentException(
                    "not a readable sheet: " + plan.sheet().name());
        }
        this.plan = plan;
        this.header = plan.headerOfRows().orElseThrow();
        this.place = Place.sheet(workbook.fileName(), plan.sheet().name());
        this.sorter = new RowSorter(plan.list(), header, planner.names(), this::following);
        this.reader = new RowReader(plan.list(), header, planner.names(), industries, place, untold(workbook));
        this.split = workbook.kind() == FileKind.TEXT ? new SplitFigure(place, reader::reads) : null;
        sorter.above(plan.sheet().name());
        this.merged = new MergedRows(
                () -> workbook.merged(plan.sheet()),
                header.column(plan.list().columns(), ListColumn.Kind.ENTERPRISE_NAME)
                        .map(HeaderMatch.Column::letters)
                        .orElse(""));
        this.skipped = new SkippedRows(plan.sheet().name());
        this.cursor = new RowsAhead(workbook.rows(plan.sheet()));
        Totals totals = new Totals(plan.list(), header, place, reader::read);
        this.loneSum = new LoneSum(totals, sorter::nothingFollows);
        NotesBelow notesBelow = new NotesBelow(plan.list(), header, place);
        this.onlookers = List.of(
                new UnheadedCells(header, place),
                new SaidNotToCount(plan.list(), header, place),
                new TicksMissing(plan.list(), header, place),
                new NotesTakingOut(plan.list(), place),
                new CodesOfNoEnterprise(plan.list(), header, place),
                new CodesInNames(plan.list(), header, place),
                new UnitsBeside(plan.list(), header, place),
                new ZerosLost(plan.list(), header, industries, place),
                new StruckThrough(plan.list(), header, place),
                new NamesInDoubt(plan.list()),
                new NumbersBeforeNames(plan.list(), header, place),
                new RivalColumns(plan.list(), header, industries, place, plan.problems()),
                notesBelow,
                new AreasWithoutUnit(plan.list(), header, place, notesBelow::sayUnitOf),
                new MergedColumns(plan.list(), header, place, cursor::merged),
                totals,
                new CountsSaid(plan.list(), header, place),
                new SerialNumbers(header, place));
        this.rows = new NextRows(cursor, header.marks());
    }

    /** Where every cell is text nobody has to hear that a figure is. */
    private static Set<EvidenceProblem> untold(Workbook workbook) {
        return workbook.isOfText() ? EnumSet.of(EvidenceProblem.FIGURE_AS_TEXT) : Set.of();
    }

    /**
     * Begins to read.
     *
     * @param workbook opened; stays open
     * @param plan of one of its sheets, readable
     * @param planner that made the plan
     * @param industries the classification
     */
    public static ListReading open(Workbook workbook, SheetPlan plan, SheetPlanner planner, Industries industries) {
        return new ListReading(workbook, plan, planner, industries);
    }

    /**
     * The next row of evidence.
     *
     * @return null after the last
     * @throws cn.parklens.evidence.problem.FileRefused when the file cannot be read any further
     */
    public @Nullable EvidenceRow next() {
        while (!ended) {
            Row row = rows.next();
            if (row == null) {
                ended = true;
                continue;
            }
            if (split != null && row.number() >= header.firstRow() && row.number() <= header.lastRow()) {
                split.header(row);
            }
            if (row.number() < header.firstRow()) {
                row.cells().forEach(cell -> sorter.above(cell.text()));
                skipped.add(row, row.isBlank() ? Skipped.Reason.BLANK : Skipped.Reason.TITLE);
                if (!row.isBlank()) {
                    onlookers.forEach(each -> each.above(row));
                }
            } else if (row.number() > header.lastRow()) {
                rowsRead++;
                Skipped.Reason reason = sorter.reasonToSkip(row);
                if (reason == null) {
                    EvidenceRow read = merged.seen(whole(row));
                    if (read == null) {
                        leaveOut(row, Skipped.Reason.MERGED);
                        continue;
                    }
                    if (loneSum.is(read)) {
                        leaveOut(row, Skipped.Reason.TOTAL);
                        continue;
                    }
                    evidenceRows++;
                    for (int i = 0; i < onlookers.size(); i++) {
                        onlookers.get(i).taken(read);
                    }
                    Problem doubt = sorter.ask(row, place);
                    return doubt == null ? read : read.and(doubt);
                }
                leaveOut(row, reason);
            }
        }
        return null;
    }

    /** With what is to be said of how its cells stand. */
    private EvidenceRow whole(Row row) {
        EvidenceRow read = reader.read(row);
        return split == null ? read : split.of(row).map(read::and).orElse(read);
    }

    private void leaveOut(Row row, Skipped.Reason reason) {
        skipped.add(row, reason);
        if (!row.isBlank()) {
            onlookers.forEach(each -> each.leftOut(row, reason, sorter.isInList()));
        }
    }

    /** Those that are read although nobody sees them. */
    private List<Problem> hiddenColumns() {
        BitSet hidden = cursor.hiddenColumns();
        return header.columns().stream()
                .filter(column -> hidden.get(column.index()))
                .flatMap(column -> plan.wanted(column).stream()
                        .map(wanted -> Problem.of(
                                EvidenceProblem.HEADER_HIDDEN,
                                place.row(header.lastRow()).column(column.letters(), column.text()),
                                column.text(),
                                column.letters(),
                                wanted.name())))
                .toList();
    }

    private @Nullable Row following() {
        return rows.following();
    }

    /** What the sheet is read as. */
    public SheetPlan plan() {
        return plan;
    }

    /** How far reading has come, of the sheet as unpacked. */
    public RowCursor.Progress progress() {
        return cursor.progress();
    }

    /** What was read and left out. Asked for once, after the last row. */
    public Summary summary() {
        List<Problem> problems = new ArrayList<>();
        if (cursor.widestUnread() >= 0) {
            problems.add(Problem.of(
                    EvidenceProblem.SHEET_TOO_WIDE,
                    place.column(Columns.letters(cursor.widestUnread()), null),
                    Columns.letters(cursor.widestUnread())));
        }
        problems.addAll(sorter.problems(place));
        problems.addAll(reader.problems());
        problems.addAll(hiddenColumns());
        onlookers.forEach(each -> problems.addAll(each.problems()));
        if (evidenceRows == 0) {
            problems.add(Problem.of(
                    EvidenceProblem.SHEET_WITHOUT_ROWS, place, plan.sheet().name()));
        }
        return new Summary(rowsRead, evidenceRows, skipped.told(), skipped.byReason(), problems);
    }

    /**
     * What was read and left out.
     *
     * @param rowsRead rows below the header, blank ones included
     * @param evidenceRows rows taken for evidence
     * @param skipped the first of those left out, runs of blank rows as one
     * @param skippedRows how many were left out for each reason
     * @param problems about the sheet, known only after reading it
     */
    public record Summary(
            long rowsRead,
            long evidenceRows,
            List<Skipped> skipped,
            Map<Skipped.Reason, Long> skippedRows,
            List<Problem> problems) {

        public Summary {
            skipped = List.copyOf(skipped);
            skippedRows = Map.copyOf(skippedRows);
            problems = List.copyOf(problems);
        }
    }

    @Override
    public void close() {
        cursor.close();
    }
}
