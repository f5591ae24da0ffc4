package cn.parklens.shell.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The PostgreSQL that comes with the product, in the installation's own folder.
 *
 * <p>The library that carries it is made for tests and starts it with {@code fsync} and {@code synchronous_commit} off;
 * people keep data in this one, so both are switched on. It listens on loopback only and asks for a password.
 */
final class OwnPostgres implements JdbcConnectionDetails, AutoCloseable {

    private static final String NAME = "parklens";

    private static final Logger LOG = LoggerFactory.getLogger(OwnPostgres.class);
    private static final Duration STARTED_WITHIN = Duration.ofMinutes(2);
    private static final int FREE_PORT = 0;

    private final HomeFolder home;
    private final String password;
    private final int port;
    private EmbeddedPostgres postgres;
    private boolean closed;

    private OwnPostgres(HomeFolder home, EmbeddedPostgres postgres, String password) {
        this.home = home;
        this.postgres = postgres;
        this.password = password;
        port = postgres.getPort();
    }

    /**
     * Starts it, recovering first from whatever happened to the last one.
     *
     * @throws IllegalStateException when another ParkLens holds the folder, or PostgreSQL does not start
     */
    static OwnPostgres start(Path homePath) {
        HomeFolder home = HomeFolder.take(homePath);
        try {
            Path data = home.resolve("postgres");
            Path ready = home.resolve("postgres.ready");
            String password = Secret.readOrMake(home.resolve("postgres.password"));
            OrphanedPostmaster.stop(data, programs(home));
            boolean first = !Files.exists(ready);
            if (first && Files.exists(data)) {
                // A first start that was cut off: nothing was ever stored in it.
                Files.move(data, home.resolve("postgres.unfinished-" + System.currentTimeMillis()));
            }
            OwnPostgres started =
                    new OwnPostgres(home, server(home, first ? "" : password, FREE_PORT, STARTED_WITHIN), password);
            if (first) {
                started.setUp(data);
                Files.createFile(ready);
            }
            started.watch();
            return started;
        } catch (IOException | SQLException failure) {
            home.close();
            throw new IllegalStateException("PostgreSQL did not start in " + homePath.toAbsolutePath(), failure);
        }
    }

    private static Path programs(HomeFolder home) {
        return home.resolve("postgres-programs");
    }

    private static EmbeddedPostgres server(HomeFolder home, String password, int port, Duration within)
            throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(home.resolve("postgres"))
                .setOverrideWorkingDirectory(programs(home).toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(within)
                .setLocaleConfig("locale", "C")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("log_timezone", "UTC");
        if (!password.isEmpty()) {
            builder.setConnectConfig("password", password);
        }
        return builder.start();
    }

    private void setUp(Path data) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(postgres.getJdbcUrl("postgres", "postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + password + "'");
            statement.execute("create role " + NAME + " login password '" + password + "'");
            statement.execute("create database " + NAME + " owner " + NAME);
            Files.writeString(data.resolve("pg_hba.conf"), """
                    host all all 127.0.0.1/32 scram-sha-256
                    host all all ::1/128 scram-sha-256
                    """);
            statement.execute("select pg_reload_conf()");
        }
    }

    /** Calls for help when the server ends though nobody asked it to. */
    private void watch() {
        OrphanedPostmaster.running(home.resolve("postgres"))
                .ifPresent(process -> Thread.ofVirtual().name("postgres-watch").start(() -> {
                    OrphanedPostmaster.awaitEnd(process);
                    startAgain();
                }));
    }

    /**
     * Starts the server once more where it was, so that every connection pool finds it again. Tried until it runs: each
     * time it may take twice as long to recover from its log.
     */
    private synchronized void startAgain() {
        Duration within = Duration.ofSeconds(15);
        while (!closed) {
            LOG.warn("PostgreSQL ended though nobody stopped it; it is started again");
            try {
                postgres.close();
                OrphanedPostmaster.stop(home.resolve("postgres"), programs(home));
                // The library keeps its lock when a start fails.
                Files.deleteIfExists(home.resolve("postgres").resolve("epg-lock"));
                postgres = server(home, password, port, within);
                watch();
                return;
            } catch (IOException | RuntimeException failure) {
                LOG.error("PostgreSQL did not start again, and is tried once more", failure);
                within = within.multipliedBy(2);
            }
        }
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:postgresql://localhost:" + port + "/" + NAME;
    }

    @Override
    public String getUsername() {
        return NAME;
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            postgres.close();
            // The library waits five seconds only; a busy machine needs longer to write everything down.
            OrphanedPostmaster.stop(home.resolve("postgres"), programs(home));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            home.close();
        }
    }
}
