package cn.parklens.evidence.importing;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;

/** The imports that run here. One may be cancelled when it was claimed and has not begun: that is remembered until it does. */
final class Runs {

    /** Of an import that ends while it is being cancelled nothing begins any more. */
    private static final int MOST_REMEMBERED = 1_000;

    private final Map<UploadKey, ImportRun> running = new HashMap<>();
    private final LinkedHashSet<UploadKey> cancelled = new LinkedHashSet<>();

    synchronized void begin(UploadKey key, ImportRun run) {
        running.put(key, run);
        if (cancelled.remove(key)) {
            run.cancel();
        }
    }

    synchronized void end(UploadKey key) {
        running.remove(key);
    }

    synchronized void cancel(UploadKey key) {
        ImportRun run = running.get(key);
        if (run != null) {
            run.cancel();
            return;
        }
        cancelled.add(key);
        if (cancelled.size() > MOST_REMEMBERED) {
            cancelled.removeFirst();
        }
    }

    synchronized void cancelAll() {
        running.values().forEach(ImportRun::cancel);
    }
}
