package cn.parklens.bench.truth;

import cn.parklens.form.Field;
import cn.parklens.form.Form;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Submissions without a mistake: a plausible economy, written down as offices do, rounded to the decimals of the house,
 * some supporting inputs and lists left out, now and then a figure that cannot be had. Knows no rule.
 */
final class CleanSubmissions {

    private final Form form;
    private final long seed;

    CleanSubmissions(Form form, long seed) {
        this.form = form;
        this.seed = seed;
    }

    /** The same for the same number. */
    Draft draft(int number) {
        Chance chance = new Chance(seed * 1_000_003 + number);
        Economy economy = Economy.of(chance);
        return new Writing(chance, economy, new Roster(chance, economy.revenue().getFirst())).draft();
    }

    /** Texts, the same for all: mistakes in them are not what is measured. */
    Map<String, List<String>> fields() {
        return form.fields().collect(Collectors.toMap(Field::code, field -> List.of(text(field))));
    }

    private static String text(Field field) {
        return field.headings().isEmpty() ? "示范" : String.join("\n正文。\n", field.headings());
    }

    /** One park's office. */
    private final class Writing {

        private final Chance chance;
        private final Economy economy;
        private final Roster roster;
        private final Map<Cell, Value> values = new HashMap<>();
        private final Map<String, Sheet> sheets = new HashMap<>();
        private final int money;
        private final int percent;
        private final int area;
        private final int tax;

        Writing(Chance chance, Economy economy, Roster roster) {
            this.chance = chance;
            this.economy = economy;
            this.roster = roster;
            this.money = chance.one(List.of(1, 2, 2, 2, 4));
            this.percent = chance.one(List.of(1, 2, 2));
            this.area = chance.one(List.of(0, 1, 2, 2));
            this.tax = chance.one(List.of(0, 2));
        }

        Draft draft() {
            row("revenue", economy.revenue(), money);
            row("lead_revenue", economy.leadRevenue(), money);
            row("profit", economy.profit(), money);
            List<Double> share = new ArrayList<>();
            List<Double> perMu = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                share.add(economy.valueAdded().get(i) / economy.gdp().get(i) * 100);
                perMu.add(economy.tax().get(i) / economy.developed().get(i) / 15);
            }
            row("value_added_share", share, percent);
            row("tax_per_mu", perMu, chance.one(List.of(1, 2, 2)));
            set("managed_area", economy.managed(), area);
            set("developed_area", economy.developed().get(0), area);
            set("floor_area_ratio", economy.floorArea() / economy.industrialLand(), 2);
            counts();
            rates();
            inputs();
            withhold();
            return new Draft(form, values, sheets, economy.otherRegion());
        }

        private void counts() {
            count("enterprises", roster.size());
            for (String each : List.of(
                    "new_enterprises",
                    "listed",
                    "unicorns",
                    "high_tech",
                    "champions",
                    "little_giants",
                    "provincial_sme")) {
                count(each, roster.count(each));
                list(each);
            }
        }

        private void rates() {
            set("gigabit_rate", 100.0 * roster.count("gigabit") / roster.size(), percent);
            int industrial = roster.count("industrial");
            set("service_rate", 100.0 * roster.served() / industrial, percent);
            set("transformation_rate", 100.0 * roster.transformed() / industrial, percent);
            set("digital_investment_share", 100 * economy.digital() / economy.fiscal(), percent);
        }

        private void inputs() {
            if (chance.happens(0.85)) {
                row("value_added", economy.valueAdded(), money);
                row("gdp", economy.gdp(), money);
            }
            if (chance.happens(0.85)) {
                row("tax_paid", economy.tax(), tax);
                if (chance.happens(0.85)) {
                    set("developed_area", 2024, economy.developed().get(1), area);
                    set("developed_area", 2023, economy.developed().get(2), area);
                }
            }
            if (chance.happens(0.85)) {
                set("floor_area", economy.floorArea(), 2);
                set("industrial_land", economy.industrialLand(), area);
            }
            if (chance.happens(0.85)) {
                count("gigabit_covered", roster.count("gigabit"));
                if (chance.happens(0.7)) {
                    list("gigabit");
                }
            }
            if (chance.happens(0.85)) {
                count("industrial_enterprises", roster.count("industrial"));
                count("transformed", roster.transformed());
                count("service_covered", roster.served());
                if (chance.happens(0.8)) {
                    list("industrial");
                }
            }
            if (chance.happens(0.85)) {
                set("digital_investment", economy.digital(), tax);
                set("disposable_revenue", economy.fiscal(), tax);
            }
        }

        /** A figure of an earlier year that cannot be had any more, or that is not for everyone. */
        private void withhold() {
            if (chance.happens(0.06)) {
                Cell cell =
                        cell(chance.one(List.of("profit", "tax_per_mu", "value_added_share", "lead_revenue")), 2023);
                values.put(cell, chance.happens(0.5) ? new Value.Withheld() : new Value.Unavailable("统计口径调整，未能取得"));
            }
        }

        private void list(String code) {
            Stream.ofNullable(roster.sheets().get(code)).forEach(sheet -> sheets.put(code, sheet));
        }

        private void row(String indicator, List<Double> years, int decimals) {
            for (int i = 0; i < years.size(); i++) {
                set(indicator, form.year() - i, years.get(i), decimals);
            }
        }

        private void count(String indicator, int count) {
            set(indicator, count, 0);
        }

        private void set(String indicator, double figure, int decimals) {
            set(indicator, form.year(), figure, decimals);
        }

        private void set(String indicator, int year, double figure, int decimals) {
            BigDecimal typed = Chance.rounded(figure, decimals);
            values.put(cell(indicator, year), new Value.Figure(typed));
        }

        private Cell cell(String indicator, int year) {
            return new Cell(indicator, form.indicator(indicator).orElseThrow().in(year));
        }
    }
}
