package cn.parklens.evidence.importing;

import cn.parklens.evidence.Upload.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Imports what is queued, a few at a time ({@code parklens.imports-at-once}), parks in turn. The
 * queue itself is in the database: it outlives the product.
 */
@Component
class ImportQueue implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ImportQueue.class);
    private static final int LOOK_AGAIN_SECONDS = 5;

    private final UploadRepository uploads;
    private final Importing importing;
    private final JobRepository jobs;
    private final int atOnce;
    private final Semaphore waiting = new Semaphore(0);
    private final List<Thread> workers = new ArrayList<>();
    private volatile boolean running;

    ImportQueue(
            UploadRepository uploads,
            Importing importing,
            JobRepository jobs,
            @Value("${parklens.imports-at-once}") int atOnce) {
        this.uploads = uploads;
        this.importing = importing;
        this.jobs = jobs;
        this.atOnce = atOnce;
    }

    /** Something was queued. */
    void wake() {
        waiting.release();
    }

    @Override
    public void start() {
        // An own process is the only one that imports: what runs now ran in one that is gone.
        for (JobExecution crashed : jobs.findRunningJobExecutions(ImportJob.NAME)) {
            jobs.deleteJobInstance(crashed.getJobInstance());
        }
        uploads.running().forEach(importing::recover);
        uploads.received().forEach(key -> uploads.move(key, Set.of(State.RECEIVED), State.FAILED));
        running = true;
        for (int i = 1; i <= atOnce; i++) {
            workers.add(
                    Thread.ofPlatform().daemon().name("evidence-import-" + i).start(this::work));
        }
    }

    /** One worker after another, so that each knows what the others took. */
    private synchronized Optional<UploadKey> next() {
        return uploads.claim();
    }

    private void work() {
        try {
            while (running) {
                try {
                    Optional<UploadKey> next = next();
                    if (next.isPresent()) {
                        importing.run(next.get(), () -> running ? State.CANCELLED : State.QUEUED);
                        continue;
                    }
                } catch (RuntimeException failure) {
                    // The database may be away for a while; what is queued stays queued.
                    LOG.error("the import queue could not go on, and will try again", failure);
                }
                waiting.tryAcquire(LOOK_AGAIN_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        importing.cancelAll();
        waiting.release(atOnce);
        for (Thread worker : workers) {
            try {
                worker.join(TimeUnit.SECONDS.toMillis(20));
            } catch (InterruptedException impatient) {
                Thread.currentThread().interrupt();
            }
        }
        workers.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
