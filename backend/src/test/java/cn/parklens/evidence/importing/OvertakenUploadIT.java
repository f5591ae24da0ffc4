package cn.parklens.evidence.importing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.RunningProduct;
import cn.parklens.evidence.Recognition.SheetTaken;
import cn.parklens.evidence.Upload;
import cn.parklens.evidence.WrittenLists;
import cn.parklens.evidence.reading.SheetPlan;
import cn.parklens.evidence.reading.SheetPlanner;
import cn.parklens.evidence.workbook.Limits;
import cn.parklens.evidence.workbook.Workbook;
import cn.parklens.evidence.workbook.Workbooks;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import cn.parklens.submission.Cast;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** A file that is read longer than one that was sent after it. */
@RunningProduct
@Import({Cast.class, WrittenLists.class})
class OvertakenUploadIT {

    private static final EvidenceList LISTED = new EvidenceList(
            "listed",
            "上市企业",
            List.of(),
            List.of(),
            List.of(new ListColumn("name", "企业名称", List.of(), ListColumn.Kind.ENTERPRISE_NAME, true, List.of(), "")),
            "",
            true);

    @Autowired
    WrittenLists lists;

    @Autowired
    ListVersionRepository versions;

    @Autowired
    TransactionTemplate transactions;

    @TempDir
    Path directory;

    @Test
    void theNewerFileCounts() throws Exception {
        List<Upload> sent = lists.uploads(2);
        assertThat(publish(sent.getLast())).isEmpty();
        assertThat(publish(sent.getFirst())).as("the name of that file").contains("上市企业.xlsx");

        assertThat(current(sent)).containsExactly(sent.getLast().id());
    }

    /** What was sent before it was read by a form that is no longer the park's. */
    @Test
    void theOlderOneDoesNotCountWhenTheNewerOneWasSetAside() throws Exception {
        List<Upload> sent = lists.uploads(2);
        publish(sent.getLast());
        versions.setAside(sent.getLast().parkId(), sent.getLast().submissionId(), LISTED.code());
        publish(sent.getFirst());

        assertThat(current(sent)).isEmpty();
        assertThat(versions.published(sent.getFirst().parkId(), sent.getFirst().submissionId()))
                .as("in the order in which they were sent, whenever they were read")
                .extracting(listed -> listed.version().uploadId())
                .containsExactly(sent.getLast().id(), sent.getFirst().id());
    }

    @Test
    void oneThatIsSentAfterAListWasSetAsideCounts() throws Exception {
        List<Upload> sent = lists.uploads(2);
        publish(sent.getFirst());
        versions.setAside(sent.getFirst().parkId(), sent.getFirst().submissionId(), LISTED.code());
        publish(sent.getLast());

        assertThat(current(sent)).containsExactly(sent.getLast().id());
    }

    private List<Long> current(List<Upload> sent) {
        Upload one = sent.getFirst();
        return versions.published(one.parkId(), one.submissionId()).stream()
                .filter(listed -> listed.version().current())
                .map(listed -> listed.version().uploadId())
                .toList();
    }

    private Optional<String> publish(Upload upload) throws Exception {
        UploadKey key = new UploadKey(upload.parkId(), upload.id());
        Path file = Files.writeString(directory.resolve("file"), "企业名称\n示例一有限公司\n");
        try (Workbook workbook = Workbooks.open(file, "上市企业.csv", Limits.standard())) {
            SheetPlan plan = new SheetPlanner(List.of(LISTED), Map.of())
                    .plan(workbook, null)
                    .getFirst();
            return Objects.requireNonNull(transactions.execute(_ -> {
                long version = versions.begin(
                        key,
                        upload.submissionId(),
                        LISTED.code(),
                        new SheetTaken(0, "上市企业", LISTED.code(), 1, List.of(), null, null, null, null, null));
                var facts = new FactsWhileReading(LISTED, "上市企业", 0, new Semaphore(0));
                versions.lock(upload.parkId(), upload.submissionId());
                return versions.publish(key, upload.submissionId(), new ListImport(plan, version, facts));
            }));
        }
    }
}
