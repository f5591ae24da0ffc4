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
     * @throws FormMovedOn when the submission follows another version of its form by now
     */
    @Transactional
    public Saved<FigureLine> save(Person person, Submission submission, @Valid CellChange change) {
        return one(new Arrival(person, change.way(), null), submission, change, open(person, submission));
    }

    /**
     * Saves one cell that was read from a workbook; the ledger keeps where in it.
     *
     * @throws NotAllowed when it is not the person's park
     * @throws FormMovedOn when the submission follows another version of its form by now
     */
    @Transactional
    public Saved<FigureLine> saveFrom(
            WorkbookSpot spot, Person person, Submission submission, @Valid CellChange change) {
        return one(new Arrival(person, change.way(), spot), submission, change, open(person, submission));
    }

    /** What a change would mean to its cell. Nothing is written. */
    public Reading understand(Submission submission, @Valid CellChange change) {
        Indicator indicator = submission.form().indicator(change.indicator()).orElse(null);
        return indicator == null || !indicator.periods().contains(ReferencePeriod.parse(change.period()))
                ? Reading.no(Kind.CELL_NOT_ASKED, change.indicator(), change.period())
                : CellReader.read(indicator, change);
    }

    /** Why a text cannot stand in its field, empty where it can. Nothing is written. */
    public Optional<Problem> refusal(Submission submission, @Valid EntryChange change) {
        return refusal(submission.form(), change);
    }

    /**
     * Saves a block of cells in one transaction. Every cell is answered for by itself, in order: one that cannot be
     * taken keeps nothing of the others from being saved, and says why.
     *
     * @throws NotAllowed when it is not the person's park
     * @throws FormMovedOn when the submission follows another version of its form by now
     */
    @Transactional
    public List<Saved<FigureLine>> saveAll(Person person, Submission submission, List<@Valid CellChange> changes) {
        boolean open = open(person, submission);
        List<Saved<FigureLine>> results = new ArrayList<>(changes.size());
        for (CellChange change : changes) {
            results.add(one(new Arrival(person, change.way(), null), submission, change, open));
        }
        return results;
    }

    /**
     * Saves one text or choice.
     *
     * @throws NotAllowed when it is not the person's park
     * @throws FormMovedOn when the submission follows another version of its form by now
     */
    @Transactional
    public Saved<EntryLine> saveEntry(Person person, Submission submission, @Valid EntryChange change) {
        return entry(new Arrival(person, change.way(), null), submission, change);
    }

    /**
     * Saves one text or choice that was read from a workbook; the ledger keeps where in it.
     *
     * @throws NotAllowed when it is not the person's park
     * @throws FormMovedOn when the submission follows another version of its form by now
     */
    @Transactional
    public Saved<EntryLine> saveEntryFrom(
            WorkbookSpot spot, Person person, Submission submission, @Valid EntryChange change) {
        return entry(new Arrival(person, change.way(), spot), submission, change);
    }

    private Saved<EntryLine> entry(Arrival arrival, Submission submission, EntryChange change) {
        if (!open(arrival.person(), submission)) {
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
        entries.add(submission, arrival, change);
        return new Saved.Stored<>(
                entries.current(submission, change.field(), change.row()).orElseThrow());
    }

    private boolean open(Person person, Submission submission) {
        if (!person.mayFill(submission.park())) {
            throw new NotAllowed("fill " + submission.subject());
        }
        boolean open = submissions.touch(submission);
        if (!open) {
            submissions
                    .find(submission.park(), submission.id())
                    .orElseThrow()
                    .asDrawnFrom(submission.version().id());
        }
        return open;
    }

    private Saved<FigureLine> one(Arrival arrival, Submission submission, CellChange change, boolean open) {
        String typed = Objects.requireNonNullElse(change.typed(), "");
        if (!open) {
            return new Saved.Refused<>(typed, Problem.of(Kind.NOT_OPEN, typed));
        }
        return switch (understand(submission, change)) {
            case Reading.NotUnderstood(var problem) -> new Saved.Refused<>(typed, problem);
            case Reading.Understood(var value) ->
                store(
                        arrival,
                        submission,
                        new Cell(change.indicator(), ReferencePeriod.parse(change.period())),
                        value,
                        change,
                        typed);
        };
    }

    private Saved<FigureLine> store(
            Arrival arrival, Submission submission, Cell cell, Value value, CellChange change, String typed) {
        FigureLine current = figures.current(submission, cell).orElse(null);
        if (current == null
                ? value instanceof Value.NotFilled
                : current.observation().value().equals(value)) {
            return new Saved.Unchanged<>(current);
        }
        if (current != null && isNews(current.id(), change.seen(), change.insists())) {
            return new Saved.Conflict<>(typed, current);
        }
        figures.add(submission, arrival, cell, value, typed);
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
