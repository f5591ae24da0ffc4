package cn.parklens.evidence.reading;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.SheetPlan.How;
import cn.parklens.evidence.reading.around.LeftOutBelow;
import cn.parklens.evidence.reading.header.ColumnYears;
import cn.parklens.evidence.reading.header.HeaderFinder;
import cn.parklens.evidence.reading.header.HeaderMapping;
import cn.parklens.evidence.reading.header.HeaderMatch;
import cn.parklens.evidence.reading.header.HeaderRemarks;
import cn.parklens.evidence.reading.header.ListNames;
import cn.parklens.evidence.reading.header.OtherTitle;
import cn.parklens.evidence.reading.header.ReturnedMarks;
import cn.parklens.evidence.reading.header.UnitColumns;
import cn.parklens.evidence.reading.header.UnitsAround;
import cn.parklens.evidence.workbook.FileKind;
import cn.parklens.evidence.workbook.Row;
import cn.parklens.evidence.workbook.RowCursor;
import cn.parklens.evidence.workbook.Sheet;
import cn.parklens.evidence.workbook.Workbook;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks at the first rows of every sheet and says which list it holds and which column is which. */
public final class SheetPlanner {

    private static final int PREVIEW = 200;

    private final List<EvidenceList> lists;
    private final ListNames names;
    private final @Nullable Integer year;
    private final Map<String, HeaderMapping> mappings;

    /** For lists of no particular year. */
    public SheetPlanner(List<EvidenceList> lists, Map<String, HeaderMapping> mappings) {
        this(lists, null, mappings);
    }

    /**
     * For the lists of a form.
     *
     * @param lists all of them
     * @param year that the form is about, null for none
     * @param mappings how headers were mapped before, by code of the list
     */
    public SheetPlanner(List<EvidenceList> lists, @Nullable Integer year, Map<String, HeaderMapping> mappings) {
        this.year = year;
        this.lists = List.copyOf(lists);
        this.names = new ListNames(lists);
        this.mappings = Map.copyOf(mappings);
    }

    /**
     * A plan for every sheet, in order.
     *
     * @param workbook opened
     * @param chosen the list that the user said the file holds, null to find out
     */
    public List<SheetPlan> plan(Workbook workbook, @Nullable EvidenceList chosen) {
        List<Sheet> ours = workbook.sheets().stream()
                .filter(sheet -> ReturnedMarks.isNameOfSheet(sheet.name())
                        && ReturnedMarks.isSheet(sheet.name(), preview(workbook, sheet)))
                .toList();
        List<Sheet> visible = workbook.sheets().stream()
                .filter(sheet -> !sheet.hidden() && !ours.contains(sheet))
                .toList();
        List<SheetPlan> plans = new ArrayList<>();
        List<SheetPlan> byContent = new ArrayList<>();
        for (Sheet sheet : workbook.sheets()) {
            Place place = Place.sheet(workbook.fileName(), sheet.name());
            if (ours.contains(sheet)) {
                plans.add(none(sheet, Problem.of(EvidenceProblem.SHEET_OF_MARKS, place, sheet.name())));
            } else if (sheet.hidden()) {
                plans.add(none(sheet, Problem.of(EvidenceProblem.SHEET_HIDDEN, place, sheet.name())));
            } else {
                List<Row> first = preview(workbook, sheet);
                SheetPlan plan = first.isEmpty()
                        ? none(sheet, Problem.of(EvidenceProblem.SHEET_EMPTY, place, sheet.name()))
                        : visible.size() > 1 && Cover.isOne(sheet.name(), first)
                                ? none(sheet, Problem.of(EvidenceProblem.SHEET_IS_COVER, place, sheet.name()))
                                : plan(workbook, sheet, first, chosen, visible.size());
                FittingLists fitting = kind(plan) == EvidenceProblem.SHEET_OF_NO_LIST
                        ? new FittingLists(lists, this::finder, first)
                        : null;
                Optional<Problem> onItsSide = fitting != null && visible.size() == 1
                        ? lists.stream()
                                .flatMap(list -> OnItsSide.of(finder(list).names(), first, place).stream())
                                .findFirst()
                        : Optional.empty();
                if (onItsSide.isPresent()) {
                    plan = none(sheet, onItsSide.get());
                } else if (fitting != null
                        && visible.size() > 1
                        && (fitting.areNone() || isInstructions(sheet))
                        && !holdsEnterprises(first)) {
                    plan = isInstructions(sheet)
                            ? new SheetPlan(sheet, null, null, How.NOT, List.of())
                            : none(sheet, Problem.of(EvidenceProblem.SHEET_WITHOUT_ENTERPRISES, place, sheet.name()));
                } else if (fitting != null && chosen == null) {
                    plan = fitting.nearest()
                            .map(near -> none(sheet, ofNoList(place, sheet, near)))
                            .orElse(plan)
                            .fitting(fitting.all());
                    EvidenceList titled = names.ofTitle(fitting.above(top(first)));
                    if (titled != null && finder(titled).find(first) != null) {
                        byContent.add(planned(sheet, titled, How.TITLE, first, place, false));
                    } else {
                        fitting.best()
                                .ifPresent(
                                        list -> byContent.add(planned(sheet, list, How.COLUMNS, first, place, false)));
                    }
                }
                plans.add(plan);
            }
        }
        return withThose(
                plans, byContent.stream().filter(plan -> isNew(plan, plans)).toList());
    }

    /**
     * Beside a sheet that says what it is, one that does not is somebody's working paper, unless it has the title of a list
     * that no other sheet holds.
     */
    private static boolean isNew(SheetPlan byContent, List<SheetPlan> plans) {
        return plans.stream().allMatch(plan -> plan.list() == null)
                || (byContent.how() == How.TITLE
                        && plans.stream().noneMatch(plan -> Objects.equals(plan.list(), byContent.list())));
    }

    /** Sheets that only their titles or columns tell: each of its own list, or nobody knows which of two is meant. */
    private static List<SheetPlan> withThose(List<SheetPlan> plans, List<SheetPlan> byContent) {
        return plans.stream()
                .map(plan -> byContent.stream()
                        .filter(other -> other.sheet().equals(plan.sheet()))
                        .filter(other -> byContent.stream()
                                        .filter(it -> Objects.equals(it.list(), other.list()))
                                        .count()
                                == 1)
                        .findFirst()
                        .orElse(plan))
                .toList();
    }

    private static @Nullable EvidenceProblem kind(SheetPlan plan) {
        return plan.problems().isEmpty() ? null : plan.problems().getFirst().kind();
    }

    private static List<Row> preview(Workbook workbook, Sheet sheet) {
        List<Row> first = new ArrayList<>();
        try (RowCursor rows = workbook.rows(sheet)) {
            for (Row row = rows.next(); row != null && first.size() < PREVIEW; row = rows.next()) {
                if (!row.isBlank()) {
                    first.add(row);
                }
            }
        }
        return first;
    }

    private SheetPlan plan(
            Workbook workbook, Sheet sheet, List<Row> first, @Nullable EvidenceList chosen, int visible) {
        Place place = Place.sheet(workbook.fileName(), sheet.name());
        EvidenceList named = names.within(sheet.name());
        if (chosen != null) {
            boolean other =
                    named != null && !named.code().equals(chosen.code()) && !chosen.equals(names.ofTitle(top(first)));
            return other && visible > 1
                    ? none(sheet, Problem.of(EvidenceProblem.SHEET_OF_NO_LIST, place, sheet.name(), chosen.name()))
                    : planned(sheet, chosen, How.CHOSEN, first, place, visible > 1 && named == null);
        }
        if (named != null) {
            How how = workbook.kind() == FileKind.TEXT ? How.FILE_NAME : How.SHEET_NAME;
            return planned(sheet, named, how, first, place, false);
        }
        Set<EvidenceList> categories = visible > 1 && !holdsEnterprises(first) ? Set.of() : names.ofCategories(first);
        if (categories.size() == 1) {
            return planned(sheet, categories.iterator().next(), How.CATEGORY_COLUMN, first, place, false);
        }
        if (categories.size() > 1) {
            return none(
                    sheet,
                    Problem.of(
                            EvidenceProblem.SHEET_OF_SEVERAL_LISTS,
                            place,
                            categories.stream().map(EvidenceList::name).collect(Collectors.joining("、"))));
        }
        EvidenceList filed = names.within(workbook.fileName());
        if (filed != null) {
            return planned(sheet, filed, How.FILE_NAME, first, place, visible > 1);
        }
        return none(sheet, Problem.of(EvidenceProblem.SHEET_OF_NO_LIST, place, sheet.name(), nameOfLists()));
    }

    /**
     * 填写说明 of the templates, and what others call it: read by people, in every file, so that nothing is said of it. The
     * names of columns stand in it as well, one below the other.
     */
    private static boolean isInstructions(Sheet sheet) {
        return sheet.name().strip().endsWith("说明");
    }

    private static boolean holdsEnterprises(List<Row> rows) {
        return rows.stream().anyMatch(LeftOutBelow::namesEnterprise);
    }

    private String nameOfLists() {
        return lists.stream().map(EvidenceList::name).collect(Collectors.joining("、"));
    }

    /** With the list that it nearly is: which columns are not there, and which headers nobody knows. */
    private Problem ofNoList(Place place, Sheet sheet, FittingLists.Fit near) {
        return Problem.of(
                EvidenceProblem.SHEET_OF_NO_LIST,
                place.row(near.header().lastRow()),
                sheet.name(),
                nameOfLists(),
                near.list().name(),
                near.missing().stream().map(ListColumn::name).collect(Collectors.joining("、")),
                near.header().unknown());
    }

    private HeaderFinder finder(EvidenceList list) {
        return new HeaderFinder(
                list.columns(), mappings.getOrDefault(list.code(), HeaderMapping.NONE), ColumnYears.of(list, year));
    }

    private static List<Row> top(List<Row> first) {
        return first.size() > HeaderFinder.WITHIN ? first.subList(0, HeaderFinder.WITHIN) : first;
    }

    private SheetPlan planned(
            Sheet sheet, EvidenceList list, How how, List<Row> first, Place place, boolean mayHoldNone) {
        HeaderFinder finder = finder(list);
        HeaderMatch found = finder.find(first);
        // A row that names two of its columns is a header: no such list lies on its side, and most need no look.
        boolean upright = found != null && found.matched() > 1;
        Optional<Problem> onItsSide =
                mayHoldNone || upright ? Optional.empty() : OnItsSide.of(finder.names(), first, place);
        if (onItsSide.isPresent()) {
            return new SheetPlan(sheet, list, null, how, List.of(onItsSide.get()));
        }
        if (found == null) {
            return mayHoldNone
                    ? none(sheet, Problem.of(EvidenceProblem.SHEET_OF_NO_LIST, place, sheet.name(), list.name()))
                    : new SheetPlan(
                            sheet,
                            list,
                            null,
                            how,
                            List.of(HeaderNotFound.in(list, finder.names(), top(first), place)));
        }
        UnitsAround units = UnitsAround.of(found, first, list.columns(), place);
        UnitColumns byRow = new UnitColumns(units.applied(), first, list.columns(), place);
        HeaderMatch header = byRow.applied();
        List<Problem> problems = new ArrayList<>();
        OtherTitle title = OtherTitle.of(first, found, list, names);
        if (title != null) {
            problems.add(Problem.of(
                    EvidenceProblem.SHEET_TITLE_OF_OTHER_LIST,
                    place,
                    sheet.name(),
                    title.text(),
                    list.name(),
                    title.list().name(),
                    how.name()));
        }
        boolean fileSays = how == How.FILE_NAME || how == How.COLUMNS || list.equals(names.within(place.file()));
        SaidOfList said = new SaidOfList(list, first, found, place, fileSays);
        said.words(title).ifPresent(problems::add);
        if (year != null) {
            said.year(year, header).ifPresent(problems::add);
        }
        problems.addAll(units.problems());
        problems.addAll(byRow.problems());
        problems.addAll(
                new HeaderRemarks(list, header, place, ColumnYears.of(list, year)).all(finder.names(), first, units));
        return new SheetPlan(sheet, list, header, how, problems, title, List.of());
    }

    private static SheetPlan none(Sheet sheet, Problem problem) {
        return new SheetPlan(sheet, null, null, How.NOT, List.of(problem));
    }

    /** The names of all lists, for rows that say which one they belong to. */
    ListNames names() {
        return names;
    }
}
