package cn.parklens.evidence.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
}
