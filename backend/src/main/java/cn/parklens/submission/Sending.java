package cn.parklens.submission;

import cn.parklens.account.AuditTrail;
import cn.parklens.account.NotAllowed;
import cn.parklens.account.Person;
import cn.parklens.check.CheckReport;
import cn.parklens.form.Severity;
import cn.parklens.submission.Problem.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends a submission, and what a reviewer does with it: accepts it, or returns it with a remark. */
@Component
public class Sending {

    /** The longest remark of a reviewer, in characters. */
    public static final int MOST_REMARK = 1000;

    private final SubmissionRepository repository;
    private final Submissions submissions;
    private final Answered answered;
    private final Snapshots snapshots;
    private final Remarks remarks;
    private final AuditTrail trail;

    Sending(
            SubmissionRepository repository,
            Submissions submissions,
            Answered answered,
            Snapshots snapshots,
            Remarks remarks,
            AuditTrail trail) {
        this.repository = repository;
        this.submissions = submissions;
        this.answered = answered;
        this.snapshots = snapshots;
        this.remarks = remarks;
        this.trail = trail;
    }

    /**
     * Sends it, with what the checks say, and what was said to them, kept beside it.
     *
     * @throws NotAllowed when it is not the person's park
     * @throws MoveRefused when a check blocks that nobody waived, a finding is neither mended nor explained, or it was
     *     sent already
     */
    @Transactional
    public Submission send(Person person, Submission submission) {
        requireFiller(person, submission);
        Submission now = repository.hold(submission);
        Submission sent = now.after(Move.SEND);
        Checked checked = submissions.checked(now);
        CheckReport report = checked.report();
        Map<String, FindingsSnapshot.Answer> answers = answered.holding(now, checked.facts(), report);
        refuseUnanswered(report, Severity.BLOCKING, answers, Kind.BLOCKED);
        refuseUnanswered(report, Severity.EXPLAIN, answers, Kind.UNEXPLAINED);
        return made(Move.SEND, sent, person, "", snapshots.of(now, checked.facts(), report, answers));
    }

    /**
     * Takes back what was sent, while no reviewer has decided.
     *
     * @throws NotAllowed when it is not the person's park
     * @throws MoveRefused when it is not waiting for a reviewer
     */
    @Transactional
    public Submission withdraw(Person person, Submission submission) {
        requireFiller(person, submission);
        return made(Move.WITHDRAW, repository.hold(submission).after(Move.WITHDRAW), person, "", null);
    }

    /**
     * Accepts what was sent, once every explanation was agreed to.
     *
     * @param revision the one that the reviewer has looked at
     * @param remark may be blank, at most {@value #MOST_REMARK} characters
     * @throws NotAllowed when the person does not review this park
     * @throws MoveRefused when another revision is there by now, it does not wait for a decision, or an explanation waits
     *     for one
     */
    @Transactional
    public Submission accept(Person person, Submission submission, int revision, String remark) {
        return decide(Move.ACCEPT, person, submission, revision, remark);
    }

    /**
     * Returns what was sent, to be mended.
     *
     * @param revision the one that the reviewer has looked at
     * @param remark what is to be mended, not blank, at most {@value #MOST_REMARK} characters
     * @param pins what is to be mended at single cells; may be none
     * @throws NotAllowed when the person does not review this park
     * @throws MoveRefused when another revision is there by now, it does not wait for a decision, the remark is missing, or
     *     a pinned one cannot stand
     */
    @Transactional
    public Submission giveBack(
            Person person, Submission submission, int revision, String remark, List<PinnedRemark.Pin> pins) {
        if (remark.isBlank()) {
            throw new MoveRefused(Problem.of(Kind.REMARK_MISSING, ""));
        }
        Submission returned = decide(Move.RETURN, person, submission, revision, remark);
        remarks.pin(person, returned, pins);
        return returned;
    }

    private Submission decide(Move move, Person person, Submission submission, int revision, String remark) {
        if (!person.mayReview(submission.park())) {
            throw new NotAllowed("review " + submission.subject());
        }
        int length = remark.codePointCount(0, remark.length());
        if (length > MOST_REMARK) {
            throw new MoveRefused(
                    Problem.of(Kind.REMARK_TOO_LONG, remark, String.valueOf(length), String.valueOf(MOST_REMARK)));
        }
        Submission now = repository.hold(submission);
        Submission decided = now.after(move);
        if (now.revision() != revision) {
            throw new MoveRefused(
                    Problem.of(Kind.CHANGED_BY_OTHER, String.valueOf(now.revision()), String.valueOf(revision)));
        }
        if (move == Move.ACCEPT) {
            answered.hindrance(now).ifPresent(problem -> {
                throw new MoveRefused(problem);
            });
        }
        return made(move, decided, person, remark.strip(), null);
    }

    private Submission made(
            Move move, Submission after, Person person, String remark, @Nullable FindingsSnapshot findings) {
        repository.move(after);
        repository.note(after, move.event(), person, remark, findings);
        trail.note(person, "submission." + move.event().name().toLowerCase(Locale.ROOT), after.subject());
        return after;
    }

    private static void requireFiller(Person person, Submission submission) {
        if (!person.mayFill(submission.park())) {
            throw new NotAllowed("send " + submission.subject());
        }
    }

    private static void refuseUnanswered(
            CheckReport report, Severity severity, Map<String, FindingsSnapshot.Answer> answers, Kind kind) {
        long open = report.failed(severity)
                .filter(finding -> !answers.containsKey(finding.id()))
                .count();
        if (open > 0) {
            throw new MoveRefused(Problem.of(kind, String.valueOf(open)));
        }
    }
}
