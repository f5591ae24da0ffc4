package cn.parklens.submission.answer;

import cn.parklens.check.CheckReport;
import cn.parklens.check.Facts;
import cn.parklens.check.Finding;
import cn.parklens.check.RuleVersion;
import cn.parklens.form.Severity;
import cn.parklens.submission.Answered;
import cn.parklens.submission.Checked;
import cn.parklens.submission.FindingsSnapshot;
import cn.parklens.submission.Problem;
import cn.parklens.submission.Submission;
import cn.parklens.submission.SubmissionEvent;
import cn.parklens.submission.Submissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was said to the findings of a submission, held against the figures as they are. */
@Component
public class Answers implements Answered {

    private final AnswerRepository repository;
    private final Submissions submissions;

    Answers(AnswerRepository repository, Submissions submissions) {
        this.repository = repository;
        this.submissions = submissions;
    }

    /** How every failed finding stands now. */
    @Transactional(readOnly = true)
    public Standings standings(Submission submission) {
        Checked checked = submissions.checked(submission);
        return standings(submission, checked.facts(), checked.report());
    }

    /**
     * How every failed finding of a report stands.
     *
     * @param facts what the report was made of
     */
    @Transactional(readOnly = true)
    public Standings standings(Submission submission, Facts facts, CheckReport report) {
        return standings(submission, facts, report, finding -> true);
    }

    /**
     * How the failed findings of a report stand that are asked about.
     *
     * @param facts what the report was made of
     */
    @Transactional(readOnly = true)
    public Standings standings(Submission submission, Facts facts, CheckReport report, Predicate<Finding> which) {
        Map<String, Answer> answers = repository.current(submission);
        RowIndex index = new RowIndex(facts);
        return new Standings(report.findings().stream()
                .filter(finding -> finding.failed() && finding.severity() != Severity.HINT && which.test(finding))
                .map(finding -> standing(submission, finding, facts, index, answers))
                .toList());
    }

    /** The answers that a submission was last sent with, as they stand now: what a reviewer reads one by one. */
    @Transactional(readOnly = true)
    public List<Answer> sentWith(Submission submission) {
        Map<String, Answer> answers = repository.current(submission);
        return lastSent(submission).stream()
                .flatMap(sent -> sent.findings().stream())
                .map(FindingsSnapshot.Line::answer)
                .filter(Objects::nonNull)
                .map(FindingsSnapshot.Answer::subject)
                .filter(answers::containsKey)
                .map(answers::get)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, FindingsSnapshot.Answer> holding(Submission submission, Facts facts, CheckReport report) {
        Map<String, FindingsSnapshot.Answer> holding = new LinkedHashMap<>();
        for (Standing one : standings(submission, facts, report).all()) {
            Answer answer = one.answer();
            if (one.isSettled() && answer != null) {
                holding.put(
                        one.finding().id(),
                        new FindingsSnapshot.Answer(
                                one.subject(), answer.act().name(), answer.text(), answer.reason()));
            }
        }
        return holding;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Problem> hindrance(Submission sent) {
        List<Answer> answers = sentWith(sent);
        long revoked =
                answers.stream().filter(answer -> answer.act() == Act.REVOKED).count();
        if (revoked > 0) {
            return Optional.of(new Problem(Problem.Kind.BLOCKED, String.valueOf(revoked), List.of()));
        }
        long undecided = answers.stream()
                .filter(answer -> answer.act() == Act.EXPLAINED || answer.act() == Act.SENT_BACK)
                .count();
        return undecided == 0
                ? Optional.empty()
                : Optional.of(new Problem(Problem.Kind.ANSWERS_UNDECIDED, String.valueOf(undecided), List.of()));
    }

    private Optional<FindingsSnapshot> lastSent(Submission submission) {
        return submissions.events(submission).stream()
                .filter(event -> event.kind() == SubmissionEvent.Kind.SENT)
                .findFirst()
                .map(SubmissionEvent::summary);
    }

    private static Standing standing(
            Submission submission, Finding finding, Facts facts, RowIndex index, Map<String, Answer> answers) {
        Subject subject = Subject.of(submission, finding, facts, index);
        return new Standing(
                finding,
                subject.code(),
                RuleVersion.of(submission.form(), finding.code()),
                subject.grounds(),
                subject.cells(submission.form()),
                answers.get(subject.code()));
    }
}
