package cn.parklens.fault;

import cn.parklens.fault.Acknowledged.Cell;
import cn.parklens.fault.Acknowledged.Sent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds what is in the database against what was acknowledged. */
final class Inquest {

    private final JdbcClient sql;
    private final List<String> lost = new ArrayList<>();
    private final List<String> half = new ArrayList<>();
    private final List<String> doubled = new ArrayList<>();

    private Inquest(JdbcClient sql) {
        this.sql = sql;
    }

    /** Into the database of a home folder, which must be running. */
    static Inquest into(Path home) throws IOException {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setServerNames(new String[] {"localhost"});
        database.setPortNumbers(new int[] {
            Integer.parseInt(Files.readAllLines(home.resolve("postgres/postmaster.pid"))
                    .get(3)
                    .strip())
        });
        database.setDatabaseName("parklens");
        database.setUser("parklens");
        database.setPassword(Files.readString(home.resolve("postgres.password")).strip());
        return new Inquest(JdbcClient.create(database));
    }

    /** Uploads on which the product still has something to do. */
    int unfinished() {
        return sql.sql("select count(*) from upload where state in ('RECEIVED', 'RECOGNISED', 'QUEUED', 'RUNNING')"
                        + " and id in (select id from upload where state <> 'RECOGNISED')")
                .query(Integer.class)
                .single();
    }

    /** Looks for what was lost, half done or doubled since an upload and a line of the ledger. */
    Inquest hold(Iterable<Cell> cells, Iterable<Sent> uploads, long sinceUpload) {
        cells.forEach(this::hold);
        uploads.forEach(this::hold);
        half(
                "version %s is published without all its rows",
                "select id from list_version v where upload_id > :since and imported_at is not null and (rows_read <>"
                        + " (select count(*) from evidence_row r where r.list_version_id = v.id) or counted <> (select"
                        + " count(*) from evidence_row r where r.list_version_id = v.id and status = 'COUNTED'))",
                sinceUpload);
        half(
                "version %s was left behind by an upload that is over",
                "select v.id from list_version v join upload u on u.id = v.upload_id where v.upload_id > :since and"
                        + " imported_at is null",
                sinceUpload);
        half(
                "rows of version %s were left behind",
                "select distinct list_version_id from evidence_row r where not exists (select from list_version v"
                        + " where v.id = r.list_version_id) and list_version_id > :since",
                sinceUpload);
        half(
                "upload %s ended without a result",
                "select id from upload where id > :since and state in ('IMPORTED', 'REFUSED', 'FAILED') and (result is"
                        + " null or finished_at is null)",
                sinceUpload);
        half(
                "upload %s says it was imported, and has no version; or it has one and does not say so",
                "select id from upload u where id > :since and state <> 'RUNNING' and (state = 'IMPORTED') <> exists (select from list_version"
                        + " v where v.upload_id = u.id and imported_at is not null)",
                sinceUpload);
        half(
                "cell %s is not the newest line of its ledger",
                "select c.observation_id from current_observation c where observation_id <> (select max(o.id) from"
                        + " observation o where o.indicator = c.indicator and o.period = c.period and o.submission_id ="
                        + " c.submission_id) and :since = :since",
                sinceUpload);
        doubled(
                "upload %s has several versions",
                "select upload_id from list_version where upload_id > :since group by upload_id, list_code having"
                        + " count(*) > 1",
                sinceUpload);
        doubled(
                "the file of upload %s was taken in more than once",
                "select min(id) from upload where id > :since group by sha256 having count(*) > 1", sinceUpload);
        doubled(
                "problems of upload %s are told more than once",
                "select upload_id from import_problem where upload_id > :since group by upload_id, code, sheet,"
                        + " row_number, column_letter having count(*) > 1",
                sinceUpload);
        doubled(
                "a figure stands in more than one line of the ledger, %s",
                "select min(id) from observation where :since = :since group by indicator, period, amount having"
                        + " count(*) > 1",
                sinceUpload);
        return this;
    }

    private void hold(Cell cell) {
        boolean there = sql.sql("select exists (select from observation where id = ? and indicator = ? and period = ?"
                        + " and amount = ?)")
                .params(cell.id(), cell.indicator(), cell.period(), cell.amount())
                .query(Boolean.class)
                .single();
        if (!there) {
            lost.add("cell " + cell);
        }
    }

    private void hold(Sent upload) {
        SentList list = upload.list();
        boolean stored = sql.sql("select exists (select from upload u join stored_file f using (sha256) where u.id = ?"
                        + " and f.sha256 = ? and encode(sha256(f.content), 'hex') = f.sha256 and f.size = ?)")
                .params(upload.id(), upload.sha256(), upload.size())
                .query(Boolean.class)
                .single();
        if (!stored) {
            lost.add("upload " + upload.id() + " with " + upload.sha256());
            return;
        }
        boolean whole = sql.sql("select exists (select from list_version where upload_id = ? and imported_at is not"
                        + " null and rows_read = ? and counted = ? and duplicates = ?)")
                .params(upload.id(), list.rows(), list.counted(), list.rows() - list.counted())
                .query(Boolean.class)
                .single();
        String state = sql.sql("select state from upload where id = ?")
                .param(upload.id())
                .query(String.class)
                .single();
        if (!whole) {
            half.add("upload " + upload.id() + " is " + state + " without its " + list.rows() + " rows");
        }
    }

    private void half(String words, String query, long since) {
        find(half, words, query, since);
    }

    private void doubled(String words, String query, long since) {
        find(doubled, words, query, since);
    }

    private void find(List<String> where, String words, String query, long since) {
        sql.sql(query).param("since", since).query(Long.class).list().forEach(id -> where.add(words.formatted(id)));
    }

    List<String> lost() {
        return lost;
    }

    List<String> half() {
        return half;
    }

    List<String> doubled() {
        return doubled;
    }
}
