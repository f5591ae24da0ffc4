package cn.parklens.evidence.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.parklens.RunningProduct;
import cn.parklens.evidence.Upload;
import cn.parklens.evidence.Uploads;
import cn.parklens.evidence.WrittenLists;
import cn.parklens.submission.Cast;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows that nobody sees yet do not wait for the disk: a database that came back without them must be found out. */
@RunningProduct
@Import({Cast.class, WrittenLists.class})
class ProgressIT {

    @Autowired
    Uploads uploads;

    @Autowired
    WrittenLists lists;

    @Autowired
    UploadRepository repository;

    @Autowired
    JdbcTemplate database;

    private Upload upload;

    @BeforeEach
    void anUpload() {
        upload = lists.upload();
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
