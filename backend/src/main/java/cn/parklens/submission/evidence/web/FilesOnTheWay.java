package cn.parklens.submission.evidence.web;

import cn.parklens.evidence.QueuePlaces;
import cn.parklens.evidence.Upload;
import cn.parklens.evidence.Uploads;
import cn.parklens.submission.Submission;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Files that were sent and are not done with, and those that were just done: what a person waits for. */
@Component
class FilesOnTheWay {

    private static final Duration JUST_DONE = Duration.ofMinutes(10);
    private static final int MOST = 30;

    private final Uploads uploads;
    private final QueuePlaces places;

    FilesOnTheWay(Uploads uploads, QueuePlaces places) {
        this.uploads = uploads;
        this.places = places;
    }

    /**
     * A file on its way.
     *
     * @param size in bytes
     * @param before files that come before it, null when it does not wait
     */
    public record OnTheWay(
            Upload upload,
            UploadView view,
            long size,
            @Nullable Integer before) {

        /** Whether it moves without anybody doing anything. */
        public boolean moves() {
            return !upload.state().isFinal() && upload.state() != Upload.State.RECOGNISED;
        }

        /** Bytes of the file as sent that were read, in proportion. */
        public long read() {
            return Math.round(size * view.share());
        }
    }

    /** The newest first, whatever became of them; at most {@value #MOST}. */
    List<OnTheWay> of(Submission submission) {
        Instant since = Instant.now().minus(JUST_DONE);
        List<Upload> onTheWay = uploads.of(submission.park().id(), submission.id()).stream()
                .filter(upload -> !upload.state().isFinal() || isSince(since, upload))
                .limit(MOST)
                .toList();
        return of(onTheWay, submission);
    }

    OnTheWay of(Upload upload, Submission submission) {
        return of(List.of(upload), submission).getFirst();
    }

    private List<OnTheWay> of(List<Upload> several, Submission submission) {
        Map<Long, Long> sizes = uploads.sizes(several);
        Map<Long, Integer> waiting = places.before(submission.park().id());
        return several.stream()
                .map(upload -> new OnTheWay(
                        upload,
                        UploadView.of(upload, submission.form()),
                        Objects.requireNonNull(sizes.get(upload.id())),
                        waiting.get(upload.id())))
                .toList();
    }

    private static boolean isSince(Instant since, Upload upload) {
        Instant finished = upload.progress().finishedAt();
        return (finished == null ? upload.progress().uploadedAt() : finished).isAfter(since);
    }
}
