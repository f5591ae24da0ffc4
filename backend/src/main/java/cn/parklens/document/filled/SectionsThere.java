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

/** Which sections of the form a workbook has: a sheet may have been removed, or have lost its column of codes. */
final class SectionsThere {

    private SectionsThere() {}

    /** A problem for each sheet that is missing, has no codes, or is none of the form's. */
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
            } else if (section.blocks().stream().flatMap(SectionsThere::keys).noneMatch(met::contains)) {
                problems.add(Problem.of(Problem.Kind.WORKBOOK_SHEET_MISSING, sheet));
            }
        }
        read.uncoded().stream()
                .filter(others::contains)
                .map(sheet -> Problem.of(Problem.Kind.WORKBOOK_SHEET_UNKNOWN, sheet))
                .forEach(problems::add);
        return problems;
    }

    private static Stream<String> keys(Block block) {
        return switch (block) {
            case IndicatorTable table -> table.indicators().stream().map(indicator -> indicator.code());
            case FieldGroup group -> group.fields().stream().map(field -> field.code());
        };
    }
}
