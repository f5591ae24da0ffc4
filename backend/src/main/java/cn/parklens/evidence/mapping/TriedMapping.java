package cn.parklens.evidence.mapping;

import cn.parklens.evidence.problem.FileRefused;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.problem.ProblemTexts;
import cn.parklens.evidence.reading.SheetPlan;
import cn.parklens.evidence.reading.SheetPlanner;
import cn.parklens.evidence.workbook.Limits;
import cn.parklens.evidence.workbook.Workbook;
import cn.parklens.evidence.workbook.Workbooks;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.Severity;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What would come of a mapping, before it is remembered: one by which the product does not read the sheet helps nobody. */
final class TriedMapping {

    private static final Limits LIMITS = Limits.standard().withTime(Duration.ofSeconds(20));

    private final SheetPlanner planner;
    private final EvidenceList list;
    private final ProblemTexts texts;

    /**
     * Of a list.
     *
     * @param planner that knows the mapping
     */
    TriedMapping(SheetPlanner planner, EvidenceList list, Locale locale) {
        this.planner = planner;
        this.list = list;
        this.texts = ProblemTexts.in(locale);
    }

    /** What is said against reading a sheet so, in sentences; empty when it is read with all that the list asks for. */
    List<String> refusals(Path file, String fileName, int sheet) {
        try (Workbook workbook = Workbooks.open(file, fileName, LIMITS)) {
            return planner.plan(workbook, list).stream()
                    .filter(plan -> plan.sheet().index() == sheet && !isRead(plan))
                    .flatMap(this::refusals)
                    .distinct()
                    .toList();
        } catch (FileRefused refused) {
            return List.of(sentence(refused.problem()));
        }
    }

    private boolean isRead(SheetPlan plan) {
        return list.equals(plan.list()) && plan.readable() && plan.isWhole();
    }

    private Stream<String> refusals(SheetPlan plan) {
        boolean blocked = plan.problems().stream().anyMatch(TriedMapping::blocks);
        return plan.problems().stream()
                .filter(problem -> !blocked || blocks(problem))
                .map(this::sentence);
    }

    private static boolean blocks(Problem problem) {
        return problem.severity() == Severity.BLOCKING;
    }

    private String sentence(Problem problem) {
        return problem.place().address() + "：" + texts.message(problem) + texts.remedy(problem);
    }
}
