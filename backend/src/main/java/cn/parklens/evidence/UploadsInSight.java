package cn.parklens.evidence;

import java.time.Instant;
import java.util.List;

/** Uploads that somebody who comes back looks for. Asked for every second while a file moves: no others are loaded. */
public interface UploadsInSight {

    /**
     * Those that are not at their end, those that ended just now, and those that could not be imported while nothing was
     * sent in their stead: no later file of the same name or with one of its lists.
     *
     * @param doneSince those that ended later are in sight, whatever became of them
     * @param leftSince those that could not be imported and ended later may be in sight
     * @param most as many as are loaded; those that are not at their end come before all others
     */
    InSight of(long parkId, long submissionId, Instant doneSince, Instant leftSince, int most);

    /**
     * What was found.
     *
     * @param uploads newest first
     * @param others how many more are in sight
     */
    record InSight(List<Upload> uploads, int others) {

        public InSight {
            uploads = List.copyOf(uploads);
        }
    }
}
