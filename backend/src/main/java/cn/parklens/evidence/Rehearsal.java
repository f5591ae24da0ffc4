package cn.parklens.evidence;

import cn.parklens.form.EvidenceList;

/**
 * Imports made-up lists. What imports is compiled while it runs: without a rehearsal the first long list after a start takes
 * three times as long as the next.
 */
public interface Rehearsal {

    /**
     * Takes a made-up list in and imports it, whole, again and again, within the current transaction and on this thread. The
     * caller rolls that back: nobody else ever sees any of it. Stops early when the thread is interrupted.
     *
     * @param submissionId made in the same transaction
     * @param list of the submission's form
     * @param times how often
     * @throws IllegalStateException when it was not imported
     */
    void imports(long parkId, long submissionId, EvidenceList list, int times);
}
