package cn.parklens.shell.demo;

import cn.parklens.account.Park;
import cn.parklens.check.Facts;
import cn.parklens.check.RuleBook;
import cn.parklens.evidence.enterprise.CreditCode;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.Field;
import cn.parklens.form.Form;
import cn.parklens.form.Indicator;
import cn.parklens.form.ListColumn;
import cn.parklens.form.ReferencePeriod;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Observation;
import cn.parklens.observation.Origin;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes up what a park reports to any form, by a recipe: inputs are drawn, what has a formula is computed by it. */
final class DemoCook {

    private static final String NAMES = "启云恒瑞泽安润博景宏锐晟卓彦铭嘉禾朗越辰星海川岳";

    private final DemoRecipe recipe;
    private final Form form;
    private final RuleBook rules;
    private final DemoPlace place;
    private final int index;
    private final Chance chance;
    private final DemoDraft draft = new DemoDraft();

    private DemoCook(DemoRecipe recipe, RuleBook rules, int index) {
        this.recipe = recipe;
        this.form = rules.form();
        this.rules = rules;
        this.place = DemoPlace.ALL.get(index);
        this.index = index;
        this.chance = new Chance(recipe.collection().hashCode() + index * 104_729L);
    }

    static DemoPark cook(DemoRecipe recipe, RuleBook rules, int index) {
        return new DemoCook(recipe, rules, index).park();
    }

    private DemoPark park() {
        double growth = chance.between(recipe.growth().low(), recipe.growth().high());
        recipe.figures().forEach((code, drawn) -> inputs(indicator(code), drawn, growth));
        form.indicators()
                .filter(indicator -> indicator.formula() != null)
                .forEach(indicator -> indicator.periods().forEach(period -> computed(indicator, period)));
        form.fields().forEach(this::text);
        recipe.lists().forEach((code, columns) -> form.evidenceList(code).ifPresent(list -> rows(list, columns)));
        return new DemoPark(
                String.format("demo-%02d", index + 1),
                place,
                Park.Level.OTHER,
                recipe.drafts().contains(index) ? Outcome.DRAFT : Outcome.ACCEPTED,
                List.of(),
                draft.figures,
                draft.fields,
                draft.lists);
    }

    private void inputs(Indicator indicator, DemoRecipe.Drawn drawn, double growth) {
        double factor = chance.between(drawn.low(), drawn.high());
        // Shares move too, a little, and mostly upwards; a year never stands on more than the next.
        double drift = drawn.of() == null ? 0 : chance.between(0, 0.02);
        for (ReferencePeriod period : indicator.periods()) {
            double base = drawn.of() == null
                    ? StrictMath.pow(1 + growth, period.year() - form.year())
                    : amount(drawn.of(), period.year()).doubleValue();
            draft.put(
                    new Cell(indicator.code(), period),
                    BigDecimal.valueOf(base * factor * StrictMath.pow(1 - drift, form.year() - period.year()))
                            .setScale(indicator.decimals(), RoundingMode.HALF_UP));
        }
    }

    private void computed(Indicator indicator, ReferencePeriod period) {
        Map<Cell, Observation> observations = new HashMap<>();
        draft.figures.forEach((cell, value) -> observations.put(
                cell, new Observation(cell, value, new Origin.Entered("", Instant.EPOCH, Origin.Way.DEMO))));
        rules.computed(indicator.code(), period, new Facts(observations, Map.of(), Map.of(), Map.of()))
                .flatMap(figure -> figure.rounded())
                .ifPresent(amount -> draft.put(new Cell(indicator.code(), period), amount));
    }

    private void text(Field field) {
        String written = switch (field.kind()) {
            case PROVINCE -> place.countyCode().substring(0, 2);
            case COUNTY -> place.countyCode();
            case CHOICE -> chance.oneOf(field.options()).code();
            default ->
                recipe.texts()
                        .getOrDefault(field.code(), "")
                        .replace("${park}", place.parkName())
                        .replace("${county}", place.countyShort());
        };
        if (!written.isEmpty()) {
            draft.fields.put(field.code(), List.of(written));
        }
    }

    /** As many as the count that the list proves; parts of the indicators named, no two enterprises alike. */
    private void rows(EvidenceList list, Map<String, DemoRecipe.Shared> columns) {
        int count = amount(list.proves().getFirst().indicator(), form.year()).intValueExact();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (ListColumn column : list.columns()) {
                switch (column.kind()) {
                    case ENTERPRISE_NAME -> row.put(column.code(), name(i));
                    case CREDIT_CODE ->
                        row.put(
                                column.code(),
                                CreditCode.of("91", place.countyCode(), String.format("XY%02d%04d", index, i)));
                    case FIGURE -> {
                        DemoRecipe.Shared shared = Objects.requireNonNull(columns.get(column.code()));
                        double part = amount(shared.of(), form.year()).doubleValue() * shared.share() / count;
                        row.put(
                                column.code(),
                                BigDecimal.valueOf(part * chance.between(0.85, 1))
                                        .setScale(2, RoundingMode.DOWN));
                    }
                    default -> {}
                }
            }
            rows.add(row);
        }
        draft.lists.put(list.code(), rows);
    }

    private String name(int number) {
        int first = number % NAMES.length();
        int second = number / NAMES.length();
        return place.countyShort() + "示例" + NAMES.charAt(first)
                + NAMES.charAt((first + second * 3 + 1) % NAMES.length()) + "制造有限公司";
    }

    private BigDecimal amount(String code, int year) {
        return draft.amount(new Cell(code, indicator(code).in(year)));
    }

    private Indicator indicator(String code) {
        return form.indicator(code)
                .orElseThrow(() -> new IllegalStateException(
                        "the recipe of " + recipe.collection() + " names an indicator that the form has not: " + code));
    }
}
