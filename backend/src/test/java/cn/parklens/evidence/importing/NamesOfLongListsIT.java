package cn.parklens.evidence.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cn.parklens.RunningProduct;
import cn.parklens.evidence.Upload;
import cn.parklens.evidence.WrittenLists;
import cn.parklens.evidence.importing.NameRepository.Renamed;
import cn.parklens.evidence.importing.NameRepository.Waiting;
import cn.parklens.submission.Cast;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Long lists that were written a moment ago: the server knows nothing of them yet, and others want them as well. */
@RunningProduct
@Import({Cast.class, WrittenLists.class})
class NamesOfLongListsIT {

    @Autowired
    WrittenLists lists;

    @Autowired
    NameRepository names;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TransactionTemplate transactions;

    /** Row by row it would be 900 million comparisons. */
    @Test
    void renamedEnterprisesAreFoundWhateverTheServerThinksOfTheListsLength() {
        Upload upload = lists.upload();
        long before = lists.version(upload, 1, "原", false);
        long after = lists.version(upload, 2, "新", true);
        database.update(
                "update evidence_row set name = '原9999' where park_id = ? and list_version_id = ? and row_number = 9999",
                upload.parkId(),
                after);

        List<Renamed> renamed = lists.within20Seconds(() -> names.renamed(upload.parkId(), after, List.of(before)));

        assertThat(renamed).hasSize(10_000).startsWith(new Renamed(1, "新1", "C1", before, 1, "原1"));
        assertThat(renamed).extracting(Renamed::row).doesNotContain(9999).contains(10_001);
    }

    @Test
    void aNewVersionIsPublishedWhileTheOneBeforeIsBeingCompared() {
        Upload upload = lists.upload();
        long version = lists.version(upload, 1, "名", true);
        database.update(
                "update list_version set names_compared = false where park_id = ? and id = ?",
                upload.parkId(),
                version);

        transactions.executeWithoutResult(comparing -> {
            Waiting waiting = names.nextWaiting().orElseThrow();
            assertThat(waiting.version()).isEqualTo(version);
            assertThatCode(() -> Thread.ofPlatform()
                            .start(() -> transactions.executeWithoutResult(publishing -> {
                                database.execute("set local lock_timeout = '5s'");
                                database.update(
                                        "update list_version set current = false where park_id = ? and id = ?",
                                        upload.parkId(),
                                        version);
                            }))
                            .join())
                    .doesNotThrowAnyException();
            assertThat(database.queryForObject(
                            "select current from list_version where park_id = ? and id = ?",
                            Boolean.class,
                            upload.parkId(),
                            version))
                    .isFalse();
        });
        Waiting waiting = new Waiting(upload.parkId(), upload.submissionId(), upload.id(), version);

        assertThat(names.compared(waiting)).isFalse();
        assertThat(names.nextWaiting()).isEmpty();
    }
}
