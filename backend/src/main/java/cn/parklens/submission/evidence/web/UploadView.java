package cn.parklens.submission.evidence.web;

import cn.parklens.evidence.ImportResult;
import cn.parklens.evidence.Recognition;
import cn.parklens.evidence.Upload;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.Form;
import cn.parklens.form.Indicator;
import cn.parklens.form.ListColumn;
import cn.parklens.form.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An upload in the words of the form.
 *
 * @param sheets what was taken for what
 * @param fitting lists of the form that the file's headers fit, the best first, where it was taken for none
 * @param others all other lists of the form
 * @param lists what became of each list
 * @param kinds of problem, the gravest first
 * @param percent read so far, 0 to 100
 * @param share the same from 0 to 1
 * @param rowsPerSecond 0 when not known yet
 * @param secondsLeft null when not known yet
 */
public record UploadView(
        List<Sheet> sheets,
        List<EvidenceList> fitting,
        List<EvidenceList> others,
        List<ListOutcome> lists,
        List<ImportResult.KindCount> kinds,
        int percent,
        double share,
        long rowsPerSecond,
        @Nullable Long secondsLeft) {

    private static final Set<String> OF_NO_LIST =
            Set.of("FILE_HAS_NO_LIST", "SHEET_OF_NO_LIST", "HEADER_NOT_FOUND", "HEADER_MISSES_COLUMN");

    private static final Set<String> COMPARED_NAMES =
            Set.of("NAME_NEAR", "NAME_NEAR_IN_LIST", "NAME_NEAR_BEFORE", "NAME_FORMER", "NAME_OTHER_IN_LIST");

    /** Nothing in it is to be mended: it belongs to another page. */
    private static final String ELSEWHERE = "FILE_IS_WHOLE_FORM";

    private static final String BLANK = "BLANK";
    /** However their names compare. */
    private static final String DUPLICATE = "ROW_DUPLICATE";

    private static final Set<String> BY_MAPPING = Set.of("HEADER_BY_MAPPING", "HEADER_LEFT_OUT");

    /** A sheet and its list. */
    public record Sheet(
            String name,
            @Nullable String listName,
            int headerRow,
            List<Column> columns,
            @Nullable String title,
            @Nullable String titled,
            String by,
            List<Recognition.Doubt> doubts) {}

    /** A column of a sheet and the column of the list it was taken for, with the units of {@link Recognition.ColumnTaken}. */
    public record Column(
            String letters,
            String header,
            @Nullable String name,
            boolean exact,
            boolean aside,
            @Nullable String unit,
            @Nullable String before) {}

    /** What became of a list, with the names of the counts it proves. */
    public record ListOutcome(String code, String name, ImportResult.ListResult result, List<ListLine.Count> counts) {}

    static UploadView of(Upload upload, Form form) {
        ImportResult result = upload.result();
        Upload.Progress progress = upload.progress();
        Instant started = Objects.requireNonNullElse(progress.startedAt(), Instant.now());
        double seconds = Math.max(
                0.001,
                Duration.between(started, Objects.requireNonNullElse(progress.finishedAt(), Instant.now()))
                                .toMillis()
                        / 1000.0);
        double share =
                progress.bytesTotal() == 0 ? 0 : Math.min(1, (double) progress.bytesRead() / progress.bytesTotal());
        List<Recognition.SheetTaken> taken =
                upload.recognition() == null ? List.of() : upload.recognition().sheets();
        List<EvidenceList> fitting = fitting(taken, form);
        return new UploadView(
                taken.stream().map(sheet -> sheet(sheet, form)).toList(),
                fitting,
                form.evidenceLists().stream()
                        .filter(list -> !fitting.contains(list))
                        .toList(),
                result == null
                        ? List.of()
                        : result.lists().stream()
                                .map(list -> outcome(list, form))
                                .toList(),
                result == null ? List.of() : result.kinds(),
                (int) Math.round(share * 100),
                share,
                progress.rowsRead() == 0 ? 0 : Math.round(progress.rowsRead() / seconds),
                share < 0.05 ? null : Math.round(Math.ceil(seconds / share * (1 - share))));
    }

    private static List<EvidenceList> fitting(List<Recognition.SheetTaken> sheets, Form form) {
        return sheets.stream()
                .flatMap(sheet -> Objects.requireNonNullElse(sheet.fitting(), List.<String>of()).stream())
                .distinct()
                .flatMap(code -> form.evidenceList(code).stream())
                .toList();
    }

    private static Sheet sheet(Recognition.SheetTaken sheet, Form form) {
        EvidenceList list = sheet.listCode() == null
                ? null
                : form.evidenceList(sheet.listCode()).orElse(null);
        return new Sheet(
                sheet.name(),
                list == null ? null : list.name(),
                sheet.headerRow(),
                sheet.columns().stream()
                        .map(column -> new Column(
                                column.letters(),
                                column.header(),
                                list == null ? null : columnName(list, column.code()),
                                column.exact(),
                                column.besideTheList(),
                                column.unit(),
                                column.before()))
                        .toList(),
                sheet.title(),
                sheet.titled(),
                Objects.requireNonNullElse(sheet.by(), "SHEET_NAME"),
                Objects.requireNonNullElse(sheet.doubts(), List.of()));
    }

    private static @Nullable String columnName(EvidenceList list, @Nullable String code) {
        return list.columns().stream()
                .filter(column -> column.code().equals(code))
                .map(ListColumn::name)
                .findFirst()
                .orElse(null);
    }

    private static ListOutcome outcome(ImportResult.ListResult list, Form form) {
        return new ListOutcome(
                list.listCode(),
                form.evidenceList(list.listCode()).map(EvidenceList::name).orElse(list.listCode()),
                list,
                list.reconciled().stream()
                        .map(it -> new ListLine.Count(
                                form.indicator(it.indicator())
                                        .map(Indicator::name)
                                        .orElse(it.indicator()),
                                it))
                        .toList());
    }

    /** Whether what was found wrong may be no more than the wrong list, or none. */
    public boolean mayBeAnotherList() {
        return kinds.stream().anyMatch(kind -> OF_NO_LIST.contains(kind.kind()));
    }

    /** Whether something is to be mended or looked at: then the file can be had with its marks. */
    public boolean asking() {
        return !lists.isEmpty()
                || kinds.stream()
                        .anyMatch(kind ->
                                kind.severity() != Severity.HINT && !kind.kind().equals(ELSEWHERE));
    }

    /** Names that are nearly those of others, or are written otherwise under the same code. */
    public int namesToLookAt() {
        return kinds.stream()
                .filter(kind -> COMPARED_NAMES.contains(kind.kind()))
                .mapToInt(ImportResult.KindCount::count)
                .sum();
    }

    /** Whether a person who says which column is which may get further. */
    public boolean mayBeMapped() {
        return mayBeAnotherList() || kinds.stream().anyMatch(kind -> kind.kind().startsWith("HEADER_"));
    }

    /** Columns that were read, or passed over, as the park said before. */
    public int remembered() {
        return kinds.stream()
                .filter(kind -> BY_MAPPING.contains(kind.kind()))
                .mapToInt(ImportResult.KindCount::count)
                .sum();
    }

    /** Files that were sent later and count instead, for some of its lists or all. */
    public List<String> overtakenBy() {
        return lists.stream()
                .map(list -> list.result().overtakenBy())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Rows that count, over all lists. */
    public int counted() {
        return lists.stream()
                .filter(list -> list.result().overtakenBy() == null)
                .mapToInt(list -> list.result().counted())
                .sum();
    }

    /** Problems that must be mended before anything of the file counts. */
    public int toMend() {
        return count(Severity.BLOCKING);
    }

    /** Problems to be verified; rows that name an enterprise again are counted as {@link #duplicates}. */
    public int toVerify() {
        return count(Severity.EXPLAIN);
    }

    /** Notes on how something was understood. */
    public int understood() {
        return count(Severity.HINT);
    }

    private int count(Severity severity) {
        return kinds.stream()
                .filter(kind -> kind.severity() == severity && !kind.kind().startsWith(DUPLICATE))
                .mapToInt(ImportResult.KindCount::count)
                .sum();
    }

    public int duplicates() {
        return lists.stream().mapToInt(list -> list.result().duplicates()).sum();
    }

    /** Rows left out because they name no enterprise: titles, totals, notes, repeated headers; blank ones are none. */
    public int skipped() {
        return lists.stream()
                .flatMap(list -> list.result().skipped().stream())
                .filter(skipped -> !skipped.kind().equals(BLANK))
                .mapToInt(ImportResult.Skipped::count)
                .sum();
    }

    /** Names of the lists in the file, in its order. */
    public List<String> listNames() {
        return sheets.stream()
                .map(Sheet::listName)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
