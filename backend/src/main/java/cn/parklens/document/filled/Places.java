package cn.parklens.document.filled;

import cn.parklens.form.Field;
import cn.parklens.form.FieldGroup;
import cn.parklens.form.Form;
import cn.parklens.form.Indicator;
import cn.parklens.form.IndicatorTable;
import cn.parklens.form.ReferencePeriod;
import cn.parklens.form.Section;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the indicators and fields of a form stand, by what column A of a workbook says. */
final class Places {

    private static final Pattern KEY = Pattern.compile("([a-z][a-z0-9_]{0,99})(?:#([0-9]{1,2}))?");

    private final Map<String, String> sections = new HashMap<>();
    private final Map<String, FieldGroup> groups = new HashMap<>();
    private final Map<String, IndicatorTable> tables = new HashMap<>();
    private final Form form;

    Places(Form form) {
        this.form = form;
        for (Section section : form.sections()) {
            section.blocks().forEach(block -> {
                switch (block) {
                    case IndicatorTable table ->
                        table.indicators().forEach(one -> {
                            sections.put(one.code(), section.title());
                            tables.put(one.code(), table);
                        });
                    case FieldGroup group ->
                        group.fields().forEach(one -> {
                            sections.put(one.code(), section.title());
                            groups.put(one.code(), group);
                        });
                }
            });
        }
    }

    /** What the form asks for in one cell. */
    sealed interface Asked {

        /** What it is called. */
        String name();
    }

    /** An indicator in one of its periods. */
    record PeriodFigure(Indicator indicator, ReferencePeriod period) implements Asked {

        @Override
        public String name() {
            return indicator.name() + " " + period.title();
        }
    }

    /** A field's row. */
    record FieldRow(Field field, int row, String name) implements Asked {}

    String section(String code) {
        return sections.getOrDefault(code, "");
    }

    /** What the form asks for in a cell, empty where it asks for nothing there. */
    Optional<? extends Asked> asked(ReadCell cell) {
        return cell.year() > 0 ? figure(cell.key(), cell.year()) : field(cell.key());
    }

    /** Whether it stands in the column of a year for which the form asks none of the indicators around it. */
    boolean isOfOtherYear(ReadCell cell) {
        IndicatorTable table = tables.get(cell.key());
        return table != null
                && cell.year() > 0
                && table.indicators().stream()
                        .flatMap(indicator -> indicator.periods().stream())
                        .noneMatch(period -> period.year() == cell.year());
    }

    /** The table of the indicator that a cell's row is of, where no row above says the year of the cell; empty for all others. */
    Optional<IndicatorTable> withoutYears(ReadCell cell) {
        return cell.year() > 0 ? Optional.empty() : Optional.ofNullable(tables.get(cell.key()));
    }

    private Optional<PeriodFigure> figure(String key, int year) {
        return form.indicator(key)
                .map(indicator -> new PeriodFigure(indicator, indicator.in(year)))
                .filter(figure -> figure.indicator().periods().contains(figure.period()));
    }

    private Optional<FieldRow> field(String key) {
        Matcher parts = KEY.matcher(key);
        if (!parts.matches()) {
            return Optional.empty();
        }
        FieldGroup group = groups.get(parts.group(1));
        int row = parts.group(2) == null ? 1 : Integer.parseInt(parts.group(2));
        return group == null || row < 1 || row > group.maxRows()
                ? Optional.empty()
                : form.field(parts.group(1))
                        .map(field -> new FieldRow(
                                field, row, group.repeats() ? field.name() + "（" + row + "）" : field.name()));
    }
}
