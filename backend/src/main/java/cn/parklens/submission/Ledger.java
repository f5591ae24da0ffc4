package cn.parklens.submission;

import cn.parklens.account.NotAllowed;
import cn.parklens.account.Person;
import cn.parklens.form.Field;
import cn.parklens.form.FieldGroup;
import cn.parklens.form.Form;
import cn.parklens.form.Indicator;
import cn.parklens.form.ReferencePeriod;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Value;
import cn.parklens.submission.Problem.Kind;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** Writes figures and texts of a submission: what somebody wants is understood, compared with what is there, and added. */
@Component
@Validated
public class Ledger {

    private final SubmissionRepository submissions;
    private final FigureRepository figures;
    private final EntryRepository entries;

    Ledger(SubmissionRepository submissions, FigureRepository figures, EntryRepository entries) {
        this.submissions = submissions;
        this.figures = figures;
        this.entries = entries;
    }

    /**
     * Saves one cell.
     *
     * @throws NotAllowed when it is not the person's park
     */
    @Transactional
    public Saved<FigureLine> save(Person person, Submission submission, @Valid CellChange change) {
        return one(person, submission, change, open(person, submission));
    }

    /**
     * Saves a block of cells in one transaction. Every cell is answered for by itself, in order: one that cannot be
     * taken keeps nothing of the others from being saved, and says why.
     *
     * @throws NotAllowed when it is not the person's park
     */
    @Transactional
    public List<Saved<FigureLine>> saveAll(Person person, Submission submission, List<@Valid CellChange> changes) {
        boolean open = open(person, submission);
        List<Saved<FigureLine>> results = new ArrayList<>(changes.size());
        for (CellChange change : changes) {
            results.add(one(person, submission, change, open));
        }
        return results;
    }

    /**
     * Saves one text or choice.
     *
     * @throws NotAllowed when it is not the person's park
     */
    @Transactional
    public Saved<EntryLine> saveEntry(Person person, Submission submission, @Valid EntryChange change) {
        if (!open(person, submission)) {
            return new Saved.Refused<>(change.text(), Problem.of(Kind.NOT_OPEN, change.text()));
        }
        Optional<Problem> refusal = refusal(submission.form(), change);
        if (refusal.isPresent()) {
            return new Saved.Refused<>(change.text(), refusal.get());
        }
        EntryLine current =
                entries.current(submission, change.field(), change.row()).orElse(null);
        if (current == null ? change.text().isBlank() : current.text().equals(change.text())) {
            return new Saved.Unchanged<>(current);
        }
        if (current != null && isNews(current.id(), change.seen(), change.insists())) {
            return new Saved.Conflict<>(change.text(), current);
        }
        entries.add(submission, person, change);
        return new Saved.Stored<>(
                entries.current(submission, change.field(), change.row()).orElseThrow());
    }

    private boolean open(Person person, Submission submission) {
        if (!person.mayFill(submission.park())) {
            throw new NotAllowed("fill " + submission.subject());
        }
        return submissions.touch(submission);
    }

    private Saved<FigureLine> one(Person person, Submission submission, CellChange change, boolean open) {
        String typed = Objects.requireNonNullElse(change.typed(), "");
        if (!open) {
            return new Saved.Refused<>(typed, Problem.of(Kind.NOT_OPEN, typed));
        }
        Indicator indicator = submission.form().indicator(change.indicator()).orElse(null);
        ReferencePeriod period = ReferencePeriod.parse(change.period());
        if (indicator == null || !indicator.periods().contains(period)) {
            return new Saved.Refused<>(typed, Problem.of(Kind.CELL_NOT_ASKED, change.indicator(), change.period()));
        }
        return switch (CellReader.read(indicator, change)) {
            case Reading.NotUnderstood(var problem) -> new Saved.Refused<>(typed, problem);
            case Reading.Understood(var value) ->
                store(person, submission, new Cell(indicator.code(), period), value, change, typed);
        };
    }

    private Saved<FigureLine> store(
            Person person, Submission submission, Cell cell, Value value, CellChange change, String typed) {
        FigureLine current = figures.current(submission, cell).orElse(null);
        if (current == null
                ? value instanceof Value.NotFilled
                : current.observation().value().equals(value)) {
            return new Saved.Unchanged<>(current);
        }
        if (current != null && isNews(current.id(), change.seen(), change.insists())) {
            return new Saved.Conflict<>(typed, current);
        }
        figures.add(submission, person, cell, value, typed, change.way());
        return new Saved.Stored<>(figures.current(submission, cell).orElseThrow());
    }

    /** Whether the current line is one that the page had not seen. */
    private static boolean isNews(long current, @Nullable Long seen, boolean insists) {
        return !insists && (seen == null || seen != current);
    }

    private static Optional<Problem> refusal(Form form, EntryChange change) {
        for (FieldGroup group : groups(form)) {
            for (Field field : group.fields()) {
                if (field.code().equals(change.field())) {
                    return change.row() > group.maxRows()
                            ? Optional.of(Problem.of(
                                    Kind.ROW_NOT_ASKED, String.valueOf(change.row()), String.valueOf(group.maxRows())))
                            : EntryReader.refusal(field, change.text());
                }
            }
        }
        return Optional.of(Problem.of(Kind.FIELD_NOT_ASKED, change.field()));
    }

    private static List<FieldGroup> groups(Form form) {
        return form.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(FieldGroup.class::isInstance)
                .map(FieldGroup.class::cast)
                .toList();
    }
}
