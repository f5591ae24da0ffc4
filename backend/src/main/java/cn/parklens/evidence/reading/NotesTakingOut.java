package cn.parklens.evidence.reading;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.around.Skipped;
import cn.parklens.evidence.reading.counting.Notes;
import cn.parklens.evidence.workbook.Cell;
import cn.parklens.evidence.workbook.Row;
import cn.parklens.form.EvidenceList;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Notes above and below a list that say of some of its rows that they do not count: asked about, each where it stands. */
final class NotesTakingOut implements Onlooker {

    /** So many are asked about; more are no notes. */
    private static final int MOST = 10;

    private static final Set<Skipped.Reason> NOTES =
            EnumSet.of(Skipped.Reason.NOTE, Skipped.Reason.LONE_TEXT, Skipped.Reason.TITLE);

    private final EvidenceList list;
    private final Place sheet;
    private final List<Problem> problems = new ArrayList<>();

    NotesTakingOut(EvidenceList list, Place sheet) {
        this.list = list;
        this.sheet = sheet;
    }

    @Override
    public void above(Row row) {
        look(row);
    }

    @Override
    public void leftOut(Row row, Skipped.Reason reason, boolean inList) {
        if (inList && NOTES.contains(reason)) {
            look(row);
        }
    }

    private void look(Row row) {
        if (problems.size() == MOST) {
            return;
        }
        // 备注： may stand in a cell of its own.
        String said = Notes.takingOut(row.cells().stream().map(Cell::text).collect(Collectors.joining(" ")));
        if (said != null) {
            problems.add(Problem.of(
                    EvidenceProblem.NOTE_TAKES_ROWS_OUT,
                    sheet.row(row.number()),
                    said,
                    Integer.toString(row.number()),
                    list.name()));
        }
    }

    @Override
    public List<Problem> problems() {
        return List.copyOf(problems);
    }
}
