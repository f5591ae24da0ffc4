package cn.parklens.evidence.importing;

import cn.parklens.evidence.Declarations;
import cn.parklens.evidence.ImportResult;
import cn.parklens.evidence.ImportResult.ListResult;
import cn.parklens.evidence.Upload;
import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.returned.RowFindings;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The last steps of an import, each within one transaction: its lists become the current ones, and are checked. */
@Component
class Publishing {

    private final ListVersionRepository versions;
    private final Declarations declarations;
    private final RowFindings findings;
    private final UploadRepository uploads;
    private final KeptLists kept;

    Publishing(
            ListVersionRepository versions,
            Declarations declarations,
            RowFindings findings,
            UploadRepository uploads,
            KeptLists kept) {
        this.kept = kept;
        this.uploads = uploads;
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
        run.reconciled(run.filled().stream()
                .map(list -> published(list, declared, versions.publish(run.key(), submission, list)))
                .toList());
        run.published();
        // Stored with the lists themselves: should the product end here, what it did can still be told.
        uploads.published(run);
    }

    /** Of a list that another file overtook nothing is held against what was declared: it does not count. */
    private static ListResult published(
            ListImport list, Map<String, BigDecimal> declared, Optional<String> overtakenBy) {
        return new ListResult(
                list.list().code(),
                list.plan().sheet().name(),
                list.rows(),
                list.counted(),
                list.duplicates(),
                list.flagged(),
                list.skipped(),
                overtakenBy.isPresent() ? List.of() : Reconciliation.of(list.list(), declared, list.counted()),
                null,
                overtakenBy.orElse(null));
    }

    void crossCheck(ImportRun run) {
        run.filled().forEach(list -> kept.keep(run.form(), run.upload().parkId(), list));
        run.crossChecked(crossCheck(
                run.upload(),
                run.filled().stream().map(list -> list.list().code()).toList()));
    }

    /** Catches up with the cross-check of an upload that was published just before the product ended, unless it was made. */
    void crossCheckAfterAll(Upload upload) {
        ImportResult result = upload.result();
        if (result != null && result.crossCheck() == null) {
            uploads.crossChecked(
                    new UploadKey(upload.parkId(), upload.id()),
                    new ImportResult(
                            result.lists(),
                            result.kinds(),
                            crossCheck(
                                    upload,
                                    result.lists().stream()
                                            .map(ListResult::listCode)
                                            .toList())));
        }
    }

    private Declarations.CrossCheck crossCheck(Upload upload, List<String> lists) {
        Declarations.Checked checked = declarations.crossCheck(upload.parkId(), upload.submissionId());
        findings.keep(upload, lists, checked.rows());
        return checked.numbers();
    }
}
