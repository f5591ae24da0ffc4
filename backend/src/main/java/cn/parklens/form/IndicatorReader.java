package cn.parklens.form;

import cn.parklens.form.Names.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what is measured, and the tables it comes in. */
final class IndicatorReader {

    private static final int FIRST_YEAR = 1900;
    private static final int MOST_DECIMALS = 8;
    private static final int USUAL_DECIMALS = 2;

    private final Wording wording;
    private final Names names;
    private final int formYear;

    IndicatorReader(Wording wording, Names names, int formYear) {
        this.wording = wording;
        this.names = names;
        this.formYear = formYear;
    }

    IndicatorTable table(Entry entry) {
        return new IndicatorTable(
                wording.code(entry, "code").text(),
                entry.text("title").text(),
                entry.text("help", ""),
                entry.someEntries("indicators", this::indicator));
    }

    private Indicator indicator(Entry entry) {
        int before = names.mistakes();
        Scalar code = wording.code(entry, "code");
        String name = entry.text("name").text();
        Unit unit = wording.unit(entry, "unit");
        PeriodKind kind = wording.word(entry, "kind", PeriodKind.class);
        List<ReferencePeriod> asked = periods(entry, "years", kind);
        List<ReferencePeriod> supporting = periods(entry, "supportingYears", kind);
        Optional<Scalar> supports = entry.optional("supports");
        Indicator indicator = new Indicator(
                code.text(),
                name,
                entry.text("shortName", name),
                unit,
                wording.word(entry, "scope", Scope.class),
                kind,
                Stream.concat(asked.stream(), supporting.stream()).distinct().toList(),
                supporting,
                wording.number(
                        entry,
                        "decimals",
                        unit.dimension().equals(Dimension.COUNT) ? 0 : USUAL_DECIMALS,
                        0,
                        MOST_DECIMALS),
                wording.flag(entry, "required", supports.isEmpty()),
                wording.flag(entry, "nonNegative", true),
                wording.flag(entry, "higherIsBetter", true),
                entry.text("help", ""),
                entry.optional("formula").map(Scalar::expression).orElse(null),
                supports.map(Scalar::text).orElse(null),
                entry.entry("plausible", this::range).orElse(null));
        if (asked.isEmpty()) {
            entry.mistake("years", code.text(), "“years”至少要有一个年份");
        }
        if (asked.stream().anyMatch(supporting::contains)) {
            entry.mistake("supportingYears", code.text(), "“supportingYears”与“years”有相同的年份");
        }
        supports.ifPresent(ratio -> names.mention(Role.RATIO, ratio));
        define(code, indicator);
        names.doubtSince(before, code.text());
        return indicator;
    }

    private void define(Scalar code, Indicator indicator) {
        EnumSet<Role> also = EnumSet.noneOf(Role.class);
        if (indicator.isCount()) {
            also.add(Role.COUNT);
        }
        if (indicator.formula() != null) {
            also.add(Role.RATIO);
        }
        names.define(code, Role.INDICATOR, also.toArray(Role[]::new));
    }

    private List<ReferencePeriod> periods(Entry entry, String key, PeriodKind kind) {
        return entry.texts(key).stream()
                .flatMap(year -> wording.number(year, FIRST_YEAR, formYear).stream())
                .map(year -> new ReferencePeriod(kind, year))
                .toList();
    }

    private PlausibleRange range(Entry entry) {
        PlausibleRange range = new PlausibleRange(
                wording.decimal(entry, "low").orElse(null),
                wording.decimal(entry, "high").orElse(null),
                entry.text("source").text());
        if (range.low() != null && range.high() != null && range.low().compareTo(range.high()) > 0) {
            entry.mistake(
                    "low", range.low().toPlainString(), "下限大于上限" + range.high().toPlainString());
        }
        return range;
    }
}
