package cn.parklens.document.filled;

import cn.parklens.document.FormWorkbook;
import cn.parklens.form.Form;
import cn.parklens.form.Section;
import cn.parklens.submission.Problem;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Cells that are blank now in sheets that are no longer as they were handed out. What stood in them may stand elsewhere: only
 * in a sheet as the template makes it, with nothing beside its input cells and no other sheet beside those of the form, is a
 * blank cell one that somebody emptied.
 */
@Component
class ClearedElsewhere {

    private static final Set<Problem.Kind> FOREIGN =
            Set.of(Problem.Kind.WORKBOOK_CELL_UNKNOWN, Problem.Kind.WORKBOOK_CELL_TWICE);

    /** Forms are few, and what a version of one says never changes; reading the workbook made of it takes its time. */
    private static final int KEPT = 64;

    private record Template(String form, String version, List<String> sections) {}

    private final Desk desk;
    private final Cache<Template, Map<String, Set<String>>> made =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    ClearedElsewhere(Desk desk) {
        this.desk = desk;
    }

    /**
     * One question for each sheet of which cells would be cleared.
     *
     * @param whole with the sheets that are put aside
     */
    List<Question> questions(Form form, List<Section> sections, ReadWorkbook whole, List<JudgedCell> judged) {
        Map<String, List<JudgedCell>> cleared = judged.stream()
                .filter(ClearedElsewhere::isCleared)
                .collect(Collectors.groupingBy(one -> one.cell().sheet(), LinkedHashMap::new, Collectors.toList()));
        if (cleared.isEmpty()) {
            return List.of();
        }
        Map<String, Set<String>> made = made(form, sections);
        Map<String, Set<String>> found = places(whole);
        boolean others = !made.keySet().containsAll(found.keySet())
                || !whole.uncoded().isEmpty()
                || !whole.hidden().isEmpty()
                || whole.strays().size() == WorkbookReader.MOST_STRAYS;
        List<Question> questions = new ArrayList<>();
        cleared.forEach((sheet, lines) -> {
            boolean asMade = !others
                    && made.getOrDefault(sheet, Set.of()).equals(found.get(sheet))
                    && whole.strays().stream().noneMatch(stray -> stray.sheet().equals(sheet))
                    && judged.stream().noneMatch(one -> isForeign(one, sheet));
            if (!asMade) {
                questions.add(question(sheet, lines));
            }
        });
        return questions;
    }

    private Map<String, Set<String>> made(Form form, List<Section> sections) {
        return made.get(
                new Template(
                        form.code(),
                        form.version(),
                        sections.stream().map(Section::code).toList()),
                _ -> places(desk.read("", FormWorkbook.blank(form, sections))));
    }

    private static Question question(String sheet, List<JudgedCell> lines) {
        List<String> names = lines.stream()
                .map(one -> Objects.requireNonNull(one.judged().line()).name())
                .toList();
        return new Question(
                Doubt.PLACE,
                Problem.of(
                        Problem.Kind.WORKBOOK_CLEARED_ELSEWHERE,
                        sheet,
                        Named.few(names),
                        Integer.toString(names.size())),
                lines.getFirst().cell(),
                one -> isCleared(one) && one.cell().sheet().equals(sheet));
    }

    /** What was merged is asked for by itself. */
    private static boolean isCleared(JudgedCell one) {
        Line line = one.judged().line();
        return line != null && line.kind() == Line.Kind.CLEARED && !line.isMerged();
    }

    private static boolean isForeign(JudgedCell one, String sheet) {
        return one.judged().problem() != null
                && FOREIGN.contains(one.judged().problem().kind())
                && one.cell().sheet().equals(sheet);
    }

    /** Which input cell stands where, by sheet. */
    private static Map<String, Set<String>> places(ReadWorkbook workbook) {
        return workbook.cells().stream()
                .collect(Collectors.groupingBy(
                        ReadCell::sheet,
                        Collectors.mapping(
                                cell -> cell.key() + "@" + cell.year() + " " + cell.place(), Collectors.toSet())));
    }
}
