package cn.parklens.shell.demo;

import static cn.parklens.shell.demo.DemoDraft.flow;
import static cn.parklens.shell.demo.DemoDraft.stock;
import static cn.parklens.shell.demo.DemoFigures.YEAR;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A mistake that people make, planted in a demonstration park, and the check of the form that finds it. */
enum DemoMistake {
    /** 上市企业 declared with one more than the list proves. */
    LISTED_ONE_TOO_MANY("listed_matches_list"),
    /** “小巨人” declared with one more than the list proves. */
    GIANTS_ONE_TOO_MANY("little_giants_matches_list"),
    /** One enterprise stands twice in the 高企 list and was counted twice. */
    HIGH_TECH_TWICE("high_tech_matches_list"),
    /** 主导产业营收 typed in the row of the whole park's, and the other way round. */
    LEAD_REVENUE_SWAPPED("lead_revenue_within_revenue"),
    /** 亩均税收 divided by hectares. */
    TAX_PER_HECTARE("tax_per_mu_formula"),
    /** 亩均税收 with a wrong digit. */
    TAX_PER_MU_MISTYPED("tax_per_mu_formula"),
    /** 双千兆覆盖率 typed as 0.93 for 93. */
    GIGABIT_AS_FRACTION("gigabit_rate_formula"),
    /** 营收 of 2024 typed in 万元. */
    REVENUE_IN_TEN_THOUSANDS("revenue_ten_thousand_times"),
    /** A 高企 certificate that ran out in 2024. */
    CERTIFICATE_EXPIRED("certificate_valid"),
    /** A branch office among the 省级专精特新 enterprises. */
    BRANCH_OFFICE("no_branch_office"),
    /** A 独角兽 that is listed already. */
    UNICORN_IS_LISTED("unicorn_not_listed");

    private final String rule;

    DemoMistake(String rule) {
        this.rule = rule;
    }

    /** Code of the check that finds it. */
    String rule() {
        return rule;
    }

    void plant(DemoDraft draft) {
        switch (this) {
            case LISTED_ONE_TOO_MANY -> oneMore(draft, "listed");
            case GIANTS_ONE_TOO_MANY -> oneMore(draft, "little_giants");
            case HIGH_TECH_TWICE -> {
                List<Map<String, Object>> rows = draft.list("high_tech");
                rows.add(new LinkedHashMap<>(rows.getFirst()));
                oneMore(draft, "high_tech");
            }
            case LEAD_REVENUE_SWAPPED -> {
                BigDecimal whole = draft.amount(flow("revenue", YEAR));
                draft.put(flow("revenue", YEAR), draft.amount(flow("lead_revenue", YEAR)));
                draft.put(flow("lead_revenue", YEAR), whole);
            }
            case TAX_PER_HECTARE ->
                draft.put(
                        flow("tax_per_mu", YEAR),
                        draft.amount(flow("tax_paid", YEAR))
                                .divide(draft.amount(stock("developed_area", YEAR)), 2, RoundingMode.HALF_UP));
            case TAX_PER_MU_MISTYPED ->
                draft.put(
                        flow("tax_per_mu", YEAR),
                        draft.amount(flow("tax_per_mu", YEAR)).add(new BigDecimal("0.90")));
            case GIGABIT_AS_FRACTION ->
                draft.put(
                        stock("gigabit_rate", YEAR),
                        draft.amount(stock("gigabit_rate", YEAR))
                                .movePointLeft(2)
                                .setScale(2, RoundingMode.HALF_UP));
            case REVENUE_IN_TEN_THOUSANDS ->
                draft.put(
                        flow("revenue", YEAR - 1),
                        draft.amount(flow("revenue", YEAR - 1))
                                .movePointRight(4)
                                .setScale(0, RoundingMode.HALF_UP));
            case CERTIFICATE_EXPIRED -> {
                Map<String, Object> row = draft.list("high_tech").getFirst();
                row.put("certified_on", LocalDate.of(YEAR - 4, 11, 30));
                row.put("valid_until", LocalDate.of(YEAR - 1, 11, 30));
            }
            case BRANCH_OFFICE ->
                nameBranchOffice(draft, draft.list("provincial_sme").getLast());
            case UNICORN_IS_LISTED -> {
                Map<String, Object> unicorn =
                        new LinkedHashMap<>(draft.list("listed").getFirst());
                unicorn.keySet().retainAll(List.of("name", "credit_code", "industry"));
                unicorn.put("class", "独角兽企业");
                unicorn.put("published_list", "示例独角兽企业榜单");
                unicorn.put("published_year", YEAR);
                draft.list("unicorns").add(unicorn);
                oneMore(draft, "unicorns");
            }
        }
    }

    /** The same enterprise stands in other lists too, under the same code. */
    private static void nameBranchOffice(DemoDraft draft, Map<String, Object> row) {
        String name = row.get("name") + "第一分公司";
        draft.lists.values().stream()
                .flatMap(List::stream)
                .filter(other -> Objects.equals(other.get("credit_code"), row.get("credit_code")))
                .forEach(other -> other.put("name", name));
    }

    private static void oneMore(DemoDraft draft, String indicator) {
        draft.put(stock(indicator, YEAR), draft.amount(stock(indicator, YEAR)).add(BigDecimal.ONE));
    }
}
