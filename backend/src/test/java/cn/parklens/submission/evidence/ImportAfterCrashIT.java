package cn.parklens.submission.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.RunningProduct;
import cn.parklens.evidence.Upload;
import cn.parklens.submission.Cast;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
        Upload upload = cutOff(Books.listed(40), 0);

        assertThat(sending.finished(upload).state()).isEqualTo(Upload.State.IMPORTED);
        assertThat(lists.facts(park.id(), submission.id()).get("listed").rows()).hasSize(40);
        assertThat(count("select count(*) from evidence_row where park_id = ?")).isEqualTo(40);
        assertThat(count("select count(*) from list_version where park_id = ?")).isEqualTo(1);
    }

    @Test
    void anImportThatIsCutOffAgainAndAgainEndsWithWhatToDoAndItsFileIsKept() throws IOException {
        byte[] file = Books.listed(40);
        Upload upload = cutOff(file, 4);

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
        assertThat(count("select count(*) from evidence_row where park_id = ?")).isZero();
        assertThat(count("select count(*) from list_version where park_id = ?")).isZero();
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        uploads.copyFile(ended, kept);
        assertThat(kept.toByteArray()).isEqualTo(file);
    }

    @Test
    void anImportThatWasCutOffSomeTimesStillBeginsAnew() {
        Upload upload = cutOff(Books.listed(4), 3);

        assertThat(sending.finished(upload).state()).isEqualTo(Upload.State.IMPORTED);
    }

    /** An import that the next start finds half done, and how often it was lost before. */
    private Upload cutOff(byte[] file, int losses) {
        queue.stop();
        try {
            Upload upload = sending.received("上市企业.xlsx", file, null);
            assertThat(upload.state()).isEqualTo(Upload.State.QUEUED);
            database.update("update upload set losses = ? where id = ?", losses, upload.id());
            leaveHalfAnImport(upload);
            return upload;
        } finally {
            queue.start();
        }
    }

    /** As a kill in the middle leaves it: running, with rows under a version that nobody sees. */
    private void leaveHalfAnImport(Upload upload) {
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
                        + " '{}', '' from generate_series(2, 20) n",
                park.id(),
                version);
    }

    private int count(String sql) {
        return Objects.requireNonNull(database.queryForObject(sql, Integer.class, park.id()));
    }
}
