package cn.parklens.bench.truth;

import java.util.Arrays;
import java.util.List;

/**
 * What a park is like, before anybody writes it down: sizes, shares and growth as public statistics of industrial parks
 * describe them. Index 0 is 2025, 1 is 2024, 2 is 2023. Money in 亿元, tax in 万元, areas in 公顷.
 *
 * @param otherRegion the GDP of the city where the district is meant, or of the district where the city is, as a multiple
 */
record Economy(
        List<Double> revenue,
        List<Double> leadRevenue,
        List<Double> profit,
        List<Double> valueAdded,
        List<Double> gdp,
        List<Double> tax,
        List<Double> developed,
        double managed,
        double industrialLand,
        double floorArea,
        double fiscal,
        double digital,
        double otherRegion) {

    private static final double MU = 15;

    static Economy of(Chance chance) {
        double[] revenue = back(chance, chance.lognormal(300, 0.95), 0.07, 0.08, 0.02);
        double lead = chance.between(0.45, 0.92);
        double margin = chance.normal(0.065, 0.025);
        double valueRate = chance.between(0.2, 0.32);
        double taxRate = chance.between(0.045, 0.1);
        double[] leadRevenue = new double[3];
        double[] profit = new double[3];
        double[] valueAdded = new double[3];
        double[] tax = new double[3];
        for (int i = 0; i < 3; i++) {
            leadRevenue[i] = revenue[i] * Math.min(0.97, lead + chance.normal(0, 0.015));
            profit[i] = revenue[i] * (margin + chance.normal(0, 0.008));
            valueAdded[i] = revenue[i] * (valueRate + chance.normal(0, 0.006));
            tax[i] = revenue[i] * taxRate * (1 + chance.normal(0, 0.03)) * 10_000;
        }
        double share = Math.min(0.6, chance.lognormal(0.09, 0.7));
        double[] gdp = back(chance, valueAdded[0] / share, 0.05, 0.015, 0);
        double taxPerMu = chance.lognormal(36, 0.4);
        double[] developed = {tax[0] / MU / taxPerMu, 0, 0};
        for (int i = 1; i < 3; i++) {
            developed[i] = developed[i - 1] * (1 - (chance.happens(0.25) ? 0 : chance.between(0.005, 0.05)));
        }
        double land = developed[0] * chance.between(0.4, 0.7);
        double fiscal = tax[0] * chance.between(0.06, 0.3);
        return new Economy(
                list(revenue),
                list(leadRevenue),
                list(profit),
                list(valueAdded),
                list(gdp),
                list(tax),
                list(developed),
                developed[0] / chance.between(0.42, 0.96),
                land,
                land * chance.lognormal(0.95, 0.28),
                fiscal,
                fiscal * Math.min(0.25, chance.lognormal(0.025, 0.6)),
                chance.happens(0.5) ? chance.between(3.0, 9.0) : 1 / chance.between(3.0, 9.0));
    }

    /** Three years back from the latest, with a rare shock such as a plant that opens or leaves. */
    private static double[] back(Chance chance, double latest, double growth, double deviation, double shock) {
        double[] years = {latest, 0, 0};
        for (int i = 1; i < 3; i++) {
            double rate = chance.normal(growth, deviation) + (chance.happens(shock) ? chance.normal(0, 0.3) : 0);
            years[i] = years[i - 1] / (1 + Math.max(-0.5, rate));
        }
        return years;
    }

    private static List<Double> list(double[] years) {
        return Arrays.stream(years).boxed().toList();
    }
}
