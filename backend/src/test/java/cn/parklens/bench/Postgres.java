package cn.parklens.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * A durable PostgreSQL whose files the bench may touch. Every process of the product has a database of its own, made and
 * dropped for it: rows that others left would be vacuumed while the next is measured. The peers have one, whose table they
 * empty before they begin.
 */
final class Postgres implements AutoCloseable {

    private static final String TEMPLATE = "product";
    private static final String PEERS = "peers";

    private final EmbeddedPostgres server;
    private final Path folder;
    private final JdbcClient sql;
    private int made;

    private Postgres(EmbeddedPostgres server, Path folder) {
        this.server = server;
        this.folder = folder;
        this.sql = JdbcClient.create(server.getPostgresDatabase());
        sql.sql("create database " + TEMPLATE).update();
    }

    /** A database; closed, it is gone, and what it left to do is done. */
    record Database(Postgres on, String name) implements AutoCloseable {

        String url() {
            return on.server.getJdbcUrl("postgres", name);
        }

        @Override
        public void close() {
            on.sql.sql("drop database " + name + " with (force)").update();
        }
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

    /** The one that all others of the product are made after. */
    Database template() {
        return new Database(this, TEMPLATE);
    }

    /** One as the product makes it, without a row. */
    Database anew() {
        String name = TEMPLATE + "_" + made++;
        sql.sql("create database " + name + " template " + TEMPLATE).update();
        return new Database(this, name);
    }

    /** Where the peers write. */
    Database peers() {
        return new Database(this, PEERS);
    }

    private JdbcClient in(Database database) {
        return JdbcClient.create(server.getDatabase("postgres", database.name()));
    }

    /** Tables for the peers and for the limit, once the product has made its own. */
    void prepare() {
        // The product rehearsed in it: the rows were rolled back, their room is not.
        in(template()).sql("vacuum full").update();
        sql.sql("create database " + PEERS + " template " + TEMPLATE).update();
        in(peers()).sql("""
                create table bench_plain (name text, credit_code text not null unique, industry text, level text,
                    service text, class text, address text, phone text, revenue text, remark text)
                """).update();
        // The plain way keeps its jobs' notes in the database, as most do; the product does not.
        new ResourceDatabasePopulator(new ClassPathResource("org/springframework/batch/core/schema-postgresql.sql"))
                .execute(server.getDatabase("postgres", PEERS));
        in(peers())
                .sql("create table bench_limit (like evidence_row including all)")
                .update();
    }

    int plainRows() {
        return in(peers())
                .sql("select count(*) from bench_plain")
                .query(Integer.class)
                .single();
    }

    /** Writes the rows of the newest list where the server can read them. */
    void takeRowsForTheLimit(Database from) {
        in(from).sql("copy (select e.* from evidence_row e where e.list_version_id = (select max(id) from list_version"
                        + " where imported_at is not null) order by e.park_id, e.list_version_id, e.row_number) to '"
                        + rows() + "'")
                .update();
        sql.sql("checkpoint").update();
    }

    void emptyLimitTable() {
        in(peers()).sql("truncate bench_limit").update();
    }

    void copyOnTheServer() {
        in(peers()).sql("copy bench_limit from '" + rows() + "'").update();
    }

    private Path rows() {
        return folder.resolve("rows.copy").toAbsolutePath();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
