package cn.parklens.document.filled;

import cn.parklens.document.FormWorkbook;
import cn.parklens.form.Block;
import cn.parklens.form.FieldGroup;
import cn.parklens.form.IndicatorTable;
import cn.parklens.form.Section;
import cn.parklens.submission.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which sections of the form a workbook has, and which rows of them: a sheet may have been removed, or have lost its codes. */
final class SectionsThere {

    private SectionsThere() {}

    /** A problem for each sheet that is missing or hidden, has no codes, lacks rows, or is none of the form's. */
    static List<Problem> problems(List<Section> sections, ReadWorkbook read) {
        Set<String> met = read.cells().stream()
                .map(cell -> cell.key().replaceFirst("#.*", ""))
                .collect(Collectors.toSet());
        Set<String> others = new HashSet<>(read.uncoded());
        List<Problem> problems = new ArrayList<>();
        for (Section section : sections) {
            String sheet = FormWorkbook.sheetName(section);
            if (others.remove(sheet)) {
                problems.add(Problem.of(Problem.Kind.WORKBOOK_CODES_GONE, sheet));
                continue;
            }
            List<Item> items =
                    section.blocks().stream().flatMap(SectionsThere::items).toList();
            List<Item> missing =
                    items.stream().filter(item -> !met.contains(item.code())).toList();
            if (missing.size() == items.size() && read.hidden().contains(sheet)) {
                continue;
            }
            if (missing.size() == items.size()) {
                problems.add(Problem.of(Problem.Kind.WORKBOOK_SHEET_MISSING, sheet));
            } else if (!missing.isEmpty()) {
                problems.add(Problem.of(
                        Problem.Kind.WORKBOOK_ROWS_MISSING,
                        sheet,
                        Named.few(missing.stream().map(Item::name).toList()),
                        Integer.toString(missing.size())));
            }
        }
        read.hidden().stream()
                .map(sheet -> Problem.of(Problem.Kind.WORKBOOK_SHEET_HIDDEN, sheet))
                .forEach(problems::add);
        read.uncoded().stream()
                .filter(others::contains)
                .map(sheet -> Problem.of(Problem.Kind.WORKBOOK_SHEET_UNKNOWN, sheet))
                .forEach(problems::add);
        return problems;
    }

    /** What a row is of. */
    private record Item(String code, String name) {}

    private static Stream<Item> items(Block block) {
        return switch (block) {
            case IndicatorTable table -> table.indicators().stream().map(one -> new Item(one.code(), one.name()));
            case FieldGroup group -> group.fields().stream().map(one -> new Item(one.code(), one.name()));
        };
    }
}
