package cn.parklens.submission;

import cn.parklens.account.NotAllowed;
import cn.parklens.account.Person;
import cn.parklens.check.Suggestion;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Origin;
import cn.parklens.observation.Value;
import cn.parklens.submission.Problem.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what a check suggests, and takes it back: all cells of a suggestion or none, as new lines of the ledger. It is the
 * park that does either; nothing changes by itself.
 */
@Component
public class Suggestions {

    private final Submissions submissions;
    private final FigureRepository figures;
    private final Ledger ledger;

    Suggestions(Submissions submissions, FigureRepository figures, Ledger ledger) {
        this.submissions = submissions;
        this.figures = figures;
        this.ledger = ledger;
    }

    /**
     * A cell that was changed.
     *
     * @param line id of the ledger's line that is the current one now
     */
    public record Change(Cell cell, Value was, Value now, long line) {}

    /**
     * Takes a suggestion.
     *
     * @param finding id of the finding that offers it
     * @param offered its figures, as the person saw them
     * @return by the cells' codes
     * @throws NotAllowed when it is not the person's park
     * @throws MoveRefused when the submission is not open, or the check does not suggest this any more
     */
    @Transactional
    public List<Change> take(Person person, Submission submission, String finding, Map<Cell, BigDecimal> offered) {
        Submission now = openFor(person, submission);
        Checked checked = submissions.checked(now);
        Suggestion suggestion = checked.suggested().findings().stream()
                .filter(one -> one.failed() && one.id().equals(finding))
                .flatMap(one -> one.suggestions().stream())
                .filter(one -> isSame(one.figures(), offered))
                .findFirst()
                .orElseThrow(Suggestions::gone);
        List<Change> changes = new ArrayList<>();
        suggestion
                .figures()
                .forEach((cell, amount) ->
                        changes.add(write(person, now, cell, checked.figures().get(cell), new Value.Figure(amount))));
        return inOrder(changes);
    }

    /**
     * Brings back what stood in the cells before.
     *
     * @param lines by cell, the current line that is to be taken back
     * @return by the cells' codes
     * @throws NotAllowed when it is not the person's park
     * @throws MoveRefused when the submission is not open, or a cell was changed again meanwhile
     */
    @Transactional
    public List<Change> takeBack(Person person, Submission submission, Map<Cell, Long> lines) {
        Submission now = openFor(person, submission);
        List<Change> changes = new ArrayList<>();
        lines.forEach((cell, line) -> {
            List<FigureLine> history = figures.history(now, cell);
            if (history.isEmpty() || history.getFirst().id() != line) {
                throw gone();
            }
            Value before = history.size() == 1
                    ? new Value.NotFilled()
                    : history.get(1).observation().value();
            changes.add(write(person, now, cell, history.getFirst(), before));
        });
        return inOrder(changes);
    }

    private Submission openFor(Person person, Submission submission) {
        if (!person.mayFill(submission.park())) {
            throw new NotAllowed("fill " + submission.subject());
        }
        Submission now =
                submissions.held(submission).asDrawnFrom(submission.version().id());
        if (!now.isOpen()) {
            throw new MoveRefused(Problem.of(Kind.NOT_OPEN, ""));
        }
        return now;
    }

    private Change write(Person person, Submission submission, Cell cell, @Nullable FigureLine line, Value to) {
        Long seen = line == null ? null : line.id();
        Value was = line == null ? new Value.NotFilled() : line.observation().value();
        Saved<FigureLine> saved =
                ledger.save(person, submission, CellChange.of(cell, to, seen, false, Origin.Way.PAGE));
        return switch (saved) {
            case Saved.Stored<FigureLine>(var stored) -> new Change(cell, was, to, stored.id());
            case Saved.Unchanged<FigureLine>(var same) ->
                new Change(cell, was, to, Objects.requireNonNull(same).id());
            case Saved.Refused<FigureLine>(var typed, var problem) -> throw new MoveRefused(problem);
            case Saved.Conflict<FigureLine> conflict -> throw gone();
        };
    }

    private static boolean isSame(Map<Cell, BigDecimal> one, Map<Cell, BigDecimal> other) {
        return one.keySet().equals(other.keySet())
                && one.entrySet().stream()
                        .allMatch(figure ->
                                figure.getValue().compareTo(Objects.requireNonNull(other.get(figure.getKey()))) == 0);
    }

    private static List<Change> inOrder(List<Change> changes) {
        changes.sort(Comparator.comparing((Change one) -> one.cell().indicator())
                .thenComparing(one -> one.cell().period().code(), Comparator.reverseOrder()));
        return List.copyOf(changes);
    }

    private static MoveRefused gone() {
        return new MoveRefused(Problem.of(Kind.SUGGESTION_GONE, ""));
    }
}
