package cn.parklens.submission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.parklens.account.Park;
import cn.parklens.check.Facts;
import cn.parklens.check.ListFacts;
import cn.parklens.check.RuleBook;
import cn.parklens.form.Form;
import cn.parklens.form.FormReader;
import cn.parklens.form.ReferencePeriod;
import cn.parklens.form.Section;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Observation;
import cn.parklens.observation.Origin;
import cn.parklens.observation.Value;
import cn.parklens.submission.Collection;
import cn.parklens.submission.FigureLine;
import cn.parklens.submission.FormVersion;
import cn.parklens.submission.Submission;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the page shows of the official form, without a page. */
class SectionBuilderTest {

    private static final Form FORM = form();
    private static final RuleBook RULES = RuleBook.of(FORM);

    private final Map<Cell, FigureLine> figures = new HashMap<>();
    private final Map<String, ListFacts> lists = new HashMap<>();

    @Test
    void allTablesOfASectionAreOneWithTheirYearsSideBySide() {
        GridView grid = grid(ChangeOutcomes.NONE);

        assertThat(grid.years()).containsExactly(2025, 2024, 2023);
        assertThat(grid.groups())
                .extracting(GridView.Group::title)
                .containsExactly("整体规模情况", "增加值占比的分母", "土地利用情况", "企业培育情况", "实数融合情况");
        assertThat(row(grid, "revenue").cells())
                .extracting(CellView::id)
                .containsExactly("cell-revenue-2025", "cell-revenue-2024", "cell-revenue-2023");
        assertThat(row(grid, "managed_area").cells())
                .extracting(CellView::asked)
                .containsExactly(true, false, false);
    }

    @Test
    void aSupportingInputStandsUnderTheRatioItServes() {
        figure("tax_paid", 2024, "545400");
        GridView.Row ratio = row(grid(ChangeOutcomes.NONE), "tax_per_mu");

        assertThat(ratio.supports()).extracting(GridView.Row::code).containsExactly("tax_paid");
        assertThat(ratio.supportsFilled()).isEqualTo(1);
        assertThat(ratio.supportsAsked()).isEqualTo(3);
    }

    @Test
    void aFigureIsReadWithThousandsAndKeepsItsDecimals() {
        figure("revenue", 2025, "1234567.50");
        CellView cell = row(grid(ChangeOutcomes.NONE), "revenue").cells().getFirst();

        assertThat(cell.shown()).isEqualTo("1,234,567.50");
        assertThat(cell.typed()).isEqualTo("1234567.50");
        assertThat(cell.label()).isEqualTo("营业收入 2025年（亿元）");
    }

    @Test
    void theChangeIsOfTheLatestYearAndInPointsForPercentages() {
        figure("revenue", 2025, "110");
        figure("revenue", 2024, "100");
        figure("value_added_share", 2025, "12.5");
        figure("value_added_share", 2024, "12.85");
        GridView grid = grid(ChangeOutcomes.NONE);

        assertThat(row(grid, "revenue").change()).isEqualTo("+10.0%");
        assertThat(row(grid, "value_added_share").change()).isEqualTo("-0.35 点");
        assertThat(row(grid, "profit").change()).isEmpty();
    }

    @Test
    void aRatioIsComputedForEachYearWithTheDifference() {
        figure("tax_per_mu", 2025, "40.0");
        figure("tax_paid", 2025, "545400");
        figure("developed_area", 2025, "1000");
        figure("tax_per_mu", 2024, "36.36");
        figure("tax_paid", 2024, "545400");
        figure("developed_area", 2024, "1000");
        List<ComputedView> computed =
                row(grid(ChangeOutcomes.NONE), "tax_per_mu").computed();

        assertThat(computed).extracting(ComputedView::value).containsExactly("36.4", "36.36", "缺 2 项");
        assertThat(computed).extracting(ComputedView::difference).containsExactly("+3.6 ≠", "✓", "");
        assertThat(computed).extracting(ComputedView::state).containsExactly("differs", "agrees", "needs");
    }

    @Test
    void aCountStandsBesideTheListThatProvesItAndLeadsToItsRows() {
        lists.put("industrial", new ListFacts("industrial", List.of(row(2, "L1"), row(3, "L2"), row(4, "L4"))));
        figure("industrial_enterprises", 2025, "3");
        figure("transformed", 2025, "3");
        GridView grid = grid(ChangeOutcomes.NONE);

        assertThat(row(grid, "industrial_enterprises").proven())
                .extracting(ProvenView::counted, ProvenView::difference, ProvenView::state, ProvenView::address)
                .containsExactly(tuple(
                        "3",
                        "✓",
                        CountCard.State.AGREES,
                        submission().address() + "/evidence/industrial?proves=industrial_enterprises"));
        assertThat(row(grid, "transformed").proven())
                .extracting(ProvenView::counted, ProvenView::difference, ProvenView::state, ProvenView::address)
                .containsExactly(tuple(
                        "2",
                        "+1 ≠",
                        CountCard.State.DIFFERS,
                        submission().address() + "/evidence/industrial?proves=transformed"));
        assertThat(row(grid, "revenue").proven()).isEmpty();
    }

    @Test
    void aCountWithoutItsListLeadsToWhereItIsUploadedUnlessNoneIsDue() {
        figure("listed", 2025, "2");
        figure("unicorns", 2025, "0");
        GridView grid = grid(ChangeOutcomes.NONE);

        assertThat(row(grid, "listed").proven())
                .extracting(ProvenView::list, ProvenView::counted, ProvenView::address)
                .containsExactly(tuple("上市企业清单", "", submission().address() + "/evidence#list-listed"));
        assertThat(row(grid, "unicorns").proven()).isEmpty();
    }

    @Test
    void whatWasRefusedStandsInTheCellBesideWhatTheLedgerSays() {
        figure("revenue", 2025, "12");
        ChangeOutcomes refused =
                new ChangeOutcomes(Map.of("cell-revenue-2025", ChangeOutcome.refused("12a", "“12a”里有字母。")));
        CellView cell = row(grid(refused), "revenue").cells().getFirst();

        assertThat(cell.input()).isEqualTo("12a");
        assertThat(cell.typed()).isEqualTo("12");
        assertThat(cell.text()).isEqualTo("“12a”里有字母。");
        assertThat(cell.classes()).isEqualTo("refused corner");
    }

    @Test
    void aCheckThatFailsMarksItsCell() {
        figure("revenue", 2025, "10");
        figure("lead_revenue", 2025, "20");
        CellView cell = row(grid(ChangeOutcomes.NONE), "lead_revenue").cells().getFirst();

        assertThat(cell.mark()).isEqualTo("blocking");
        assertThat(cell.text()).contains("主导产业营业收入大于全口径营业收入");
    }

    @Test
    void theFiveStatusesStayDistinct() {
        put("profit", 2025, new Value.NotApplicable());
        put("profit", 2024, new Value.Unavailable("尚未核定"));
        put("profit", 2023, new Value.Withheld());
        List<CellView> cells = row(grid(ChangeOutcomes.NONE), "profit").cells();

        assertThat(cells).extracting(CellView::shown).containsExactly("不适用", "无法取得", "保密");
        assertThat(cells).extracting(CellView::typed).containsExactly("不适用", "无法取得：尚未核定", "保密");
        assertThat(cells.get(1).text()).isEqualTo("尚未核定");
    }

    private GridView grid(ChangeOutcomes outcomes) {
        Section section = FORM.sections().getLast();
        Map<Cell, Observation> observations = new HashMap<>();
        figures.forEach((cell, line) -> observations.put(cell, line.observation()));
        Facts facts = new Facts(observations, lists, Map.of(), Map.of());
        FillState state = new FillState(submission(), figures, Map.of(), facts, RULES.check(facts));
        GridBuilder builder = new GridBuilder(
                state,
                outcomes,
                FindingView.marks(state.failed()),
                group -> new GroupView(group.code(), group.title(), group.help(), group.repeats(), List.of()));
        List<cn.parklens.form.Block> upToLastTable = section.blocks().stream()
                .filter(block -> block instanceof cn.parklens.form.IndicatorTable
                        || block.code().equals("gdp_basis"))
                .toList();
        return builder.build(upToLastTable);
    }

    private static ListFacts.Row row(int number, String level) {
        String name = "示范企业" + number;
        return ListFacts.Row.of(name, name, null, "Sheet1", number, Map.of("level", level));
    }

    private void figure(String indicator, int year, String typed) {
        put(indicator, year, new Value.Figure(new BigDecimal(typed)));
    }

    private void put(String indicator, int year, Value value) {
        ReferencePeriod period = FORM.indicator(indicator).orElseThrow().in(year);
        Cell cell = new Cell(indicator, period);
        Origin origin = new Origin.Entered("示范填报员", Instant.EPOCH, Origin.Way.PAGE);
        figures.put(cell, new FigureLine(figures.size() + 1L, new Observation(cell, value, origin), ""));
    }

    private static GridView.Row row(GridView grid, String code) {
        return grid.groups().stream()
                .flatMap(group -> group.rows().stream())
                .flatMap(row -> Stream.concat(Stream.of(row), row.supports().stream()))
                .filter(row -> row.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Submission submission() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        return new Submission(
                1,
                new Collection(1, "call", "征集", 1, day, day),
                new Park(1, "demo", "示范园区", Park.Level.PROVINCIAL, "32", "江苏省", null, true),
                new FormVersion(1, FORM, RULES),
                Submission.State.DRAFT,
                0,
                Instant.EPOCH);
    }

    private static Form form() {
        String name = "park-development-2026.yaml";
        try (InputStream yaml = SectionBuilderTest.class.getResourceAsStream("/forms/" + name)) {
            return FormReader.create()
                    .read(new String(Objects.requireNonNull(yaml).readAllBytes(), StandardCharsets.UTF_8), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
