package cn.parklens.check;

import cn.parklens.form.Severity;
import java.util.List;
import java.util.stream.Stream;

/**
 * What all checks of a form say about one submission.
 *
 * @param findings of every check that ran, in the form's order: requirements first, then rules
 */
public record CheckReport(List<Finding> findings) {

    public CheckReport {
        findings = List.copyOf(findings);
    }

    public Stream<Finding> of(Outcome outcome) {
        return findings.stream().filter(finding -> finding.outcome() == outcome);
    }

    public Stream<Finding> failed(Severity severity) {
        return of(Outcome.FAILED).filter(finding -> finding.severity() == severity);
    }

    public long passed() {
        return of(Outcome.PASSED).count() + of(Outcome.NOT_APPLICABLE).count();
    }

    public long failed() {
        return of(Outcome.FAILED).count();
    }

    public long notEvaluated() {
        return of(Outcome.NOT_EVALUATED).count();
    }

    public boolean blocks() {
        return findings.stream().anyMatch(Finding::blocks);
    }
}
