package cn.parklens.check;

import cn.parklens.form.EvidenceList;
import cn.parklens.form.Field;
import cn.parklens.form.Form;
import cn.parklens.form.FormReader;
import cn.parklens.form.ListColumn;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Observation;
import cn.parklens.observation.Origin;
import cn.parklens.observation.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A plausible park without a mistake, to plant one in, and the form it fills in. */
final class Park {

    private static final Origin ORIGIN =
            new Origin.Entered("示范填报人", Instant.parse("2026-03-01T08:00:00Z"), Origin.Way.PAGE);

    private final Form form;
    private final Map<Cell, Observation> observations = new HashMap<>();
    private final Map<String, ListFacts> lists = new HashMap<>();
    private final Map<String, List<String>> fields = new HashMap<>();
    private final Map<Cell, BigDecimal> peers = new HashMap<>();

    private Park(Form form) {
        this.form = form;
    }

    /** In which nothing is filled yet, of any form. */
    static Park empty(Form form) {
        return new Park(form);
    }

    /** As the shipped form asks. */
    static Park clean(Form form) {
        Park park = empty(form);
        park.years("revenue", "440.5", "421.3", "398.7").years("lead_revenue", "310.2", "295.1", "280.4");
        park.years("value_added", "120.1", "115.3", "108.2").years("gdp", "1201.0", "1153.0", "1082.0");
        park.years("value_added_share", "10.00", "10.00", "10.00").years("profit", "28.6", "27.0", "25.1");
        park.years("tax_paid", "540000", "520000", "500000").years("developed_area", "900.0", "890.0", "880.0");
        // 540000 / (900 × 15) = 40; 520000 / 13350 = 38.951…; 500000 / 13200 = 37.878…
        park.years("tax_per_mu", "40.00", "38.95", "37.88");
        park.set("managed_area", "1200.0").set("floor_area", "558.0").set("industrial_land", "600.0");
        park.set("floor_area_ratio", "0.93").set("enterprises", "300");
        park.set("gigabit_rate", "67.00").set("gigabit_covered", "201");
        park.set("industrial_enterprises", "120").set("service_covered", "66").set("service_rate", "55.0");
        park.set("transformed", "60").set("transformation_rate", "50.0");
        park.set("digital_investment", "1200")
                .set("disposable_revenue", "40000")
                .set("digital_investment_share", "3.0");
        park.set("new_enterprises", "20")
                .set("listed", "3")
                .set("unicorns", "1")
                .set("high_tech", "30");
        park.set("champions", "2").set("little_giants", "5").set("provincial_sme", "15");
        park.list("new_enterprises", 280, 20)
                .list("listed", 100, 3)
                .list("unicorns", 110, 1)
                .list("high_tech", 0, 30);
        park.list("champions", 10, 2).list("little_giants", 0, 5).list("provincial_sme", 0, 15);
        park.list("gigabit", 0, 201).list("industrial", 0, 120);
        form.fields().forEach(field -> park.fields.put(field.code(), List.of(text(field))));
        form.indicators()
                .forEach(indicator -> indicator.periods().forEach(period -> {
                    Cell cell = new Cell(indicator.code(), period);
                    if (Objects.requireNonNull(park.observations.get(cell), cell.toString())
                                    .value()
                            instanceof Value.Figure(var amount)) {
                        park.peers.put(cell, amount);
                    }
                }));
        return park;
    }

    Park years(String indicator, String... latestFirst) {
        for (int i = 0; i < latestFirst.length; i++) {
            set(indicator, form.year() - i, latestFirst[i]);
        }
        return this;
    }

    Park set(String indicator, String figure) {
        return set(indicator, form.year(), figure);
    }

    Park set(String indicator, int year, String figure) {
        return set(indicator, year, new Value.Figure(new BigDecimal(figure)));
    }

    Park set(String indicator, int year, Value value) {
        Cell cell = cell(indicator, year);
        observations.put(cell, new Observation(cell, value, ORIGIN));
        return this;
    }

    Park clear(String indicator, int year) {
        observations.remove(cell(indicator, year));
        return this;
    }

    Park field(String code, String text) {
        return fields(code, text);
    }

    /** Rows of a group that repeats. */
    Park fields(String code, String... texts) {
        fields.put(code, List.of(texts));
        return this;
    }

    Park noField(String code) {
        fields.remove(code);
        return this;
    }

    Park noList(String code) {
        lists.remove(code);
        return this;
    }

    Park peer(String indicator, int year, String median) {
        peers.put(cell(indicator, year), new BigDecimal(median));
        return this;
    }

    Park noPeers() {
        peers.clear();
        return this;
    }

    Park blank(String list, int index, String column) {
        List<ListFacts.Row> rows = new ArrayList<>(rows(list));
        ListFacts.Row row = rows.get(index);
        Map<String, Object> values = new HashMap<>(row.values());
        values.remove(column);
        rows.set(index, ListFacts.Row.of(row.key(), row.name(), row.creditCode(), row.sheet(), row.number(), values));
        lists.put(list, new ListFacts(list, rows));
        return this;
    }

    /** Replaces a value in a row. */
    Park cell(String list, int index, String column, Object value) {
        List<ListFacts.Row> rows = new ArrayList<>(rows(list));
        ListFacts.Row row = rows.get(index);
        Map<String, Object> values = new HashMap<>(row.values());
        values.put(column, value);
        rows.set(
                index,
                ListFacts.Row.of(
                        column.equals("key") ? value.toString() : row.key(),
                        column.equals("name") ? value.toString() : row.name(),
                        column.equals("credit_code") ? value.toString() : row.creditCode(),
                        row.sheet(),
                        row.number(),
                        values));
        lists.put(list, new ListFacts(list, rows));
        return this;
    }

    Park list(String code, int first, int rows) {
        EvidenceList list = form.evidenceList(code).orElseThrow();
        List<ListFacts.Row> made = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            int enterprise = first + i;
            Map<String, Object> values = new HashMap<>();
            for (ListColumn column : list.columns()) {
                values.put(column.code(), value(column, enterprise, i));
            }
            made.add(ListFacts.Row.of(
                    "E" + enterprise, name(enterprise), creditCode(enterprise), list.name(), i + 2, values));
        }
        lists.put(code, new ListFacts(code, made));
        return this;
    }

    List<ListFacts.Row> rows(String list) {
        return Objects.requireNonNull(lists.get(list)).rows();
    }

    Facts facts() {
        return new Facts(observations, lists, fields, peers);
    }

    Cell cell(String indicator, int year) {
        return cell(form, indicator, year);
    }

    static Cell cell(Form form, String indicator, int year) {
        return new Cell(
                indicator, form.indicator(indicator).map(each -> each.in(year)).orElseThrow());
    }

    private static String name(int enterprise) {
        return "示范第" + enterprise + "制造有限公司";
    }

    private static String creditCode(int enterprise) {
        return "91440300" + String.format("%09d", enterprise) + "X";
    }

    private static Object value(ListColumn column, int enterprise, int index) {
        return switch (column.code()) {
            case "name" -> name(enterprise);
            case "credit_code" -> creditCode(enterprise);
            case "industry" -> "C3913";
            case "registered_on" -> enterprise >= 280 ? LocalDate.of(2025, 4, 1) : LocalDate.of(2015, 4, 1);
            case "certified_on" -> LocalDate.of(2024, 6, 1);
            case "valid_until" -> LocalDate.of(2027, 6, 1);
            case "certificate_number" -> "GR202444" + String.format("%06d", enterprise);
            case "active" -> true;
            case "exchange" -> "深圳证券交易所";
            case "stock_code" -> "300123";
            case "level" -> index < 60 ? "L2" : "L1";
            case "uses_service" -> index < 66;
            default ->
                switch (column.kind()) {
                    case DATE -> LocalDate.of(2020, 1, 1);
                    case FIGURE -> new BigDecimal("2025");
                    case YES_NO -> true;
                    default -> "示范";
                };
        };
    }

    private static String text(Field field) {
        return field.headings().isEmpty() ? "示范" : String.join("\n正文。\n", field.headings());
    }

    /** The shipped form, read anew: nothing that a mistake in its reading leaves behind outlives the test. */
    static Form form() {
        try (InputStream in = Park.class.getResourceAsStream("/forms/park-development-2026.yaml")) {
            String yaml = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return FormReader.create().read(yaml, "park-development-2026.yaml");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
