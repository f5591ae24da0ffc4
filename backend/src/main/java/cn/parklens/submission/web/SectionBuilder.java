package cn.parklens.submission.web;

import cn.parklens.form.Block;
import cn.parklens.form.Field;
import cn.parklens.form.FieldGroup;
import cn.parklens.form.IndicatorTable;
import cn.parklens.form.Section;
import cn.parklens.submission.Divisions;
import cn.parklens.submission.Divisions.Division;
import cn.parklens.submission.EntryLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Makes the view of a section out of the form and what is filled in. */
final class SectionBuilder {

    private final FillState state;
    private final ChangeOutcomes outcomes;
    private final Divisions divisions;
    private final Map<String, FindingView.Mark> marks;

    SectionBuilder(FillState state, ChangeOutcomes outcomes, Divisions divisions) {
        this.state = state;
        this.outcomes = outcomes;
        this.divisions = divisions;
        this.marks = FindingView.marks(state.failed());
    }

    /** All tables become one, where the first of them stands; groups of fields between two tables stay between them. */
    SectionView build(Section section) {
        List<SectionView.Part> parts = new ArrayList<>();
        List<IndicatorTable> tables = tables(section.blocks());
        GridBuilder grid = new GridBuilder(state, outcomes, marks);
        for (int i = 0; i < section.blocks().size(); i++) {
            switch (section.blocks().get(i)) {
                case IndicatorTable table -> {
                    List<GroupView> between = tables.getLast() == table
                            ? List.of()
                            : groupsAfter(section.blocks(), i).stream()
                                    .map(this::group)
                                    .toList();
                    grid.add(table, between);
                    if (tables.getFirst() == table) {
                        parts.add(new SectionView.Part(null, null));
                    }
                }
                case FieldGroup group -> {
                    boolean between = !grid.isEmpty() && isBeforeLast(section.blocks(), i);
                    if (!between) {
                        parts.add(new SectionView.Part(null, group(group)));
                    }
                }
            }
        }
        parts.replaceAll(part ->
                part.group() == null && part.grid() == null ? new SectionView.Part(grid.build(tables), null) : part);
        return new SectionView(section.code(), section.title(), section.help(), parts);
    }

    private static List<IndicatorTable> tables(List<Block> blocks) {
        return blocks.stream()
                .filter(IndicatorTable.class::isInstance)
                .map(IndicatorTable.class::cast)
                .toList();
    }

    private static boolean isBeforeLast(List<Block> blocks, int at) {
        return blocks.subList(at, blocks.size()).stream().anyMatch(IndicatorTable.class::isInstance);
    }

    private static List<FieldGroup> groupsAfter(List<Block> blocks, int at) {
        return blocks.subList(at + 1, blocks.size()).stream()
                .takeWhile(FieldGroup.class::isInstance)
                .map(FieldGroup.class::cast)
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
    private static List<Field.Option> withPresent(
            List<Field.Option> options, @org.jspecify.annotations.Nullable EntryLine line) {
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
