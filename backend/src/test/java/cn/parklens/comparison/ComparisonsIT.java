package cn.parklens.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.parklens.RunningProduct;
import cn.parklens.account.NotAllowed;
import cn.parklens.account.Parks;
import cn.parklens.account.People;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RunningProduct
class ComparisonsIT {

    private static final String FIGURES = """
            select p.code, o.amount from current_observation o
            join submission s on s.park_id = o.park_id and s.id = o.submission_id and s.state = 'ACCEPTED'
            join collection c on c.id = s.collection_id and c.code = 'comparison-2026'
            join park p on p.id = o.park_id
            where o.status = 'FIGURE' and o.indicator = 'tax_per_mu' and o.year = 2025""";

    @Autowired
    private DSLContext database;

    @Autowired
    private Parks parks;

    @Autowired
    private People people;

    @Autowired
    private Comparisons comparisons;

    @Autowired
    private Reasons reasons;

    private FictitiousParks fictitious;

    @BeforeEach
    void arrive() {
        fictitious = new FictitiousParks(database, parks, people);
        fictitious.arrive();
    }

    @Test
    void rankAndPercentileAreThoseOfTheDatabase() {
        Map<String, Record> expected = database.fetch("""
                        select code, rank() over (order by amount desc) as rank,
                               100 * percent_rank() over (order by amount) as percentile from (%s) figures""".formatted(FIGURES)).stream()
                .collect(Collectors.toMap(row -> row.get("code", String.class), row -> row));

        List<Ranking.Row> ranked = ranking(Included.ACCEPTED).rows().stream()
                .filter(row -> row.reading().isFigure())
                .toList();

        assertThat(ranked).hasSameSizeAs(expected.entrySet()).hasSizeGreaterThan(30);
        assertThat(ranked).allSatisfy(row -> {
            Record oracle = Objects.requireNonNull(expected.get(row.park().code()));
            Standing standing = row.standing().orElseThrow();
            assertThat(standing.rank()).isEqualTo(oracle.get("rank", Integer.class));
            assertThat(standing.percentile())
                    .isEqualTo(oracle.get("percentile", BigDecimal.class).setScale(1, RoundingMode.HALF_UP));
            assertThat(row.overall()).contains(standing);
        });
    }

    @Test
    void medianAndQuartilesAreThoseOfTheDatabase() {
        Record oracle = database.fetchSingle("""
                select percentile_cont(0.25) within group (order by amount)::numeric as lower,
                       percentile_cont(0.5) within group (order by amount)::numeric as median,
                       percentile_cont(0.75) within group (order by amount)::numeric as upper,
                       count(*) as count from (%s) figures""".formatted(FIGURES));

        Distribution spread = ranking(Included.ACCEPTED).spread().orElseThrow();

        assertThat(spread.lowerQuartile()).isEqualByComparingTo(oracle.get("lower", BigDecimal.class));
        assertThat(spread.median()).isEqualByComparingTo(oracle.get("median", BigDecimal.class));
        assertThat(spread.upperQuartile()).isEqualByComparingTo(oracle.get("upper", BigDecimal.class));
        assertThat(spread.count()).isEqualTo(oracle.get("count", Integer.class)).isEqualTo(34);
    }

    @Test
    void everyGapKeepsItsReasonAndIsNeverRanked() {
        Map<String, Ranking.Row> rows = ranking(Included.ACCEPTED).rows().stream()
                .collect(Collectors.toMap(row -> row.park().code(), row -> row));

        assertThat(gap(rows, "cmp-07")).isEqualTo(Gap.WITHHELD);
        assertThat(gap(rows, "cmp-08")).isEqualTo(Gap.NOT_FILLED);
        assertThat(gap(rows, "cmp-09")).isEqualTo(Gap.UNAVAILABLE);
        assertThat(gap(rows, "cmp-10")).isEqualTo(Gap.NOT_APPLICABLE);
        assertThat(gap(rows, "cmp-11")).isEqualTo(Gap.NOT_REPORTED);
        assertThat(gap(rows, "cmp-12")).isEqualTo(Gap.NOT_REPORTED);
        assertThat(List.of(row(rows, "cmp-07"), row(rows, "cmp-08"), row(rows, "cmp-12")))
                .allSatisfy(row -> {
                    assertThat(row.standing()).isEmpty();
                    assertThat(row.change()).isEmpty();
                });
    }

    @Test
    void equalParksShareTheirRank() {
        Map<String, Ranking.Row> rows = ranking(Included.ACCEPTED).rows().stream()
                .collect(Collectors.toMap(row -> row.park().code(), row -> row));

        assertThat(row(rows, "cmp-13").standing()).isEqualTo(row(rows, "cmp-14").standing());
    }

    @Test
    void whatIsOnlySentTakesPartWhenAskedForAndADraftNever() {
        Map<String, Ranking.Row> rows = ranking(Included.SENT).rows().stream()
                .collect(Collectors.toMap(row -> row.park().code(), row -> row));

        assertThat(row(rows, "cmp-11").reading().isFigure()).isTrue();
        assertThat(row(rows, "cmp-11").park().accepted()).isFalse();
        assertThat(row(rows, "cmp-12").reading()).isEqualTo(Reading.missing(Gap.NOT_REPORTED));
    }

    @Test
    void anAnalystOfOneProvinceSeesItsParksOnlyAndLearnsWhichWereNotShown() {
        Inquiry inquiry = comparisons
                .ask(fictitious.analystOfJiangsu(), question("tax_per_mu").withParks(List.of("cmp-08", "cmp-01")))
                .orElseThrow();

        assertThat(inquiry.choices().parks())
                .allMatch(park -> park.provinceCode().equals("32"));
        assertThat(inquiry.mistakes()).containsExactly(new Mistake(Mistake.Kind.PARK, "park", "cmp-01", ""));
        assertThat(inquiry.comparisons().getFirst().rows())
                .extracting(row -> row.park().code())
                .containsExactly("cmp-08");
    }

    @Test
    void aYearThatTheFormDoesNotAskForSaysSo() {
        Comparison comparison = comparisons
                .ask(
                        fictitious.analyst(),
                        question("enterprises").withYears(List.of(2024)).withParks(List.of("cmp-01")))
                .orElseThrow()
                .comparisons()
                .getFirst();

        assertThat(comparison.rows().getFirst().readings()).containsExactly(Reading.missing(Gap.NOT_ASKED));
    }

    @Test
    void whyAFigureIsTellsItsInputsAndKeepsAWithheldOne() {
        Why why = reasons.why(fictitious.analyst(), question("tax_per_mu"), "cmp-01", "tax_per_mu", 2025);

        assertThat(why.formula()).isEqualTo("实缴税金 ÷ 实际开发面积");
        assertThat(why.inputs())
                .extracting(input -> input.indicator().code())
                .containsExactly("tax_paid", "developed_area");
        assertThat(why.told().origin()).isPresent();

        Why withheld = reasons.why(fictitious.analyst(), question("tax_per_mu"), "cmp-07", "tax_per_mu", 2025);
        assertThat(withheld.told().reading()).isEqualTo(Reading.missing(Gap.WITHHELD));
        assertThat(withheld.told().typed()).isEmpty();
    }

    @Test
    void whyIsNotToldOfADraftNorOfAnotherProvince() {
        assertThatThrownBy(
                        () -> reasons.why(fictitious.analyst(), question("tax_per_mu"), "cmp-12", "tax_per_mu", 2025))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> reasons.why(
                        fictitious.analystOfJiangsu(), question("tax_per_mu"), "cmp-01", "tax_per_mu", 2025))
                .isInstanceOf(NotAllowed.class);
    }

    private static Gap gap(Map<String, Ranking.Row> rows, String park) {
        return ((Reading.Missing) row(rows, park).reading()).gap();
    }

    private static Ranking.Row row(Map<String, Ranking.Row> rows, String park) {
        return Objects.requireNonNull(rows.get(park));
    }

    private Ranking ranking(Included included) {
        Question question = question("tax_per_mu");
        return comparisons
                .ask(
                        fictitious.analyst(),
                        new Question(
                                question.collection(), question.indicators(), List.of(), List.of(), "", "", included))
                .orElseThrow()
                .ranking(RankOrder.BY_RANK);
    }

    private static Question question(String indicator) {
        return new Question(
                FictitiousParks.COLLECTED, List.of(indicator), List.of(), List.of(), "", "", Included.ACCEPTED);
    }
}
