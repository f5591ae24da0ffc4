package cn.parklens.submission.web;

import cn.parklens.form.Block;
import cn.parklens.form.Field;
import cn.parklens.form.FieldGroup;
import cn.parklens.form.IndicatorTable;
import cn.parklens.form.Section;
import cn.parklens.submission.DivisionNames;
import cn.parklens.submission.DivisionNames.Division;
import cn.parklens.submission.EntryLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes the view of a section out of the form and what is filled in. */
final class SectionBuilder {

    private final FillState state;
    private final ChangeOutcomes outcomes;
    private final DivisionNames divisions;
    private final Map<String, FindingView.Mark> marks;

    SectionBuilder(FillState state, ChangeOutcomes outcomes, DivisionNames divisions) {
        this.state = state;
        this.outcomes = outcomes;
        this.divisions = divisions;
        this.marks = FindingView.marks(state.failed());
    }

    /** All tables become one, with the groups of fields that stand between them. */
    SectionView build(Section section) {
        List<Block> blocks = section.blocks();
        List<Integer> tables = IntStream.range(0, blocks.size())
                .filter(i -> blocks.get(i) instanceof IndicatorTable)
                .boxed()
                .toList();
        int first = tables.isEmpty() ? blocks.size() : tables.getFirst();
        int afterLast = tables.isEmpty() ? blocks.size() : tables.getLast() + 1;
        List<SectionView.Part> parts = new ArrayList<>(groups(blocks.subList(0, first)));
        if (!tables.isEmpty()) {
            GridView grid =
                    new GridBuilder(state, outcomes, marks, this::group).build(blocks.subList(first, afterLast));
            parts.add(new SectionView.Part(grid, null));
        }
        parts.addAll(groups(blocks.subList(afterLast, blocks.size())));
        return new SectionView(section.code(), section.title(), section.help(), parts);
    }

    private List<SectionView.Part> groups(List<Block> blocks) {
        return blocks.stream()
                .filter(FieldGroup.class::isInstance)
                .map(block -> new SectionView.Part(null, group((FieldGroup) block)))
                .toList();
    }

    private GroupView group(FieldGroup group) {
        List<GroupView.Row> rows = IntStream.rangeClosed(1, group.maxRows())
                .mapToObj(number -> new GroupView.Row(
                        number,
                        group.repeats() ? group.title() + " " + number : group.title(),
                        group.fields().stream()
                                .map(field -> field(field, number, number <= group.minRows()))
                                .toList()))
                .toList();
        return new GroupView(group.code(), group.title(), group.help(), group.repeats(), rows);
    }

    private FieldView field(Field field, int row, boolean needed) {
        String id = FieldView.idOf(field.code(), row);
        EntryLine line = state.entry(field.code(), row).orElse(null);
        return FieldView.of(
                field,
                row,
                needed && field.required(),
                line,
                withPresent(options(field), line),
                outcomes.of(id),
                marks.getOrDefault(id, FindingView.Mark.NONE));
    }

    private List<Field.Option> options(Field field) {
        return switch (field.kind()) {
            case CHOICE -> field.options();
            case CHOICE_OF_ROWS ->
                state.entries().getOrDefault(String.valueOf(field.choicesFrom()), List.of()).stream()
                        .filter(line -> !line.text().isBlank())
                        .map(line -> new Field.Option(line.text(), line.text()))
                        .toList();
            case PROVINCE ->
                divisions.provinces().stream().map(SectionBuilder::option).toList();
            case COUNTY -> counties();
            case TEXT, NARRATIVE, INDUSTRY, MOBILE, EMAIL, DATE -> List.of();
        };
    }

    /** Of the province that is chosen in the form's field of that kind. */
    private List<Field.Option> counties() {
        return state.submission()
                .form()
                .fields()
                .filter(field -> field.kind() == Field.Kind.PROVINCE)
                .flatMap(field -> state.entry(field.code(), 1).stream())
                .flatMap(line -> divisions.counties(line.text()).stream())
                .map(SectionBuilder::option)
                .toList();
    }

    private static Field.Option option(Division division) {
        return new Field.Option(division.code(), division.name());
    }

    /** What was chosen stays to be seen, also when it is no longer among the choices. */
    private static List<Field.Option> withPresent(List<Field.Option> options, @Nullable EntryLine line) {
        if (line == null
                || line.text().isBlank()
                || options.isEmpty()
                || options.stream().anyMatch(option -> option.code().equals(line.text()))) {
            return options;
        }
        List<Field.Option> all = new ArrayList<>(options);
        all.add(new Field.Option(line.text(), line.text()));
        return all;
    }
}
