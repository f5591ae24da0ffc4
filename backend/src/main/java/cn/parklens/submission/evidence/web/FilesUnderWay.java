package cn.parklens.submission.evidence.web;

import cn.parklens.evidence.Upload;
import cn.parklens.evidence.UploadsInSight;
import cn.parklens.submission.Submission;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Files of a submission that are not imported yet, as whoever is about to send it should know: what counts then are the lists
 * of before, and these files are not imported any more.
 */
@Component("filesUnderWay")
public class FilesUnderWay {

    private static final int NAMED = 5;

    private final UploadsInSight inSight;

    FilesUnderWay(UploadsInSight inSight) {
        this.inSight = inSight;
    }

    /**
     * Those files.
     *
     * @param named at most {@value #NAMED}, the newest first
     * @param others how many more there are
     */
    public record Files(List<Upload> named, int others) {

        /** How many there are. */
        public int size() {
            return named.size() + others;
        }
    }

    /** Those that are waiting, being imported, or to be confirmed. */
    public Files of(Submission submission) {
        Instant now = Instant.now();
        UploadsInSight.InSight found = inSight.of(submission.park().id(), submission.id(), now, now, NAMED);
        List<Upload> named = found.uploads().stream()
                .filter(upload -> !upload.state().isFinal())
                .toList();
        return new Files(named, found.others());
    }
}
