package cn.parklens.evidence.importing;

import cn.parklens.evidence.Upload.State;
import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** How an import ends, and what is put in order after one that was cut off. */
@Component
class Ending {

    private static final Logger LOG = LoggerFactory.getLogger(Ending.class);

    /** An import that was cut off so often by a lost database, or with the product, is not begun again. */
    private static final int MOST_CUT_OFF = 5;

    private final UploadRepository uploads;
    private final ListVersionRepository versions;
    private final ProblemRepository problems;
    private final Incoming incoming;
    private final Publishing publishing;
    private final TransactionTemplate transactions;

    Ending(
            UploadRepository uploads,
            ListVersionRepository versions,
            ProblemRepository problems,
            Incoming incoming,
            Publishing publishing,
            TransactionTemplate transactions) {
        this.uploads = uploads;
        this.versions = versions;
        this.problems = problems;
        this.incoming = incoming;
        this.publishing = publishing;
        this.transactions = transactions;
    }

    /** Ends it: what it published stays, nothing else does. */
    void end(ImportRun run, State state) {
        transactions.executeWithoutResult(status -> write(run, state));
    }

    /** The same, within a transaction that does more. */
    void write(ImportRun run, State state) {
        versions.removeUnpublished(run.key());
        if (state == State.QUEUED || state == State.CANCELLED) {
            problems.removeAll(run.key());
            uploads.move(run.key(), Set.of(State.RUNNING), state);
        } else {
            problems.add(run.key(), run.problems().takeLast());
            uploads.ended(run, state);
        }
    }

    /**
     * Puts in order what was running when the product last stopped, or lost its database: what was published is
     * imported, everything else begins anew, but not for ever.
     */
    void recover(UploadKey key) {
        transactions.executeWithoutResult(status -> {
            versions.removeUnpublished(key);
            if (versions.isPublished(key)) {
                publishing.crossCheckAfterAll(uploads.find(key).orElseThrow());
                uploads.move(key, Set.of(State.RUNNING), State.IMPORTED);
            } else {
                problems.removeAll(key);
                int cutOff = uploads.cutOff(key);
                if (cutOff >= MOST_CUT_OFF) {
                    giveUp(key, cutOff);
                } else {
                    uploads.move(key, Set.of(State.RUNNING), State.QUEUED);
                }
            }
        });
    }

    private void giveUp(UploadKey key, int cutOff) {
        LOG.error(
                "import of upload {} of park {} was cut off {} times, and is not begun again",
                key.id(),
                key.parkId(),
                cutOff);
        ImportRun run = new ImportRun(uploads.find(key).orElseThrow(), incoming.folder());
        String file = run.upload().fileName();
        run.problems()
                .add(
                        null,
                        Problem.of(
                                EvidenceProblem.FILE_CUT_OFF_TOO_OFTEN,
                                Place.file(file),
                                file,
                                Integer.toString(cutOff)));
        write(run, State.FAILED);
    }
}
