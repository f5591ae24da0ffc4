package cn.parklens.submission.evidence;

import static cn.parklens.submission.evidence.Books.LISTED;
import static cn.parklens.submission.evidence.Books.company;
import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.RunningProduct;
import cn.parklens.evidence.ReportedProblem;
import cn.parklens.evidence.ReturnedFiles;
import cn.parklens.evidence.RowFilter;
import cn.parklens.evidence.RowRemark;
import cn.parklens.evidence.Upload;
import cn.parklens.form.Severity;
import cn.parklens.submission.Cast;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@RunningProduct
@Import(Cast.class)
class ReturnedFileIT extends EvidenceStory {

    private static final String SHEET = "上市企业清单";
    private static final String ADDED = "问题清单（园鉴）";

    @Autowired
    ReturnedFiles returned;

    @Test
    void theParksOwnWorkbookComesBackWithItsFormatsAndEveryProblemMarked() throws IOException {
        Upload refused = sending.send("上市 企业.xlsx", office(new XSSFWorkbook()), null);
        assertThat(refused.state()).isEqualTo(Upload.State.REFUSED);

        try (ReturnedFiles.Returned file = returned.marked(refused, List.of(), Locale.CHINA);
                Workbook book = WorkbookFactory.create(new ByteArrayInputStream(Files.readAllBytes(file.path())))) {
            assertThat(file.fileName()).isEqualTo("上市 企业（已标注）.xlsx");
            assertThat(file.whole()).isTrue();
            assertThat(book.getSheetName(0)).isEqualTo(ADDED);
            assertThat(book.getSheet("封面").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("内部资料");
            Sheet sheet = book.getSheet(SHEET);
            assertThat(sheet.getMergedRegions()).containsExactly(CellRangeAddress.valueOf("A1:E1"));
            assertThat(sheet.getColumnWidth(0)).isEqualTo(33 * 256);
            assertThat(cell(sheet, "A2").getCellStyle().getFillForegroundColor())
                    .isEqualTo(IndexedColors.LIGHT_YELLOW.getIndex());
            assertThat(cell(sheet, "F2").getStringCellValue()).isEqualTo("错误说明");
            // Row 4 lacks its industry, row 5 has a code whose check digit is wrong.
            assertThat(cell(sheet, "C4").getCellComment().getString().getString())
                    .contains("【必须修改】", "行业分类");
            assertThat(cell(sheet, "F4").getStringCellValue()).contains("【必须修改】", "C“行业分类”");
            assertThat(cell(sheet, "B5").getCellComment().getAuthor()).isEqualTo("园鉴");
            assertThat(cell(sheet, "F3")).isNull();
            Sheet added = book.getSheet(ADDED);
            Cell first = cell(added, "B4");
            assertThat(first.getStringCellValue()).isEqualTo(SHEET + "!C4");
            assertThat(first.getHyperlink().getAddress()).isEqualTo("'" + SHEET + "'!C4");
            assertThat(cell(added, "A4").getStringCellValue()).isEqualTo("【必须修改】");
        }
    }

    @Test
    void theMendedWorkbookSentAgainSaysWhatWasMendedWhatIsLeftAndWhatIsNew() throws IOException {
        Upload before = sending.send("上市企业.xlsx", office(new XSSFWorkbook()), null);
        byte[] mended = changed(before, sheet -> {
            // The industry of row 4 is filled in; the code of row 5 stays wrong, but two rows move in above it, one of
            // which lacks its industry in turn.
            cell(sheet, "C4").setCellValue("C39");
            sheet.shiftRows(4, 4, 2);
            put(sheet, 5, company(8));
            put(sheet, 6, company(9));
            cell(sheet, "C6").setBlank();
        });

        Upload after = sending.send("上市企业（已标注）.xlsx", mended, null);

        ReturnedFiles.Mended result = returned.sinceThen(after).orElseThrow();
        assertThat(result.before().id()).isEqualTo(before.id());
        assertThat(List.of(result.mended(), result.left(), result.fresh())).containsExactly(1, 1, 1);
        assertThat(kinds(after))
                .contains("SHEET_OF_MARKS", "CELL_MISSING", "CODE_CHECK_FAILED")
                .doesNotContain("HEADER_ABSENT_OVER_CELLS");
    }

    @Test
    void nothingThatTheProductWroteIsReadAsTheParks() throws IOException {
        Upload before = sending.send("上市企业.xlsx", office(new XSSFWorkbook()), null);
        byte[] mended = changed(before, sheet -> {
            cell(sheet, "C4").setCellValue("C39");
            cell(sheet, "B5").setCellValue(Books.code(3));
        });

        Upload after = sending.send("上市企业.xlsx", mended, null);

        assertThat(after.state()).isEqualTo(Upload.State.IMPORTED);
        var page = lists.rows(sending.park().id(), submission.id(), "listed", null, RowFilter.ALL, "", 1)
                .orElseThrow();
        assertThat(page.columns()).extracting("header").containsExactlyElementsOf(LISTED);
        assertThat(page.rows())
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.cells()).hasSize(5));
        ReturnedFiles.Mended result = returned.sinceThen(after).orElseThrow();
        assertThat(List.of(result.mended(), result.left(), result.fresh())).containsExactly(2, 0, 0);
        // Given back once more, the old marks are gone.
        try (ReturnedFiles.Returned file = returned.marked(after, List.of(), Locale.CHINA);
                Workbook book = WorkbookFactory.create(new ByteArrayInputStream(Files.readAllBytes(file.path())))) {
            assertThat(cell(book.getSheet(SHEET), "C4").getCellComment()).isNull();
            assertThat(cell(book.getSheet(SHEET), "F2")).isNull();
        }
    }

    @Test
    void anOldWorkbookComesBackAsOneAndATextFileAsAWorkbook() throws IOException {
        Upload old = sending.send("上市企业.xls", office(new HSSFWorkbook()), null);
        try (ReturnedFiles.Returned file = returned.marked(old, List.of(), Locale.CHINA);
                Workbook book = WorkbookFactory.create(new ByteArrayInputStream(Files.readAllBytes(file.path())))) {
            assertThat(file.fileName()).endsWith(".xls");
            assertThat(cell(book.getSheet(SHEET), "F4").getStringCellValue()).contains("行业分类");
            assertThat(cell(book.getSheet(SHEET), "C4").getCellComment()).isNotNull();
        }
        String csv = String.join(",", LISTED) + "\n=1+1有限公司," + Books.code(1) + ",,601001,上海\n";
        Upload text = sending.send("listed.csv", csv.getBytes(StandardCharsets.UTF_8), "listed");
        try (ReturnedFiles.Returned file = returned.marked(text, List.of(), Locale.CHINA);
                Workbook book = WorkbookFactory.create(new ByteArrayInputStream(Files.readAllBytes(file.path())))) {
            assertThat(file.fileName()).isEqualTo("listed（已标注）.xlsx");
            Cell name = cell(book.getSheetAt(1), "A2");
            assertThat(name.getCellType()).isEqualTo(CellType.STRING);
            assertThat(name.getStringCellValue()).isEqualTo("=1+1有限公司");
            assertThat(name.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(cell(book.getSheetAt(1), "F2").getStringCellValue()).contains("行业分类");
        }
    }

    @Test
    void whatChecksSayOfARowIsMarkedAtTheColumnTheyMean() throws IOException {
        Upload upload = sending.send("上市企业.xlsx", Books.listed(3), null);
        RowRemark expired = new RowRemark(
                "listed", SHEET, 3, "stock_code", Severity.EXPLAIN, company(2).getFirst(), "有效期：已过", "=请换证");

        try (ReturnedFiles.Returned file = returned.marked(upload, List.of(expired), Locale.CHINA);
                Workbook book = WorkbookFactory.create(new ByteArrayInputStream(Files.readAllBytes(file.path())))) {
            assertThat(cell(book.getSheet(SHEET), "D3")
                            .getCellComment()
                            .getString()
                            .getString())
                    .contains("已过");
            assertThat(cell(book.getSheet(SHEET), "F3").getStringCellValue()).startsWith("【请核实】D“证券代码”");
            assertThat(cell(book.getSheet(ADDED), "G4").getStringCellValue()).isEqualTo("'=请换证");
        }
    }

    @Test
    void formulasOfTheirOwnStayUnlessTheyReachOutOfTheWorkbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook book =
                (XSSFWorkbook) WorkbookFactory.create(new ByteArrayInputStream(office(new XSSFWorkbook())))) {
            Sheet sheet = book.getSheet("封面");
            sheet.createRow(3).createCell(0).setCellFormula("1+1");
            sheet.getRow(3).createCell(1).setCellFormula("HYPERLINK(\"http://localhost/\",\"点这里\")");
            ((org.apache.poi.xssf.usermodel.XSSFCell) sheet.getRow(3).createCell(2))
                    .getCTCell()
                    .addNewF()
                    .setStringValue("cmd|'/c calc'!A0");
            book.write(bytes);
        }
        Upload refused = sending.send("上市企业.xlsx", bytes.toByteArray(), null);

        try (ReturnedFiles.Returned file = returned.marked(refused, List.of(), Locale.CHINA);
                Workbook book = WorkbookFactory.create(new ByteArrayInputStream(Files.readAllBytes(file.path())))) {
            Sheet sheet = book.getSheet("封面");
            assertThat(cell(sheet, "A4").getCellFormula()).isEqualTo("1+1");
            assertThat(cell(sheet, "B4").getCellType()).isNotEqualTo(CellType.FORMULA);
            assertThat(cell(sheet, "C4").getCellType()).isNotEqualTo(CellType.FORMULA);
            assertThat(cell(book.getSheet(ADDED), "A3").getStringCellValue()).contains("2 个公式");
        }
    }

    @Test
    void aFileThatCannotBeOpenedAsAWholeComesBackAsTheListOfItsProblems() throws IOException {
        Upload broken = sending.send("坏的.xlsx", "PK\u0003\u0004 not a workbook".getBytes(StandardCharsets.UTF_8), null);

        try (ReturnedFiles.Returned file = returned.marked(broken, List.of(), Locale.CHINA);
                Workbook book = WorkbookFactory.create(new ByteArrayInputStream(Files.readAllBytes(file.path())))) {
            assertThat(file.whole()).isFalse();
            assertThat(file.fileName()).isEqualTo("坏的（问题清单）.xlsx");
            assertThat(cell(book.getSheetAt(0), "A2").getStringCellValue()).contains("没有逐格标注");
            assertThat(cell(book.getSheetAt(0), "E4").getStringCellValue()).isNotBlank();
        }
    }

    private interface Change {
        void of(Sheet sheet);
    }

    private byte[] changed(Upload upload, Change change) throws IOException {
        try (ReturnedFiles.Returned file = returned.marked(upload, List.of(), Locale.CHINA);
                Workbook book = WorkbookFactory.create(new ByteArrayInputStream(Files.readAllBytes(file.path())))) {
            change.of(book.getSheet(SHEET));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    private List<String> kinds(Upload upload) {
        return uploads.problems(upload, null, 0, 100, Locale.CHINA).stream()
                .map(ReportedProblem::kind)
                .toList();
    }

    /** As an office makes it: a title over merged cells, colours, widths, a sheet of its own, and two problems. */
    private static byte[] office(Workbook book) throws IOException {
        try (book) {
            book.createSheet("封面").createRow(0).createCell(0).setCellValue("内部资料");
            Sheet sheet = book.createSheet(SHEET);
            sheet.createRow(0).createCell(0).setCellValue("示范园区上市企业");
            sheet.addMergedRegion(CellRangeAddress.valueOf("A1:E1"));
            sheet.setColumnWidth(0, 33 * 256);
            CellStyle yellow = book.createCellStyle();
            yellow.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
            yellow.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            put(sheet, 2, LISTED);
            sheet.getRow(1).forEach(cell -> cell.setCellStyle(yellow));
            put(sheet, 3, company(1));
            put(sheet, 4, company(2));
            cell(sheet, "C4").setBlank();
            put(sheet, 5, company(3));
            String code = Books.code(3);
            cell(sheet, "B5").setCellValue(code.substring(0, 17) + (code.endsWith("0") ? "1" : "0"));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void put(Sheet sheet, int number, List<String> texts) {
        var row = sheet.createRow(number - 1);
        for (int i = 0; i < texts.size(); i++) {
            row.createCell(i).setCellValue(texts.get(i));
        }
    }

    private static Cell cell(Sheet sheet, String address) {
        CellReference at = new CellReference(address);
        return Objects.requireNonNull(sheet.getRow(at.getRow())).getCell(at.getCol());
    }
}
