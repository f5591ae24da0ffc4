package cn.parklens.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten kills; {@code ./bench kill} makes two hundred. */
class KillIT {

    private static final int KILLS = 10;

    @TempDir
    private static Path folder;

    @Test
    void nothingAcknowledgedIsLostHalvedOrDoubledByAKill() throws Exception {
        try (KillRounds rounds = KillRounds.on(folder.resolve("home"), 20261121, line -> {})) {
            KillRounds.Outcome outcome = rounds.run(KILLS);
            assertThat(outcome.acknowledgedCells()).isPositive();
            assertThat(outcome.acknowledgedUploads()).isPositive();
            assertThat(outcome.lost()).isEmpty();
            assertThat(outcome.half()).isEmpty();
            assertThat(outcome.doubled()).isEmpty();
            assertThat(outcome.unsettled()).isZero();
        }
    }
}
