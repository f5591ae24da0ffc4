package cn.parklens.submission;

import cn.parklens.check.CheckReport;
import cn.parklens.check.Outcome;
import cn.parklens.check.Spot;
import cn.parklens.evidence.Declarations;
import cn.parklens.form.Form;
import cn.parklens.form.Severity;
import cn.parklens.observation.Value;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the import what it must know of the submission that its lists prove. */
@Component
class EvidenceDeclarations implements Declarations {

    private final Submissions submissions;

    EvidenceDeclarations(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public Form form(long parkId, long submissionId) {
        return submissions.withId(parkId, submissionId).form();
    }

    @Override
    public boolean open(long parkId, long submissionId) {
        return submissions.withId(parkId, submissionId).isOpen();
    }

    @Override
    public Map<String, BigDecimal> declared(long parkId, long submissionId) {
        Submission submission = submissions.withId(parkId, submissionId);
        Map<String, BigDecimal> counts = new HashMap<>();
        submissions
                .figures(submission)
                .forEach((cell, line) -> submission
                        .form()
                        .indicator(cell.indicator())
                        .filter(indicator -> indicator.isCount()
                                && indicator.periods().getFirst().equals(cell.period()))
                        .ifPresent(indicator -> {
                            if (line.observation().value() instanceof Value.Figure(var amount)) {
                                counts.put(indicator.code(), amount);
                            }
                        }));
        return counts;
    }

    @Override
    public Checked crossCheck(long parkId, long submissionId) {
        CheckReport report = submissions.check(submissions.withId(parkId, submissionId));
        CrossCheck numbers = new CrossCheck(
                (int) report.failed(Severity.BLOCKING).count(),
                (int) report.failed(Severity.EXPLAIN).count(),
                (int) report.failed(Severity.HINT).count(),
                (int) report.passed(),
                (int) report.of(Outcome.NOT_EVALUATED).count());
        return new Checked(
                numbers,
                report.findings().stream()
                        .filter(finding -> finding.failed() && finding.spot() instanceof Spot.AtRow)
                        .map(finding -> row(finding.code(), (Spot.AtRow) finding.spot()))
                        .toList());
    }

    private static RowFinding row(String code, Spot.AtRow at) {
        return new RowFinding(code, at.list(), at.row(), at.enterprise());
    }
}
