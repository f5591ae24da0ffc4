package cn.parklens.submission.evidence.web;

import cn.parklens.evidence.QueuePlaces;
import cn.parklens.evidence.Upload;
import cn.parklens.evidence.Uploads;
import cn.parklens.submission.Submission;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Files that were sent and are not done with, and those that were just done: what a person waits for. What could not be
 * imported is not done with before something was sent in its stead: who sent it may come back on Monday.
 */
@Component
class FilesOnTheWay {

    private static final Duration JUST_DONE = Duration.ofMinutes(10);
    private static final Duration LEFT = Duration.ofDays(7);
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
        List<Upload> newestFirst = uploads.of(submission.park().id(), submission.id());
        List<Upload> onTheWay = newestFirst.stream()
                .filter(upload ->
                        !upload.state().isFinal() || isWithin(JUST_DONE, upload) || isLeft(upload, newestFirst))
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

    private static boolean isWithin(Duration past, Upload upload) {
        Instant finished = upload.progress().finishedAt();
        return (finished == null ? upload.progress().uploadedAt() : finished)
                .isAfter(Instant.now().minus(past));
    }

    private static boolean isLeft(Upload upload, List<Upload> newestFirst) {
        boolean notImported = upload.state() == Upload.State.REFUSED || upload.state() == Upload.State.FAILED;
        return notImported
                && isWithin(LEFT, upload)
                && newestFirst.stream()
                        .takeWhile(later -> later.id() > upload.id())
                        .noneMatch(later -> later.fileName().equals(upload.fileName())
                                || !Collections.disjoint(lists(later), lists(upload)));
    }

    private static Set<String> lists(Upload upload) {
        return Stream.concat(
                        Stream.ofNullable(upload.listCode()),
                        Stream.ofNullable(upload.recognition())
                                .flatMap(recognition -> recognition.sheets().stream())
                                .flatMap(sheet -> Stream.ofNullable(sheet.listCode())))
                .collect(Collectors.toSet());
    }
}
