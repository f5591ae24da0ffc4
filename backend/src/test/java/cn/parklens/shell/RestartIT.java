package cn.parklens.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.parklens.fault.ProductProcess;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product as a process of its own: what a kill, and an orderly end, leave behind. */
class RestartIT {

    private static final String PRODUCT = "cn.parklens.ParkLens";
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @TempDir
    static Path folder;

    @Test
    void aRunThatOnlyTheJvmLearnsFromEndsByItselfAndItsDatabaseToo() throws Exception {
        Path home = folder.resolve("training");
        try (ProductProcess training = ProductProcess.start(home, PRODUCT, "-Dparklens.training-run=true")) {
            assertThat(training.awaitEnd()).as(training.printed()).isZero();
            assertThat(training.printed()).contains("http://localhost:" + training.port());
        }
        assertThat(home.resolve("postgres/PG_VERSION")).exists();
        assertThat(home.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void afterAKillTheNextStartRecoversThoughTheOldDatabaseStillRuns() throws Exception {
        Path home = folder.resolve("home");
        ProcessHandle orphan;
        try (ProductProcess first = ProductProcess.start(home, PRODUCT)) {
            first.awaitReady();
            assertThat(first.printed()).contains("admin / ");
            orphan = first.database();
            first.kill();
            assertThat(orphan.isAlive()).as("the database outlives the product").isTrue();
        }
        try (ProductProcess second = ProductProcess.start(home, PRODUCT)) {
            second.awaitReady();
            assertThat(orphan.isAlive()).isFalse();
            assertThat(second.printed())
                    .as("its first administrator is still there")
                    .doesNotContain("admin / ");
            ProcessHandle database = second.database();
            assertThat(database.isAlive()).isTrue();
            second.stop();
            // Its parent is the machine's first process, which may take a moment to notice.
            await("both end together").atMost(PATIENCE).until(() -> !database.isAlive());
        }
    }
}
