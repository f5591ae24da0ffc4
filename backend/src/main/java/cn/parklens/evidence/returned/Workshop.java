package cn.parklens.evidence.returned;

import cn.parklens.evidence.Recognition.SheetTaken;
import cn.parklens.evidence.problem.FileRefused;
import cn.parklens.evidence.workbook.FileKind;
import cn.parklens.evidence.workbook.Limits;
import cn.parklens.evidence.workbook.RowCursor;
import cn.parklens.evidence.workbook.Workbooks;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Opens a file as a whole and marks it: one at a time, small ones only, and no longer than {@value #SECONDS} seconds.
 * Whatever keeps it from that, the list of problems can always be made.
 */
@Component
class Workshop {

    private static final Logger LOG = LoggerFactory.getLogger(Workshop.class);
    private static final int SECONDS = 40;
    private static final int WAIT_SECONDS = 20;
    private static final int MOST_TEXT_CELLS = 350_000;
    private static final Limits LIMITS =
            Limits.standard().withInflatedBytes(64L << 20).withTime(Duration.ofSeconds(SECONDS));

    private final Semaphore bench = new Semaphore(1);

    /** What came of it. */
    enum Made {
        XLSX,
        XLS,
        /** Only the list of problems. */
        PROBLEMS
    }

    Made make(Path file, String fileName, Path into, List<Mark> marks, List<SheetTaken> sheets, Words words)
            throws IOException {
        Made whole = inTime(() -> whole(file, fileName, into, marks, sheets, words));
        if (whole != Made.PROBLEMS) {
            return whole;
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(into)) {
            new ProblemSheet(workbook, words).write(marks, 0, 0, false);
            workbook.write(out);
        }
        return Made.PROBLEMS;
    }

    private interface Work {
        Made now() throws Exception;
    }

    private Made inTime(Work work) {
        try {
            if (!bench.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                return Made.PROBLEMS;
            }
            FutureTask<Made> task = new FutureTask<>(() -> {
                try {
                    return work.now();
                } finally {
                    bench.release();
                }
            });
            Thread.ofPlatform().daemon().name("evidence-marking").start(task);
            return task.get(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Made.PROBLEMS;
        } catch (ExecutionException unreadable) {
            LOG.info("a file could not be marked as a whole: {}", String.valueOf(unreadable.getCause()));
            return Made.PROBLEMS;
        } catch (TimeoutException tooLong) {
            LOG.info("a file could not be marked as a whole within {} s", SECONDS);
            return Made.PROBLEMS;
        }
    }

    private static Made whole(
            Path file, String fileName, Path into, List<Mark> marks, List<SheetTaken> sheets, Words words)
            throws Exception {
        FileKind kind;
        try (var opened = Workbooks.open(file, fileName, LIMITS)) {
            kind = opened.kind();
        } catch (FileRefused unreadable) {
            return Made.PROBLEMS;
        }
        return switch (kind) {
            case XLSX -> Bulk.isSmall(file) ? xlsx(file, into, marks, sheets, words) : Made.PROBLEMS;
            case XLS -> Bulk.isSmallOld(file) ? xls(file, into, marks, sheets, words) : Made.PROBLEMS;
            case TEXT -> text(file, fileName, into, marks, sheets, words);
        };
    }

    private static Made xlsx(Path file, Path into, List<Mark> marks, List<SheetTaken> sheets, Words words)
            throws Exception {
        // Opened to be written, or nothing could be added; what was read is never saved over.
        OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ_WRITE);
        try {
            write(new XSSFWorkbook(parts), into, marks, sheets, words);
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
            if (!fill(workbook, file, fileName)) {
                return Made.PROBLEMS;
            }
            // The only sheet is named after the file, as far as spreadsheets let it.
            String name = workbook.getSheetName(0);
            write(
                    workbook,
                    into,
                    marks.stream().map(mark -> mark.in(name)).toList(),
                    sheets.stream()
                            .map(it -> new SheetTaken(it.index(), name, it.listCode(), it.headerRow(), it.columns()))
                            .toList(),
                    words);
        }
        return Made.XLSX;
    }

    private static void write(Workbook workbook, Path into, List<Mark> marks, List<SheetTaken> sheets, Words words)
            throws IOException {
        new Marking(workbook, words).mark(marks, sheets);
        try (OutputStream out = Files.newOutputStream(into)) {
            workbook.write(out);
        }
    }

    /** A text file as a sheet, every cell as text; false when it is too large. */
    private static boolean fill(XSSFWorkbook workbook, Path file, String fileName) {
        try (var text = Workbooks.open(file, fileName, LIMITS)) {
            var only = text.sheets().getFirst();
            Sheet sheet = workbook.createSheet(org.apache.poi.ss.util.WorkbookUtil.createSafeSheetName(only.name()));
            int cells = 0;
            try (RowCursor rows = text.rows(only)) {
                for (var row = rows.next(); row != null; row = rows.next()) {
                    cells += row.size();
                    if (cells > MOST_TEXT_CELLS) {
                        return false;
                    }
                    var own = row.isBlank() ? null : sheet.createRow(row.number() - 1);
                    for (var cell : row.cells()) {
                        if (own != null) {
                            own.createCell(cell.column()).setCellValue(cell.text());
                        }
                    }
                }
            }
            return true;
        }
    }
}
