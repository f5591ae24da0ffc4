package cn.parklens.submission.answer;

import cn.parklens.account.AuditTrail;
import cn.parklens.account.NotAllowed;
import cn.parklens.account.Park;
import cn.parklens.account.Parks;
import cn.parklens.account.Person;
import cn.parklens.submission.Problem.Kind;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Waivers (豁免) of findings that block. A reviewer sees no drafts, so the park asks for one and shows just that finding and
 * its figures; the reviewer grants it with a reason, or refuses. What is waived lapses when a figure changes.
 */
@Component
public class Waivers {

    private final Submissions submissions;
    private final Answers answers;
    private final AnswerRepository repository;
    private final Parks parks;
    private final AuditTrail trail;

    Waivers(Submissions submissions, Answers answers, AnswerRepository repository, Parks parks, AuditTrail trail) {
        this.submissions = submissions;
        this.answers = answers;
        this.repository = repository;
        this.parks = parks;
        this.trail = trail;
    }

    /**
     * What a reviewer sees of a draft: one finding, its figures, and what the park says.
     *
     * @param submission for its park, collection and id
     * @param standing the finding as it is now
     */
    public record Case(Submission submission, Standing standing) {}

    /**
     * Asks for a waiver, or asks anew.
     *
     * @param subject of the finding's {@link Standing}
     * @param typed why, {@value AnswerText#FEWEST} to {@value AnswerText#MOST} characters
     * @throws NotAllowed when it is not the person's park
     * @throws AnswerRefused when the submission is not open, the finding does not block, or the words cannot stand
     */
    @Transactional
    public void request(Person person, Submission submission, String subject, String typed) {
        Submission now = openFor(person.mayFill(submission.park()), submission);
        String words = AnswerText.of(typed);
        repository.add(now, blocking(now, subject), Act.REQUESTED, words, person);
        note(person, now, Act.REQUESTED);
    }

    /**
     * Takes a request back.
     *
     * @throws NotAllowed when it is not the person's park
     * @throws AnswerRefused when the submission is not open, or nothing is asked for
     */
    @Transactional
    public void takeBack(Person person, Submission submission, String subject) {
        Submission now = openFor(person.mayFill(submission.park()), submission);
        follow(now, subject, null, Set.of(Act.REQUESTED), Act.REQUEST_TAKEN_BACK, "", person);
    }

    /**
     * Waives a finding. Of a draft only what was asked for; of a submission that was returned, which the reviewer reads
     * anyway, any that blocks.
     *
     * @param seen id of the request that the reviewer read, 0 for none
     * @param typed why, {@value AnswerText#FEWEST} to {@value AnswerText#MOST} characters
     * @throws NotAllowed when the person does not review this park, or nobody asked and it is a draft
     * @throws AnswerRefused when the figures are no longer those of the request, another request is there by now, the
     *     finding does not block, or the reason cannot stand
     */
    @Transactional
    public void grant(Person person, Submission submission, String subject, long seen, String typed) {
        Submission now = openFor(person.mayReview(submission.park()), submission);
        Answer answer = repository.current(now).get(subject);
        boolean asked = answer != null && answer.act() == Act.REQUESTED;
        if (!asked && now.state() == Submission.State.DRAFT) {
            throw new NotAllowed("waive unasked " + now.address());
        }
        Standing standing = blocking(now, subject);
        if (asked && answer != null && answer.id() != seen) {
            throw new AnswerRefused(Kind.ANSWER_CHANGED, "");
        }
        if (standing.state() == Standing.State.LAPSED && asked) {
            throw new AnswerRefused(Kind.ANSWER_LAPSED, "");
        }
        repository.add(now, standing, Act.WAIVED, AnswerText.of(typed), person);
        note(person, now, Act.WAIVED);
    }

    /**
     * Refuses a request.
     *
     * @param seen id of the request that the reviewer read
     * @param typed why, {@value AnswerText#FEWEST} to {@value AnswerText#MOST} characters
     * @throws NotAllowed when the person does not review this park
     * @throws AnswerRefused when it is asked for no longer, or the reason cannot stand
     */
    @Transactional
    public void refuse(Person person, Submission submission, String subject, long seen, String typed) {
        Submission now = openFor(person.mayReview(submission.park()), submission);
        follow(now, subject, seen, Set.of(Act.REQUESTED), Act.REFUSED, AnswerText.of(typed), person);
    }

    /**
     * Revokes a waiver. A submission that was sent with it cannot be accepted then, only returned.
     *
     * @param seen id of the waiver that the reviewer read
     * @param typed why, {@value AnswerText#FEWEST} to {@value AnswerText#MOST} characters
     * @throws NotAllowed when the person does not review this park
     * @throws AnswerRefused when the submission was accepted, nothing is waived, or the reason cannot stand
     */
    @Transactional
    public void revoke(Person person, Submission submission, String subject, long seen, String typed) {
        if (!person.mayReview(submission.park())) {
            throw new NotAllowed("revoke " + submission.address());
        }
        Submission now = submissions.held(submission);
        if (now.state() == Submission.State.ACCEPTED) {
            throw new AnswerRefused(Kind.ANSWER_IMPOSSIBLE, "");
        }
        follow(now, subject, seen, Set.of(Act.WAIVED), Act.REVOKED, AnswerText.of(typed), person);
    }

    /** What parks ask a reviewer for now, the one that was asked for first in front; what has lapsed is not shown. */
    @Transactional(readOnly = true)
    public List<Case> requested(Person reviewer) {
        return cases(reviewer, Act.REQUESTED);
    }

    /** What is waived in submissions that are not sent yet. */
    @Transactional(readOnly = true)
    public List<Case> waived(Person reviewer) {
        return cases(reviewer, Act.WAIVED);
    }

    /**
     * The submission that a request is about; as a draft it is not to be read, only to be named.
     *
     * @throws NotAllowed when the person does not review this park, or nothing in it was ever asked for or waived
     */
    @Transactional(readOnly = true)
    public Submission subjectOf(Person reviewer, String parkCode, long submission) {
        Park park = parks.seenBy(reviewer, parkCode);
        if (!reviewer.mayReview(park)) {
            throw new NotAllowed("waivers of " + parkCode);
        }
        Submission found = submissions.withId(park.id(), submission);
        boolean asked = repository.current(found).values().stream()
                .anyMatch(answer -> answer.act().kind() == Act.Kind.WAIVER);
        if (!asked && !found.mayBeSeenBy(reviewer)) {
            throw new NotAllowed("waivers of " + parkCode);
        }
        return found;
    }

    private List<Case> cases(Person reviewer, Act act) {
        Map<Long, Park> theirs = parks.seenBy(reviewer).stream()
                .filter(reviewer::mayReview)
                .collect(Collectors.toMap(Park::id, Function.identity()));
        Collection<Long> ids = theirs.keySet();
        return repository.submissionsWith(ids, List.of(act)).entrySet().stream()
                .map(found -> submissions.withId(found.getValue(), found.getKey()))
                .filter(Submission::isOpen)
                .flatMap(submission -> answers.standings(submission).all().stream()
                        .filter(one -> one.state().name().equals(act.name()))
                        .map(one -> new Case(submission, one)))
                .sorted(java.util.Comparator.comparingLong(Waivers::line))
                .toList();
    }

    private static long line(Case one) {
        Answer answer = one.standing().answer();
        return answer == null ? 0 : answer.id();
    }

    private Standing blocking(Submission submission, String subject) {
        return answers.standings(submission)
                .on(subject)
                .filter(one -> one.kind() == Act.Kind.WAIVER)
                .orElseThrow(() -> new AnswerRefused(Kind.ANSWER_NOT_ASKED, ""));
    }

    private void follow(
            Submission now,
            String subject,
            @org.jspecify.annotations.Nullable Long seen,
            Set<Act> after,
            Act act,
            String words,
            Person person) {
        Answer answer = repository.current(now).get(subject);
        if (answer == null || !after.contains(answer.act())) {
            throw new AnswerRefused(Kind.ANSWER_CHANGED, "");
        }
        if (seen != null && answer.id() != seen) {
            throw new AnswerRefused(Kind.ANSWER_CHANGED, "");
        }
        repository.follow(now, answer.id(), act, words, person);
        note(person, now, act);
    }

    private Submission openFor(boolean allowed, Submission submission) {
        if (!allowed) {
            throw new NotAllowed("waivers of " + submission.address());
        }
        Submission now = submissions.held(submission);
        if (!now.isOpen()) {
            throw new AnswerRefused(Kind.ANSWER_IMPOSSIBLE, "");
        }
        return now;
    }

    private void note(Person person, Submission submission, Act act) {
        trail.note(person, "answer." + act.name().toLowerCase(Locale.ROOT), submission.address());
    }
}
