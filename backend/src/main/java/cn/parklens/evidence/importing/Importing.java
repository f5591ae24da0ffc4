package cn.parklens.evidence.importing;

import cn.parklens.evidence.Declarations;
import cn.parklens.evidence.Upload;
import cn.parklens.evidence.Upload.State;
import cn.parklens.evidence.mapping.RememberedHeaders;
import cn.parklens.evidence.problem.FileRefused;
import cn.parklens.evidence.reading.SheetPlan;
import cn.parklens.evidence.workbook.Limits;
import cn.parklens.evidence.workbook.Workbook;
import cn.parklens.evidence.workbook.Workbooks;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.Form;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.stereotype.Component;

/** Imports one upload after it was claimed, and leaves either all of it or nothing. */
@Component
class Importing {

    private static final Logger LOG = LoggerFactory.getLogger(Importing.class);

    private final UploadRepository uploads;
    private final StoredFileRepository files;
    private final ListVersionRepository versions;
    private final Incoming incoming;
    private final Declarations declarations;
    private final RememberedHeaders mappings;
    private final ImportJob job;
    private final Ending ending;
    private final KeptLists kept;
    private final Runs runs = new Runs();

    Importing(
            UploadRepository uploads,
            StoredFileRepository files,
            ListVersionRepository versions,
            Incoming incoming,
            Declarations declarations,
            RememberedHeaders mappings,
            ImportJob job,
            Ending ending,
            KeptLists kept) {
        this.kept = kept;
        this.ending = ending;
        this.uploads = uploads;
        this.files = files;
        this.versions = versions;
        this.incoming = incoming;
        this.declarations = declarations;
        this.mappings = mappings;
        this.job = job;
    }

    /** Stops an import that is running here, or is about to. */
    void cancel(UploadKey key) {
        runs.cancel(key);
    }

    void cancelAll() {
        runs.cancelAll();
    }

    /**
     * Imports it.
     *
     * @param afterCancelling the state of one that was cancelled: by a person, or queued again when the product stops
     * @throws CutOff when it could not go on; what became of it is to be {@link Ending#recover looked up}
     */
    void run(UploadKey key, java.util.function.Supplier<State> afterCancelling) {
        Upload upload = uploads.find(key).orElseThrow();
        Path file = incoming.newFile();
        ImportRun run = new ImportRun(upload, file);
        runs.begin(key, run);
        try {
            if (!incoming.take(upload.sha256(), file)) {
                try (OutputStream out = Files.newOutputStream(file)) {
                    files.copyTo(upload.sha256(), out);
                }
            }
            State end = read(run);
            if (!run.isEnded()) {
                ending.end(run, end == State.CANCELLED ? afterCancelling.get() : end);
            }
        } catch (IOException | RuntimeException | JobExecutionException failure) {
            throw new CutOff(failure);
        } finally {
            runs.end(key);
            run.lists().forEach(list -> list.facts().letGo());
            Incoming.delete(file);
        }
    }

    private State read(ImportRun run) throws JobExecutionException {
        Upload upload = run.upload();
        try (Workbook workbook = Workbooks.open(run.file(), upload.fileName(), Limits.standard())) {
            Form form = declarations.form(upload.parkId(), upload.submissionId());
            run.reads(form);
            FilePlan plan = FilePlan.of(workbook, form, upload.listCode(), mappings.forReading(upload.parkId()));
            plan.problems().forEach(problem -> run.problems().add(null, problem));
            for (SheetPlan sheet : plan.readable()) {
                EvidenceList list = Objects.requireNonNull(sheet.list());
                long version = versions.begin(
                        run.key(), upload.submissionId(), list.code(), FilePlan.taken(sheet, KeptUnits.NONE));
                run.lists()
                        .add(new ListImport(
                                sheet,
                                version,
                                kept.gathering(list, sheet.sheet().name())));
            }
            if (run.lists().isEmpty()) {
                return State.REFUSED;
            }
            return outcome(run, job.run(run, workbook, plan));
        } catch (FileRefused refused) {
            run.problems().add(null, refused.problem());
            return State.REFUSED;
        }
    }

    private State outcome(ImportRun run, JobExecution execution) {
        boolean whole = execution.getStatus() == BatchStatus.COMPLETED;
        if (whole && run.isPublished()) {
            run.ended();
            return State.IMPORTED;
        }
        // The database is asked as well: the step that published may have failed when it was about to commit.
        if (run.isPublished() && versions.isPublished(run.key())) {
            LOG.error(
                    "the cross-check after an import failed",
                    execution.getAllFailureExceptions().stream().findFirst().orElse(null));
            return State.IMPORTED;
        }
        // What was cut off has not said everything that is wrong.
        if (whole && run.problems().refuses()) {
            return State.REFUSED;
        }
        if (run.cancelled()) {
            return State.CANCELLED;
        }
        throw new CutOff(execution.getAllFailureExceptions().stream()
                .findFirst()
                .orElseGet(() -> new IllegalStateException("ended as " + execution.getExitStatus())));
    }
}
