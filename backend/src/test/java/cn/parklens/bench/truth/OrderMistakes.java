package cn.parklens.bench.truth;

import static cn.parklens.bench.truth.Plants.anyCell;
import static cn.parklens.bench.truth.Plants.figures;
import static cn.parklens.bench.truth.Plants.isVisible;
import static cn.parklens.bench.truth.Plants.swap;
import static cn.parklens.bench.truth.Plants.transposed;
import static cn.parklens.bench.truth.Plants.years;

import cn.parklens.observation.Cell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Right figures in wrong places, right digits in wrong order. */
final class OrderMistakes {

    /** A ratio, its dividend and its divisor. */
    private static final List<List<String>> RATIOS = List.of(
            List.of("value_added_share", "value_added", "gdp"),
            List.of("tax_per_mu", "tax_paid", "developed_area"),
            List.of("floor_area_ratio", "floor_area", "industrial_land"),
            List.of("digital_investment_share", "digital_investment", "disposable_revenue"));

    private static final List<String> COUNTS = List.of(
            "new_enterprises", "listed", "unicorns", "high_tech", "champions", "little_giants", "provincial_sme");

    private OrderMistakes() {}

    static List<Kind> all() {
        return List.of(
                Kind.of("years_swapped", "一行中两年填反", OrderMistakes::yearsSwapped),
                Kind.of("rows_swapped", "一年中营业收入与主导产业营业收入填反", (clean, chance) -> {
                    int year = clean.form().year() - chance.between(0, 2);
                    return swap(clean, clean.cell("revenue", year), clean.cell("lead_revenue", year));
                }),
                Kind.of("rows_swapped_whole", "两行整行填反", OrderMistakes::wholeRows),
                Kind.of("value_added_and_gdp_swapped", "增加值与GDP填反", (clean, chance) -> {
                    int year = clean.form().year() - chance.between(0, 2);
                    return swap(clean, clean.cell("value_added", year), clean.cell("gdp", year));
                }),
                Kind.of(
                        "areas_swapped",
                        "管理面积与开发面积填反",
                        (clean, chance) -> swap(clean, clean.cell("managed_area"), clean.cell("developed_area"))),
                Kind.of("counts_swapped", "两类企业的数量填反", (clean, chance) -> {
                    List<String> two = chance.some(COUNTS, 2);
                    return swap(clean, clean.cell(two.get(0)), clean.cell(two.get(1)));
                }),
                Kind.of("digits_of_a_count", "数量的相邻两位写反", (clean, chance) -> {
                    List<String> longer = COUNTS.stream()
                            .filter(each -> clean.number(each) >= 10)
                            .toList();
                    return longer.isEmpty() ? Optional.empty() : digits(clean, clean.cell(chance.one(longer)), chance);
                }),
                Kind.of("digits_of_a_ratio", "比例的相邻两位写反", (clean, chance) -> checked(clean, chance, 0)),
                Kind.of("digits_of_an_input", "支撑数据的相邻两位写反", (clean, chance) -> checked(clean, chance, 1, 2)));
    }

    /** Of a ratio or its inputs, all of them given, so that the swap shows wherever rounding does not hide it. */
    private static Optional<Planted> yearsSwapped(Draft clean, Chance chance) {
        List<Planted> all = new ArrayList<>();
        for (List<String> ratio : RATIOS.subList(0, 2)) {
            for (String row : ratio) {
                List<Cell> two = chance.some(years(clean, row), 2);
                if (two.size() == 2
                        && two.stream().allMatch(cell -> isHeld(clean, ratio, cell))
                        && isVisible(
                                clean, clean.number(two.get(0)) / clean.number(two.get(1)), held(clean, ratio, two))) {
                    swap(clean, two.get(0), two.get(1)).ifPresent(all::add);
                }
            }
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(chance.one(all));
    }

    private static Optional<Planted> wholeRows(Draft clean, Chance chance) {
        Map<Cell, BigDecimal> wrong = new HashMap<>();
        for (Cell cell : years(clean, "revenue")) {
            Cell other = clean.cell("lead_revenue", cell.period().year());
            if (clean.has(other)) {
                wrong.put(cell, clean.figure(other).orElseThrow());
                wrong.put(other, clean.figure(cell).orElseThrow());
            }
        }
        return figures(clean, wrong);
    }

    private static Optional<Planted> checked(Draft clean, Chance chance, int... parts) {
        List<Planted> all = new ArrayList<>();
        for (List<String> ratio : RATIOS) {
            for (int part : parts) {
                anyCell(clean, chance, ratio.get(part))
                        .filter(cell -> isHeld(clean, ratio, cell))
                        .flatMap(cell -> digits(clean, cell, chance)
                                .filter(planted -> isVisible(
                                        clean,
                                        planted.draft().number(cell) / clean.number(cell),
                                        held(clean, ratio, List.of(cell)))))
                        .ifPresent(all::add);
            }
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(chance.one(all));
    }

    private static boolean isHeld(Draft draft, List<String> ratio, Cell cell) {
        return ratio.stream().allMatch(each -> draft.has(each, cell.period().year()));
    }

    private static Cell[] held(Draft draft, List<String> ratio, List<Cell> cells) {
        return cells.stream()
                .flatMap(cell -> ratio.stream()
                        .map(each -> draft.cell(each, cell.period().year())))
                .distinct()
                .toArray(Cell[]::new);
    }

    private static Optional<Planted> digits(Draft clean, Cell cell, Chance chance) {
        return clean.figure(cell)
                .flatMap(figure -> transposed(figure, chance))
                .flatMap(wrong -> figures(clean, Map.of(cell, wrong)));
    }
}
