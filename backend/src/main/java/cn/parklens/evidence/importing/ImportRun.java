package cn.parklens.evidence.importing;

import cn.parklens.evidence.Declarations;
import cn.parklens.evidence.ImportResult;
import cn.parklens.evidence.Upload;
import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.workbook.RowCursor;
import cn.parklens.form.Form;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** One import while it runs: what the steps of the job hand on to each other. */
final class ImportRun {

    private final Upload upload;
    private final Path file;
    private final ProblemLog problems = new ProblemLog();
    private final List<ListImport> lists = new ArrayList<>();
    private volatile boolean cancelled;
    private volatile RowCursor.Progress sheetProgress = new RowCursor.Progress(0, 0);
    private final AtomicLong bytesOfEarlierSheets = new AtomicLong();
    private List<ImportResult.ListResult> results = List.of();
    private long noted;
    private boolean published;
    private boolean ended;
    private Declarations.@Nullable CrossCheck crossCheck;
    private @Nullable Form form;

    ImportRun(Upload upload, Path file) {
        this.upload = upload;
        this.file = file;
        this.noted = upload.progress().rowsRead();
    }

    Upload upload() {
        return upload;
    }

    UploadKey key() {
        return new UploadKey(upload.parkId(), upload.id());
    }

    Path file() {
        return file;
    }

    /** The form version by which it is read. */
    void reads(Form version) {
        form = version;
    }

    Form form() {
        return Objects.requireNonNull(form);
    }

    ProblemLog problems() {
        return problems;
    }

    List<ListImport> lists() {
        return lists;
    }

    /** Asks it to stop; it does so at the next row. */
    void cancel() {
        cancelled = true;
    }

    boolean cancelled() {
        return cancelled;
    }

    /** How far the sheet being read is. Called by the thread that reads. */
    void progressed(RowCursor.Progress progress) {
        sheetProgress = progress;
    }

    void sheetEnded() {
        bytesOfEarlierSheets.addAndGet(sheetProgress.bytes());
        sheetProgress = new RowCursor.Progress(0, 0);
    }

    long bytesRead() {
        return bytesOfEarlierSheets.get() + sheetProgress.bytes();
    }

    long bytesTotal() {
        return bytesOfEarlierSheets.get() + Math.max(sheetProgress.total(), sheetProgress.bytes());
    }

    long rowsRead() {
        return lists.stream().mapToLong(ListImport::rows).sum();
    }

    /** Rows by the last note of how far it is. */
    long rowsNoted() {
        return noted;
    }

    void noted(long rows) {
        noted = rows;
    }

    /** The whole file was read: one without a single row proves nothing. */
    void allRead() {
        if (!lists.isEmpty() && filled().isEmpty() && !problems.refuses()) {
            problems.add(
                    null,
                    Problem.of(EvidenceProblem.FILE_HAS_NO_ROWS, Place.file(upload.fileName()), upload.fileName()));
        }
    }

    /** From now on it is the park's list, whatever happens to the job. */
    void published() {
        published = true;
    }

    boolean isPublished() {
        return published;
    }

    /** Its end is written. */
    void ended() {
        ended = true;
    }

    boolean isEnded() {
        return ended;
    }

    /** Lists with rows. A sheet of the template that was left empty is not a list of none. */
    List<ListImport> filled() {
        return lists.stream().filter(list -> list.rows() > 0).toList();
    }

    void reconciled(List<ImportResult.ListResult> each) {
        results = List.copyOf(each);
    }

    void crossChecked(Declarations.@Nullable CrossCheck check) {
        crossCheck = check;
    }

    /** Of a file that was refused: what was read in each list and what was left out, though nothing of it counts. */
    private List<ImportResult.ListResult> refused() {
        return filled().stream()
                .filter(ListImport::isReadToItsEnd)
                .map(list -> new ImportResult.ListResult(
                        list.list().code(),
                        list.plan().sheet().name(),
                        list.rows(),
                        0,
                        list.duplicates(),
                        0,
                        list.skipped(),
                        List.of(),
                        list.plan().isWhole() ? null : true,
                        null))
                .toList();
    }

    ImportResult result() {
        return new ImportResult(published ? results : refused(), problems.byKind(), crossCheck);
    }
}
