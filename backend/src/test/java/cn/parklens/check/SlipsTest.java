package cn.parklens.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.check.Suggestion.Kind;
import cn.parklens.form.Form;
import cn.parklens.observation.Cell;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is offered for a mistake in a park that is otherwise without one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlipsTest {

    private final Form form = Park.form();
    private final RuleBook book = RuleBook.of(form);

    @ParameterizedTest
    @CsvSource({
        "tax_paid,        2024, 52.0000,  tax_per_mu_formula,                 520000,  TEN_THOUSAND",
        "industrial_land, 2025, 6.000,    industrial_share_of_developed,      600.000, HUNDRED",
        "provincial_sme,  2025, 51,       provincial_sme_matches_list,        15,      DIGITS_SWAPPED",
        "tax_per_mu,      2024, 39.85,    tax_per_mu_formula,                 38.95,   DIGITS_SWAPPED",
        "tax_paid,        2023, 50000,    tax_per_mu_formula,                 500000,  TEN",
        "listed,          2025, 5,        listed_matches_list,                3,       RECOMPUTED",
        "transformed,     2025, 64,       transformed_matches_list,           60,      RECOMPUTED",
        "tax_per_mu,      2025, 30.00,    tax_per_mu_formula,                 40.00,   OTHER_DENOMINATOR",
        "tax_per_mu,      2025, 40.45,    tax_per_mu_formula,                 40.00,   OTHER_DENOMINATOR",
        "floor_area_ratio, 2025, 0.62,    floor_area_ratio_formula,           0.93,    OTHER_DENOMINATOR",
        "value_added_share, 2025, 10.77,  value_added_share_formula,          10.00,   RECOMPUTED",
        "developed_area,  2025, 890.0,    tax_per_mu_formula,                 900.0,   STALE",
    })
    void theRightFigureIsOfferedFirst(
            String indicator, int year, BigDecimal typed, String rule, BigDecimal meant, Kind kind) {
        Suggestion first = first(clean().set(indicator, year, typed.toPlainString()), rule, year);

        assertThat(first.kind()).isEqualTo(kind);
        assertThat(first.figures()).containsOnlyKeys(cell(indicator, year));
        assertThat(first.figures().get(cell(indicator, year))).isEqualByComparingTo(meant);
        assertThat(first.text()).contains("看起来").contains("是不是").endsWith("？");
    }

    @Test
    void twoYearsThatWereSwappedAreOfferedBothAtOnce() {
        Suggestion first = first(clean().years("tax_per_mu", "38.95", "40.00", "37.88"), "tax_per_mu_formula", 2025);

        assertThat(first.kind()).isEqualTo(Kind.YEARS_SWAPPED);
        assertThat(plain(first))
                .containsOnly(Map.entry("tax_per_mu@2025", "40.00"), Map.entry("tax_per_mu@2024", "38.95"));
        assertThat(first.text()).isEqualTo("看起来像亩均税收 2025年与2024年的数填反了：是不是应当对调？");
    }

    @Test
    void twoRowsThatWereSwappedInAllYearsAreOfferedAllAtOnce() {
        Suggestion first = first(
                clean().years("revenue", "310.2", "295.1", "280.4").years("lead_revenue", "440.5", "421.3", "398.7"),
                "lead_revenue_within_revenue",
                2024);

        assertThat(first.kind()).isEqualTo(Kind.ROWS_SWAPPED);
        assertThat(first.figures()).hasSize(6);
        assertThat(plain(first)).containsEntry("revenue@2023", "398.7").containsEntry("lead_revenue@2025", "310.2");
        assertThat(first.text()).isEqualTo("看起来像各年主导产业营业收入与营业收入的数填反了：是不是应当对调？");
    }

    @Test
    void whereNothingElseIsKnownASwapIsLikelierThanALostZero() {
        Park park = clean().noPeers().set("revenue", "310.2").set("lead_revenue", "440.5");
        for (int year : new int[] {2024, 2023}) {
            park.clear("revenue", year).clear("lead_revenue", year);
        }

        assertThat(first(park, "lead_revenue_within_revenue", 2025).kind()).isEqualTo(Kind.ROWS_SWAPPED);
    }

    @Test
    void twoCountsThatWereSwappedAreRecognisedThoughOneIsOfTheYearAndOneOfItsEnd() {
        Suggestion first =
                first(clean().set("new_enterprises", "30").set("high_tech", "20"), "high_tech_matches_list", 2025);

        assertThat(first.kind()).isEqualTo(Kind.ROWS_SWAPPED);
        assertThat(plain(first))
                .containsOnly(Map.entry("new_enterprises@2025", "20"), Map.entry("high_tech@2025-12-31", "30"));
    }

    @Test
    void aCountIsNotSwappedWithOneWhoseListWasNeverUploaded() {
        Park park = clean().set("little_giants", "6").set("listed", "5").noList("listed");

        assertThat(suggestions(park, "little_giants_matches_list", 2025))
                .extracting(Suggestion::kind)
                .doesNotContain(Kind.ROWS_SWAPPED);
        assertThat(plain(first(park, "little_giants_matches_list", 2025)))
                .containsOnly(Map.entry("little_giants@2025-12-31", "5"));
    }

    @Test
    void aWholeRowInAnotherUnitIsOfferedAsARow() {
        Suggestion first = first(
                clean().years("value_added", "1201000", "1153000", "1082000"), "value_added_within_revenue", 2025);

        assertThat(first.kind()).isEqualTo(Kind.TEN_THOUSAND);
        assertThat(first.figures()).hasSize(3);
        assertThat(first.figures().get(cell("value_added", 2023))).isEqualByComparingTo("108.2");
        assertThat(first.text()).startsWith("园区增加值各年看起来像单位差了一万倍").contains("120.1");
    }

    @Test
    void aShareThatNoCountGivesIsOfferedItsTwoNeighbours() {
        List<Suggestion> offered = suggestions(
                clean().set("service_rate", "55.4").clear("service_covered", 2025), "service_rate_of_whole", 2025);

        assertThat(offered.stream().map(each -> each.figures().get(cell("service_rate", 2025))))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("55.0"), new BigDecimal("55.8"));
        assertThat(offered.getFirst().text()).contains("66 家");
    }

    @Test
    void anInputThatFitsNothingIsComputedBackWhereThatMendsMore() {
        // Hectares and mu added up: no factor gives it back, but the ratio and the other years do.
        Suggestion first = first(clean().set("developed_area", 2024, "4628.0"), "tax_per_mu_formula", 2024);

        assertThat(first.kind()).isEqualTo(Kind.BACK_COMPUTED);
        assertThat(first.figures().get(cell("developed_area", 2024)).doubleValue())
                .isBetween(889.0, 891.0);
    }

    @Test
    void whatIsMerelyUnusualIsLeftAlone() {
        Park grown = clean().set("revenue", "630.0").set("profit", "41.0");

        assertThat(suggestions(grown, "revenue_change", 2025)).isEmpty();
    }

    @Test
    void noMoreThanAFewAreOffered() {
        Facts facts = clean().set("managed_area", "80.0").noPeers().facts();

        assertThat(book.suggest(book.check(facts), facts).findings())
                .allSatisfy(finding -> assertThat(finding.suggestions()).hasSizeLessThanOrEqualTo(3));
        assertThat(suggestions(clean().set("managed_area", "80.0"), "developed_within_managed", 2025)
                        .getFirst())
                .satisfies(first -> assertThat(first.figures().get(cell("managed_area", 2025)))
                        .isEqualByComparingTo("1200.0"));
    }

    private static Map<String, String> plain(Suggestion suggestion) {
        return suggestion.figures().entrySet().stream()
                .collect(Collectors.toMap(
                        each -> code(each.getKey()), each -> each.getValue().toPlainString()));
    }

    private static String code(Cell cell) {
        return cell.indicator() + "@" + cell.period().code();
    }

    private Suggestion first(Park park, String rule, int year) {
        List<Suggestion> offered = suggestions(park, rule, year);
        assertThat(offered).as(rule).isNotEmpty();
        return offered.getFirst();
    }

    private List<Suggestion> suggestions(Park park, String rule, int year) {
        Facts facts = park.facts();
        CheckReport report = book.suggest(book.check(facts), facts);
        return report.findings().stream()
                .filter(finding -> finding.failed() && finding.code().equals(rule) && finding.year() == year)
                .findFirst()
                .orElseThrow(() -> new AssertionError(rule + " holds"))
                .suggestions();
    }

    private Park clean() {
        return Park.clean(form);
    }

    private Cell cell(String indicator, int year) {
        return Park.cell(form, indicator, year);
    }
}
