package cn.parklens.form;

import cn.parklens.form.Names.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads audit checks; one written with {@code each} becomes a rule for every indicator named there. */
final class RuleReader {

    private final Wording wording;
    private final Names names;
    private final Map<String, Indicator> indicators;
    private final Set<Integer> years;
    private final Map<String, String> parameters;

    /**
     * @param indicators of the form, by code
     * @param years the form asks figures for
     * @param parameters figures that rules name, by code
     */
    RuleReader(
            Wording wording,
            Names names,
            Map<String, Indicator> indicators,
            Set<Integer> years,
            Map<String, String> parameters) {
        this.wording = wording;
        this.names = names;
        this.indicators = indicators;
        this.years = years;
        this.parameters = parameters;
    }

    List<RuleDefinition> rules(Entry entry) {
        if (!entry.has("each")) {
            return sound(entry, Placeholders.of(parameters)).stream().toList();
        }
        List<Scalar> each = entry.texts("each");
        each.forEach(code -> names.mention(Role.INDICATOR, code));
        return each.stream()
                .flatMap(code -> Stream.ofNullable(indicators.get(code.text())))
                .flatMap(indicator -> sound(entry, Placeholders.of(parameters, indicator)).stream())
                .toList();
    }

    /** A rule in which nothing is wrong; what its condition seems to get wrong otherwise may follow from that. */
    private Optional<RuleDefinition> sound(Entry entry, Placeholders placeholders) {
        int before = names.mistakes();
        RuleDefinition rule = entry.filled(placeholders, this::rule);
        return names.mistakes() > before ? Optional.empty() : Optional.of(rule);
    }

    private RuleDefinition rule(Entry entry) {
        Scalar code = wording.code(entry, "code");
        names.define(code, Role.RULE);
        List<Scalar> lists = entry.texts("eachRowOf");
        lists.forEach(list -> names.mention(Role.LIST, list));
        Optional<Scalar> at = entry.optional("at");
        at.ifPresent(indicator -> names.mention(Role.INDICATOR, indicator));
        if (at.isEmpty() && lists.isEmpty()) {
            entry.mistake("at", code.text(), "缺少“at”：指明问题定位到哪个指标");
        }
        @Nullable LocalDate from = wording.date(entry, "from").orElse(null);
        @Nullable LocalDate until = wording.date(entry, "until").orElse(null);
        if (from != null && until != null && from.isAfter(until)) {
            entry.mistake("from", from.toString(), "生效日期晚于失效日期" + until);
        }
        return new RuleDefinition(
                code.text(),
                entry.text("title").text(),
                wording.word(entry, "severity", Severity.class),
                years(entry),
                lists.stream().map(Scalar::text).toList(),
                entry.text("condition").expression(),
                at.map(Scalar::text).orElse(null),
                entry.text("message").text(),
                entry.text("remedy").text(),
                entry.text("source").text(),
                from,
                until,
                wording.flag(entry, "notApplicablePasses", true),
                wording.flag(entry, "together", false));
    }

    private List<Integer> years(Entry entry) {
        return entry.texts("years").stream()
                .flatMap(year -> {
                    Optional<Integer> number = wording.number(year, 1900, 2999);
                    if (number.isPresent() && !years.contains(number.get())) {
                        wording.refuse(year, "报表没有任何指标填报这一年");
                    }
                    return number.stream();
                })
                .toList();
    }
}
