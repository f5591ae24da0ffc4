package cn.parklens.evidence.importing;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Which imports the workers have in hand, and whether one may have been left behind: its worker lost the database, and what
 * the database says of it is to be looked up.
 */
final class UnderWay {

    private final Set<UploadKey> inHand = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean disturbed = new AtomicBoolean();

    void begun(UploadKey key) {
        inHand.add(key);
    }

    void ended(UploadKey key) {
        inHand.remove(key);
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
