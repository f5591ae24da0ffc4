package cn.parklens.bench.truth;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.form.Form;
import cn.parklens.form.FormReader;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A short version of {@code ./bench truth}, so that it cannot rot. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrialTest {

    private static final int SUBMISSIONS = 20;

    private Verdicts verdicts = new Verdicts();

    @BeforeAll
    void aShortTrial(@TempDir Path folder) throws Exception {
        verdicts = new Trial(form(), SUBMISSIONS, 2026).run(folder, 2);
    }

    @Test
    void atLeastTwentyFiveKindsArePlanted() {
        assertThat(verdicts.tallies().keySet().stream().filter(Kind::isDetectable))
                .hasSizeGreaterThan(50);
        assertThat(verdicts.tallies().values())
                .allSatisfy(tally -> assertThat(tally.planted()).isPositive());
    }

    @Test
    void nearlyEveryMistakeIsFoundAtItsCell() {
        assertThat(verdicts.overall().found()).isGreaterThanOrEqualTo(0.99);
        assertThat(verdicts.overall().rightCell()).as("%s", verdicts.missed()).isGreaterThanOrEqualTo(0.95);
        assertThat(verdicts.overall().rightSuggestion()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void cleanSubmissionsAreLeftAlone() {
        assertThat(verdicts.cleanBlocking()).isZero();
        assertThat(verdicts.cleanExplainMean()).as("%s", verdicts.saidOfClean()).isLessThanOrEqualTo(1);
    }

    @Test
    void theReportHasEveryFigureAndSaysWhatCannotBeFound() {
        Scores scores = Scores.of(verdicts);

        assertThat(scores.figures())
                .containsKeys("found", "right_cell", "right_suggestion", "clean_blocking", "clean_explain_mean")
                .containsKeys("found_stale_area", "right_cell_code_forged", "right_suggestion_years_swapped");
        assertThat(scores.lines()).anyMatch(line -> line.contains("只有查询登记机关才知道"));
    }

    private static Form form() throws Exception {
        try (InputStream in = TrialTest.class.getResourceAsStream("/forms/park-development-2026.yaml")) {
            String yaml = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return FormReader.create().read(yaml, "park-development-2026.yaml");
        }
    }
}
