package cn.parklens.evidence.importing;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Which imports the workers have in hand: whether it is quiet, and whether one may have been left behind: its worker lost the
 * database, and what the database says of it is to be looked up.
 */
final class UnderWay {

    /** However busy it is, what is done in quiet moments waits no longer than this. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Set<UploadKey> inHand = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean disturbed = new AtomicBoolean();
    private final LongSupplier nanos;
    private final AtomicLong lastQuiet;

    UnderWay() {
        this(System::nanoTime);
    }

    /**
     * With a clock of its own.
     *
     * @param nanos that never go backwards
     */
    UnderWay(LongSupplier nanos) {
        this.nanos = nanos;
        this.lastQuiet = new AtomicLong(nanos.getAsLong());
    }

    void begun(UploadKey key) {
        inHand.add(key);
    }

    void ended(UploadKey key) {
        inHand.remove(key);
    }

    /**
     * Whether no worker has an import in hand, so that other work takes no time from any. One worker may have nothing to do
     * while another has much. Should it never be quiet, it is taken to be so once in a while.
     */
    boolean isQuiet() {
        long now = nanos.getAsLong();
        boolean quiet = inHand.isEmpty() || now - lastQuiet.get() >= PATIENCE.toNanos();
        if (quiet) {
            lastQuiet.set(now);
        }
        return quiet;
    }

    /** Something went wrong that an import may have been lost to. */
    void disturbed() {
        disturbed.set(true);
    }

    /**
     * What nobody has in hand any more, if there was a disturbance since this was last asked. A disturbance meanwhile is for
     * the next time: what its worker still had in hand was not looked at.
     *
     * @param running what runs, by the database
     */
    List<UploadKey> leftBehind(Supplier<List<UploadKey>> running) {
        if (!disturbed.getAndSet(false)) {
            return List.of();
        }
        return running.get().stream().filter(key -> !inHand.contains(key)).toList();
    }
}
