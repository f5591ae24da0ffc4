package cn.parklens.evidence.importing;

import cn.parklens.evidence.ImportEnded;
import cn.parklens.evidence.QuietWork;
import cn.parklens.evidence.Upload.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
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
    private final Ending ending;
    private final List<QuietWork> quietWork;
    private final ApplicationEventPublisher events;
    private final int atOnce;
    private final Semaphore waiting = new Semaphore(0);
    private final List<Thread> workers = new ArrayList<>();
    private final UnderWay underWay = new UnderWay();
    private volatile boolean running;

    ImportQueue(
            UploadRepository uploads,
            Importing importing,
            Ending ending,
            List<QuietWork> quietWork,
            ApplicationEventPublisher events,
            @Value("${parklens.imports-at-once}") int atOnce) {
        this.uploads = uploads;
        this.importing = importing;
        this.ending = ending;
        this.quietWork = quietWork;
        this.events = events;
        this.atOnce = atOnce;
    }

    /** Something was queued. */
    void wake() {
        waiting.release();
    }

    /** Whether nothing is being imported. */
    boolean isQuiet() {
        return underWay.isQuiet();
    }

    @Override
    public void start() {
        // An own process is the only one that imports: what runs now ran in one that is gone.
        uploads.running().forEach(ending::recover);
        uploads.received().forEach(key -> uploads.move(key, Set.of(State.RECEIVED), State.FAILED));
        running = true;
        for (int i = 1; i <= atOnce; i++) {
            workers.add(
                    Thread.ofPlatform().daemon().name("evidence-import-" + i).start(this::work));
        }
    }

    /** Whatever goes wrong, a worker goes on: without workers nothing would be imported until the next start. */
    private void work() {
        try {
            while (running) {
                try {
                    Optional<UploadKey> next = claim();
                    if (next.isPresent()) {
                        run(next.get());
                    } else if (!called()) {
                        useTheQuiet();
                    }
                } catch (RuntimeException | OutOfMemoryError failure) {
                    // The database may be away for a while, or the memory full; what is queued stays queued.
                    underWay.disturbed();
                    LOG.error("the import queue could not go on, and will try again", failure);
                    called();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits a while for a file. */
    private boolean called() throws InterruptedException {
        return waiting.tryAcquire(LOOK_AGAIN_SECONDS, TimeUnit.SECONDS);
    }

    /** Whoever sends a file meanwhile shares the machine with one piece at most. */
    private void useTheQuiet() {
        for (QuietWork work : quietWork) {
            boolean more = true;
            while (more && running && waiting.availablePermits() == 0 && underWay.isQuiet()) {
                more = work.doNext();
            }
        }
    }

    /**
     * The next: one worker after another, so that each knows what the others took. Should a worker have lost the
     * database, what it left running is put in order first. Whoever called before there was nothing to claim need not be
     * listened to again.
     */
    private synchronized Optional<UploadKey> claim() {
        for (UploadKey leftBehind : underWay.leftBehind(uploads::running)) {
            ending.recover(leftBehind);
            ended(leftBehind);
        }
        int calls = waiting.drainPermits();
        Optional<UploadKey> next = uploads.claim();
        next.ifPresent(key -> {
            underWay.begun(key);
            waiting.release(calls);
        });
        return next;
    }

    private void run(UploadKey key) {
        try {
            importing.run(key, () -> running ? State.CANCELLED : State.QUEUED);
        } finally {
            underWay.ended(key);
            ended(key);
        }
    }

    private void ended(UploadKey key) {
        events.publishEvent(new ImportEnded(key.parkId(), key.id()));
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
