package cn.parklens.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.check.Suggestion.Kind;
import cn.parklens.form.Form;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A change is offered where it mends a check, breaks none, and could hardly do so by chance. */
class ConvincingSlipsTest {

    private static final String WITHIN = SmallForm.rule("within", "lead <= revenue", "years: [2025]", "at: lead");
    private static final String DOUBLED =
            SmallForm.rule("doubled", "lead <= 2 * previous(lead)", "at: lead", "severity: explain");
    private static final String FORMULA =
            SmallForm.rule("formula", "declared(per_mu) = computed(per_mu)", "at: per_mu");

    @Test
    void digitsThatFitOnlyALimitAreNotOffered() {
        Form form = SmallForm.with(WITHIN);
        Park park = SmallForm.park(form).years("revenue", "150.0", "150.0").years("lead", "160.0", "50.0");

        assertThat(kinds(form, park, "within", 2025)).doesNotContain(Kind.DIGITS_SWAPPED);
    }

    @Test
    void twoYearsAreOfferedWhereThatMendsMoreThanOneLimit() {
        Form one = SmallForm.with(WITHIN);
        Form two = SmallForm.with(WITHIN, DOUBLED);

        assertThat(kinds(one, grown(one), "within", 2025)).doesNotContain(Kind.YEARS_SWAPPED);
        assertThat(kinds(two, grown(two), "within", 2025)).contains(Kind.YEARS_SWAPPED);
        assertThat(kinds(two, grown(two), "doubled", 2025)).contains(Kind.YEARS_SWAPPED);
    }

    private static Park grown(Form form) {
        return SmallForm.park(form).years("revenue", "100.0", "130.0").years("lead", "120.0", "50.0");
    }

    @Test
    void whatFitsExactlyMayLeaveSomethingToExplainButNothingThatBlocks() {
        String fewer = "tax >= 9500 [万元]";
        Form explained = SmallForm.with(FORMULA, SmallForm.rule("more", fewer, "at: tax", "severity: explain"));
        Form blocked = SmallForm.with(FORMULA, SmallForm.rule("more", fewer, "years: [2025]", "at: tax"));

        // 9000 万元 with a zero too many: back at 9000, the formula fits and the other limit does not hold any more.
        assertThat(offered(explained, SmallForm.park(explained).set("tax", "90000"), "formula", 2025))
                .contains("TEN: tax@2025=9000.00");
        assertThat(offered(blocked, SmallForm.park(blocked).set("tax", "90000"), "formula", 2025))
                .doesNotContain("TEN: tax@2025=9000.00");
    }

    @Test
    void whatKeepsALimitMayNotBreakAnother() {
        Form form = SmallForm.with(
                SmallForm.rule("most", "profit <= 20 [亿元]", "at: profit"),
                SmallForm.rule("least", "profit >= 5 [亿元]", "at: profit", "severity: explain"));

        assertThat(offered(form, SmallForm.park(form).set("profit", "30"), "most", 2025))
                .isEmpty();
        assertThat(offered(form, SmallForm.park(form).set("profit", "60"), "most", 2025))
                .containsExactly("TEN: profit@2025=6.00");
    }

    @Test
    void anInputIsComputedBackOnlyWhereThatMendsMoreThanTheFormula() {
        Form alone = SmallForm.with(FORMULA);
        Form more = SmallForm.with(FORMULA, SmallForm.rule("below", "area <= 30 [公顷]", "years: [2025]", "at: area"));
        String area = "BACK_COMPUTED: area@2025=15.00";

        assertThat(offered(alone, SmallForm.park(alone).set("area", "47.0"), "formula", 2025))
                .containsExactly("OTHER_DENOMINATOR: per_mu@2025=12.77");
        assertThat(offered(more, SmallForm.park(more).set("area", "47.0"), "formula", 2025))
                .containsExactly(area);
    }

    @Test
    void ofTwoEquallyGoodChangesTheOneAtTheFindingComesFirst() {
        Form atLead = SmallForm.with(WITHIN);
        Form atRevenue = SmallForm.with(SmallForm.rule("within", "lead <= revenue", "years: [2025]", "at: revenue"));

        assertThat(offered(atLead, alone(atLead), "within", 2025).get(1)).isEqualTo("TEN_THOUSAND: lead@2025=0.06");
        assertThat(offered(atRevenue, alone(atRevenue), "within", 2025).get(1))
                .isEqualTo("TEN_THOUSAND: revenue@2025=1000000");
    }

    /** One row ten thousand times too large, or the other too small; likelier still, they were swapped. */
    private static Park alone(Form form) {
        return SmallForm.park(form)
                .years("revenue", "100")
                .years("lead", "600")
                .clear("revenue", 2024)
                .clear("lead", 2024);
    }

    @Test
    void whatHoldsOrPointsAtAListIsOfferedNothing() {
        Form form = SmallForm.with(
                WITHIN, SmallForm.rule("valid", "valid_until < reference_date()", "eachRowOf: [covered]"));
        Park park = SmallForm.park(form);
        RuleBook book = RuleBook.of(form, SmallForm.FILE);
        CheckReport report = book.check(park.facts());

        assertThat(report.failed()).isEqualTo(3);
        assertThat(book.suggest(report, park.facts()).findings()).isEqualTo(report.findings());
    }

    private static List<Kind> kinds(Form form, Park park, String rule, int year) {
        return suggestions(form, park, rule, year).stream()
                .map(Suggestion::kind)
                .toList();
    }

    private static List<String> offered(Form form, Park park, String rule, int year) {
        return suggestions(form, park, rule, year).stream().map(Proposals::text).toList();
    }

    private static List<Suggestion> suggestions(Form form, Park park, String rule, int year) {
        RuleBook book = RuleBook.of(form, SmallForm.FILE);
        Facts facts = park.facts();
        return book.suggest(book.check(facts), facts).findings().stream()
                .filter(finding -> finding.failed() && finding.code().equals(rule) && finding.year() == year)
                .findFirst()
                .orElseThrow()
                .suggestions();
    }
}
