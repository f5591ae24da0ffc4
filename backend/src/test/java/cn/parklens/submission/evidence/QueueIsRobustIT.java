package cn.parklens.submission.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.parklens.RunningProduct;
import cn.parklens.account.Park;
import cn.parklens.account.Person;
import cn.parklens.evidence.QuietWork;
import cn.parklens.evidence.Upload;
import cn.parklens.evidence.Upload.State;
import cn.parklens.submission.Cast;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;

/** What a kill of the database at the wrong moment once did to the queue. */
@RunningProduct
@Import({Cast.class, QueueIsRobustIT.NoDatabaseInQuietMoments.class})
class QueueIsRobustIT extends EvidenceStory {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    NoDatabaseInQuietMoments quiet;

    @Value("${parklens.imports-at-once}")
    int workers;

    static class NoDatabaseInQuietMoments implements QuietWork {

        final Set<Thread> met = ConcurrentHashMap.newKeySet();

        @Override
        public boolean doNext() {
            met.add(Thread.currentThread());
            throw new IllegalStateException("the database is away");
        }
    }

    @Test
    void aWorkerThatLosesTheDatabaseInAQuietMomentImportsTheNextFile() {
        await().atMost(PATIENCE).until(() -> quiet.met.size() == workers);

        Upload sent = send();

        await().atMost(PATIENCE).until(() -> state(sent) == State.IMPORTED);
        assertThat(quiet.met).allMatch(Thread::isAlive).hasSize(workers);
    }

    /** Not a single row had been written: that does not mean that the file has none. */
    @Test
    void anImportWhoseFirstRowsCannotBeWrittenIsNotRefusedForHavingNone() {
        database.execute("alter table evidence_row add constraint nothing_is_written check (false) not valid");
        Upload sent;
        try {
            sent = send();
            await().atMost(PATIENCE)
                    .until(() ->
                            database.queryForObject("select losses from upload where id = ?", Integer.class, sent.id())
                                            > 0
                                    || state(sent).isFinal());
        } finally {
            database.execute("alter table evidence_row drop constraint nothing_is_written");
        }

        await().atMost(PATIENCE).until(() -> state(sent).isFinal());
        assertThat(state(sent)).isEqualTo(State.IMPORTED);
    }

    private Upload send() {
        Park park = cast.park("320213");
        Person administrator = cast.administratorOf(park);
        return uploads.receive(
                administrator,
                park.id(),
                submissions.seenBy(administrator, Cast.COLLECTION, park.code()).id(),
                "上市企业.xlsx",
                new ByteArrayInputStream(Books.listed(4)),
                null);
    }

    private State state(Upload upload) {
        return uploads.find(upload.parkId(), upload.id()).orElseThrow().state();
    }
}
