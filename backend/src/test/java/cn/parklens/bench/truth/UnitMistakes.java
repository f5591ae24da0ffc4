package cn.parklens.bench.truth;

import static cn.parklens.bench.truth.Plants.anyCell;
import static cn.parklens.bench.truth.Plants.figure;
import static cn.parklens.bench.truth.Plants.over;
import static cn.parklens.bench.truth.Plants.row;
import static cn.parklens.bench.truth.Plants.times;
import static cn.parklens.bench.truth.Plants.withoutRemedy;

import cn.parklens.observation.Cell;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Figures in another unit than is asked. */
final class UnitMistakes {

    private static final String[] MONEY = {"revenue", "lead_revenue", "profit", "value_added", "gdp"};
    private static final String[] AREAS = {"managed_area", "developed_area", "industrial_land"};
    private static final String[] SHARES = {
        "value_added_share", "gigabit_rate", "service_rate", "transformation_rate", "digital_investment_share"
    };

    private UnitMistakes() {}

    static List<Kind> all() {
        return List.of(
                cell("wan_for_yi", "一年的亿元按万元填", times(10_000), MONEY),
                rowOf("wan_for_yi_row", "整行的亿元按万元填", times(10_000), MONEY),
                cell("yi_for_wan", "一年的万元按亿元填", over(10_000), "tax_paid"),
                rowOf("yi_for_wan_row", "整行的万元按亿元填", over(10_000), "tax_paid"),
                cell("yi_for_wan_fiscal", "投资额或财力的万元按亿元填", over(10_000), "digital_investment", "disposable_revenue"),
                Kind.of("yi_for_wan_both", "投资额和财力都按亿元填", UnitMistakes::bothFiscal),
                cell("mu_for_hectare", "公顷按亩填", times(15), AREAS),
                cell("hectare_over_15", "公顷又除以15", over(15), AREAS),
                cell("km2_for_hectare", "公顷按平方公里填", over(100), AREAS),
                cell("m2_for_wan_m2", "万平方米按平方米填", times(10_000), "floor_area"),
                cell("tax_per_hectare", "一年的亩均税收按公顷算", times(15), "tax_per_mu"),
                rowOf("tax_per_hectare_row", "整行的亩均税收按公顷算", times(15), "tax_per_mu"),
                cell("fraction_for_percent", "百分数填成小数", over(100), SHARES),
                cell("percent_twice", "百分数又乘以100", times(100), SHARES),
                cell(
                        "extra_zero",
                        "多写一个零",
                        times(10),
                        "revenue",
                        "lead_revenue",
                        "profit",
                        "tax_per_mu",
                        "tax_paid",
                        "value_added",
                        "gdp"),
                cell(
                        "lost_zero",
                        "少写一个零",
                        over(10),
                        "revenue",
                        "lead_revenue",
                        "profit",
                        "tax_per_mu",
                        "tax_paid",
                        "value_added",
                        "gdp"),
                Kind.of("wan_for_yi_table", "整张表的亿元都按万元填", UnitMistakes::wholeTable),
                Kind.of(
                        "mixed_money",
                        "一区多园汇总时万元与亿元相加",
                        (clean, chance) -> mixed(clean, chance, 10_000, "revenue", "lead_revenue", "value_added")),
                Kind.of("mixed_area", "一区多园汇总时亩与公顷相加", (clean, chance) -> mixed(clean, chance, 15, "developed_area")));
    }

    private static Kind cell(String name, String title, UnaryOperator<BigDecimal> wrong, String... indicators) {
        return Kind.of(
                name,
                title,
                (clean, chance) -> anyCell(clean, chance, indicators).flatMap(cell -> figure(clean, cell, wrong)));
    }

    private static Kind rowOf(String name, String title, UnaryOperator<BigDecimal> wrong, String... indicators) {
        return Kind.of(name, title, (clean, chance) -> row(clean, chance.one(List.of(indicators)), wrong));
    }

    private static Optional<Planted> bothFiscal(Draft clean, Chance chance) {
        Cell one = clean.cell("digital_investment");
        Cell other = clean.cell("disposable_revenue");
        return clean.has(one) && clean.has(other)
                ? Plants.figures(
                        clean,
                        Map.of(
                                one,
                                over(10_000).apply(clean.figure(one).orElseThrow()),
                                other,
                                over(10_000).apply(clean.figure(other).orElseThrow())))
                : Optional.empty();
    }

    private static Optional<Planted> wholeTable(Draft clean, Chance chance) {
        Map<Cell, BigDecimal> wrong = new HashMap<>();
        for (String row : MONEY) {
            Plants.years(clean, row)
                    .forEach(cell -> wrong.put(
                            cell, times(10_000).apply(clean.figure(cell).orElseThrow())));
        }
        return Plants.figures(clean, wrong);
    }

    /** One of the parks under the same office reports in the smaller unit, and the office adds. */
    private static Optional<Planted> mixed(Draft clean, Chance chance, long times, String... indicators) {
        double share = chance.between(0.1, 0.4);
        return withoutRemedy(anyCell(clean, chance, indicators)
                .flatMap(cell -> figure(
                        clean,
                        cell,
                        figure -> Chance.rounded(figure.doubleValue() * (1 - share + share * times), figure.scale()))));
    }
}
