package cn.parklens.evidence.importing;

import cn.parklens.evidence.enterprise.Industries;
import cn.parklens.evidence.workbook.Workbook;
import java.util.function.Consumer;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.boot.batch.autoconfigure.BatchTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job that imports one upload: read, match, reconcile, cross-check. A file that must be mended ends after the first
 * step; nothing of it is ever seen.
 */
@Component
class ImportJob {

    static final String NAME = "evidence-import";

    private static final String REFUSED = "REFUSED";
    private static final String CANCELLED = "CANCELLED";
    /** Blocks of rows to a transaction. */
    private static final int CHUNK = 20;

    private final JobRepository jobs;
    private final JobOperator operator;
    private final PlatformTransactionManager transactions;
    private final PlatformTransactionManager eventually;
    private final EvidenceRowWriter rows;
    private final ProblemRepository problems;
    private final UploadRepository uploads;
    private final Matching matching;
    private final Publishing publishing;
    private final Industries industries;

    ImportJob(
            JobRepository jobs,
            JobOperator operator,
            PlatformTransactionManager transactions,
            @BatchTransactionManager PlatformTransactionManager eventually,
            EvidenceRowWriter rows,
            ProblemRepository problems,
            UploadRepository uploads,
            Matching matching,
            Publishing publishing,
            Industries industries) {
        this.jobs = jobs;
        this.operator = operator;
        this.transactions = transactions;
        this.eventually = eventually;
        this.rows = rows;
        this.problems = problems;
        this.uploads = uploads;
        this.matching = matching;
        this.publishing = publishing;
        this.industries = industries;
    }

    /** Runs it to its end, on this thread. */
    JobExecution run(ImportRun run, Workbook workbook, FilePlan plan) throws JobExecutionException {
        RowsReader reader = new RowsReader(run, workbook, plan.planner(), industries);
        Step read = read(run, reader);
        Job job = new JobBuilder(NAME, jobs)
                .start(read)
                .on(REFUSED)
                .end()
                .from(read)
                .on(CANCELLED)
                .end()
                .from(read)
                .on(ExitStatus.COMPLETED.getExitCode())
                .to(step("match", run, this::match, eventually))
                // With it the list is the park's: this one waits for the disk.
                .next(step("reconcile", run, publishing::publish, transactions))
                .next(step("cross-check", run, publishing::crossCheck, eventually))
                // Whatever else: a step that lost its database may not even be known to have failed.
                .from(read)
                .on("*")
                .fail()
                .end()
                .build();
        return operator.start(
                job,
                new JobParametersBuilder()
                        .addLong("park", run.upload().parkId())
                        .addLong("upload", run.upload().id())
                        .addLong("begun", System.nanoTime())
                        .toJobParameters());
    }

    private Step read(ImportRun run, RowsReader reader) {
        return new StepBuilder("read", jobs)
                .<RowsReader.Block, RowsReader.Block>chunk(CHUNK)
                .reader(reader)
                .writer(new RowsWriter(run, rows, problems, uploads))
                .transactionManager(eventually)
                .listener(new StepExecutionListener() {
                    @Override
                    public ExitStatus afterStep(StepExecution step) {
                        if (run.cancelled()) {
                            return new ExitStatus(CANCELLED);
                        }
                        run.allRead();
                        return run.problems().refuses()
                                        && step.getFailureExceptions().isEmpty()
                                ? new ExitStatus(REFUSED)
                                : step.getExitStatus();
                    }
                })
                .build();
    }

    private Step step(String name, ImportRun run, Consumer<ImportRun> work, PlatformTransactionManager within) {
        return new StepBuilder(name, jobs)
                .tasklet(
                        (contribution, context) -> {
                            if (run.cancelled()) {
                                throw new Cancelled();
                            }
                            work.accept(run);
                            return RepeatStatus.FINISHED;
                        },
                        within)
                .build();
    }

    private void match(ImportRun run) {
        run.filled().forEach(list -> matching.match(run, list));
        problems.add(run.key(), run.problems().take());
    }
}
