package cn.parklens.shell.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnPostgresIT {

    @TempDir
    static Path folder;

    @Test
    void whatIsCommittedIsOnDiskAndStillThereAfterAnotherStart() throws SQLException {
        Path home = folder.resolve("durable");
        try (OwnPostgres postgres = OwnPostgres.start(home)) {
            assertThat(answer(postgres, "show fsync")).isEqualTo("on");
            assertThat(answer(postgres, "show synchronous_commit")).isEqualTo("on");
            assertThat(answer(postgres, "show full_page_writes")).isEqualTo("on");
            assertThat(Integer.parseInt(answer(postgres, "show server_version_num")))
                    .isGreaterThanOrEqualTo(180_000);
            assertThat(answer(
                            postgres,
                            "create table kept (word text); insert into kept values ('still here')"
                                    + " returning word"))
                    .isEqualTo("still here");
        }
        try (OwnPostgres postgres = OwnPostgres.start(home)) {
            assertThat(answer(postgres, "show fsync")).isEqualTo("on");
            assertThat(answer(postgres, "select word from kept")).isEqualTo("still here");
        }
    }

    @Test
    void nobodyGetsInWithoutThePassword() {
        try (OwnPostgres postgres = OwnPostgres.start(folder.resolve("guarded"))) {
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.getJdbcUrl(), "parklens", "guess")
                            .close())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
    }

    @Test
    void aFolderIsHeldByOneAtATime() {
        Path home = folder.resolve("held");
        try (OwnPostgres postgres = OwnPostgres.start(home)) {
            assertThat(postgres.getJdbcUrl()).startsWith("jdbc:postgresql://localhost:");
            assertThatThrownBy(() -> OwnPostgres.start(home)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void killedItIsStartedAgainWhereItWasWithAllThatWasCommitted() throws SQLException {
        Path home = folder.resolve("killed");
        try (OwnPostgres postgres = OwnPostgres.start(home)) {
            String address = postgres.getJdbcUrl();
            answer(postgres, "create table kept (word text); insert into kept values ('still here') returning word");
            OrphanedPostmaster.running(home.resolve("postgres")).orElseThrow().destroyForcibly();
            await().atMost(Duration.ofMinutes(2))
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(answer(postgres, "select word from kept"))
                            .isEqualTo("still here"));
            assertThat(postgres.getJdbcUrl()).isEqualTo(address);
        }
        assertThat(OrphanedPostmaster.running(home.resolve("postgres"))).isEmpty();
    }

    @Test
    void aFirstStartThatWasCutOffWhileItMadeThePasswordIsNoObstacle() throws IOException {
        Path home = Files.createDirectories(folder.resolve("cut-off"));
        Files.writeString(home.resolve("postgres.password.new"), "half a passw");
        assertThat(Secret.readOrMake(home.resolve("postgres.password"))).doesNotStartWith("half");
    }

    private static String answer(OwnPostgres postgres, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword());
                Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            try (ResultSet result = statement.getResultSet()) {
                assertThat(result.next()).isTrue();
                return result.getString(1);
            }
        }
    }
}
