package cn.parklens.evidence.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cn.parklens.RunningProduct;
import cn.parklens.account.Park;
import cn.parklens.account.Person;
import cn.parklens.evidence.Upload;
import cn.parklens.evidence.Uploads;
import cn.parklens.evidence.importing.NameRepository.Renamed;
import cn.parklens.evidence.importing.NameRepository.Waiting;
import cn.parklens.submission.Cast;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Long lists that were written a moment ago: the server knows nothing of them yet, and others want them as well. */
@RunningProduct
@Import(Cast.class)
class NamesOfLongListsIT {

    private static final int ROWS = 30_000;

    @Autowired
    Cast cast;

    @Autowired
    Submissions submissions;

    @Autowired
    Uploads uploads;

    @Autowired
    NameRepository names;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TransactionTemplate transactions;

    /** Row by row it would be 900 million comparisons. */
    @Test
    void renamedEnterprisesAreFoundWhateverTheServerThinksOfTheListsLength() {
        Upload upload = upload();
        long before = version(upload, 1, "原", false);
        long after = version(upload, 2, "新", true);
        database.update(
                "update evidence_row set name = '原9999' where park_id = ? and list_version_id = ? and row_number = 9999",
                upload.parkId(),
                after);

        List<Renamed> renamed = Objects.requireNonNull(transactions.execute(status -> {
            database.execute("set local statement_timeout = '20s'");
            return names.renamed(upload.parkId(), after, List.of(before));
        }));

        assertThat(renamed).hasSize(10_000).startsWith(new Renamed(1, "新1", "C1", before, 1, "原1"));
        assertThat(renamed).extracting(Renamed::row).doesNotContain(9999).contains(10_001);
    }

    @Test
    void aNewVersionIsPublishedWhileTheOneBeforeIsBeingCompared() {
        Upload upload = upload();
        long version = version(upload, 1, "名", true);
        database.update(
                "update list_version set names_compared = false where park_id = ? and id = ?",
                upload.parkId(),
                version);

        transactions.executeWithoutResult(comparing -> {
            Waiting waiting = names.nextWaiting().orElseThrow();
            assertThat(waiting.version()).isEqualTo(version);
            assertThatCode(() -> Thread.ofPlatform()
                            .start(() -> transactions.executeWithoutResult(publishing -> {
                                database.execute("set local lock_timeout = '5s'");
                                database.update(
                                        "update list_version set current = false where park_id = ? and id = ?",
                                        upload.parkId(),
                                        version);
                            }))
                            .join())
                    .doesNotThrowAnyException();
            assertThat(database.queryForObject(
                            "select current from list_version where park_id = ? and id = ?",
                            Boolean.class,
                            upload.parkId(),
                            version))
                    .isFalse();
        });
        Waiting waiting = new Waiting(upload.parkId(), upload.submissionId(), upload.id(), version);

        assertThat(names.compared(waiting)).isFalse();
        assertThat(names.nextWaiting()).isEmpty();
    }

    /** Refused at once: no job touches it. */
    private Upload upload() {
        Park park = cast.park("320213");
        Person administrator = cast.administratorOf(park);
        Submission submission = submissions.seenBy(administrator, Cast.COLLECTION, park.code());
        return uploads.receive(
                administrator, park.id(), submission.id(), "上市企业.xlsx", new ByteArrayInputStream(new byte[] {1}), null);
    }

    private long version(Upload upload, int number, String name, boolean current) {
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
                        + " '{}' from generate_series(1, ?) n",
                upload.parkId(),
                version,
                name,
                ROWS);
        return version;
    }
}
