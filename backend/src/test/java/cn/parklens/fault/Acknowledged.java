package cn.parklens.fault;

import java.math.BigDecimal;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What the product said it has. */
final class Acknowledged {

    private final Queue<Cell> cells = new ConcurrentLinkedQueue<>();
    private final Queue<Sent> uploads = new ConcurrentLinkedQueue<>();

    /** A line of the ledger by its number. */
    record Cell(long id, String indicator, String period, BigDecimal amount) {}

    /** An upload by its number, and the file as it was sent. */
    record Sent(long id, SentList list, String sha256, int size) {}

    void cell(Cell cell) {
        cells.add(cell);
    }

    void upload(Sent upload) {
        uploads.add(upload);
    }

    Queue<Cell> cells() {
        return cells;
    }

    Queue<Sent> uploads() {
        return uploads;
    }
}
