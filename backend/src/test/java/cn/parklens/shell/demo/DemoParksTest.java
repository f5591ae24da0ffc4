package cn.parklens.shell.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.check.CheckReport;
import cn.parklens.check.Facts;
import cn.parklens.check.Finding;
import cn.parklens.check.ListFacts;
import cn.parklens.check.RuleBook;
import cn.parklens.evidence.enterprise.CreditCode;
import cn.parklens.form.Form;
import cn.parklens.form.FormReader;
import cn.parklens.form.ReferencePeriod;
import cn.parklens.form.Severity;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Observation;
import cn.parklens.observation.Origin;
import cn.parklens.observation.Value;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DemoParksTest {

    private static final Form FORM = FormReader.create().read(resource("/forms/park-development-2026.yaml"), "form");
    private static final RuleBook RULES = RuleBook.of(FORM);
    private static final List<DemoPark> PARKS = DemoParks.all();

    @Test
    void theSameSeedMakesUpTheSameParks() {
        assertThat(DemoParks.all()).isEqualTo(PARKS);
        assertThat(DemoParks.withSeed(7)).isNotEqualTo(PARKS);
        assertThat(PARKS.toString().hashCode()).as("on every machine").isEqualTo(2_131_619_104);
    }

    @Test
    void atLeastFortyParksInAtLeastEightProvincesAllCalledDemonstration() {
        assertThat(PARKS).hasSizeGreaterThanOrEqualTo(40);
        assertThat(PARKS.stream().map(park -> park.place().province()).distinct())
                .hasSizeGreaterThanOrEqualTo(8);
        assertThat(PARKS).extracting(DemoPark::name).doesNotHaveDuplicates().allMatch(name -> name.contains("示范园区"));
    }

    @Test
    void everyParkLiesInARealCounty() {
        String divisions = resource("/db/migration/V1__divisions.sql");
        assertThat(PARKS).allSatisfy(park -> {
            assertThat(divisions)
                    .contains("('" + park.place().countyCode() + "', '"
                            + park.place().county() + "'");
            assertThat(divisions)
                    .contains("('" + park.place().countyCode().substring(0, 2) + "', '"
                            + park.place().province() + "'");
        });
    }

    @Test
    void everyIndicatorFieldAndListIsKnownToTheForm() {
        Set<Cell> cells = FORM.indicators()
                .flatMap(indicator -> indicator.periods().stream().map(period -> new Cell(indicator.code(), period)))
                .collect(Collectors.toSet());
        assertThat(PARKS).allSatisfy(park -> {
            assertThat(cells).containsAll(park.figures().keySet());
            assertThat(park.fields().keySet())
                    .allSatisfy(field -> assertThat(FORM.field(field)).isPresent());
            park.lists()
                    .forEach((list, rows) -> assertThat(rows)
                            .allSatisfy(row -> assertThat(row.keySet()).isSubsetOf(columns(list))));
        });
    }

    private static List<String> columns(String list) {
        return FORM.evidenceList(list).orElseThrow().columns().stream()
                .map(column -> column.code())
                .toList();
    }

    @Test
    void finishedParksWithoutAMistakeHaveNothingToMendOrExplain() {
        PARKS.stream()
                .filter(park -> park.mistakes().isEmpty() && park.outcome() != Outcome.BEGUN)
                .forEach(park -> assertThat(check(park).findings())
                        .as(park.name())
                        .filteredOn(Finding::failed)
                        .filteredOn(finding -> finding.severity() != Severity.HINT)
                        .extracting(finding -> finding.code() + " " + finding.message())
                        .isEmpty());
    }

    @Test
    void aHintIsTheExceptionNotTheRule() {
        Map<String, Long> hinted = PARKS.stream()
                .flatMap(park ->
                        check(park).failed(Severity.HINT).map(Finding::code).distinct())
                .collect(Collectors.groupingBy(code -> code, Collectors.counting()));

        assertThat(hinted).doesNotContainKey("listed_code_of_beijing");
        assertThat(hinted.values()).allMatch(parks -> parks < PARKS.size() / 2);
    }

    @Test
    void everyPlantedMistakeIsFound() {
        Set<DemoMistake> planted = new HashSet<>();
        PARKS.forEach(park -> park.mistakes().forEach(mistake -> {
            planted.add(mistake);
            assertThat(check(park).findings())
                    .as("%s in %s", mistake, park.name())
                    .filteredOn(Finding::failed)
                    .extracting(Finding::code)
                    .contains(mistake.rule());
        }));
        assertThat(planted).containsExactlyInAnyOrder(DemoMistake.values());
    }

    @Test
    void whatBlocksWasSentOnlyWhereOneFindingIsToBeWaived() {
        assertThat(PARKS)
                .filteredOn(park -> park.outcome().isSent() && check(park).blocks())
                .singleElement()
                .satisfies(
                        park -> assertThat(check(park).failed(Severity.BLOCKING).map(Finding::code))
                                .containsExactly("little_giants_matches_list"));
    }

    @Test
    void aboutOneInSixCarriesMistakes() {
        long mistaken =
                PARKS.stream().filter(park -> !park.mistakes().isEmpty()).count();
        assertThat((double) mistaken / PARKS.size()).isBetween(0.08, 0.2);
    }

    @Test
    void enterprisesAreInventedAndTheirCodesWellFormedAndTheirOwn() {
        Map<String, String> names = new HashMap<>();
        PARKS.forEach(park -> park.lists().values().stream()
                .flatMap(List::stream)
                .filter(row -> row.containsKey("credit_code"))
                .forEach(row -> {
                    String code = Objects.toString(row.get("credit_code"));
                    String name = Objects.toString(row.get("name"));
                    assertThat(CreditCode.read(code).state()).isEqualTo(CreditCode.State.VALID);
                    assertThat(name).contains("示例");
                    assertThat(names.merge(code, name, (old, same) -> old)).isEqualTo(name);
                }));
        assertThat(names.values()).doesNotHaveDuplicates();
        assertThat(names).hasSizeGreaterThan(10_000);
    }

    @Test
    void aFewAreCountedBySeveralParksAndNobodyElseIs() {
        Map<String, Set<Integer>> byCode = new HashMap<>();
        Map<String, Set<Integer>> byName = new HashMap<>();
        for (int i = 0; i < PARKS.size(); i++) {
            int park = i;
            PARKS.get(i).lists().values().stream().flatMap(List::stream).forEach(row -> {
                byName.computeIfAbsent(Objects.toString(row.get("name")), name -> new TreeSet<>())
                        .add(park);
                if (row.containsKey("credit_code")) {
                    byCode.computeIfAbsent(Objects.toString(row.get("credit_code")), code -> new TreeSet<>())
                            .add(park);
                }
            });
        }
        assertThat(byCode.values())
                .filteredOn(parks -> parks.size() > 1)
                .containsExactlyInAnyOrder(Set.of(0, 1), Set.of(3, 4, 6), Set.of(10, 24));
        assertThat(byName.values())
                .filteredOn(parks -> parks.size() > 1)
                .containsExactlyInAnyOrder(Set.of(0, 1), Set.of(0, 2), Set.of(3, 4, 6), Set.of(8, 9), Set.of(10, 24));
        assertThat(DemoClaims.ALL)
                .as("a claim is seen when it was sent, and disturbs no planted mistake")
                .allSatisfy(claim -> {
                    assertThat(PARKS.get(claim.by()).outcome().isSent()).isTrue();
                    assertThat(PARKS.get(claim.by()).mistakes()).isEmpty();
                });
    }

    @Test
    void figuresLookLikeThoseOfRealParks() {
        List<Double> revenue = figures("revenue");
        assertThat(median(revenue)).isBetween(250.0, 700.0);
        assertThat(revenue.getFirst()).isGreaterThan(50);
        assertThat(revenue.getLast()).isGreaterThan(1500);
        assertThat(median(figures("tax_per_mu"))).isBetween(25.0, 50.0);
        assertThat(median(figures("value_added_share"))).isBetween(4.0, 20.0);
        assertThat(median(stocks("floor_area_ratio"))).isBetween(0.8, 1.4);
        assertThat(median(stocks("transformation_rate"))).isBetween(40.0, 70.0);
        assertThat(median(stocks("enterprises"))).isBetween(200.0, 900.0);
    }

    private static List<Double> figures(String indicator) {
        return sorted(DemoDraft.flow(indicator, FORM.year()));
    }

    private static List<Double> stocks(String indicator) {
        return sorted(new Cell(indicator, ReferencePeriod.endOf(FORM.year())));
    }

    private static List<Double> sorted(Cell cell) {
        return PARKS.stream()
                .filter(park -> park.mistakes().isEmpty())
                .map(park -> park.figures().get(cell))
                .filter(Value.Figure.class::isInstance)
                .map(value -> ((Value.Figure) value).amount().doubleValue())
                .sorted()
                .toList();
    }

    private static double median(List<Double> sorted) {
        return sorted.get(sorted.size() / 2);
    }

    private static CheckReport check(DemoPark park) {
        Map<Cell, Observation> observations = new HashMap<>();
        park.figures()
                .forEach((cell, value) -> observations.put(
                        cell, new Observation(cell, value, new Origin.Entered("示例甲", Instant.EPOCH, Origin.Way.DEMO))));
        Map<String, ListFacts> lists = new HashMap<>();
        park.lists().forEach((list, rows) -> lists.put(list, facts(list, rows)));
        return RULES.check(new Facts(observations, lists, park.fields(), Map.of()));
    }

    /** As the import would: a row that names an enterprise again does not count. */
    private static ListFacts facts(String list, List<Map<String, Object>> rows) {
        Set<Object> seen = new HashSet<>();
        List<ListFacts.Row> counted = new ArrayList<>();
        IntStream.range(0, rows.size()).forEach(i -> {
            Map<String, Object> row = rows.get(i);
            if (seen.add(row.get("credit_code"))) {
                Map<String, Object> values = new LinkedHashMap<>(row);
                values.replaceAll((column, value) ->
                        value instanceof Integer whole ? java.math.BigDecimal.valueOf(whole) : value);
                String code = Objects.toString(row.get("credit_code"));
                counted.add(ListFacts.Row.of(code, Objects.toString(row.get("name")), code, list, i + 3, values));
            }
        });
        return new ListFacts(list, counted);
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(DemoParksTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
