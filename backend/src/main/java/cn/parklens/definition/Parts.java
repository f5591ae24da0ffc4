package cn.parklens.definition;

import cn.parklens.definition.Difference.Sort;
import cn.parklens.form.Block;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.Field;
import cn.parklens.form.FieldGroup;
import cn.parklens.form.Form;
import cn.parklens.form.Indicator;
import cn.parklens.form.IndicatorTable;
import cn.parklens.form.ListColumn;
import cn.parklens.form.RuleDefinition;
import cn.parklens.form.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes a form apart into what can be compared: each part with its respects in words. */
final class Parts {

    private final Map<Key, Part> all = new LinkedHashMap<>();

    private Parts() {}

    /** What a part is found by in another version. */
    record Key(Sort sort, String code) {}

    /** A part, with its respects by the key of their names. */
    record Part(String name, Map<String, String> aspects) {}

    static Map<Key, Part> of(Form form) {
        Parts parts = new Parts();
        parts.add(
                Sort.FORM,
                form.code(),
                form.title(),
                words("title", form.title(), "year", year(form.year()), "source", form.source())
                        .and("notes", String.join("\n", form.notes())));
        form.sections().forEach(parts::section);
        form.evidenceLists().forEach(parts::list);
        form.rules().forEach(parts::rule);
        return parts.all;
    }

    private void section(Section section) {
        add(Sort.SECTION, section.code(), section.title(), words("title", section.title(), "help", section.help()));
        section.blocks().forEach(block -> block(section, block));
    }

    private void block(Section section, Block block) {
        Words words = words("title", block.title(), "within", section.title(), "help", block.help());
        switch (block) {
            case FieldGroup group -> {
                add(
                        Sort.TABLE,
                        group.code(),
                        group.title(),
                        words.and("rows", group.minRows() + "–" + group.maxRows()));
                group.fields().forEach(field -> field(group, field));
            }
            case IndicatorTable table -> {
                add(Sort.TABLE, table.code(), table.title(), words);
                table.indicators().forEach(indicator -> indicator(table, indicator));
            }
        }
    }

    private void field(FieldGroup group, Field field) {
        add(
                Sort.FIELD,
                field.code(),
                field.name(),
                words("name", field.name(), "within", group.title(), "kind", word(field.kind()))
                        .and("required", yes(field.required()))
                        .and("limit", String.valueOf(field.limit()))
                        .and("options", join(field.options(), option -> option.code() + " " + option.text()))
                        .and("choicesFrom", text(field.choicesFrom()))
                        .and("headings", String.join("、", field.headings()))
                        .and("help", field.help()));
    }

    private void indicator(IndicatorTable table, Indicator indicator) {
        add(
                Sort.INDICATOR,
                indicator.code(),
                indicator.name(),
                words("name", indicator.name(), "shortName", indicator.shortName(), "within", table.title())
                        .and("unit", indicator.unit().symbol())
                        .and("scope", word(indicator.scope()))
                        .and("kind", word(indicator.kind()))
                        .and("periods", join(indicator.periods(), period -> period.title()))
                        .and("supportingPeriods", join(indicator.supportingPeriods(), period -> period.title()))
                        .and("decimals", String.valueOf(indicator.decimals()))
                        .and("required", yes(indicator.required()))
                        .and("nonNegative", yes(indicator.nonNegative()))
                        .and("higherIsBetter", yes(indicator.higherIsBetter()))
                        .and(
                                "formula",
                                indicator.formula() == null
                                        ? ""
                                        : indicator.formula().text())
                        .and("supports", text(indicator.supports()))
                        .and("plausible", range(indicator))
                        .and("help", indicator.help()));
    }

    private void list(EvidenceList list) {
        add(
                Sort.LIST,
                list.code(),
                list.name(),
                words("name", list.name(), "synonyms", String.join("、", list.synonyms()), "help", list.help())
                        .and("required", yes(list.required()))
                        .and(
                                "proves",
                                join(
                                        list.proves(),
                                        proof -> proof.indicator()
                                                + (proof.where() == null
                                                        ? ""
                                                        : " where "
                                                                + proof.where().text()))));
        list.columns().forEach(column -> column(list, column));
    }

    private void column(EvidenceList list, ListColumn column) {
        add(
                Sort.COLUMN,
                list.code() + "." + column.code(),
                list.name() + " · " + column.name(),
                words("name", column.name(), "kind", word(column.kind()), "required", yes(column.required()))
                        .and("unit", column.unit())
                        .and("synonyms", String.join("、", column.synonyms()))
                        .and("options", String.join("、", column.options()))
                        .and("help", column.help()));
    }

    private void rule(RuleDefinition rule) {
        add(
                Sort.RULE,
                rule.code(),
                rule.title(),
                words(
                                "title",
                                rule.title(),
                                "severity",
                                word(rule.severity()),
                                "condition",
                                rule.condition().text())
                        .and("years", join(rule.years(), Parts::year))
                        .and("eachRowOf", String.join("、", rule.eachRowOf()))
                        .and("at", text(rule.at()))
                        .and("message", rule.message())
                        .and("remedy", rule.remedy())
                        .and("source", rule.source())
                        .and("from", text(rule.from()))
                        .and("until", text(rule.until()))
                        .and("notApplicablePasses", yes(rule.notApplicablePasses())));
    }

    private void add(Sort sort, String code, String name, Words words) {
        all.put(new Key(sort, code), new Part(name, words.aspects()));
    }

    private record Words(Map<String, String> aspects) {
        Words and(String aspect, String text) {
            aspects.put(aspect, text.strip());
            return this;
        }
    }

    private static Words words(String... pairs) {
        Words words = new Words(new LinkedHashMap<>());
        for (int i = 0; i < pairs.length; i += 2) {
            words.and(pairs[i], pairs[i + 1]);
        }
        return words;
    }

    private static <T> String join(List<T> things, Function<T, String> text) {
        return things.stream().map(text).collect(Collectors.joining("、"));
    }

    private static String text(@Nullable Object thing) {
        return Objects.toString(thing, "");
    }

    private static String year(int year) {
        return Integer.toString(year);
    }

    private static String yes(boolean holds) {
        return holds ? "是" : "否";
    }

    private static String range(Indicator indicator) {
        return indicator.plausible() == null
                ? ""
                : text(indicator.plausible().low()) + "–"
                        + text(indicator.plausible().high()) + "（"
                        + indicator.plausible().source() + "）";
    }

    /** As it stands in the definition. */
    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
