package cn.parklens.evidence.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.FileRefused;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What old workbooks hold besides rows, and that they are read as new ones are. */
class XlsTest {

    @TempDir
    private Path directory;

    /** Sheets 甲, 乙, … of three rows, the last two of which are merged in their second column. */
    private static byte[] sheets(int count) throws Exception {
        try (HSSFWorkbook poi = new HSSFWorkbook()) {
            for (int i = 0; i < count; i++) {
                var sheet = poi.createSheet("甲乙丙".substring(i, i + 1));
                for (int row = 0; row < 3; row++) {
                    sheet.createRow(row).createCell(0).setCellValue("示例企业" + row);
                    sheet.getRow(row).createCell(1).setCellValue(row);
                }
                sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 1));
            }
            return XlsStreams.of(poi);
        }
    }

    private static EvidenceProblem refusal(Path file) {
        FileRefused refused = catchThrowableOfType(FileRefused.class, () -> XlsxTest.rows(file));
        assertThat(refused).isNotNull();
        return refused.problem().kind();
    }

    @Test
    void theFiguresOfAChartAreNoCellsOfItsSheet() throws Exception {
        byte[] stream = sheets(1);
        List<Row> rows = XlsxTest.rows(XlsStreams.write(directory.resolve("plain.xls"), stream));
        Path charted = XlsStreams.write(directory.resolve("chart.xls"), XlsStreams.withChart(stream, true));
        try (Workbook workbook = Workbooks.open(charted, "chart.xls", Limits.standard())) {
            Sheet sheet = workbook.sheets().getFirst();
            assertThat(XlsxTest.rows(workbook, 0)).hasSize(3).hasToString(rows.toString());
            try (RowCursor cursor = workbook.rows(sheet)) {
                while (cursor.next() != null) {
                    // To its end, behind which the merged cells are known.
                }
                assertThat(cursor.merged()).hasSize(1).isEqualTo(workbook.merged(sheet));
            }
        }
    }

    @Test
    void aChartThatDoesNotEndIsDamageAndNoEndOfTheRows() throws Exception {
        byte[] stream = XlsStreams.withChart(sheets(1), false);
        assertThat(refusal(XlsStreams.write(directory.resolve("endless.xls"), stream)))
                .isEqualTo(EvidenceProblem.FILE_DAMAGED);
    }

    @Test
    void aSheetThatIsOneChartIsNoSheetOfRows() throws Exception {
        Path file = XlsStreams.write(directory.resolve("charts.xls"), XlsStreams.withLastSheetAChart(sheets(3)));
        try (Workbook workbook = Workbooks.open(file, "charts.xls", Limits.standard())) {
            assertThat(workbook.sheets()).containsExactly(new Sheet(0, "甲", false), new Sheet(1, "乙", false));
            assertThat(XlsxTest.rows(workbook, 1)).hasSize(3);
        }
    }

    @Test
    void aWorkbookOfNothingButAChartHasNoSheets() throws Exception {
        Path file = XlsStreams.write(directory.resolve("chart.xls"), XlsStreams.withLastSheetAChart(sheets(1)));
        assertThat(refusal(file)).isEqualTo(EvidenceProblem.FILE_HAS_NO_SHEETS);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ofMoreSheetsThanAreReadNoneIsPassedOver(boolean xlsx) throws Exception {
        int most = Limits.standard().sheets();
        assertThat(XlsxTest.rows(workbookOf(most, xlsx))).isEmpty();
        FileRefused refused = catchThrowableOfType(FileRefused.class, () -> XlsxTest.rows(workbookOf(most + 1, xlsx)));
        assertThat(refused).isNotNull();
        assertThat(refused.problem().kind()).isEqualTo(EvidenceProblem.FILE_HAS_TOO_MANY_PARTS);
        assertThat(refused.problem().found()).isEqualTo("256");
        assertThat(refused.problem().arguments()).containsExactly("255");
    }

    private Path workbookOf(int sheets, boolean xlsx) throws Exception {
        Path file = directory.resolve("many");
        try (org.apache.poi.ss.usermodel.Workbook poi = xlsx ? new XSSFWorkbook() : new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            for (int i = 1; i <= sheets; i++) {
                poi.createSheet("表" + i);
            }
            poi.write(out);
        }
        return file;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsHiddenIsReadOrToldInBothFormatsAlike(boolean xlsx) throws Exception {
        Path file = directory.resolve("hidden");
        try (org.apache.poi.ss.usermodel.Workbook poi = xlsx ? new XSSFWorkbook() : new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            var sheet = poi.createSheet("甲");
            for (int row = 0; row < 3; row++) {
                sheet.createRow(row).createCell(0).setCellValue("示例企业" + row);
                sheet.getRow(row).setZeroHeight(row == 1);
            }
            sheet.setColumnHidden(2, true);
            poi.createSheet("乙");
            poi.createSheet("丙");
            poi.setSheetVisibility(1, SheetVisibility.HIDDEN);
            poi.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
            poi.write(out);
        }
        try (Workbook workbook = Workbooks.open(file, "hidden", Limits.standard())) {
            assertThat(workbook.sheets())
                    .containsExactly(new Sheet(0, "甲", false), new Sheet(1, "乙", true), new Sheet(2, "丙", true));
            assertThat(XlsxTest.rows(workbook, 0))
                    .extracting(row -> row.text(0) + row.hidden())
                    .containsExactly("示例企业0false", "示例企业1true", "示例企业2false");
            try (RowCursor cursor = workbook.rows(workbook.sheets().getFirst())) {
                cursor.next();
                assertThat(cursor.hiddenColumns().stream()).containsExactly(2);
            }
        }
    }
}
