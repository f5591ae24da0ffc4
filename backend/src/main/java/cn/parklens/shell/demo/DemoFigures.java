package cn.parklens.shell.demo;

import static cn.parklens.shell.demo.DemoDraft.flow;
import static cn.parklens.shell.demo.DemoDraft.stock;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The figures of a park: the inputs are drawn, every ratio is computed from the inputs as they are written down. */
final class DemoFigures {

    static final int YEAR = 2025;

    private static final BigDecimal MU = BigDecimal.valueOf(15);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private DemoFigures() {}

    static void write(DemoDraft draft, DemoNature nature, Chance chance) {
        scale(draft, nature, chance);
        land(draft, nature, chance);
        fusion(draft, nature, chance);
    }

    private static void scale(DemoDraft draft, DemoNature nature, Chance chance) {
        double leadShare = chance.between(0.55, 0.84);
        double valueAddedRate = chance.between(0.2, 0.27);
        double margin = chance.around(0.062 + 0.012 * nature.innovation(), 0.02);
        double gdp = nature.revenue() * valueAddedRate / share(nature, chance);
        double tax = nature.revenue() * taxRate(nature);
        double hectares = tax * 10_000 / (15 * nature.taxPerMu());
        double revenue = nature.revenue();
        for (int year = YEAR; year >= YEAR - 2; year--) {
            draft.put(flow("revenue", year), decimals(revenue, 2));
            draft.put(flow("lead_revenue", year), decimals(revenue * leadShare, 2));
            draft.put(flow("value_added", year), decimals(revenue * valueAddedRate, 2));
            draft.put(flow("gdp", year), decimals(gdp, 2));
            draft.put(flow("value_added_share", year), percent(draft, "value_added", "gdp", year));
            draft.put(flow("profit", year), decimals(revenue * (margin + chance.around(0, 0.006)), 2));
            draft.put(flow("tax_paid", year), decimals(tax * 10_000, 0));
            draft.put(stock("developed_area", year), decimals(hectares, 1));
            draft.put(
                    flow("tax_per_mu", year),
                    draft.amount(flow("tax_paid", year))
                            .divide(draft.amount(stock("developed_area", year)).multiply(MU), 2, RoundingMode.HALF_UP));
            double growth = nature.growth().get(year == YEAR ? 0 : 1);
            revenue /= 1 + growth;
            tax /= 1 + growth * 0.8 + chance.around(0.005, 0.02);
            gdp /= 1 + chance.around(0.05, 0.015);
            hectares /= 1 + chance.between(0, 0.03);
            leadShare -= chance.between(-0.005, 0.015);
        }
    }

    /** Large parks weigh more in the economy of their city. */
    private static double share(DemoNature nature, Chance chance) {
        return Math.clamp(0.09 * StrictMath.pow(nature.revenue() / 430, 0.45) * chance.between(0.6, 1.6), 0.013, 0.42);
    }

    private static double taxRate(DemoNature nature) {
        return 0.045 + 0.0004 * nature.industries().getFirst().taxPerMu();
    }

    private static void land(DemoDraft draft, DemoNature nature, Chance chance) {
        double developed = draft.amount(stock("developed_area", YEAR)).doubleValue();
        double industrial = developed * chance.between(0.44, 0.6);
        double ratio = chance.around(0.98 + nature.taxPerMu() / 200, 0.3);
        draft.put(stock("managed_area", YEAR), decimals(Math.max(60, developed * chance.between(1.1, 1.9)), 1));
        draft.put(stock("industrial_land", YEAR), decimals(industrial, 1));
        draft.put(stock("floor_area", YEAR), decimals(industrial * ratio, 1));
        draft.put(
                stock("floor_area_ratio", YEAR),
                draft.amount(stock("floor_area", YEAR))
                        .divide(draft.amount(stock("industrial_land", YEAR)), 2, RoundingMode.HALF_UP));
    }

    private static void fusion(DemoDraft draft, DemoNature nature, Chance chance) {
        draft.put(stock("gigabit_rate", YEAR), percent(draft, "gigabit_covered", "enterprises"));
        draft.put(stock("service_rate", YEAR), percent(draft, "service_covered", "industrial_enterprises"));
        draft.put(stock("transformation_rate", YEAR), percent(draft, "transformed", "industrial_enterprises"));
        double disposable = draft.amount(flow("tax_paid", YEAR)).doubleValue() * chance.between(0.12, 0.2);
        double digital = disposable * Math.clamp(chance.around(0.045 + 0.03 * nature.digital(), 0.02), 0.008, 0.12);
        draft.put(flow("disposable_revenue", YEAR), decimals(disposable, 0));
        draft.put(flow("digital_investment", YEAR), decimals(digital, 0));
        draft.put(
                flow("digital_investment_share", YEAR),
                percent(draft, "digital_investment", "disposable_revenue", YEAR));
    }

    private static BigDecimal percent(DemoDraft draft, String part, String whole, int year) {
        return percent(draft.amount(flow(part, year)), draft.amount(flow(whole, year)));
    }

    private static BigDecimal percent(DemoDraft draft, String part, String whole) {
        return percent(draft.amount(stock(part, YEAR)), draft.amount(stock(whole, YEAR)));
    }

    static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal decimals(double amount, int decimals) {
        return new BigDecimal(amount, MathContext.DECIMAL64).setScale(decimals, RoundingMode.HALF_UP);
    }
}
