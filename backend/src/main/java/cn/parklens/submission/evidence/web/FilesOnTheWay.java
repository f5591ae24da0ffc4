package cn.parklens.submission.evidence.web;

import cn.parklens.evidence.QueuePlaces;
import cn.parklens.evidence.Upload;
import cn.parklens.evidence.Uploads;
import cn.parklens.evidence.UploadsInSight;
import cn.parklens.submission.Submission;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private static final int AT_A_GLANCE = 3;

    private final UploadsInSight inSight;
    private final Uploads uploads;
    private final QueuePlaces places;

    FilesOnTheWay(UploadsInSight inSight, Uploads uploads, QueuePlaces places) {
        this.inSight = inSight;
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

    /**
     * Those that are shown.
     *
     * @param shown the newest first; at most {@value #MOST}, of more those that are not done with
     * @param others how many more there are
     */
    record Files(List<OnTheWay> shown, int others) {

        boolean move() {
            return shown.stream().anyMatch(OnTheWay::moves);
        }

        /** Those that are seen at once, above the lists: what waits for a person, what is being read, what is newest. */
        List<OnTheWay> first() {
            return ordered().limit(AT_A_GLANCE).toList();
        }

        /** Those that are looked up. */
        List<OnTheWay> rest() {
            return ordered().skip(AT_A_GLANCE).toList();
        }

        /** What waits for its turn in the order of the queue, everything else with the newest first. */
        private Stream<OnTheWay> ordered() {
            return shown.stream()
                    .sorted(Comparator.comparingInt(Files::rank)
                            .thenComparingLong(file -> file.moves()
                                    ? file.upload().id()
                                    : -file.upload().id()));
        }

        private static int rank(OnTheWay file) {
            return switch (file.upload().state()) {
                case RECOGNISED -> 0;
                case RUNNING -> 1;
                case RECEIVED, QUEUED -> 2;
                case IMPORTED, REFUSED, FAILED, CANCELLED -> 3;
            };
        }
    }

    Files of(Submission submission) {
        Instant now = Instant.now();
        UploadsInSight.InSight found =
                inSight.of(submission.park().id(), submission.id(), now.minus(JUST_DONE), now.minus(LEFT), MOST);
        return new Files(of(found.uploads(), submission), found.others());
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
}
