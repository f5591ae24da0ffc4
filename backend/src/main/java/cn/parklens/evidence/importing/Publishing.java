package cn.parklens.evidence.importing;

import cn.parklens.evidence.Declarations;
import cn.parklens.evidence.ImportResult.ListResult;
import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.returned.RowFindings;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The last steps of an import, each within one transaction: its lists become the current ones, and are checked. */
@Component
class Publishing {

    private final ListVersionRepository versions;
    private final Declarations declarations;
    private final RowFindings findings;

    Publishing(ListVersionRepository versions, Declarations declarations, RowFindings findings) {
        this.versions = versions;
        this.declarations = declarations;
        this.findings = findings;
    }

    /** Makes all lists of the upload current at once, and holds them against what was declared. */
    void publish(ImportRun run) {
        long park = run.upload().parkId();
        long submission = run.upload().submissionId();
        versions.lock(park, submission);
        if (!declarations.open(park, submission)) {
            run.problems()
                    .add(
                            null,
                            Problem.of(
                                    EvidenceProblem.FILE_FOR_CLOSED_SUBMISSION,
                                    Place.file(run.upload().fileName()),
                                    run.upload().fileName()));
            return;
        }
        Map<String, BigDecimal> declared = declarations.declared(park, submission);
        for (ListImport list : run.filled()) {
            versions.publish(run.key(), submission, list);
        }
        run.reconciled(run.filled().stream()
                .map(list -> new ListResult(
                        list.list().code(),
                        list.plan().sheet().name(),
                        list.rows(),
                        list.counted(),
                        list.duplicates(),
                        list.flagged(),
                        list.skipped(),
                        Reconciliation.of(list.list(), declared, list.counted())))
                .toList());
        run.published();
    }

    void crossCheck(ImportRun run) {
        if (run.isPublished()) {
            Declarations.Checked checked =
                    declarations.crossCheck(run.upload().parkId(), run.upload().submissionId());
            run.crossChecked(checked.numbers());
            findings.keep(
                    run.upload(),
                    run.filled().stream().map(list -> list.list().code()).toList(),
                    checked.rows());
        }
    }
}
