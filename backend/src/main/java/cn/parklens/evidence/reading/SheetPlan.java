package cn.parklens.evidence.reading;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.reading.header.HeaderMatch;
import cn.parklens.evidence.reading.header.OtherTitle;
import cn.parklens.evidence.workbook.Sheet;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import cn.parklens.form.Severity;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet is going to be read as.
 *
 * @param sheet of the workbook
 * @param list that it holds, null when it holds none
 * @param header that was found, null when there is none
 * @param how the list was recognised
 * @param problems what is to be said about the sheet, blocking ones included
 * @param title above its header that names another list, null when there is none
 * @param fitting lists whose required columns it all has, the best first, where it was taken for none
 */
public record SheetPlan(
        Sheet sheet,
        @Nullable EvidenceList list,
        @Nullable HeaderMatch header,
        How how,
        List<Problem> problems,
        @Nullable OtherTitle title,
        List<EvidenceList> fitting) {

    private static final Set<ListColumn.Kind> OF_EVERY_LIST =
            EnumSet.of(ListColumn.Kind.ENTERPRISE_NAME, ListColumn.Kind.CREDIT_CODE, ListColumn.Kind.INDUSTRY);

    /** What is wrong with single columns: the others can be read. */
    private static final Set<EvidenceProblem> OF_COLUMNS = EnumSet.of(
            EvidenceProblem.HEADER_MISSES_COLUMN,
            EvidenceProblem.HEADER_UNIT_UNKNOWN,
            EvidenceProblem.HEADER_UNIT_DOUBTFUL);

    /** What the header of a column was taken for. */
    private static final Set<EvidenceProblem> OF_MEANING =
            EnumSet.of(EvidenceProblem.HEADER_BY_SYNONYM, EvidenceProblem.HEADER_BY_MAPPING);

    public SheetPlan {
        Set<String> unread = unread(problems);
        // Nobody is told how a column was read that was not.
        problems = problems.stream()
                .filter(it -> !OF_MEANING.contains(it.kind())
                        || it.place().column() == null
                        || !unread.contains(it.place().column()))
                .toList();
        fitting = List.copyOf(fitting);
    }

    SheetPlan(Sheet sheet, @Nullable EvidenceList list, @Nullable HeaderMatch header, How how, List<Problem> problems) {
        this(sheet, list, header, how, problems, null, List.of());
    }

    SheetPlan fitting(List<EvidenceList> some) {
        return new SheetPlan(sheet, list, header, how, problems, title, some);
    }

    /** The column of the list that a column of the sheet is taken for; empty for none. */
    Optional<ListColumn> wanted(HeaderMatch.Column column) {
        return list == null ? Optional.empty() : column.of(list.columns());
    }

    /** The unit that the figures of a column are kept in: the list's, else the header's; null where it has none. */
    public @Nullable String unitOf(HeaderMatch.Column column) {
        return list == null
                ? null
                : column.figuresOf(list.columns())
                        .map(it -> it.unit().isEmpty() ? column.unit() : it.unit())
                        .filter(unit -> !unit.isEmpty())
                        .orElse(null);
    }

    /** How the list of a sheet was recognised. */
    public enum How {
        SHEET_NAME,
        CATEGORY_COLUMN,
        FILE_NAME,
        /** By the title above its header: the only list it names. A person confirms. */
        TITLE,
        /** By its columns alone: the only list they fit so well. A person confirms. */
        COLUMNS,
        CHOSEN,
        NOT
    }

    /** Whether its rows can be read: it holds a list, and its header names the enterprises. */
    public boolean readable() {
        return list != null
                && header != null
                && problems.stream().noneMatch(SheetPlan::standsInTheWay)
                && (isWhole() || isTheListForAllThat(list, header));
    }

    /** Whether no column is missing that must be there, and the unit of each is known. */
    public boolean isWhole() {
        return problems.stream().map(Problem::kind).noneMatch(OF_COLUMNS::contains);
    }

    /** The header as rows are read by it: without columns whose unit nobody knows. What is said of 15亩 there may be wrong. */
    Optional<HeaderMatch> headerOfRows() {
        return Optional.ofNullable(header).map(found -> found.leavingOut(unread(problems)));
    }

    /** Letters of columns whose unit nobody knows. */
    private static Set<String> unread(List<Problem> problems) {
        return problems.stream()
                .filter(it -> OF_COLUMNS.contains(it.kind()))
                .map(it -> it.place().column())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static boolean standsInTheWay(Problem problem) {
        return problem.severity() == Severity.BLOCKING && !OF_COLUMNS.contains(problem.kind());
    }

    /**
     * Where a column is missing or its unit is not known nothing is imported, and yet what is wrong in the rows is said at the
     * same time: unless it more likely is another list, because more is missing than there, no column is there that not every
     * list has, or its title names another.
     */
    private boolean isTheListForAllThat(EvidenceList wanted, HeaderMatch found) {
        List<ListColumn> required =
                wanted.columns().stream().filter(ListColumn::required).toList();
        long missing =
                required.stream().filter(column -> !isThere(found, column)).count();
        return title == null
                && found.column(wanted.columns(), ListColumn.Kind.ENTERPRISE_NAME)
                        .isPresent()
                && wanted.columns().stream()
                        .anyMatch(column -> !OF_EVERY_LIST.contains(column.kind()) && isThere(found, column))
                && (missing <= 1 || missing < required.size() - missing);
    }

    private static boolean isThere(HeaderMatch found, ListColumn column) {
        return found.column(column.code()).isPresent();
    }
}
