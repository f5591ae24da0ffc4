package cn.parklens.evidence.importing;

import cn.parklens.evidence.reading.EvidenceRow;
import cn.parklens.form.EvidenceList;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the rows of a list as checks will see them while it is being imported, so that the cross-check need not read
 * back what was written a moment before. Lets go of a list that is too long to be held.
 */
final class FactsWhileReading {

    private static final int AT_ONCE = 1_000;

    private final EvidenceList list;
    private final int most;
    private final Semaphore room;
    private final ColumnValues columns;
    private int roomTaken;
    private @Nullable HeldRows rows;

    /**
     * Begins without any.
     *
     * @param sheet where it stands
     * @param most rows that may be held of one list
     * @param room for the rows of all lists that are being imported
     */
    FactsWhileReading(EvidenceList list, String sheet, int most, Semaphore room) {
        this.list = list;
        this.most = most;
        this.room = room;
        this.columns = new ColumnValues(list);
        this.rows = new HeldRows(sheet, columns.own());
    }

    void add(EvidenceRow row) {
        if (rows == null) {
            return;
        }
        if (rows.size() == most || (rows.size() == roomTaken && !takeRoom())) {
            letGo();
            return;
        }
        rows.add(row.rowNumber(), key(row), row.name(), OwnColumns.code(row), columns.of(row));
    }

    private boolean takeRoom() {
        boolean taken = room.tryAcquire(AT_ONCE);
        roomTaken += taken ? AT_ONCE : 0;
        return taken;
    }

    /** Drops the rows: there are too many, they are of no use any more, or what is stored is not quite what was read. */
    void letGo() {
        rows = null;
        room.release(roomTaken);
        roomTaken = 0;
    }

    /** A row with neither code nor name stands for itself. */
    static String key(EvidenceRow row) {
        String key = row.identityKey();
        return key.isEmpty() ? "#" + row.rowNumber() : key;
    }

    /**
     * What was gathered, and is then let go of.
     *
     * @param duplicates numbers of rows that do not count
     * @return null when they were too many
     */
    @Nullable
    ReadList take(Set<Integer> duplicates) {
        HeldRows gathered = rows;
        letGo();
        return gathered == null ? null : ReadList.of(list.code(), gathered.without(duplicates));
    }
}
