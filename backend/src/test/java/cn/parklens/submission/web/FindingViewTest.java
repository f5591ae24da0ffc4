package cn.parklens.submission.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.check.Finding;
import cn.parklens.check.Outcome;
import cn.parklens.check.Spot;
import cn.parklens.check.Suggestion;
import cn.parklens.form.Form;
import cn.parklens.form.FormReader;
import cn.parklens.form.ReferencePeriod;
import cn.parklens.form.Section;
import cn.parklens.form.Severity;
import cn.parklens.observation.Cell;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A suggestion is taken beside a section only where all its cells are in that section. */
class FindingViewTest {

    private static final Cell REVENUE = new Cell("revenue", ReferencePeriod.year(2025));
    private static final Cell ELSEWHERE = new Cell("of_another_section", ReferencePeriod.year(2025));

    private final Form form = form();

    @Test
    void aSuggestionWithinTheSectionIsTakenThere() {
        assertThat(offered(Map.of(REVENUE, BigDecimal.ONE), "development").here())
                .isTrue();
    }

    @Test
    void oneThatReachesIntoAnotherSectionIsTakenOnThePageOfChecks() {
        assertThat(offered(Map.of(REVENUE, BigDecimal.ONE), "basic").here()).isFalse();
        FindingView.Suggestion both =
                offered(Map.of(REVENUE, BigDecimal.ONE, ELSEWHERE, BigDecimal.TEN), "development");
        assertThat(both.here()).isFalse();
        assertThat(both.figures()).isEqualTo("cell-of_another_section-2025=10 cell-revenue-2025=1");
    }

    @Test
    void itsPlaceIsTheSameOnBothPages() {
        Finding finding = finding(Map.of(REVENUE, BigDecimal.ONE));

        assertThat(FindingView.of(finding, section("development")).place())
                .matches("\\?at=(finding-[0-9a-f-]{13})#\\1")
                .endsWith("#" + FindingView.anchor(finding));
    }

    private FindingView.Suggestion offered(Map<Cell, BigDecimal> figures, String section) {
        return FindingView.of(finding(figures), section(section)).suggestions().getFirst();
    }

    private static Finding finding(Map<Cell, BigDecimal> figures) {
        Suggestion suggestion = new Suggestion(Suggestion.Kind.ROWS_SWAPPED, figures, "看起来像填反了：是不是应当对调？");
        return new Finding(
                "rule",
                "题目",
                Severity.BLOCKING,
                Outcome.FAILED,
                2025,
                new Spot.AtCell(REVENUE),
                List.of(),
                null,
                List.of(),
                "不符合。",
                "",
                "",
                List.of(),
                0,
                List.of(suggestion));
    }

    private Section section(String code) {
        return form.sections().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Form form() {
        String name = "park-development-2026.yaml";
        try (InputStream yaml = FindingViewTest.class.getResourceAsStream("/forms/" + name)) {
            return FormReader.create()
                    .read(new String(Objects.requireNonNull(yaml).readAllBytes(), StandardCharsets.UTF_8), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
