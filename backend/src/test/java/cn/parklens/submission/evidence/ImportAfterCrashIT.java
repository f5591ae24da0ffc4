package cn.parklens.submission.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.parklens.RunningProduct;
import cn.parklens.account.Park;
import cn.parklens.account.Person;
import cn.parklens.evidence.Upload;
import cn.parklens.submission.Cast;
import cn.parklens.submission.Submission;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Import;

/** What the next start does with an import that was cut off: the queue is stopped and started around a forged state. */
@RunningProduct
@Import(Cast.class)
class ImportAfterCrashIT extends EvidenceStory {

    @Autowired
    @Qualifier("importQueue")
    SmartLifecycle queue;

    @Test
    void anImportThatWasCutOffBeginsAnewAndIsNeverDoubled() {
        Park park = cast.park("320213");
        Person administrator = cast.administratorOf(park);
        Submission submission = submissions.seenBy(administrator, Cast.COLLECTION, park.code());
        Upload upload;
        queue.stop();
        try {
            upload = uploads.receive(
                    administrator,
                    park.id(),
                    submission.id(),
                    "上市企业.xlsx",
                    new ByteArrayInputStream(Books.listed(40)),
                    null);
            assertThat(upload.state()).isEqualTo(Upload.State.QUEUED);
            leaveHalfAnImport(park, submission, upload);
        } finally {
            queue.start();
        }

        Upload finished = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> uploads.find(park.id(), upload.id()).orElseThrow(),
                        it -> it.state().isFinal());
        assertThat(finished.state()).isEqualTo(Upload.State.IMPORTED);
        assertThat(lists.facts(park.id(), submission.id()).get("listed").rows()).hasSize(40);
        assertThat(count("select count(*) from evidence_row where park_id = ?", park))
                .isEqualTo(40);
        assertThat(count("select count(*) from list_version where park_id = ?", park))
                .isEqualTo(1);
    }

    @Test
    void anImportThatIsCutOffAgainAndAgainEndsWithWhatToDoAndItsFileIsKept() throws IOException {
        Park park = cast.park("320213");
        Person administrator = cast.administratorOf(park);
        Submission submission = submissions.seenBy(administrator, Cast.COLLECTION, park.code());
        byte[] file = Books.listed(40);
        Upload upload;
        queue.stop();
        try {
            upload = uploads.receive(
                    administrator, park.id(), submission.id(), "上市企业.xlsx", new ByteArrayInputStream(file), null);
            database.update("update upload set losses = 4 where id = ?", upload.id());
            leaveHalfAnImport(park, submission, upload);
        } finally {
            queue.start();
        }

        Upload ended = uploads.find(park.id(), upload.id()).orElseThrow();
        assertThat(ended.state()).isEqualTo(Upload.State.FAILED);
        assertThat(ended.result()).isNotNull();
        assertThat(uploads.problems(ended, null, 0, 10, Locale.CHINA))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo("FILE_CUT_OFF_TOO_OFTEN");
                    assertThat(problem.message()).contains("5 次");
                    assertThat(problem.remedy()).contains("重新上传");
                });
        assertThat(count("select count(*) from evidence_row where park_id = ?", park))
                .isZero();
        assertThat(count("select count(*) from list_version where park_id = ?", park))
                .isZero();
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        uploads.copyFile(ended, kept);
        assertThat(kept.toByteArray()).isEqualTo(file);
    }

    @Test
    void anImportThatWasCutOffSomeTimesStillBeginsAnew() {
        Park park = cast.park("320213");
        Person administrator = cast.administratorOf(park);
        Submission submission = submissions.seenBy(administrator, Cast.COLLECTION, park.code());
        Upload upload;
        queue.stop();
        try {
            upload = uploads.receive(
                    administrator,
                    park.id(),
                    submission.id(),
                    "上市企业.xlsx",
                    new ByteArrayInputStream(Books.listed(4)),
                    null);
            database.update("update upload set losses = 3 where id = ?", upload.id());
            leaveHalfAnImport(park, submission, upload);
        } finally {
            queue.start();
        }

        await().atMost(Duration.ofSeconds(60))
                .until(() -> uploads.find(park.id(), upload.id()).orElseThrow().state() == Upload.State.IMPORTED);
    }

    /** As a kill in the middle leaves it: running, with rows under a version that nobody sees. */
    private void leaveHalfAnImport(Park park, Submission submission, Upload upload) {
        database.update("update upload set state = 'RUNNING' where park_id = ? and id = ?", park.id(), upload.id());
        Long version = database.queryForObject(
                "insert into list_version (park_id, submission_id, list_code, version, upload_id, sheet, header_row,"
                        + " columns) values (?, ?, 'listed', ?, ?, '上市企业清单', 1, '[]') returning id",
                Long.class,
                park.id(),
                submission.id(),
                -upload.id(),
                upload.id());
        database.update(
                "insert into evidence_row (park_id, list_version_id, row_number, status, identity_key, name,"
                        + " credit_code_state, typed, cells) select ?, ?, n, 'COUNTED', 'k' || n, 'n', 'ABSENT',"
                        + " '{}', '{}' from generate_series(2, 20) n",
                park.id(),
                version);
    }

    private int count(String sql, Park park) {
        return Objects.requireNonNull(database.queryForObject(sql, Integer.class, park.id()));
    }
}
