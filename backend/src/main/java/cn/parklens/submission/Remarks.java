package cn.parklens.submission;

import cn.parklens.account.AuditTrail;
import cn.parklens.account.NotAllowed;
import cn.parklens.account.Person;
import cn.parklens.account.Role;
import cn.parklens.check.Spot;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Value;
import cn.parklens.submission.PinnedRemark.Content;
import cn.parklens.submission.PinnedRemark.Pin;
import cn.parklens.submission.Problem.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remarks pinned to cells when a submission is returned (退回批注). The park mends the cell or says that it stays; whoever
 * reviews it next sees what became of each.
 */
@Component
public class Remarks {

    private final RemarkRepository repository;
    private final Submissions submissions;
    private final AuditTrail trail;

    Remarks(RemarkRepository repository, Submissions submissions, AuditTrail trail) {
        this.repository = repository;
        this.submissions = submissions;
        this.trail = trail;
    }

    /** Those of the last return, in the order of the form; for the park, its reviewers and administrators, else none. */
    @Transactional(readOnly = true)
    public List<PinnedRemark> seenBy(Person person, Submission submission) {
        boolean theirs = person.mayFill(submission.park())
                || person.mayReview(submission.park())
                || person.is(Role.ADMINISTRATOR);
        return theirs ? of(submission) : List.of();
    }

    /**
     * Says that a place was looked at and stays as it is, or takes that back.
     *
     * @throws NotAllowed when it is not the person's park
     * @throws NotThere when it has no such remark
     * @throws MoveRefused when the submission is not open
     */
    @Transactional
    public void keep(Person person, Submission submission, long id, boolean keeps) {
        if (!person.mayFill(submission.park())) {
            throw new NotAllowed("fill " + submission.subject());
        }
        Submission now = submissions.held(submission);
        if (!now.isOpen()) {
            throw new MoveRefused(
                    Problem.of(Kind.MOVE_IMPOSSIBLE, "", now.state().name()));
        }
        boolean isThere = of(now).stream().anyMatch(remark -> remark.id() == id)
                && repository.keep(now, id, keeps ? person : null);
        if (!isThere) {
            throw new NotThere("remark " + id);
        }
        trail.note(person, keeps ? "remark.kept" : "remark.reopened", now.subject() + " " + id);
    }

    /**
     * Pins remarks to the revision that is being returned.
     *
     * @throws MoveRefused when one has no words or too many, or its place is not asked by the form
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void pin(Person person, Submission submission, List<Pin> pins) {
        if (pins.size() > PinnedRemark.MOST) {
            throw new MoveRefused(
                    Problem.of(Kind.PINS_TOO_MANY, String.valueOf(pins.size()), String.valueOf(PinnedRemark.MOST)));
        }
        LedgerMark mark = submissions.mark(submission);
        for (Pin pin : pins) {
            Pin plain = new Pin(pin.spot(), pin.words().strip());
            refuse(submission, plain);
            repository.add(submission, person, mark, plain);
        }
    }

    private static void refuse(Submission submission, Pin pin) {
        if (!isAsked(submission, pin.spot())) {
            throw new MoveRefused(Problem.of(Kind.FIELD_NOT_ASKED, pin.spot().code()));
        }
        if (pin.words().isEmpty()) {
            throw new MoveRefused(Problem.of(Kind.PIN_BLANK, pin.spot().code()));
        }
        int length = pin.words().codePointCount(0, pin.words().length());
        if (length > PinnedRemark.MOST_WORDS) {
            throw new MoveRefused(Problem.of(
                    Kind.REMARK_TOO_LONG,
                    pin.words(),
                    String.valueOf(length),
                    String.valueOf(PinnedRemark.MOST_WORDS)));
        }
    }

    private static boolean isAsked(Submission submission, Spot spot) {
        return switch (spot) {
            case Spot.AtCell(var cell) ->
                submission
                        .form()
                        .indicator(cell.indicator())
                        .filter(indicator -> indicator.periods().contains(cell.period()))
                        .isPresent();
            case Spot.AtField(var field) -> submission.form().field(field).isPresent();
            case Spot.AtList list -> false;
            case Spot.AtRow row -> false;
        };
    }

    private List<PinnedRemark> of(Submission submission) {
        List<RemarkRepository.Written> written = repository.ofLastReturn(submission);
        if (written.isEmpty()) {
            return List.of();
        }
        // All remarks of one return were pinned at the same moment.
        LedgerMark then = written.getFirst().mark();
        Map<Cell, Value> figuresThen = submissions.figuresAsOf(submission, then);
        Map<String, List<EntryLine>> textsThen = submissions.entriesAsOf(submission, then);
        Map<Cell, FigureLine> figures = submissions.figures(submission);
        Map<String, List<EntryLine>> texts = submissions.entries(submission);
        List<String> order = order(submission);
        List<PinnedRemark> remarks = new ArrayList<>();
        for (RemarkRepository.Written one : written) {
            remarks.add(
                    switch (one.spot()) {
                        case Spot.AtCell(var cell) ->
                            seen(
                                    one,
                                    new Content.Figure(
                                            Objects.requireNonNullElse(figuresThen.get(cell), new Value.NotFilled())),
                                    new Content.Figure(value(figures.get(cell))));
                        default -> {
                            String field = one.spot().code();
                            yield seen(one, rows(textsThen.get(field)), rows(texts.get(field)));
                        }
                    });
        }
        remarks.sort(
                Comparator.comparingInt(remark -> order.indexOf(remark.spot().code())));
        return List.copyOf(remarks);
    }

    private static PinnedRemark seen(RemarkRepository.Written one, Content was, Content now) {
        return new PinnedRemark(one.id(), one.spot(), one.words(), was, now, one.kept());
    }

    private static Value value(@Nullable FigureLine line) {
        return line == null ? new Value.NotFilled() : line.observation().value();
    }

    private static Content rows(@Nullable List<EntryLine> lines) {
        return new Content.Texts(
                lines == null
                        ? List.of()
                        : lines.stream()
                                .sorted(Comparator.comparingInt(EntryLine::row))
                                .map(EntryLine::text)
                                .filter(text -> !text.isBlank())
                                .toList());
    }

    /** Every place of the form by its code, in order. */
    private static List<String> order(Submission submission) {
        List<String> order = new ArrayList<>();
        submission.form().fields().forEach(field -> order.add(field.code()));
        submission
                .form()
                .indicators()
                .forEach(indicator -> indicator
                        .periods()
                        .forEach(period -> order.add(new Spot.AtCell(new Cell(indicator.code(), period)).code())));
        return order;
    }
}
