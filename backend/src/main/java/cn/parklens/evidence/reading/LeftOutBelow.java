package cn.parklens.evidence.reading;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.form.EvidenceList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands below a list and is not of it: nothing at first, then another list or a table, until the list goes on. */
final class LeftOutBelow {

    /** So many are told; a sheet that begins anew in every second row is none that a person reads. */
    private static final int MOST = 100;

    private final EvidenceList list;
    private final Set<Begun> withRows = new LinkedHashSet<>();
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

    /** Whether a row that would be one of the list is of what has begun. */
    boolean takesRow() {
        if (begun != null && withRows.size() < MOST) {
            withRows.add(begun);
        }
        return begun != null;
    }

    /** What is to be said of each that has rows: where it begins. */
    List<Problem> problems(Place sheet) {
        return withRows.stream()
                .map(of ->
                        Problem.of(of.kind(), sheet.row(of.row()), of.text(), Integer.toString(of.row()), list.name()))
                .toList();
    }
}
