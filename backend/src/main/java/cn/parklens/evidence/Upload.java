package cn.parklens.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that was sent to prove counts, and how its import goes.
 *
 * @param parkId whose it is
 * @param id within the park
 * @param submissionId what it is to prove
 * @param sha256 of the file, which is kept byte for byte
 * @param fileName as uploaded
 * @param listCode the list its sender says it is, null: by its sheets
 * @param state how far it is
 * @param recognition what was taken for what; null when the file could not be read
 * @param progress while running, and at the end
 * @param result null until it is imported or refused
 * @param personName who sent it, null for the product itself
 */
public record Upload(
        long parkId,
        long id,
        long submissionId,
        String sha256,
        String fileName,
        @Nullable String listCode,
        State state,
        @Nullable Recognition recognition,
        Progress progress,
        @Nullable ImportResult result,
        @Nullable String personName) {

    /** How far an upload is. */
    public enum State {
        /** Stored, not looked into yet. */
        RECEIVED,
        /** Headers were understood by synonym, or the list is not certain: a person confirms. */
        RECOGNISED,
        QUEUED,
        RUNNING,
        /** Its lists are the current ones, unless newer ones came. */
        IMPORTED,
        /** Something in it must be mended first; nothing of it was imported. */
        REFUSED,
        /** The product could not finish; nothing of it was imported. */
        FAILED,
        CANCELLED;

        /** Whether nothing more will happen. */
        public boolean isFinal() {
            return this == IMPORTED || this == REFUSED || this == FAILED || this == CANCELLED;
        }
    }

    /**
     * How much was read.
     *
     * @param bytesTotal of the sheets as unpacked, as far as known; 0 when not known
     * @param bytesRead of these
     * @param rowsRead rows of data
     * @param uploadedAt when it came
     * @param startedAt null before
     * @param finishedAt null before
     */
    public record Progress(
            long bytesTotal,
            long bytesRead,
            long rowsRead,
            Instant uploadedAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt) {}
}
