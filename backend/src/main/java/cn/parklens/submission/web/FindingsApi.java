package cn.parklens.submission.web;

import cn.parklens.account.Person;
import cn.parklens.check.CheckReport;
import cn.parklens.check.Finding;
import cn.parklens.check.Outcome;
import cn.parklens.form.Severity;
import cn.parklens.formula.Need;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the checks say, for programs. */
@RestController
@Tag(name = "审核", description = "Findings of the checks")
class FindingsApi {

    private final Submissions submissions;

    FindingsApi(Submissions submissions) {
        this.submissions = submissions;
    }

    @GetMapping("/api/v1/collections/{collection}/parks/{park}/findings")
    @Operation(summary = "现在的审核结果")
    Findings findings(
            @Parameter(hidden = true) @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park) {
        Submission submission = submissions.seenBy(person, collection, park);
        CheckReport report = submissions.check(submission);
        return new Findings(
                submission.state(),
                submission.revision(),
                report.passed(),
                report.failed(),
                report.notEvaluated(),
                report.blocks(),
                report.findings().stream()
                        .map(finding -> FindingFacts.of(submission, finding))
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
            List<FindingFacts> findings) {}

    /** One finding. */
    record FindingFacts(
            String code,
            String title,
            Severity severity,
            Outcome outcome,
            int year,
            String place,
            String address,
            String message,
            String remedy,
            List<String> needs) {
        static FindingFacts of(Submission submission, Finding finding) {
            CheckLine line = CheckLine.of(submission, finding);
            return new FindingFacts(
                    finding.code(),
                    finding.title(),
                    finding.severity(),
                    finding.outcome(),
                    finding.year(),
                    line.place(),
                    line.address(),
                    finding.message(),
                    finding.remedy(),
                    finding.needs().stream().map(Need::toChinese).toList());
        }
    }
}
