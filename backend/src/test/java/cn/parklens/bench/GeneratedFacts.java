package cn.parklens.bench;

import cn.parklens.check.Facts;
import cn.parklens.check.ListFacts;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.Form;
import cn.parklens.form.Indicator;
import cn.parklens.form.ListColumn;
import cn.parklens.form.ReferencePeriod;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Observation;
import cn.parklens.observation.Origin;
import cn.parklens.observation.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;

/**
 * What parks may have filled in, every cell of every year and every list; the same for the same seed. The figures are of
 * a likely size, and a few lists do not agree with their count, as it is while parks are still filling in.
 */
final class GeneratedFacts {

    private static final Origin ORIGIN = new Origin.Entered("测速", Instant.EPOCH, Origin.Way.PAGE);
    private static final int ENTERPRISES = 400;

    private final Form form;
    private final RandomGenerator random;

    GeneratedFacts(Form form, long seed) {
        this.form = form;
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    List<Facts> parks(int number) {
        List<Facts> parks = new ArrayList<>(number);
        for (int i = 0; i < number; i++) {
            parks.add(park());
        }
        return parks;
    }

    private Facts park() {
        Map<Cell, Observation> observations = new HashMap<>();
        Map<Cell, BigDecimal> peers = new HashMap<>();
        form.indicators().forEach(indicator -> {
            BigDecimal first = first(indicator);
            for (ReferencePeriod period : indicator.periods()) {
                Cell cell = new Cell(indicator.code(), period);
                observations.put(cell, observation(cell, figure(indicator, first)));
                peers.put(cell, first);
            }
        });
        Map<String, ListFacts> lists = new HashMap<>();
        form.evidenceLists().forEach(list -> lists.put(list.code(), list(list, observations)));
        Map<String, List<String>> fields = new HashMap<>();
        form.fields().forEach(field -> fields.put(field.code(), List.of("示范内容")));
        return new Facts(observations, lists, fields, peers);
    }

    static Observation observation(Cell cell, BigDecimal figure) {
        return new Observation(cell, new Value.Figure(figure), ORIGIN);
    }

    private BigDecimal first(Indicator indicator) {
        if (indicator.isCount()) {
            return new BigDecimal(indicator.code().equals("enterprises") ? ENTERPRISES : random.nextInt(5, 60));
        }
        return BigDecimal.valueOf(random.nextInt(2_000, 90_000), 2);
    }

    /** A year's figure, some percent off the first one. */
    private BigDecimal figure(Indicator indicator, BigDecimal first) {
        return indicator.isCount()
                ? first
                : first.multiply(BigDecimal.valueOf(random.nextInt(90, 111), 2)).setScale(2, RoundingMode.HALF_UP);
    }

    private ListFacts list(EvidenceList list, Map<Cell, Observation> observations) {
        int declared = list.proves().stream()
                .map(proof -> counted(proof.indicator(), observations))
                .findFirst()
                .orElse(0);
        int rows = Math.max(0, declared - (random.nextInt(10) == 0 ? 1 : 0));
        int start = random.nextInt(ENTERPRISES);
        List<ListFacts.Row> made = new ArrayList<>(rows);
        for (int i = 0; i < rows; i++) {
            made.add(row(list, (start + i) % ENTERPRISES, i + 2));
        }
        return new ListFacts(list.code(), made);
    }

    private int counted(String indicator, Map<Cell, Observation> observations) {
        Observation found = form.indicator(indicator)
                .map(it -> observations.get(new Cell(indicator, it.in(form.year()))))
                .orElse(null);
        return found != null && found.value() instanceof Value.Figure(var amount) ? amount.intValue() : 0;
    }

    private ListFacts.Row row(EvidenceList list, int enterprise, int number) {
        String name = "示范精密制造第" + enterprise + "有限公司";
        String code = String.format("91320213MA%08d", enterprise);
        Map<String, Object> values = new HashMap<>();
        for (ListColumn column : list.columns()) {
            Object value = value(list, column, name, code);
            if (value != null) {
                values.put(column.code(), value);
            }
        }
        return ListFacts.Row.of(code, name, code, list.name(), number, values);
    }

    private @Nullable Object value(EvidenceList list, ListColumn column, String name, String code) {
        return switch (column.kind()) {
            case ENTERPRISE_NAME -> name;
            case CREDIT_CODE -> code;
            case INDUSTRY -> "C3913";
            case DATE -> day(list.code(), column.code());
            case FIGURE -> BigDecimal.valueOf(random.nextInt(100, 90_000));
            case YES_NO -> column.code().equals("active") || random.nextBoolean();
            default -> random.nextInt(20) == 0 ? null : "L" + random.nextInt(1, 4);
        };
    }

    /** One certificate in fifty has expired, and as many enterprises are older than said. */
    private LocalDate day(String listCode, String column) {
        int month = random.nextInt(1, 13);
        boolean slip = random.nextInt(50) == 0;
        return switch (column) {
            case "registered_on" ->
                LocalDate.of(listCode.equals("new_enterprises") ? slip ? 2024 : 2025 : 2015, month, 1);
            case "valid_until" -> LocalDate.of(slip ? 2024 : 2027, month, 1);
            default -> LocalDate.of(2024, month, 1);
        };
    }
}
