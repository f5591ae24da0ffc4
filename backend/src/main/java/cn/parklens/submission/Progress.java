package cn.parklens.submission;

import cn.parklens.form.Field;
import cn.parklens.form.FieldGroup;
import cn.parklens.form.Form;
import cn.parklens.form.Indicator;
import cn.parklens.form.IndicatorTable;
import cn.parklens.form.ReferencePeriod;
import cn.parklens.form.Section;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Observation;
import cn.parklens.observation.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of what a form asks is filled in. Supporting inputs do not count; a cell that says 不适用, 无法取得 or 保密 does.
 *
 * @param sections by code, in the form's order
 */
public record Progress(Map<String, Part> sections) {

    /**
     * How much of one section.
     *
     * @param filled of those asked
     * @param asked figures and required fields
     */
    public record Part(int filled, int asked) {

        public boolean isComplete() {
            return filled == asked;
        }

        Part plus(Part other) {
            return new Part(filled + other.filled, asked + other.asked);
        }
    }

    public int filled() {
        return sections.values().stream().mapToInt(Part::filled).sum();
    }

    public int asked() {
        return sections.values().stream().mapToInt(Part::asked).sum();
    }

    static Progress of(Form form, Map<Cell, Observation> observations, Map<String, List<EntryLine>> entries) {
        Map<String, Part> parts = new LinkedHashMap<>();
        for (Section section : form.sections()) {
            Part sum = new Part(0, 0);
            for (var block : section.blocks()) {
                sum = sum.plus(
                        switch (block) {
                            case FieldGroup group -> fields(group, entries);
                            case IndicatorTable table -> figures(table, observations);
                        });
            }
            parts.put(section.code(), sum);
        }
        return new Progress(parts);
    }

    private static Part fields(FieldGroup group, Map<String, List<EntryLine>> entries) {
        int filled = 0;
        int asked = 0;
        for (Field field : group.fields()) {
            if (!field.required() || group.minRows() == 0) {
                continue;
            }
            asked++;
            if (entries.getOrDefault(field.code(), List.of()).stream()
                    .anyMatch(line -> !line.text().isBlank())) {
                filled++;
            }
        }
        return new Part(filled, asked);
    }

    private static Part figures(IndicatorTable table, Map<Cell, Observation> observations) {
        int filled = 0;
        int asked = 0;
        for (Indicator indicator : table.indicators()) {
            for (ReferencePeriod period : indicator.periods()) {
                if (!indicator.isRequiredIn(period)) {
                    continue;
                }
                asked++;
                Observation observation = observations.get(new Cell(indicator.code(), period));
                if (observation != null && !(observation.value() instanceof Value.NotFilled)) {
                    filled++;
                }
            }
        }
        return new Part(filled, asked);
    }
}
