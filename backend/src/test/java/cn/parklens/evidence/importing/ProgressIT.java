package cn.parklens.evidence.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.parklens.RunningProduct;
import cn.parklens.account.Park;
import cn.parklens.account.Person;
import cn.parklens.evidence.Upload;
import cn.parklens.evidence.Uploads;
import cn.parklens.submission.Cast;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows that nobody sees yet do not wait for the disk: a database that came back without them must be found out. */
@RunningProduct
@Import(Cast.class)
class ProgressIT {

    @Autowired
    Cast cast;

    @Autowired
    Submissions submissions;

    @Autowired
    Uploads uploads;

    @Autowired
    UploadRepository repository;

    @Autowired
    JdbcTemplate database;

    private Upload upload;

    /** Refused at once: no job touches it. */
    @BeforeEach
    void anUpload() {
        Park park = cast.park("320213");
        Person administrator = cast.administratorOf(park);
        Submission submission = submissions.seenBy(administrator, Cast.COLLECTION, park.code());
        upload = uploads.receive(
                administrator, park.id(), submission.id(), "上市企业.xlsx", new ByteArrayInputStream(new byte[] {1}), null);
        assertThat(upload.state()).isEqualTo(Upload.State.REFUSED);
    }

    @Test
    void aNoteThatFollowsTheOneBeforeIsTaken() {
        ImportRun run = new ImportRun(upload, Path.of("none"));

        assertThatCode(() -> {
                    repository.progress(run);
                    repository.progress(run);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void anImportWhoseLastNoteIsGoneIsCutOff() {
        noted(500);
        ImportRun run = new ImportRun(stored(), Path.of("none"));
        noted(0);

        assertThatThrownBy(() -> repository.progress(run)).isInstanceOf(CutOff.class);
        assertThat(stored().progress().rowsRead()).isZero();
    }

    private void noted(int rows) {
        database.update("update upload set rows_read = ? where id = ?", rows, upload.id());
    }

    private Upload stored() {
        return uploads.find(upload.parkId(), upload.id()).orElseThrow();
    }
}
