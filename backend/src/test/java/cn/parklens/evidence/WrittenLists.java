package cn.parklens.evidence;

import cn.parklens.account.Park;
import cn.parklens.account.Person;
import cn.parklens.submission.Cast;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Long lists that were written into the database a moment ago. */
public class WrittenLists {

    public static final int ROWS = 30_000;

    private final Cast cast;
    private final Submissions submissions;
    private final Uploads uploads;
    private final JdbcTemplate database;
    private final TransactionTemplate transactions;

    WrittenLists(
            Cast cast,
            Submissions submissions,
            Uploads uploads,
            JdbcTemplate database,
            TransactionTemplate transactions) {
        this.cast = cast;
        this.submissions = submissions;
        this.uploads = uploads;
        this.database = database;
        this.transactions = transactions;
    }

    /** What a query gives, which the server breaks off when it takes longer: pairing such lists row by row would. */
    public <T> T within20Seconds(Supplier<T> query) {
        return Objects.requireNonNull(transactions.execute(status -> {
            database.execute("set local statement_timeout = '20s'");
            return query.get();
        }));
    }

    /** An upload that was refused at once: no job touches it. */
    public Upload upload() {
        return uploads(1).getFirst();
    }

    /** Several such of one submission, the oldest first. */
    public List<Upload> uploads(int count) {
        Park park = cast.park("320213");
        Person administrator = cast.administratorOf(park);
        Submission submission = submissions.seenBy(administrator, Cast.COLLECTION, park.code());
        return IntStream.range(0, count)
                .mapToObj(nth -> uploads.receive(
                        administrator,
                        park.id(),
                        submission.id(),
                        "上市企业.xlsx",
                        new ByteArrayInputStream(new byte[] {(byte) nth}),
                        null))
                .toList();
    }

    /** A published version, whose rows the server has no statistics of. Row n is of the enterprise with the code Cn. */
    public long version(Upload upload, int number, String name, boolean current) {
        long version = Objects.requireNonNull(database.queryForObject(
                "insert into list_version (park_id, submission_id, list_code, version, upload_id, sheet, header_row,"
                        + " columns, current, imported_at) values (?, ?, 'listed', ?, ?, '上市企业清单', 1, '[]', ?, now())"
                        + " returning id",
                Long.class,
                upload.parkId(),
                upload.submissionId(),
                number,
                upload.id(),
                current));
        database.update(
                "insert into evidence_row (park_id, list_version_id, row_number, status, identity_key, name,"
                        + " credit_code_state, typed, cells) select ?, ?, n, 'COUNTED', 'C' || n, ? || n, 'VALID', '{}',"
                        + " '' from generate_series(1, ?) n",
                upload.parkId(),
                version,
                name,
                ROWS);
        return version;
    }
}
