package cn.parklens.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.form.Form;
import cn.parklens.form.Indicator;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Observation;
import cn.parklens.observation.Origin;
import cn.parklens.observation.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever changes between two looks, looking only at what changed says what looking at everything says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecheckTest {

    private final Form form = Park.form();
    private final RuleBook book = RuleBook.of(form);
    private final List<Cell> cells = form.indicators()
            .flatMap(indicator -> indicator.periods().stream().map(period -> new Cell(indicator.code(), period)))
            .toList();
    private final List<String> lists =
            form.evidenceLists().stream().map(list -> list.code()).toList();
    /** Fewer where the test runs once for every mutant. */
    private static final int STEPS = Integer.getInteger("parklens.recheck.steps", 100);

    private static final Origin ORIGIN = new Origin.Entered("示范填报人", Instant.EPOCH, Origin.Way.PAGE);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void saysWhatAWholeCheckSays(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Facts facts = Park.clean(form).facts();
        CheckReport report = book.check(facts);
        int different = 0;
        for (int step = 0; step < STEPS; step++) {
            Facts after = facts;
            for (int change = random.nextInt(4); change >= 0; change--) {
                after = changed(after, random);
            }
            CheckReport rechecked = book.recheck(report, facts, after);

            assertThat(rechecked.findings()).isEqualTo(book.check(fresh(after)).findings());

            different += rechecked.findings().equals(report.findings()) ? 0 : 1;
            facts = after;
            report = rechecked;
        }
        assertThat(different).as("steps after which something else was said").isGreaterThan(STEPS / 2);
    }

    /** One thing changes: mostly a figure, sometimes a list, a text, or what the peers report. */
    private Facts changed(Facts facts, RandomGenerator random) {
        Map<Cell, Observation> observations = new HashMap<>(facts.observations());
        Map<String, ListFacts> uploaded = new HashMap<>(facts.lists());
        Map<String, List<String>> fields = new HashMap<>(facts.fields());
        Map<Cell, BigDecimal> peers = new HashMap<>(facts.peers());
        Cell cell = cells.get(random.nextInt(cells.size()));
        String list = lists.get(random.nextInt(lists.size()));
        switch (random.nextInt(10)) {
            case 0 -> observations.remove(cell);
            case 1 -> put(observations, cell, new Value.NotApplicable());
            case 2 -> put(observations, cell, new Value.Figure(BigDecimal.ZERO));
            case 3 -> uploaded.remove(list);
            case 4 -> uploaded.put(list, some(facts, list, random));
            case 5 ->
                fields.remove(List.copyOf(form.fields().toList()).getFirst().code());
            case 6 -> peers.put(cell, new BigDecimal(random.nextInt(1, 1000)));
            default -> put(observations, cell, new Value.Figure(figure(cell, random)));
        }
        return new Facts(observations, uploaded, fields, peers);
    }

    private BigDecimal figure(Cell cell, RandomGenerator random) {
        boolean count =
                form.indicator(cell.indicator()).filter(Indicator::isCount).isPresent();
        return count ? new BigDecimal(random.nextInt(0, 300)) : BigDecimal.valueOf(random.nextInt(1, 2_000_000), 2);
    }

    private static void put(Map<Cell, Observation> observations, Cell cell, Value value) {
        observations.put(cell, new Observation(cell, value, ORIGIN));
    }

    /** Some rows of the list as a clean park has it. */
    private ListFacts some(Facts facts, String list, RandomGenerator random) {
        ListFacts whole = Park.clean(form)
                .facts()
                .lists()
                .getOrDefault(list, facts.lists().get(list));
        List<ListFacts.Row> rows = whole == null ? List.of() : whole.rows();
        return new ListFacts(list, rows.subList(0, random.nextInt(rows.size() + 1)));
    }

    /** The same facts, of which nothing is known yet. */
    private static Facts fresh(Facts facts) {
        List<ListFacts> lists = new ArrayList<>();
        facts.lists().values().forEach(list -> lists.add(new ListFacts(list.list(), list.rows())));
        Map<String, ListFacts> byCode = new HashMap<>();
        lists.forEach(list -> byCode.put(list.list(), list));
        return new Facts(facts.observations(), byCode, facts.fields(), facts.peers());
    }
}
