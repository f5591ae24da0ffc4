package cn.parklens.evidence.reading.around;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.words.NotesAndTotals;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Row;
import cn.parklens.form.EvidenceList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands below a list and is not of it: nothing at first, then another list or a table, until the list goes on. */
public final class LeftOutBelow {

    /** So many are told; a sheet that begins anew in every second row is none that a person reads. */
    private static final int MOST = 100;

    private static final Set<Skipped.Reason> OF_TABLE = EnumSet.of(Skipped.Reason.TOTAL, Skipped.Reason.COLUMN_NUMBERS);

    private final EvidenceList list;
    /** Of each that has rows, whether an enterprise is among them. */
    private final Map<Begun, Boolean> withRows = new LinkedHashMap<>();

    private @Nullable Begun begun;

    /** Where it begins, and what stands there. */
    private record Begun(int row, String text, EvidenceProblem kind) {}

    LeftOutBelow(EvidenceList list) {
        this.list = list;
    }

    /** Another list of the form, or one that only its header tells, begins. */
    void beginsList(int row, String text) {
        begun = new Begun(row, text, EvidenceProblem.ROWS_OF_LIST_BELOW);
    }

    /** A table of something else begins. */
    void beginsTable(int row, String text) {
        begun = new Begun(row, text, EvidenceProblem.ROWS_OF_TABLE_BELOW);
    }

    /** The list goes on. */
    void ends() {
        begun = null;
    }

    /** Whether anything has begun. */
    boolean hasBegun() {
        return begun != null;
    }

    /** Whether it has in this row, by its title. */
    boolean beganAt(int row) {
        return begun != null && begun.row() == row;
    }

    /** Whether it is a table that has. */
    boolean isTable() {
        return begun != null && begun.kind() == EvidenceProblem.ROWS_OF_TABLE_BELOW;
    }

    /**
     * Whether a row is of what has begun: one that would be the list's; of a table, its sums and the numbers of its columns
     * too.
     *
     * @param reason why it is none of the list's, null when it would be
     */
    boolean takes(Row row, Skipped.@Nullable Reason reason) {
        Begun of = begun;
        if (of == null || !(reason == null || (isTable() && OF_TABLE.contains(reason)))) {
            return false;
        }
        if (withRows.containsKey(of) || withRows.size() < MOST) {
            withRows.merge(of, namesEnterprise(row), Boolean::logicalOr);
        }
        return true;
    }

    /** Whether an enterprise stands in a row, by its name or its code. */
    public static boolean namesEnterprise(Row row) {
        return row.cells().stream()
                .map(Cell::text)
                .anyMatch(text -> NotesAndTotals.isEnterprise(text) || NotesAndTotals.isLikelyCode(text));
    }

    /** What is to be said of each that has rows: where it begins. A table without an enterprise stands in nobody's way. */
    List<Problem> problems(Place sheet) {
        return withRows.entrySet().stream()
                .map(each -> problem(each.getKey(), each.getValue(), sheet))
                .toList();
    }

    private Problem problem(Begun of, boolean namesEnterprise, Place sheet) {
        EvidenceProblem kind = of.kind() == EvidenceProblem.ROWS_OF_TABLE_BELOW && !namesEnterprise
                ? EvidenceProblem.TABLE_BELOW_LEFT_OUT
                : of.kind();
        return Problem.of(kind, sheet.row(of.row()), of.text(), Integer.toString(of.row()), list.name());
    }
}
