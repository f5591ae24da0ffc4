package cn.parklens.evidence;

import cn.parklens.account.Person;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Files sent to prove counts: taken in, looked into, confirmed, imported by a job, refused. */
public interface Uploads {

    /**
     * Takes in a file, stores it under its SHA-256 and finds out which sheet is which list. What is understood without
     * doubt is queued at once; what was understood by synonym waits to be confirmed; what cannot be read is refused.
     *
     * <p>Whether the person may change this park's submission is for the caller to ask.
     *
     * @param content read once, at most {@link #MAX_BYTES}
     * @param listCode the list it is, null: found by its sheets
     * @return in state RECOGNISED, QUEUED or REFUSED
     * @throws NotReceived when it is too large, broken off, or the submission is not open
     */
    Upload receive(
            @Nullable Person person,
            long parkId,
            long submissionId,
            String fileName,
            InputStream content,
            @Nullable String listCode);

    /**
     * Takes the file of an earlier upload in once more, as a list that a person chose; it is not sent again. The earlier
     * upload no longer waits to be confirmed.
     *
     * @param listCode the list it is
     * @return a new upload in state RECOGNISED, QUEUED or REFUSED
     * @throws NotReceived when the submission is not open
     */
    Upload again(@Nullable Person person, Upload earlier, String listCode);

    /** Imports what waits to be confirmed. Has no effect in any other state. */
    void confirm(long parkId, long uploadId);

    /** Stops an import; nothing of it stays. Has no effect once it is finished. */
    void cancel(long parkId, long uploadId);

    Optional<Upload> find(long parkId, long uploadId);

    /** The uploads of a submission, newest first, at most the last 500. */
    List<Upload> of(long parkId, long submissionId);

    /**
     * Problems of an upload, as they stand in the file.
     *
     * @param kind only these, null for all with the gravest first
     * @param offset how many to leave out
     * @param limit at most this many
     * @param locale for the words
     */
    List<ReportedProblem> problems(Upload upload, @Nullable String kind, int offset, int limit, Locale locale);

    /**
     * A page of the problems of an upload.
     *
     * @param kind only these, null for all with the gravest first
     * @param page from 1; one that there is not is the nearest that there is
     * @param locale for the words
     */
    ProblemPage problemPage(Upload upload, @Nullable String kind, int page, Locale locale);

    /** Writes the file as it was uploaded, byte for byte. */
    void copyFile(Upload upload, OutputStream out) throws IOException;

    /** Size of the file in bytes. */
    long size(Upload upload);

    /** Sizes of the files of several uploads, in bytes by id of the upload; asked for at once, however many they are. */
    Map<Long, Long> sizes(List<Upload> uploads);

    /** Largest file taken in. */
    long MAX_BYTES = 64L << 20;
}
