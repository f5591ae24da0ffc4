package cn.parklens.shell.demo;

import cn.parklens.account.Park;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Makes up every demonstration park; the same seed makes up the same parks. */
final class DemoParks {

    private static final long SEED = 20_251_231;

    /** Which parks carry which mistakes, by index; the first is the demonstration administrator's own. */
    static final Map<Integer, List<DemoMistake>> MISTAKES = Map.of(
            0,
            List.of(DemoMistake.GIANTS_ONE_TOO_MANY, DemoMistake.TAX_PER_MU_MISTYPED, DemoMistake.CERTIFICATE_EXPIRED),
            5,
            List.of(DemoMistake.CERTIFICATE_EXPIRED),
            7,
            List.of(DemoMistake.LEAD_REVENUE_SWAPPED, DemoMistake.GIGABIT_AS_FRACTION),
            12,
            List.of(DemoMistake.GIANTS_ONE_TOO_MANY),
            14,
            List.of(DemoMistake.REVENUE_IN_TEN_THOUSANDS),
            21,
            List.of(DemoMistake.BRANCH_OFFICE),
            28,
            List.of(DemoMistake.LISTED_ONE_TOO_MANY, DemoMistake.UNICORN_IS_LISTED),
            35,
            List.of(DemoMistake.TAX_PER_HECTARE, DemoMistake.HIGH_TECH_TWICE));

    private static final Map<Integer, Outcome> OUTCOMES = Map.of(
            0, Outcome.DRAFT,
            7, Outcome.DRAFT,
            14, Outcome.RETURNED,
            21, Outcome.SENT,
            28, Outcome.ASKS_WAIVER,
            35, Outcome.DRAFT,
            10, Outcome.SENT,
            17, Outcome.BEGUN,
            24, Outcome.SENT,
            31, Outcome.BEGUN);

    private static final Set<String> BEGUN_WITH =
            Set.of("revenue", "lead_revenue", "profit", "tax_per_mu", "managed_area", "developed_area", "enterprises");
    private static final Set<String> FIELDS_BEGUN_WITH = Set.of(
            "park_name", "lead_industry", "lead_industry_segments", "province", "county", "unit_name", "unit_category");

    private final long seed;

    private DemoParks(long seed) {
        this.seed = seed;
    }

    static List<DemoPark> all() {
        return withSeed(SEED);
    }

    static List<DemoPark> withSeed(long seed) {
        DemoParks parks = new DemoParks(seed);
        List<DemoPark> all =
                IntStream.range(0, DemoPlace.ALL.size()).mapToObj(parks::park).toList();
        DemoClaims.make(all);
        return all;
    }

    private DemoPark park(int index) {
        Chance chance = new Chance(seed + index * 7919L);
        DemoNature nature = DemoNature.draw(index, DemoPlace.ALL.get(index), chance);
        Outcome outcome = OUTCOMES.getOrDefault(index, Outcome.ACCEPTED);
        DemoDraft draft = new DemoDraft();
        DemoLists.write(draft, nature, chance);
        DemoFigures.write(draft, nature, chance);
        DemoTexts.write(draft, nature, chance);
        WithoutFigures.write(draft, index);
        List<DemoMistake> mistakes = MISTAKES.getOrDefault(index, List.of());
        mistakes.forEach(mistake -> mistake.plant(draft));
        if (index == 0) {
            leaveForTheVisitor(draft);
        }
        if (outcome == Outcome.BEGUN) {
            draft.figures.keySet().removeIf(cell -> !BEGUN_WITH.contains(cell.indicator()));
            draft.fields.keySet().retainAll(FIELDS_BEGUN_WITH);
            draft.lists.clear();
        }
        return new DemoPark(
                String.format("demo-%02d", index + 1),
                nature.place(),
                level(nature),
                outcome,
                mistakes,
                ordered(draft.figures),
                draft.fields,
                draft.lists);
    }

    /** What the demonstration administrator finds still to do, besides the planted mistakes: a list to upload. */
    private static void leaveForTheVisitor(DemoDraft draft) {
        draft.lists.remove("listed");
    }

    private static Park.Level level(DemoNature nature) {
        return nature.revenue() > 600
                ? Park.Level.NATIONAL
                : nature.revenue() > 140 ? Park.Level.PROVINCIAL : Park.Level.OTHER;
    }

    /** Older years first, as they were reported. */
    private static Map<Cell, Value> ordered(Map<Cell, Value> figures) {
        Map<Cell, Value> ordered = new LinkedHashMap<>();
        figures.entrySet().stream()
                .sorted(Map.Entry.comparingByKey((one, other) ->
                        Integer.compare(one.period().year(), other.period().year())))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }
}
