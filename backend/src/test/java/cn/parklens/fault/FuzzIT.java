package cn.parklens.fault;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.RunningProduct;
import cn.parklens.evidence.Upload;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Three hundred hostile files through the real door; {@code ./bench fuzz} sends ten thousand. */
@RunningProduct
class FuzzIT {

    private static final int FILES = 300;

    @TempDir
    private Path folder;

    @Autowired
    private ApplicationContext product;

    @LocalServerPort
    private int port;

    @Test
    void everyHostileFileIsHarmlessOrRefusedInWordsThatSayWhere() throws Exception {
        try (FuzzRounds rounds =
                FuzzRounds.on(product, port, folder.resolve("a/b/canary"), 20261121, List.of(), line -> {})) {
            FuzzRounds.Outcome outcome = rounds.run(FILES);
            assertThat(outcome.refused()).isBetween(FILES / 4, FILES - 1);
            assertThat(outcome.serverErrors()).isEmpty();
            assertThat(outcome.outOfMemory()).isEmpty();
            assertThat(outcome.hangs()).isEmpty();
            assertThat(outcome.unlocated()).isEmpty();
            assertThat(outcome.misread()).isEmpty();
            assertThat(outcome.readTwice()).isPositive();
            assertThat(outcome.touched()).isEmpty();
            assertThat(outcome.calls()).isZero();
        }
    }

    @Test
    void aNameThatNoFileCanHaveIsTheSendersMistake() throws Exception {
        try (FuzzRounds rounds = FuzzRounds.on(product, port, folder.resolve("a/b/canary"), 1, List.of(), line -> {})) {
            HostileFile file =
                    new HostileFile("a NUL", "名单\u0000.xlsx", new HostileFile.Content(new byte[] {'P', 'K'}));
            FuzzRounds.Verdict verdict = rounds.overHttp(file);
            assertThat(verdict.state()).isEqualTo(Upload.State.REFUSED);
            assertThat(verdict.incomplete()).isEmpty();
        }
    }
}
