package cn.parklens.evidence.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class UnderWayTest {

    private static final UploadKey ONE = new UploadKey(1, 7);
    private static final UploadKey OTHER = new UploadKey(2, 8);

    private final UnderWay underWay = new UnderWay();

    @Test
    void nothingIsLookedUpWithoutADisturbance() {
        assertThat(underWay.leftBehind(() -> {
                    throw new AssertionError("the database was asked");
                }))
                .isEmpty();
    }

    @Test
    void whatAWorkerStillHasInHandIsNotLeftBehind() {
        underWay.begun(ONE);
        underWay.disturbed();

        assertThat(underWay.leftBehind(() -> List.of(ONE, OTHER))).containsExactly(OTHER);
    }

    /** All connections go at once: one worker puts things in order while another is still finding out. */
    @Test
    void anImportThatIsCutOffWhileOthersArePutInOrderIsFoundTheNextTime() {
        underWay.begun(ONE);
        underWay.disturbed();

        assertThat(underWay.leftBehind(() -> {
                    List<UploadKey> running = List.of(ONE);
                    underWay.disturbed();
                    return running;
                }))
                .isEmpty();
        underWay.ended(ONE);

        assertThat(underWay.leftBehind(() -> List.of(ONE))).containsExactly(ONE);
    }

    /** A worker without a file once compared names while another imported: that import took a third longer. */
    @Test
    void itIsNotQuietWhileAnyWorkerHasAnImportInHand() {
        assertThat(underWay.isQuiet()).isTrue();
        underWay.begun(ONE);
        underWay.begun(OTHER);
        underWay.ended(ONE);

        assertThat(underWay.isQuiet()).isFalse();
        underWay.ended(OTHER);

        assertThat(underWay.isQuiet()).isTrue();
    }

    @Test
    void whatWaitsForAQuietMomentComesInTheEndThoughThereIsNone() {
        AtomicLong minutes = new AtomicLong();
        UnderWay busy = new UnderWay(() -> TimeUnit.MINUTES.toNanos(minutes.get()));
        busy.begun(ONE);
        minutes.set(9);
        assertThat(busy.isQuiet()).isFalse();

        minutes.set(10);
        assertThat(busy.isQuiet()).isTrue();
        assertThat(busy.isQuiet()).isFalse();
        minutes.set(20);
        assertThat(busy.isQuiet()).isTrue();
    }
}
