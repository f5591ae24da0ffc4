package cn.parklens.evidence.returned;

import cn.parklens.evidence.Recognition.SheetTaken;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Marks a workbook that is too large to be held in memory. Its outline, which is the whole workbook without the rows of
 * its sheets, is held and marked as a small one is; then the rows are copied from disk to disk, ours among them.
 */
final class LongWorkbook {

    private static final int ROWS_HELD = 100;

    private final Path file;
    private final Allowance allowance;

    LongWorkbook(Path file, Allowance allowance) {
        this.file = file;
        this.allowance = allowance;
    }

    /**
     * Marks it.
     *
     * @param into where to
     * @param between a file of its own that may be written over
     * @return false when even its outline is too large: then nothing was written
     */
    boolean mark(Path into, Path between, List<Mark> marks, List<SheetTaken> sheets, Words words) throws Exception {
        Outline outline = new Outline(file, allowance);
        Map<String, SheetSurvey> surveys = outline.write(between);
        if (!Bulk.isSmall(between)) {
            return false;
        }
        Map<String, LongGrid> grids = new HashMap<>();
        Map<Integer, Integer> twins;
        OPCPackage parts = OPCPackage.open(between.toFile(), PackageAccess.READ_WRITE);
        try {
            Outline.removeOrderOfCalculation(parts);
            XSSFWorkbook workbook = OtherFiles.openedWithout(parts);
            int emptied = OwnNames.of(workbook).empty(workbook);
            twins = twins(workbook, surveys);
            int leftOut = new Marking(workbook, words, sheet -> grid(sheet, surveys, grids)).mark(marks, sheets);
            // What was taken out leaves its part to the next sheet.
            grids.keySet().retainAll(parts(workbook));
            int replaced =
                    surveys.values().stream().mapToInt(SheetSurvey::replaced).sum();
            try (SXSSFWorkbook streamed = new SXSSFWorkbook(workbook, ROWS_HELD);
                    OutputStream out = new BufferedOutputStream(Files.newOutputStream(into))) {
                new ProblemSheet(streamed, words)
                        .write(marks, new Untied(replaced, emptied), leftOut, ProblemSheet.Which.WHOLE);
                streamed.write(out);
            }
        } finally {
            parts.revert();
        }
        Files.copy(into, between, StandardCopyOption.REPLACE_EXISTING);
        join(between, into, outline.texts(), grids, twins);
        return true;
    }

    private static LongGrid grid(Sheet sheet, Map<String, SheetSurvey> surveys, Map<String, LongGrid> grids) {
        String part = part(sheet);
        SheetSurvey survey = surveys.get(part);
        if (survey == null) {
            return new LongGrid(sheet, new SheetSurvey(SharedTexts.none(), OwnNames.none()));
        }
        return grids.computeIfAbsent(part, any -> new LongGrid(sheet, survey));
    }

    private static Set<String> parts(XSSFWorkbook workbook) {
        Set<String> parts = new HashSet<>();
        workbook.forEach(sheet -> parts.add(part(sheet)));
        return parts;
    }

    private static String part(Sheet sheet) {
        return Outline.normal(((XSSFSheet) sheet).getPackagePart().getPartName().getName());
    }

    private static Map<Integer, Integer> twins(XSSFWorkbook workbook, Map<String, SheetSurvey> surveys) {
        OwnFormulas formulas = new OwnFormulas(workbook, OwnNames.none());
        Map<Integer, Integer> twins = new HashMap<>();
        for (SheetSurvey survey : surveys.values()) {
            for (int style : survey.styles()) {
                if (style < workbook.getNumCellStyles()) {
                    twins.put(style, (int)
                            formulas.asText(workbook.getCellStyleAt(style)).getIndex());
                }
            }
        }
        return twins;
    }

    private void join(
            Path marked, Path into, @Nullable String texts, Map<String, LongGrid> grids, Map<Integer, Integer> twins)
            throws IOException, XMLStreamException {
        try (ZipFile theirs = new ZipFile(file.toFile());
                ZipFile outline = new ZipFile(marked.toFile());
                ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(into)))) {
            // A person waits for it.
            out.setLevel(Deflater.BEST_SPEED);
            Map<String, ZipEntry> own = Outline.entries(theirs);
            for (ZipEntry entry : Collections.list(outline.entries())) {
                String part = Outline.normal(entry.getName());
                out.putNextEntry(new ZipEntry(entry.getName()));
                LongGrid grid = grids.get(part);
                ZipEntry there = own.get(part);
                if (grid != null && there != null) {
                    merge(grid, twins, outline.getInputStream(entry), theirs.getInputStream(there), out);
                } else {
                    boolean theirTexts = there != null && part.equals(texts);
                    try (InputStream in = theirTexts ? theirs.getInputStream(there) : outline.getInputStream(entry)) {
                        in.transferTo(out);
                    }
                }
                out.closeEntry();
            }
        }
    }

    private void merge(
            LongGrid grid, Map<Integer, Integer> twins, InputStream outline, InputStream own, OutputStream out)
            throws XMLStreamException {
        try (SheetXml around = new SheetXml(outline, allowance);
                SheetXml rows = new SheetXml(own, allowance)) {
            new SheetMerge(grid, style -> twins.getOrDefault(style, style), SheetXml.writer(out)).write(around, rows);
        }
    }
}
