package cn.parklens.evidence;

import java.util.Map;

/** The queue of files to be imported, in which parks take turns. */
public interface QueuePlaces {

    /**
     * How many waiting files of any park come before each waiting one of a park, as things stand.
     *
     * @return by id of the upload; those that do not wait are absent
     */
    Map<Long, Integer> before(long parkId);
}
