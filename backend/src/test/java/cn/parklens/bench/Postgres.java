package cn.parklens.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A durable PostgreSQL whose files the bench may touch. */
final class Postgres implements AutoCloseable {

    private final EmbeddedPostgres server;
    private final Path folder;
    private final JdbcClient sql;

    private Postgres(EmbeddedPostgres server, Path folder) {
        this.server = server;
        this.folder = folder;
        this.sql = JdbcClient.create(server.getPostgresDatabase());
    }

    static Postgres start(Path folder) throws IOException {
        Path data = folder.resolve("postgres");
        return new Postgres(
                EmbeddedPostgres.builder()
                        .setDataDirectory(data)
                        .setLocaleConfig("locale", "C")
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("shared_buffers", "256MB")
                        .setServerConfig("max_wal_size", "2GB")
                        .start(),
                data);
    }

    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** Tables for the peers and for the limit, once the product has made its own. */
    void prepare() {
        sql.sql("""
                create table bench_plain (name text, credit_code text not null unique, industry text, level text,
                    service text, class text, address text, phone text, revenue text, remark text)
                """).update();
        // The plain way keeps its jobs' notes in the database, as most do; the product does not.
        new ResourceDatabasePopulator(new ClassPathResource("org/springframework/batch/core/schema-postgresql.sql"))
                .execute(server.getPostgresDatabase());
        sql.sql("create table bench_limit (like evidence_row including all)").update();
    }

    int plainRows() {
        return sql.sql("select count(*) from bench_plain").query(Integer.class).single();
    }

    /** Writes the rows of the newest list where the server can read them. */
    void takeRowsForTheLimit() {
        sql.sql("copy (select e.* from evidence_row e where e.list_version_id = (select max(id) from list_version"
                        + " where imported_at is not null) order by e.park_id, e.list_version_id, e.row_number) to '"
                        + rows() + "'")
                .update();
        sql.sql("checkpoint").update();
    }

    void emptyLimitTable() {
        sql.sql("truncate bench_limit").update();
    }

    void copyOnTheServer() {
        sql.sql("copy bench_limit from '" + rows() + "'").update();
    }

    private Path rows() {
        return folder.resolve("rows.copy").toAbsolutePath();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
