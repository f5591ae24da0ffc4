package cn.parklens.evidence.importing;

import cn.parklens.evidence.Upload.State;
import cn.parklens.evidence.enterprise.Industries;
import cn.parklens.evidence.workbook.Workbook;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job that imports one upload: read; match and reconcile; cross-check. A file that must be mended ends after the first
 * step; nothing of it is ever seen.
 *
 * <p>What a job notes of itself stays in memory. How far an import came stands with the upload, written together with the
 * rows it speaks of; an import that was cut off begins anew from there, and needs no other memory.
 */
@Component
class ImportJob {

    private static final String NAME = "evidence-import";

    private static final String REFUSED = "REFUSED";
    private static final String CANCELLED = "CANCELLED";
    /** Blocks of rows to a transaction. */
    private static final int CHUNK = 10;

    private final PlatformTransactionManager transactions;
    private final EventuallyDurable eventually;
    private final EvidenceRowWriter rows;
    private final ProblemRepository problems;
    private final UploadRepository uploads;
    private final Matching matching;
    private final ComparedNames names;
    private final Publishing publishing;
    private final Ending ending;
    private final Industries industries;

    ImportJob(
            PlatformTransactionManager transactions,
            DataSource dataSource,
            EvidenceRowWriter rows,
            ProblemRepository problems,
            UploadRepository uploads,
            Matching matching,
            ComparedNames names,
            Publishing publishing,
            Ending ending,
            Industries industries) {
        this.transactions = transactions;
        this.eventually = new EventuallyDurable(dataSource);
        this.rows = rows;
        this.problems = problems;
        this.uploads = uploads;
        this.matching = matching;
        this.names = names;
        this.publishing = publishing;
        this.ending = ending;
        this.industries = industries;
    }

    /** Runs it to its end, on this thread. */
    JobExecution run(ImportRun run, Workbook workbook, FilePlan plan) throws JobExecutionException {
        JobRepository jobs = new ResourcelessJobRepository();
        Step read = read(jobs, run, new RowsReader(run, workbook, plan.planner(), industries));
        Job job = new JobBuilder(NAME, jobs)
                .start(read)
                .on(REFUSED)
                .end()
                .from(read)
                .on(CANCELLED)
                .end()
                .from(read)
                .on(ExitStatus.COMPLETED.getExitCode())
                .to(step(jobs, "match and reconcile", run, this::publish))
                .next(step(jobs, "cross-check", run, this::crossCheck))
                // Whatever else: a step that lost its database may not even be known to have failed.
                .from(read)
                .on("*")
                .fail()
                .end()
                .build();
        JobParameters parameters = new JobParametersBuilder()
                .addLong("park", run.upload().parkId())
                .addLong("upload", run.upload().id())
                .toJobParameters();
        JobExecution execution =
                jobs.createJobExecution(jobs.createJobInstance(NAME, parameters), parameters, new ExecutionContext());
        job.execute(execution);
        return execution;
    }

    private Step read(JobRepository jobs, ImportRun run, RowsReader reader) {
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
                        if (!step.getFailureExceptions().isEmpty()) {
                            return step.getExitStatus();
                        }
                        run.allRead();
                        return run.problems().refuses() ? new ExitStatus(REFUSED) : step.getExitStatus();
                    }
                })
                .build();
    }

    /** One transaction, which waits for the disk: with it the list is the park's. */
    private Step step(JobRepository jobs, String name, ImportRun run, Consumer<ImportRun> work) {
        return new StepBuilder(name, jobs)
                .tasklet(
                        (contribution, context) -> {
                            if (run.cancelled()) {
                                throw new Cancelled();
                            }
                            work.accept(run);
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }

    private void publish(ImportRun run) {
        run.filled().forEach(list -> matching.match(run, list));
        names.compare(run);
        problems.add(run.key(), run.problems().takeLast());
        publishing.publish(run);
    }

    private void crossCheck(ImportRun run) {
        if (run.isPublished()) {
            publishing.crossCheck(run);
            ending.write(run, State.IMPORTED);
        }
    }
}
