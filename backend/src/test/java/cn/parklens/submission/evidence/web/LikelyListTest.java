package cn.parklens.submission.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.Recognition;
import cn.parklens.evidence.Recognition.SheetTaken;
import cn.parklens.evidence.Upload;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LikelyListTest {

    @Test
    void whatItsSenderSaidCountsMoreThanWhatWasRecognised() {
        assertThat(LikelyList.of(upload("listed", taken(0, "unicorns")))).contains("listed");
        assertThat(LikelyList.of(upload(null, left(0), taken(1, "unicorns")))).contains("unicorns");
    }

    @Test
    void theOnlyListThatItsHeadersFitIsTheOne() {
        Upload upload = upload(null, left(0), left(1, "gigabit"), left(2, "gigabit"));
        assertThat(LikelyList.of(upload)).contains("gigabit");
        assertThat(LikelyList.sheet(upload, "gigabit")).isEqualTo(1);
    }

    @Test
    void whereSeveralFitOrNoneAPersonChooses() {
        assertThat(LikelyList.of(upload(null, left(0, "gigabit", "high_tech")))).isEmpty();
        assertThat(LikelyList.of(upload(null, left(0, "gigabit"), left(1, "high_tech"))))
                .isEmpty();
        assertThat(LikelyList.of(upload(null, left(0)))).isEmpty();
        assertThat(LikelyList.of(upload(null))).isEmpty();
        assertThat(LikelyList.sheet(upload(null, left(0)), "gigabit")).isZero();
    }

    private static SheetTaken taken(int index, String list) {
        return new SheetTaken(index, "Sheet" + index, list, 1, List.of());
    }

    private static SheetTaken left(int index, String... fitting) {
        return new SheetTaken(
                index,
                "Sheet" + index,
                null,
                0,
                List.of(),
                fitting.length == 0 ? null : List.of(fitting),
                null,
                null,
                null,
                null);
    }

    private static Upload upload(@Nullable String said, SheetTaken... sheets) {
        return new Upload(
                1,
                2,
                3,
                "",
                "名单.xlsx",
                said,
                Upload.State.REFUSED,
                new Recognition(List.of(sheets), false),
                new Upload.Progress(0, 0, 0, Instant.EPOCH, null, null),
                null,
                null);
    }
}
