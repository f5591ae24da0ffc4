package cn.parklens.submission.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.RunningProduct;
import cn.parklens.evidence.ReturnedFiles;
import cn.parklens.evidence.Upload;
import cn.parklens.submission.Cast;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** To find out which problems went with their rows both files are read: once, and not after every start. */
@RunningProduct
@Import(Cast.class)
class GoneNotedIT extends EvidenceStory {

    @Autowired
    ReturnedFiles returned;

    @Test
    void whatWasFoundOutIsNotedAndNotReadAgain() {
        sending.send("上市企业.xlsx", listed(1, 2, 3, 4, 5), null);
        Upload after = sending.send("改好.xlsx", listed(2, 4, 5), null);
        assertThat(outcome(after)).as("mended, gone with its row, left").containsExactly(0, 2, 1);

        assertThat(database.update("update problems_gone set with_rows = 1 where upload_id = ?", after.id()))
                .isEqualTo(1);

        assertThat(outcome(after)).as("the note speaks").containsExactly(1, 1, 1);
        database.update("update problems_gone set asked = asked + 1 where upload_id = ?", after.id());
        assertThat(outcome(after)).as("a note of other problems does not").containsExactly(0, 2, 1);
    }

    private List<Integer> outcome(Upload upload) {
        ReturnedFiles.Mended since = returned.sinceThen(upload).orElseThrow();
        return List.of(since.mended(), since.removed(), since.left());
    }

    /** These enterprises; the first three have no industry. */
    private static byte[] listed(int... numbers) {
        List<List<String>> rows = new ArrayList<>();
        for (int number : numbers) {
            List<String> company = new ArrayList<>(Books.company(number));
            company.set(2, number <= 3 ? "" : "C39");
            rows.add(company);
        }
        return Books.book().sheet("上市企业清单", Books.LISTED, rows).bytes();
    }
}
