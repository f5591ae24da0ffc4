package cn.parklens.check;

import cn.parklens.form.Severity;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What all checks of a form say about one submission. */
public final class CheckReport {

    private final List<List<Finding>> said;
    private volatile @Nullable List<Finding> findings;

    /**
     * @param said by each check of the book, in its order; never to change
     */
    CheckReport(List<List<Finding>> said) {
        this.said = Collections.unmodifiableList(said);
    }

    /** Of every check that ran, in the form's order: requirements first, then rules. */
    public List<Finding> findings() {
        List<Finding> all = findings;
        if (all == null) {
            all = said.stream().flatMap(List::stream).toList();
            findings = all;
        }
        return all;
    }

    /** What each check of the book said, in its order. */
    List<List<Finding>> byCheck() {
        return said;
    }

    /** The same checks, each finding replaced. */
    CheckReport map(UnaryOperator<Finding> change) {
        return new CheckReport(
                said.stream().map(one -> one.stream().map(change).toList()).toList());
    }

    public Stream<Finding> of(Outcome outcome) {
        return findings().stream().filter(finding -> finding.outcome() == outcome);
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
        return findings().stream().anyMatch(Finding::blocks);
    }
}
