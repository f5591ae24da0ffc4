package cn.parklens.shell.demo;

import cn.parklens.account.Person;
import cn.parklens.evidence.ImportEnded;
import cn.parklens.evidence.ImportResult;
import cn.parklens.evidence.Upload;
import cn.parklens.evidence.Uploads;
import cn.parklens.form.Severity;
import cn.parklens.submission.Submission;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The lists of the demonstration on their way: sent, confirmed as a person would where the import asks for it, awaited until
 * told of their end.
 */
@Component
class DemoImports {

    private static final Logger LOG = LoggerFactory.getLogger(DemoImports.class);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Uploads uploads;
    private final Map<ImportEnded, CompletableFuture<Void>> awaited = new ConcurrentHashMap<>();

    DemoImports(Uploads uploads) {
        this.uploads = uploads;
    }

    @EventListener
    void ended(ImportEnded end) {
        CompletableFuture<Void> waiting = awaited.remove(end);
        if (waiting != null) {
            waiting.complete(null);
        }
    }

    /** Sends lists, unless they came, are on their way or were refused already. */
    void send(Person filler, Submission submission, String fileName, byte[] workbook) {
        if (newest(submission).isEmpty()) {
            uploads.receive(
                    filler,
                    submission.park().id(),
                    submission.id(),
                    fileName,
                    new ByteArrayInputStream(workbook),
                    null);
        }
    }

    /**
     * Whether the lists of a submission were imported, once that is decided. Lists that were refused are told of in the log,
     * and the demonstration goes on without them.
     *
     * @throws IllegalStateException when the product could not finish in time, failed, or nobody waits any more
     */
    boolean arrived(Submission submission) {
        String park = submission.park().code();
        Upload end = ended(newest(submission)
                .orElseThrow(() -> new IllegalStateException("lists of " + park + " were not sent, or failed")));
        if (end.state() == Upload.State.REFUSED) {
            LOG.warn(
                    "the demonstration goes on without the lists of {}: {} was refused: {}",
                    park,
                    end.fileName(),
                    why(end));
            return false;
        }
        if (end.state() != Upload.State.IMPORTED) {
            throw new IllegalStateException("lists of " + park + " were not imported: " + end.state());
        }
        return true;
    }

    /** What did not fail and was not cancelled. */
    private Optional<Upload> newest(Submission submission) {
        return uploads.of(submission.park().id(), submission.id()).stream()
                .filter(upload -> upload.state() != Upload.State.FAILED && upload.state() != Upload.State.CANCELLED)
                .findFirst();
    }

    /** The codes of what refused it. */
    private static String why(Upload refused) {
        return Stream.ofNullable(refused.result())
                .flatMap(result -> result.kinds().stream())
                .filter(kind -> kind.severity() == Severity.BLOCKING)
                .map(ImportResult.KindCount::kind)
                .collect(Collectors.joining(", "));
    }

    /** An upload when its import has ended, confirmed where it waits for that. */
    private Upload ended(Upload upload) {
        long latest = System.nanoTime() + LONGEST.toNanos();
        ImportEnded end = new ImportEnded(upload.parkId(), upload.id());
        while (true) {
            // Asked for before the look, so that an end between the two is not missed.
            CompletableFuture<Void> told = awaited.computeIfAbsent(end, key -> new CompletableFuture<>());
            Upload now = uploads.find(upload.parkId(), upload.id()).orElseThrow();
            if (now.state().isFinal()) {
                awaited.remove(end);
                return now;
            }
            if (now.state() == Upload.State.RECOGNISED) {
                uploads.confirm(now.parkId(), now.id());
            }
            try {
                told.get(latest - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException late) {
                throw new IllegalStateException("upload " + end + " was not imported in time", late);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while waiting for an import", stopped);
            } catch (ExecutionException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
