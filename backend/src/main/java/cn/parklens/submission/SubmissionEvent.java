package cn.parklens.submission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a submission as a whole.
 *
 * @param kind what
 * @param revision the one it was about
 * @param person display name, null for the product itself
 * @param at when
 * @param remark of a reviewer, empty otherwise
 * @param summary what the checks said when it was sent, null for other events
 */
public record SubmissionEvent(
        Kind kind,
        int revision,
        @Nullable String person,
        Instant at,
        String remark,
        @Nullable FindingsSnapshot summary) {

    /** What can happen. */
    public enum Kind {
        OPENED,
        SENT,
        RETURNED,
        ACCEPTED,
        WITHDRAWN
    }
}
