package cn.parklens.submission.web;

import cn.parklens.account.Person;
import cn.parklens.check.CheckReport;
import cn.parklens.check.Finding;
import cn.parklens.check.Outcome;
import cn.parklens.check.RuleVersion;
import cn.parklens.form.Severity;
import cn.parklens.formula.Need;
import cn.parklens.submission.Checked;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import cn.parklens.submission.answer.Answer;
import cn.parklens.submission.answer.Answers;
import cn.parklens.submission.answer.Grounds;
import cn.parklens.submission.answer.ShownAnswers;
import cn.parklens.submission.answer.Standing;
import cn.parklens.submission.answer.Standings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the checks say, for programs. */
@RestController
@Tag(name = "审核", description = "Findings of the checks")
class FindingsApi {

    private final Submissions submissions;
    private final Answers answers;

    FindingsApi(Submissions submissions, Answers answers) {
        this.submissions = submissions;
        this.answers = answers;
    }

    @GetMapping("/api/v1/collections/{collection}/parks/{park}/findings")
    @Operation(summary = "现在的审核结果")
    Findings findings(
            @Parameter(hidden = true) @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park) {
        Submission submission = submissions.seenBy(person, collection, park);
        Checked checked = submissions.checked(submission);
        CheckReport report = checked.report();
        Standings standings = answers.standings(submission, checked.facts(), report);
        ShownAnswers shown = ShownAnswers.to(person, submission);
        return new Findings(
                submission.state(),
                submission.revision(),
                report.passed(),
                report.failed(),
                report.notEvaluated(),
                standings.blocking() > standings.waived(),
                standings.explain(),
                standings.explained(),
                report.findings().stream()
                        .map(finding -> FindingFacts.of(submission, finding, standings, shown))
                        .toList());
    }

    /** All findings and their three numbers. */
    record Findings(
            Submission.State state,
            int revision,
            long passed,
            long failed,
            long notEvaluated,
            boolean blocked,
            long toExplain,
            long explained,
            List<FindingFacts> findings) {}

    /** One finding. */
    record FindingFacts(
            String id,
            String code,
            String title,
            String ruleVersion,
            Severity severity,
            Outcome outcome,
            int year,
            String place,
            String address,
            String message,
            String remedy,
            List<String> needs,
            @Nullable AnswerFacts answer) {
        static FindingFacts of(Submission submission, Finding finding, Standings standings, ShownAnswers shown) {
            Standing standing = standings.of(finding);
            CheckLine line = CheckLine.of(submission, finding);
            return new FindingFacts(
                    standing == null ? finding.id() : standing.subject(),
                    finding.code(),
                    finding.title(),
                    RuleVersion.of(submission.form(), finding.code()).text(),
                    finding.severity(),
                    finding.outcome(),
                    finding.year(),
                    line.place(),
                    line.address(),
                    finding.message(),
                    finding.remedy(),
                    finding.needs().stream().map(Need::toChinese).toList(),
                    standing != null && shown.shows(standing) ? AnswerFacts.of(standing) : null);
        }
    }

    /**
     * How a finding stands that is to be mended or answered.
     *
     * @param state OPEN, LAPSED, EXPLAINED, AGREED, SENT_BACK, REQUESTED, WAIVED, REFUSED or REVOKED
     * @param id of the answer, for deciding about it; null where there is none
     * @param text of the park
     * @param reason of the reviewer
     * @param changes what is not as it was, where it has lapsed
     */
    record AnswerFacts(
            Standing.State state, @Nullable Long id, String text, String reason, List<Grounds.Difference> changes) {
        static AnswerFacts of(Standing standing) {
            Answer answer = standing.answer();
            return new AnswerFacts(
                    standing.state(),
                    answer == null ? null : answer.id(),
                    standing.text(),
                    answer == null ? "" : answer.reason(),
                    standing.differences());
        }
    }
}
