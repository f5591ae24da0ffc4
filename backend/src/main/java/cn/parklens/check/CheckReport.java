package cn.parklens.check;

import cn.parklens.form.Severity;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What all checks of a form say about one submission. */
public final class CheckReport {

    private final List<Finding> findings;
    private final int[] ends;

    /**
     * @param ends for each check of the book, how many findings there are up to and including its own
     */
    CheckReport(List<Finding> findings, int[] ends) {
        this.findings = List.copyOf(findings);
        this.ends = ends;
    }

    /** Of every check that ran, in the form's order: requirements first, then rules. */
    public List<Finding> findings() {
        return findings;
    }

    /** What one check of the book said. */
    List<Finding> of(int check) {
        return findings.subList(check == 0 ? 0 : ends[check - 1], ends[check]);
    }

    /** The same checks, each finding replaced. */
    CheckReport map(UnaryOperator<Finding> change) {
        return new CheckReport(findings.stream().map(change).toList(), ends);
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
