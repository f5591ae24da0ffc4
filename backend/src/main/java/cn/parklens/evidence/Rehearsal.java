package cn.parklens.evidence;

import cn.parklens.form.EvidenceList;
import java.util.List;

/**
 * Imports made-up lists. What imports is compiled while it runs: without a rehearsal the first long list after a start takes
 * three times as long as the next.
 */
public interface Rehearsal {

    /**
     * Takes made-up lists in and imports them, whole, in turn and again and again, within the current transaction and on this
     * thread: what was compiled for one list alone is compiled anew for the next. The caller rolls that back: nobody else
     * ever sees any of it. Stops early when the thread is interrupted, or a real file is being imported.
     *
     * @param submissionId made in the same transaction
     * @param lists of the submission's form
     * @param times how many imports in all
     */
    void imports(long parkId, long submissionId, List<EvidenceList> lists, int times);
}
