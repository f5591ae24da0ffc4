package cn.parklens.evidence.returned;

import cn.parklens.evidence.Recognition.SheetTaken;
import cn.parklens.evidence.original.EmptiedFolder;
import cn.parklens.evidence.problem.FileRefused;
import cn.parklens.evidence.workbook.FileKind;
import cn.parklens.evidence.workbook.Limits;
import cn.parklens.evidence.workbook.Workbooks;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Marks files. Small ones are opened as a whole, large ones copied from disk to disk; of each kind one at a time, and no
 * longer than {@value #SECONDS} or {@value #LONG_SECONDS} seconds. Whatever keeps it from that, the list of problems can
 * always be made.
 */
@Component
class Workshop {

    private static final Logger LOG = LoggerFactory.getLogger(Workshop.class);
    private static final int SECONDS = 40;
    private static final int LONG_SECONDS = 240;
    private static final int WAIT_SECONDS = 20;
    private static final int LONG_WAIT_SECONDS = 120;
    private static final int MOST_WAITING = 6;
    private static final long MOST_TEXT_BYTES = 2L << 20;

    /** Read twice: once to see what is there, once to copy it. */
    private static final long LONG_BYTES = 5L << 30;

    private static final Limits LIMITS = Limits.standard().withTime(Duration.ofSeconds(LONG_SECONDS));

    private final Semaphore bench = new Semaphore(1, true);
    private final Semaphore longBench = new Semaphore(1, true);

    /** What came of it. */
    enum Made {
        XLSX,
        XLS,
        /** Only the list of problems, however often it is tried. */
        PROBLEMS,
        /** The same, of a workbook that was saved as “Strict Open XML”. */
        STRICT,
        /** Only the list of problems, because too many files are being marked. */
        BUSY
    }

    Made make(Path file, String fileName, Path into, List<Mark> marks, List<SheetTaken> sheets, Words words)
            throws IOException {
        Made made = made(file, fileName, into, marks, sheets, words);
        if (made == Made.XLSX || made == Made.XLS) {
            return made;
        }
        try (SXSSFWorkbook workbook = new SXSSFWorkbook();
                OutputStream out = Files.newOutputStream(into)) {
            new ProblemSheet(workbook, words)
                    .write(
                            marks,
                            Untied.NOTHING,
                            0,
                            switch (made) {
                                case BUSY -> ProblemSheet.Which.FOR_NOW;
                                case STRICT -> ProblemSheet.Which.STRICT;
                                default -> ProblemSheet.Which.ALONE;
                            });
            workbook.write(out);
        }
        return made;
    }

    private Made made(Path file, String fileName, Path into, List<Mark> marks, List<SheetTaken> sheets, Words words)
            throws IOException {
        FileKind kind;
        try (var opened = Workbooks.open(file, fileName, LIMITS)) {
            if (opened.isStrict()) {
                return Made.STRICT;
            }
            kind = opened.kind();
        } catch (FileRefused unreadable) {
            return Made.PROBLEMS;
        }
        return switch (kind) {
            case XLSX ->
                Bulk.isSmall(file)
                        ? inTime(() -> xlsx(file, into, marks, sheets, words))
                        : inLongTime(() -> longXlsx(file, into, marks, sheets, words));
            case XLS -> Bulk.isSmallOld(file) ? inTime(() -> xls(file, into, marks, sheets, words)) : Made.PROBLEMS;
            case TEXT ->
                Files.size(file) <= MOST_TEXT_BYTES
                        ? inTime(() -> text(file, fileName, into, marks, sheets, words))
                        : inLongTime(() -> longText(file, fileName, into, marks, sheets, words));
        };
    }

    private Made inTime(Callable<Made> work) {
        return inTime(bench, WAIT_SECONDS, SECONDS, work);
    }

    private Made inLongTime(Callable<Made> work) {
        if (longBench.getQueueLength() >= MOST_WAITING) {
            return Made.BUSY;
        }
        return inTime(longBench, LONG_WAIT_SECONDS, LONG_SECONDS, work);
    }

    private static Made inTime(Semaphore bench, int wait, int seconds, Callable<Made> work) {
        try {
            if (!bench.tryAcquire(wait, TimeUnit.SECONDS)) {
                return Made.BUSY;
            }
            FutureTask<Made> task = new FutureTask<>(() -> {
                try {
                    return work.call();
                } finally {
                    bench.release();
                }
            });
            Thread.ofPlatform().daemon().name("evidence-marking").start(task);
            return task.get(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Made.PROBLEMS;
        } catch (ExecutionException unreadable) {
            LOG.info("a file could not be marked as a whole: {}", String.valueOf(unreadable.getCause()));
            return Made.PROBLEMS;
        } catch (TimeoutException tooLong) {
            LOG.info("a file could not be marked as a whole within {} s", seconds);
            return Made.PROBLEMS;
        }
    }

    private static Made longXlsx(Path file, Path into, List<Mark> marks, List<SheetTaken> sheets, Words words)
            throws Exception {
        Path between = beside(into, ".outline");
        try {
            Allowance allowance = new Allowance(LONG_BYTES, Duration.ofSeconds(LONG_SECONDS));
            return new LongWorkbook(file, allowance).mark(into, between, marks, sheets, words)
                    ? Made.XLSX
                    : Made.PROBLEMS;
        } finally {
            EmptiedFolder.remove(between);
        }
    }

    /** In the folder of the file itself, which is emptied at every start. */
    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    private static Made xlsx(Path file, Path into, List<Mark> marks, List<SheetTaken> sheets, Words words)
            throws Exception {
        // Opened to be written, or nothing could be added; what was read is never saved over.
        OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ_WRITE);
        try {
            write(OtherFiles.openedWithout(parts), into, marks, sheets, words);
        } finally {
            parts.revert();
        }
        return Made.XLSX;
    }

    private static Made xls(Path file, Path into, List<Mark> marks, List<SheetTaken> sheets, Words words)
            throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true);
                HSSFWorkbook workbook = new HSSFWorkbook(container, true)) {
            write(workbook, into, marks, sheets, words);
        }
        return Made.XLS;
    }

    private static Made text(
            Path file, String fileName, Path into, List<Mark> marks, List<SheetTaken> sheets, Words words)
            throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            TextSheet only = TextSheet.in(workbook, file, fileName, LIMITS);
            write(workbook, into, only.marks(marks), only.sheets(sheets), words);
        }
        return Made.XLSX;
    }

    private static Made longText(
            Path file, String fileName, Path into, List<Mark> marks, List<SheetTaken> sheets, Words words)
            throws Exception {
        Path asWorkbook = beside(into, ".sheet");
        try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
            TextSheet only = TextSheet.in(workbook, file, fileName, LIMITS);
            try (OutputStream out = Files.newOutputStream(asWorkbook)) {
                workbook.write(out);
            }
            return longXlsx(asWorkbook, into, only.marks(marks), only.sheets(sheets), words);
        } finally {
            EmptiedFolder.remove(asWorkbook);
        }
    }

    private static void write(Workbook workbook, Path into, List<Mark> marks, List<SheetTaken> sheets, Words words)
            throws IOException {
        OwnNames names = OwnNames.of(workbook);
        int emptied = names.empty(workbook);
        OwnFormulas formulas = new OwnFormulas(workbook, names);
        int leftOut = new Marking(workbook, words, sheet -> new HeldGrid(sheet, formulas)).mark(marks, sheets);
        new ProblemSheet(workbook, words)
                .write(marks, new Untied(formulas.replaced(), emptied), leftOut, ProblemSheet.Which.WHOLE);
        try (OutputStream out = Files.newOutputStream(into)) {
            workbook.write(out);
        }
    }
}
