package cn.parklens.evidence.importing;

import cn.parklens.evidence.Recognition;
import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.SheetPlan;
import cn.parklens.evidence.reading.SheetPlanner;
import cn.parklens.evidence.reading.header.HeaderMapping;
import cn.parklens.evidence.reading.header.HeaderMatch;
import cn.parklens.evidence.reading.header.HeaderMatch.How;
import cn.parklens.evidence.reading.header.OtherTitle;
import cn.parklens.evidence.workbook.Workbook;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.Form;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a file is going to be read as.
 *
 * @param planner that made the plans
 * @param sheets in their order
 * @param problems of the file and its sheets, before any row was read
 * @param strict whether it was saved as “Strict Open XML”
 */
record FilePlan(SheetPlanner planner, List<SheetPlan> sheets, List<Problem> problems, boolean strict) {

    private static final Set<EvidenceProblem> TO_CONFIRM = Set.of(
            EvidenceProblem.HEADER_UNIT_OF_GROUP_DIFFERS,
            EvidenceProblem.HEADER_UNIT_SAID_OTHERWISE,
            EvidenceProblem.SHEET_TITLE_OF_OTHER_LIST,
            EvidenceProblem.SHEET_NAME_DOUBTFUL,
            EvidenceProblem.SHEET_OF_OTHER_YEAR);

    /** What is said of a list by its names and titles that puts it in doubt. */
    private static final Set<EvidenceProblem> DOUBTS =
            EnumSet.of(EvidenceProblem.SHEET_NAME_DOUBTFUL, EvidenceProblem.SHEET_OF_OTHER_YEAR);

    /**
     * Looks at the first rows of every sheet.
     *
     * @param mappings how the park mapped headers before, by code of the list
     */
    static FilePlan of(Workbook workbook, Form form, @Nullable String listCode, Map<String, HeaderMapping> mappings) {
        EvidenceList chosen =
                listCode == null ? null : form.evidenceList(listCode).orElse(null);
        SheetPlanner planner = new SheetPlanner(form.evidenceLists(), form.year(), mappings);
        List<SheetPlan> sheets = planner.plan(workbook, chosen);
        List<Problem> problems = new ArrayList<>(workbook.notes());
        if (sheets.stream().noneMatch(SheetPlan::readable) && WholeForm.is(workbook)) {
            problems.add(Problem.of(
                    EvidenceProblem.FILE_IS_WHOLE_FORM, Place.file(workbook.fileName()), workbook.fileName()));
            return new FilePlan(planner, List.copyOf(sheets), List.copyOf(problems), workbook.isStrict());
        }
        TemplateVersion.of(workbook, form).ifPresent(problems::add);
        sheets.forEach(sheet -> problems.addAll(sheet.problems()));
        Place file = Place.file(workbook.fileName());
        if (sheets.stream().allMatch(sheet -> sheet.list() == null)
                && problems.stream()
                        .allMatch(it -> it.kind() != EvidenceProblem.SHEET_OF_SEVERAL_LISTS
                                && it.kind() != EvidenceProblem.SHEET_ON_ITS_SIDE)) {
            problems.add(Problem.of(EvidenceProblem.FILE_HAS_NO_LIST, file, workbook.fileName()));
        }
        Map<String, SheetPlan> taken = new HashMap<>();
        for (SheetPlan sheet : sheets) {
            EvidenceList list = sheet.list();
            SheetPlan earlier = list == null ? null : taken.putIfAbsent(list.code(), sheet);
            if (list != null && earlier != null) {
                problems.add(Problem.of(
                        EvidenceProblem.SHEET_OF_LIST_TAKEN,
                        Place.sheet(workbook.fileName(), sheet.sheet().name()),
                        sheet.sheet().name(),
                        earlier.sheet().name(),
                        list.name(),
                        wordsApart(earlier, sheet)));
            }
        }
        return new FilePlan(planner, List.copyOf(sheets), List.copyOf(problems), workbook.isStrict());
    }

    /** What the names of two sheets of one list say that only one of them can be meant by; empty where they may belong together. */
    private static String wordsApart(SheetPlan one, SheetPlan other) {
        return Stream.of(one, other)
                .flatMap(FilePlan::doubts)
                .map(doubt -> doubt.arguments().getFirst())
                .distinct()
                .collect(Collectors.joining("、"));
    }

    private static Stream<Problem> doubts(SheetPlan sheet) {
        return sheet.problems().stream().filter(problem -> DOUBTS.contains(problem.kind()));
    }

    /** Sheets whose rows can be read, each list once. */
    List<SheetPlan> readable() {
        Map<String, SheetPlan> byList = new LinkedHashMap<>();
        for (SheetPlan sheet : sheets) {
            EvidenceList list = sheet.list();
            if (list != null && sheet.readable()) {
                byList.putIfAbsent(list.code(), sheet);
            }
        }
        return List.copyOf(byList.values());
    }

    /**
     * What is shown for confirmation.
     *
     * @param before in what the figures of each list were kept when it was read last
     */
    Recognition recognition(KeptUnits before) {
        List<Recognition.SheetTaken> taken =
                sheets.stream().map(sheet -> taken(sheet, before)).toList();
        return new Recognition(
                taken,
                toConfirm()
                        || taken.stream()
                                .flatMap(sheet -> sheet.columns().stream())
                                .anyMatch(column -> column.before() != null),
                strict ? true : null);
    }

    static Recognition.SheetTaken taken(SheetPlan sheet, KeptUnits before) {
        HeaderMatch header = sheet.header();
        EvidenceList list = sheet.list();
        OtherTitle title = sheet.title();
        return new Recognition.SheetTaken(
                sheet.sheet().index(),
                sheet.sheet().name(),
                list == null ? null : list.code(),
                header == null ? 0 : header.lastRow(),
                header == null || list == null
                        ? List.of()
                        : header.columns().stream()
                                .map(column -> new Recognition.ColumnTaken(
                                        column.letters(),
                                        column.text(),
                                        column.code(),
                                        column.how() == How.NAME,
                                        column.how() == How.SIDE_TABLE ? true : null,
                                        sheet.unitOf(column),
                                        before.otherThan(list, column)))
                                .toList(),
                sheet.fitting().isEmpty()
                        ? null
                        : sheet.fitting().stream().map(EvidenceList::code).toList(),
                title == null ? null : title.text(),
                title == null ? null : title.list().name(),
                list == null ? null : sheet.how().name(),
                doubts(sheet)
                        .map(doubt -> new Recognition.Doubt(doubt.kind().name(), doubt.found(), doubt.arguments()))
                        .toList());
    }

    /** Whether something was understood otherwise than by its very name. */
    private boolean toConfirm() {
        List<SheetPlan> readable = readable();
        boolean leftOut = sheets.stream()
                .flatMap(sheet -> sheet.problems().stream())
                .anyMatch(problem -> problem.kind() == EvidenceProblem.SHEET_OF_NO_LIST);
        return !readable.isEmpty()
                && (leftOut
                        || readable.stream()
                                .anyMatch(sheet ->
                                        sheet.how() == SheetPlan.How.COLUMNS || sheet.how() == SheetPlan.How.TITLE)
                        || readable.stream()
                                .flatMap(sheet -> sheet.problems().stream())
                                .map(Problem::kind)
                                .anyMatch(TO_CONFIRM::contains)
                        || readable.stream()
                                .map(SheetPlan::header)
                                .filter(Objects::nonNull)
                                .flatMap(header -> header.columns().stream())
                                .anyMatch(FilePlan::isUncertain));
    }

    private static boolean isUncertain(HeaderMatch.Column column) {
        return column.how() == How.SYNONYM
                || (column.how() == How.SIDE_TABLE && column.suggestion() != null)
                || column.isFurther();
    }
}
