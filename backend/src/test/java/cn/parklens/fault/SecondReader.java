package cn.parklens.fault;

import cn.parklens.evidence.EvidenceLists;
import cn.parklens.evidence.ImportResult.ListResult;
import cn.parklens.evidence.ListOverview;
import cn.parklens.evidence.ListPage;
import cn.parklens.evidence.ListRow;
import cn.parklens.evidence.RowFilter;
import cn.parklens.evidence.Upload;
import cn.parklens.evidence.workbook.Columns;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.Nullable;

/**
 * Holds what was imported from a spoilt workbook against what Apache POI, which shares no code with the product's reading,
 * finds in the same bytes: a row that was accepted must say what its cells say.
 */
final class SecondReader {

    private static final double ABOUT = 1e-9;

    private final EvidenceLists lists;

    SecondReader(EvidenceLists lists) {
        this.lists = lists;
    }

    /**
     * Where they differ.
     *
     * @return empty where the other cannot read the file or finds no such sheet in it, or it is no workbook
     */
    Optional<List<String>> differences(HostileFile file, Upload upload) {
        if (!file.name().endsWith(".xlsx") && !file.name().endsWith(".xls")) {
            return Optional.empty();
        }
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(file.bytes()))) {
            List<String> differences = new ArrayList<>();
            for (ListResult list : Objects.requireNonNull(upload.result()).lists()) {
                lists.history(upload.parkId(), upload.submissionId(), list.listCode()).stream()
                        .filter(version -> version.uploadId() == upload.id())
                        .forEach(version -> compare(workbook, upload, list.listCode(), version, differences));
            }
            return Optional.of(differences);
        } catch (Exception | StackOverflowError unreadable) {
            return Optional.empty();
        }
    }

    private void compare(
            Workbook workbook, Upload upload, String list, ListOverview.Version version, List<String> differences) {
        // It leaves out sheets that a damaged part names in a way that it does not understand.
        Sheet sheet = Objects.requireNonNull(workbook.getSheet(version.sheet()));
        int pages = page(upload, list, version, 1).pages();
        IntStream.rangeClosed(1, pages).forEach(number -> {
            ListPage page = page(upload, list, version, number);
            for (ListRow row : page.rows()) {
                Row theirs = row(sheet, row.number());
                for (int i = 0; i < page.columns().size(); i++) {
                    String letters = page.columns().get(i).letters();
                    Cell cell = theirs == null ? null : theirs.getCell(Columns.index(letters));
                    String ours = i < row.cells().size() ? row.cells().get(i) : "";
                    if (!isSame(ours, cell)) {
                        differences.add("%s!%s%d: %s instead of %s"
                                .formatted(version.sheet(), letters, row.number(), ours, cell));
                    }
                }
            }
        });
    }

    /** A row whose number cannot be stands, as we read it, below the one before; the other keeps it under that number. */
    private static @Nullable Row row(Sheet sheet, int number) {
        Row row = sheet.getRow(number - 1);
        Iterator<Row> rows = sheet.rowIterator();
        Row first = rows.hasNext() ? rows.next() : null;
        return row == null && first != null && first.getRowNum() < 0 ? first : row;
    }

    private ListPage page(Upload upload, String list, ListOverview.Version version, int number) {
        return lists.rows(upload.parkId(), upload.submissionId(), list, version.number(), RowFilter.ALL, "", number)
                .orElseThrow();
    }

    private static boolean isSame(String ours, @Nullable Cell cell) {
        if (cell == null || cell.getCellType() == CellType.BLANK) {
            return ours.isBlank();
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> plain(ours).equals(plain(cell.getStringCellValue()));
            case NUMERIC -> isNumber(ours, cell.getNumericCellValue());
            // What they are called is each one's own.
            default -> true;
        };
    }

    private static String plain(String text) {
        return text.replace('\u241f', ' ').replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    /** Dates and percentages are kept as they are shown. */
    private static boolean isNumber(String ours, double theirs) {
        if (!ours.matches("-?[0-9.]+(E-?[0-9]+)?")) {
            return !ours.isBlank();
        }
        double value = new BigDecimal(ours).doubleValue();
        return Math.abs(value - theirs) <= ABOUT * Math.max(1, Math.abs(theirs));
    }
}
