package cn.parklens.shell.demo;

import cn.parklens.evidence.ImportEnded;
import cn.parklens.evidence.Upload;
import cn.parklens.evidence.Uploads;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Waits for the imports of the demonstration, told by their end. */
@Component
class DemoImports {

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

    /**
     * An upload when its import has ended.
     *
     * @throws IllegalStateException when that takes longer, or nobody waits any more
     */
    Upload finished(Upload upload, Duration longest) {
        long latest = System.nanoTime() + longest.toNanos();
        ImportEnded end = new ImportEnded(upload.parkId(), upload.id());
        while (true) {
            // Asked for before the look, so that an end between the two is not missed.
            CompletableFuture<Void> told = awaited.computeIfAbsent(end, key -> new CompletableFuture<>());
            Upload now = uploads.find(upload.parkId(), upload.id()).orElseThrow();
            if (now.state().isFinal() || now.state() == Upload.State.RECOGNISED) {
                awaited.remove(end);
                return now;
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
