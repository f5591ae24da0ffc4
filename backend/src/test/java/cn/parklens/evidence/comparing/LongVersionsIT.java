package cn.parklens.evidence.comparing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.RunningProduct;
import cn.parklens.evidence.Upload;
import cn.parklens.evidence.VersionDifference.Kind;
import cn.parklens.evidence.VersionDifference.Line;
import cn.parklens.evidence.WrittenLists;
import cn.parklens.submission.Cast;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

@RunningProduct
@Import({Cast.class, WrittenLists.class})
class LongVersionsIT {

    private static final Alignment NO_COLUMNS = Alignment.of(List.of(), List.of());

    @Autowired
    WrittenLists lists;

    @Autowired
    DifferenceRepository differences;

    @Autowired
    JdbcTemplate database;

    /** Row by row it would be 900 million comparisons. */
    @Test
    void versionsAreComparedWhateverTheServerThinksOfTheirLength() {
        Upload upload = lists.upload();
        long before = lists.version(upload, 1, "名", false);
        long after = lists.version(upload, 2, "名", true);
        database.update(
                "delete from evidence_row where park_id = ? and list_version_id = ? and row_number = 7",
                upload.parkId(),
                after);
        database.update(
                "update evidence_row set identity_key = 'C-other', name = '另' where park_id = ? and list_version_id = ?"
                        + " and row_number = 8",
                upload.parkId(),
                after);

        DifferenceRepository.Counts counts =
                lists.within20Seconds(() -> differences.counts(upload.parkId(), before, after, NO_COLUMNS));
        List<Line> removed = lists.within20Seconds(
                () -> differences.lines(upload.parkId(), before, after, NO_COLUMNS, Kind.REMOVED, 0, 10));

        assertThat(counts.same()).isEqualTo(WrittenLists.ROWS - 2);
        assertThat(counts.of()).containsEntry(Kind.ADDED, 1).containsEntry(Kind.REMOVED, 2);
        assertThat(removed).extracting(Line::name).containsExactly("名7", "名8");
    }
}
