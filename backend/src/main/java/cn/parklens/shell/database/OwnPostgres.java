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
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The PostgreSQL that comes with the product, in the installation's own folder.
 *
 * <p>The library that carries it is made for tests and starts it with {@code fsync} and {@code synchronous_commit} off;
 * people keep data in this one, so both are switched on. It listens on loopback only and asks for a password.
 */
final class OwnPostgres implements JdbcConnectionDetails, AutoCloseable {

    private static final String NAME = "parklens";

    private final HomeFolder home;
    private final EmbeddedPostgres postgres;
    private final String password;

    private OwnPostgres(HomeFolder home, EmbeddedPostgres postgres, String password) {
        this.home = home;
        this.postgres = postgres;
        this.password = password;
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
            OrphanedPostmaster.stop(data);
            boolean first = !Files.exists(ready);
            if (first && Files.exists(data)) {
                // A first start that was cut off: nothing was ever stored in it.
                Files.move(data, home.resolve("postgres.unfinished-" + System.currentTimeMillis()));
            }
            OwnPostgres started = new OwnPostgres(home, server(home, data, first ? "" : password), password);
            if (first) {
                started.setUp(data);
                Files.createFile(ready);
            }
            return started;
        } catch (IOException | SQLException failure) {
            home.close();
            throw new IllegalStateException("PostgreSQL did not start in " + homePath.toAbsolutePath(), failure);
        }
    }

    private static EmbeddedPostgres server(HomeFolder home, Path data, String password) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setOverrideWorkingDirectory(home.resolve("postgres-programs").toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofMinutes(2))
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

    @Override
    public String getJdbcUrl() {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + NAME;
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
    public void close() {
        try {
            postgres.close();
            // The library waits five seconds only; a busy machine needs longer to write everything down.
            OrphanedPostmaster.stop(home.resolve("postgres"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            home.close();
        }
    }
}
