package cn.parklens.bench.truth;

import static cn.parklens.bench.truth.Plants.figures;
import static cn.parklens.bench.truth.Plants.isVisible;
import static cn.parklens.bench.truth.Plants.withoutRemedy;

import cn.parklens.observation.Cell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/** Ratios that are not what their footnote says. */
final class RatioMistakes {

    /** A ratio, the divisor of its footnote, and one that people take instead. */
    private static final List<List<String>> DIVISORS = List.of(
            List.of("gigabit_rate", "enterprises", "industrial_enterprises"),
            List.of("service_rate", "industrial_enterprises", "enterprises"),
            List.of("transformation_rate", "industrial_enterprises", "enterprises"),
            List.of("tax_per_mu", "developed_area", "managed_area"),
            List.of("floor_area_ratio", "industrial_land", "developed_area"));

    private static final Map<String, String> DIVIDENDS = Map.of(
            "gigabit_rate", "gigabit_covered",
            "service_rate", "service_covered",
            "transformation_rate", "transformed",
            "tax_per_mu", "tax_paid",
            "floor_area_ratio", "floor_area");

    private RatioMistakes() {}

    static List<Kind> all() {
        return List.of(
                Kind.of("no_whole_number", "没有整数家企业能得出的百分数", RatioMistakes::noWholeNumber),
                Kind.of("other_denominator", "换了分母", RatioMistakes::otherDenominator),
                Kind.of("other_region", "分母换成另一级地区的GDP", RatioMistakes::otherRegion),
                Kind.of("region_changed", "三年的GDP不是同一地区", RatioMistakes::regionChanged),
                Kind.of("stale_area", "开发面积沿用上年的数", RatioMistakes::staleArea),
                Kind.of("last_years_area", "以上年末面积作分母", RatioMistakes::lastYearsArea));
    }

    private static Optional<Planted> noWholeNumber(Draft clean, Chance chance) {
        List<Planted> all = new ArrayList<>();
        for (String rate : List.of("gigabit_rate", "service_rate", "transformation_rate")) {
            Cell cell = clean.cell(rate);
            Cell of = clean.cell(rate.equals("gigabit_rate") ? "enterprises" : "industrial_enterprises");
            if (!clean.has(cell) || !clean.has(of)) {
                continue;
            }
            BigDecimal figure = clean.figure(cell).orElseThrow();
            List<BigDecimal> near = LongStream.rangeClosed(-40, 40)
                    .mapToObj(step -> figure.add(BigDecimal.valueOf(step, figure.scale())))
                    .filter(each -> each.signum() > 0 && each.doubleValue() < 100)
                    .filter(each ->
                            !isShare(each, clean.figure(of).orElseThrow().longValueExact()))
                    .toList();
            if (!near.isEmpty()) {
                withoutRemedy(figures(clean, Map.of(cell, chance.one(near)))).ifPresent(all::add);
            }
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(chance.one(all));
    }

    private static boolean isShare(BigDecimal percent, long of) {
        long near = Math.round(percent.doubleValue() * of / 100);
        return LongStream.rangeClosed(near - 1, near + 1)
                .anyMatch(count -> Math.abs(100.0 * count / of - percent.doubleValue())
                        <= 0.5 * Math.pow(10, -percent.scale()) + 1e-9);
    }

    private static Optional<Planted> otherDenominator(Draft clean, Chance chance) {
        List<Planted> all = new ArrayList<>();
        for (List<String> divisor : DIVISORS) {
            Cell cell = clean.cell(divisor.get(0));
            Cell dividend = clean.cell(DIVIDENDS.get(divisor.get(0)));
            double factor = clean.number(divisor.get(1)) / clean.number(divisor.get(2));
            if (clean.has(cell)
                    && clean.has(dividend)
                    && clean.has(clean.cell(divisor.get(1)))
                    && isVisible(clean, factor, cell, dividend, clean.cell(divisor.get(1)))) {
                scaled(clean, cell, factor).ifPresent(all::add);
            }
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(chance.one(all));
    }

    private static Optional<Planted> otherRegion(Draft clean, Chance chance) {
        int year = clean.form().year() - chance.between(0, 2);
        Cell cell = clean.cell("value_added_share", year);
        return clean.has(cell) && clean.has("value_added", year) && clean.has("gdp", year)
                ? scaled(clean, cell, 1 / clean.otherRegion())
                : Optional.empty();
    }

    /** The ratio fits its own year's GDP, so that only the years beside each other show it. */
    private static Optional<Planted> regionChanged(Draft clean, Chance chance) {
        int year = clean.form().year() - chance.between(0, 2);
        Cell share = clean.cell("value_added_share", year);
        Cell gdp = clean.cell("gdp", year);
        if (!clean.has(share) || !clean.has(gdp) || !clean.has("value_added", year)) {
            return Optional.empty();
        }
        BigDecimal wrong = Chance.rounded(
                clean.number(gdp) * clean.otherRegion(),
                clean.figure(gdp).orElseThrow().scale());
        BigDecimal ratio = Chance.rounded(
                clean.number(clean.cell("value_added", year)) / wrong.doubleValue() * 100,
                clean.figure(share).orElseThrow().scale());
        return withoutRemedy(figures(clean, Map.of(gdp, wrong, share, ratio)));
    }

    private static Optional<Planted> staleArea(Draft clean, Chance chance) {
        Cell now = clean.cell("developed_area");
        Cell before = clean.cell("developed_area", clean.form().year() - 1);
        Cell ratio = clean.cell("tax_per_mu");
        Cell tax = clean.cell("tax_paid");
        return clean.has(before)
                        && clean.has(tax)
                        && clean.has(ratio)
                        && isVisible(clean, clean.number(before) / clean.number(now), now, ratio, tax)
                ? figures(clean, Map.of(now, clean.figure(before).orElseThrow()))
                : Optional.empty();
    }

    private static Optional<Planted> lastYearsArea(Draft clean, Chance chance) {
        int year = clean.form().year() - chance.between(0, 1);
        Cell now = clean.cell("developed_area", year);
        Cell before = clean.cell("developed_area", year - 1);
        Cell ratio = clean.cell("tax_per_mu", year);
        return clean.has(now)
                        && clean.has(before)
                        && clean.has("tax_paid", year)
                        && clean.has(ratio)
                        && isVisible(
                                clean,
                                clean.number(now) / clean.number(before),
                                now,
                                ratio,
                                clean.cell("tax_paid", year))
                ? scaled(clean, ratio, clean.number(now) / clean.number(before))
                : Optional.empty();
    }

    private static Optional<Planted> scaled(Draft clean, Cell cell, double factor) {
        BigDecimal figure = clean.figure(cell).orElseThrow();
        return figures(clean, Map.of(cell, Chance.rounded(figure.doubleValue() * factor, figure.scale())));
    }
}
