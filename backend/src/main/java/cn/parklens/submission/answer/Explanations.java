package cn.parklens.submission.answer;

import cn.parklens.account.AuditTrail;
import cn.parklens.account.NotAllowed;
import cn.parklens.account.Person;
import cn.parklens.submission.Problem.Kind;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Explanations (情况说明): written by the park while it fills in, agreed to or sent back by a reviewer once sent. */
@Component
public class Explanations {

    private final Submissions submissions;
    private final Answers answers;
    private final AnswerRepository repository;
    private final AuditTrail trail;

    Explanations(Submissions submissions, Answers answers, AnswerRepository repository, AuditTrail trail) {
        this.submissions = submissions;
        this.answers = answers;
        this.repository = repository;
        this.trail = trail;
    }

    /**
     * Explains a finding, or writes the explanation anew.
     *
     * @param subject of the finding's {@link Standing}
     * @param alike whether the words are also those for every other finding of the same rule that nobody answered yet
     * @param typed {@value AnswerText#FEWEST} to {@value AnswerText#MOST} characters
     * @return how many findings it explains
     * @throws NotAllowed when it is not the person's park
     * @throws AnswerRefused when the submission is not open, the finding does not stand or asks no explanation, or the
     *     words cannot stand
     */
    @Transactional
    public int explain(Person person, Submission submission, String subject, boolean alike, String typed) {
        Submission now = open(person, submission);
        String words = AnswerText.of(typed);
        Standings standings = answers.standings(now);
        Standing standing = standings
                .on(subject)
                .filter(one -> one.kind() == Act.Kind.EXPLANATION)
                .orElseThrow(() -> new AnswerRefused(Kind.ANSWER_NOT_ASKED, ""));
        List<Standing> all = !alike
                ? List.of(standing)
                : standings.all().stream()
                        .filter(one -> one.equals(standing)
                                || (one.finding()
                                                .code()
                                                .equals(standing.finding().code())
                                        && one.state() == Standing.State.OPEN))
                        .toList();
        all.forEach(one -> repository.add(now, one, Act.EXPLAINED, words, person));
        note(person, now, Act.EXPLAINED);
        return all.size();
    }

    /**
     * Takes an explanation back.
     *
     * @throws NotAllowed when it is not the person's park
     * @throws AnswerRefused when the submission is not open, or there is no explanation
     */
    @Transactional
    public void takeBack(Person person, Submission submission, String subject) {
        Submission now = open(person, submission);
        Answer answer = repository.current(now).get(subject);
        if (answer == null
                || answer.act().kind() != Act.Kind.EXPLANATION
                || answer.act().isNothing()) {
            throw new AnswerRefused(Kind.ANSWER_NOT_ASKED, "");
        }
        repository.follow(now, answer.id(), Act.TAKEN_BACK, "", person);
        note(person, now, Act.TAKEN_BACK);
    }

    /**
     * Agrees to an explanation.
     *
     * @param seen id of the line that the reviewer read
     * @throws NotAllowed when the person does not review this park
     * @throws AnswerRefused when the submission does not wait for a decision, or something else is said by now
     */
    @Transactional
    public void agree(Person person, Submission submission, String subject, long seen) {
        decide(person, submission, subject, seen, Act.AGREED, "");
    }

    /**
     * Agrees to every explanation that nobody has decided on.
     *
     * @param revision the one that the reviewer has looked at
     * @return how many those were
     * @throws NotAllowed when the person does not review this park
     * @throws AnswerRefused when the submission does not wait for a decision, or was sent again meanwhile
     */
    @Transactional
    public int agreeToAll(Person person, Submission submission, int revision) {
        Submission now = sent(person, submission);
        if (now.revision() != revision) {
            throw new AnswerRefused(Kind.CHANGED_BY_OTHER, String.valueOf(now.revision()), String.valueOf(revision));
        }
        List<Answer> waiting = answers.sentWith(now).stream()
                .filter(answer -> answer.act() == Act.EXPLAINED)
                .toList();
        waiting.forEach(answer -> repository.follow(now, answer.id(), Act.AGREED, "", person));
        note(person, now, Act.AGREED);
        return waiting.size();
    }

    /**
     * Sends an explanation back: before the next sending it is to be written anew, or the figure mended.
     *
     * @param seen id of the line that the reviewer read
     * @param typed why, {@value AnswerText#FEWEST} to {@value AnswerText#MOST} characters
     * @throws NotAllowed when the person does not review this park
     * @throws AnswerRefused when the submission does not wait for a decision, something else is said by now, or the reason
     *     cannot stand
     */
    @Transactional
    public void sendBack(Person person, Submission submission, String subject, long seen, String typed) {
        decide(person, submission, subject, seen, Act.SENT_BACK, AnswerText.of(typed));
    }

    private void decide(Person person, Submission submission, String subject, long seen, Act act, String words) {
        Submission now = sent(person, submission);
        Answer answer = answers.sentWith(now).stream()
                .filter(one -> one.subject().equals(subject))
                .filter(one -> Set.of(Act.EXPLAINED, Act.AGREED, Act.SENT_BACK).contains(one.act()))
                .findFirst()
                .orElseThrow(() -> new AnswerRefused(Kind.ANSWER_NOT_ASKED, ""));
        if (answer.id() != seen) {
            throw new AnswerRefused(Kind.ANSWER_CHANGED, "");
        }
        repository.follow(now, answer.id(), act, words, person);
        note(person, now, act);
    }

    private Submission open(Person person, Submission submission) {
        if (!person.mayFill(submission.park())) {
            throw new NotAllowed("explain " + submission.address());
        }
        Submission now = submissions.held(submission);
        if (!now.isOpen()) {
            throw new AnswerRefused(Kind.ANSWER_IMPOSSIBLE, "");
        }
        return now;
    }

    private Submission sent(Person person, Submission submission) {
        if (!person.mayReview(submission.park())) {
            throw new NotAllowed("review " + submission.address());
        }
        Submission now = submissions.held(submission);
        if (now.state() != Submission.State.SENT) {
            throw new AnswerRefused(Kind.ANSWER_IMPOSSIBLE, "");
        }
        return now;
    }

    private void note(Person person, Submission submission, Act act) {
        trail.note(person, "answer." + act.name().toLowerCase(Locale.ROOT), submission.address());
    }
}
