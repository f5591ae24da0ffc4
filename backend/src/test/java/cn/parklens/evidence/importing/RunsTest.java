package cn.parklens.evidence.importing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.Upload;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RunsTest {

    private static final UploadKey KEY = new UploadKey(1, 2);

    private final Runs runs = new Runs();

    @Test
    void oneThatIsCancelledBeforeItBeginsDoesNotGoOn() {
        ImportRun run = run();
        runs.cancel(KEY);
        runs.begin(KEY, run);
        assertThat(run.cancelled()).isTrue();

        ImportRun again = run();
        runs.end(KEY);
        runs.begin(KEY, again);
        assertThat(again.cancelled()).as("once is once").isFalse();
    }

    @Test
    void oneThatRunsIsCancelledAndNoOther() {
        ImportRun run = run();
        ImportRun other = run();
        runs.begin(KEY, run);
        runs.begin(new UploadKey(1, 3), other);
        runs.cancel(KEY);
        assertThat(run.cancelled()).isTrue();
        assertThat(other.cancelled()).isFalse();
        runs.cancelAll();
        assertThat(other.cancelled()).isTrue();
    }

    private static ImportRun run() {
        Upload.Progress progress = new Upload.Progress(0, 0, 0, Instant.EPOCH, null, null);
        return new ImportRun(
                new Upload(1, 2, 3, "", "名单.xlsx", null, Upload.State.RUNNING, null, progress, null, null),
                Path.of("none"));
    }
}
