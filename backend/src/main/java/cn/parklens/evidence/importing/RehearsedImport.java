package cn.parklens.evidence.importing;

import cn.parklens.evidence.Rehearsal;
import cn.parklens.evidence.Upload;
import cn.parklens.evidence.Upload.State;
import cn.parklens.evidence.Uploads;
import cn.parklens.form.EvidenceList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The whole way of a file but for the queue, which cannot see what is not committed. */
@Component
class RehearsedImport implements Rehearsal {

    private static final Logger LOG = LoggerFactory.getLogger(RehearsedImport.class);

    /** Most files are short, and what is done once to a file is compiled by their number; loops by the long ones. */
    private static final int SHORT = 2_000;

    /** Long enough that its texts are held in more than one piece. */
    private static final int LONG = 30_000;

    private static final int ONE_LONG_IN = 10;

    private final ImportQueue queue;
    private final Uploads intake;
    private final UploadRepository uploads;
    private final Importing importing;
    private final Incoming incoming;

    RehearsedImport(
            ImportQueue queue, Uploads intake, UploadRepository uploads, Importing importing, Incoming incoming) {
        this.queue = queue;
        this.intake = intake;
        this.uploads = uploads;
        this.importing = importing;
        this.incoming = incoming;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void imports(long parkId, long submissionId, List<EvidenceList> lists, int times) {
        for (int i = 0; i < times && !Thread.currentThread().isInterrupted() && queue.isQuiet(); i++) {
            EvidenceList list = lists.get(i % lists.size());
            Path file = incoming.newFile();
            try {
                MadeUpList.write(list, i % ONE_LONG_IN == ONE_LONG_IN - 1 ? LONG : SHORT, file);
                try (InputStream content = Files.newInputStream(file)) {
                    imports(intake.receive(null, parkId, submissionId, list.name() + ".xlsx", content, list.code()));
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } finally {
                Incoming.delete(file);
            }
        }
    }

    /** One that is refused, for a form of later may ask for what nobody thought of here, is still read: the next may fit. */
    private void imports(Upload upload) {
        UploadKey key = new UploadKey(upload.parkId(), upload.id());
        uploads.move(key, Set.of(State.RECOGNISED, State.QUEUED), State.RUNNING);
        importing.run(key, () -> State.CANCELLED);
        State end = uploads.find(key).orElseThrow().state();
        if (end != State.IMPORTED) {
            LOG.warn("the made-up list {} ended as {}", upload.fileName(), end);
        }
    }
}
