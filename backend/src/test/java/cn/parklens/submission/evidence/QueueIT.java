package cn.parklens.submission.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.parklens.RunningProduct;
import cn.parklens.account.Park;
import cn.parklens.account.Person;
import cn.parklens.bench.GeneratedFiles;
import cn.parklens.evidence.Upload;
import cn.parklens.evidence.Upload.State;
import cn.parklens.submission.Cast;
import cn.parklens.submission.Submission;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Import;

/** Several uploads at once: whose turn it is, how far one is, and how one is stopped. */
@RunningProduct
@Import(Cast.class)
class QueueIT extends EvidenceStory {

    @Autowired
    @Qualifier("importQueue")
    SmartLifecycle queue;

    @TempDir
    Path folder;

    private record Sender(Park park, Person person, Submission submission) {}

    private Sender sender() {
        Park park = cast.park("320213");
        Person administrator = cast.administratorOf(park);
        return new Sender(park, administrator, submissions.seenBy(administrator, Cast.COLLECTION, park.code()));
    }

    @Test
    void oneParksManyFilesDoNotKeepAnotherParkWaiting() {
        Sender busy = sender();
        Sender other = sender();
        List<Upload> many = new ArrayList<>();
        Upload one;
        queue.stop();
        try {
            for (int i = 1; i <= 8; i++) {
                many.add(send(busy, "名单" + i + ".xlsx", new ByteArrayInputStream(Books.listed(50 + i))));
            }
            one = send(other, "名单.xlsx", new ByteArrayInputStream(Books.listed(9)));
        } finally {
            queue.start();
        }

        Instant turn = started(when(other, one, it -> it.state().isFinal()));
        List<Instant> turns = many.stream()
                .map(upload -> started(when(busy, upload, it -> it.state().isFinal())))
                .toList();
        // It was sent last, and two are imported at once: at most these two came first.
        assertThat(turns.stream().filter(each -> each.isBefore(turn))).hasSizeLessThanOrEqualTo(2);
        assertThat(many)
                .allSatisfy(upload -> assertThat(find(busy, upload).state()).isEqualTo(State.IMPORTED));
    }

    @Test
    void aRunningImportSaysHowFarItIsAndLeavesNothingWhenItIsStopped() throws IOException {
        Sender sender = sender();
        when(sender, send(sender, "规上工业.xlsx", generated(300)), it -> it.state() == State.IMPORTED);
        int before = rows(sender);

        Upload large = send(sender, "规上工业.xlsx", generated(120_000));
        Upload running = when(sender, large, it -> it.progress().rowsRead() > 0);
        uploads.cancel(sender.park().id(), large.id());
        Upload ended = when(sender, large, it -> it.state().isFinal());

        Upload.Progress progress = running.progress();
        assertThat(progress.bytesRead()).isPositive().isLessThanOrEqualTo(progress.bytesTotal());
        assertThat(progress.startedAt()).isNotNull();
        assertThat(ended.state()).isEqualTo(State.CANCELLED);
        assertThat(rows(sender)).isEqualTo(before);
        assertThat(lists.history(sender.park().id(), sender.submission().id(), "industrial"))
                .singleElement()
                .satisfies(version -> assertThat(version.counted()).isEqualTo(300));
    }

    @Test
    void whatWasWaitingIsTakenBackBeforeItsTurn() {
        Sender sender = sender();
        Upload upload;
        queue.stop();
        try {
            upload = send(sender, "名单.xlsx", new ByteArrayInputStream(Books.listed(5)));
            uploads.cancel(sender.park().id(), upload.id());
        } finally {
            queue.start();
        }
        assertThat(find(sender, upload).state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void theSizesOfManyFilesAreToldAtOnceAndOfTheSameFileTwice() {
        Sender sender = sender();
        byte[] four = Books.listed(4);
        byte[] five = Books.listed(5);
        Upload first = send(sender, "名单.xlsx", new ByteArrayInputStream(four));
        Upload again = send(sender, "名单（再发）.xlsx", new ByteArrayInputStream(four));
        Upload other = send(sender, "名单2.xlsx", new ByteArrayInputStream(five));

        assertThat(uploads.sizes(List.of(first, again, other)))
                .containsOnly(
                        Map.entry(first.id(), (long) four.length),
                        Map.entry(again.id(), (long) four.length),
                        Map.entry(other.id(), (long) five.length));
        assertThat(uploads.sizes(List.of())).isEmpty();
    }

    private InputStream generated(int rows) throws IOException {
        return Files.newInputStream(GeneratedFiles.write(folder.resolve(rows + ".xlsx"), rows));
    }

    private Upload send(Sender sender, String name, InputStream content) {
        Upload upload = uploads.receive(
                sender.person(), sender.park().id(), sender.submission().id(), name, content, null);
        uploads.confirm(sender.park().id(), upload.id());
        return upload;
    }

    private Upload when(Sender sender, Upload upload, Predicate<Upload> condition) {
        return await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> find(sender, upload), condition);
    }

    private Upload find(Sender sender, Upload upload) {
        return uploads.find(sender.park().id(), upload.id()).orElseThrow();
    }

    private static Instant started(Upload upload) {
        return Objects.requireNonNull(upload.progress().startedAt());
    }

    private int rows(Sender sender) {
        return Objects.requireNonNull(database.queryForObject(
                "select count(*) from evidence_row where park_id = ?",
                Integer.class,
                sender.park().id()));
    }
}
