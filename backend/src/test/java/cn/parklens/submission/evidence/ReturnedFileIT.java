package cn.parklens.submission.evidence;

import static cn.parklens.submission.evidence.Books.LISTED;
import static cn.parklens.submission.evidence.Books.company;
import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.RunningProduct;
import cn.parklens.evidence.ReportedProblem;
import cn.parklens.evidence.ReturnedFiles;
import cn.parklens.evidence.RowFilter;
import cn.parklens.evidence.RowRemark;
import cn.parklens.evidence.StrictOpenXml;
import cn.parklens.evidence.Upload;
import cn.parklens.form.Severity;
import cn.parklens.submission.Cast;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
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
    private static final List<String> CERTIFIED = List.of("企业名称", "统一社会信用代码", "行业分类", "认定日期");
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
        assertThat(result.before()).extracting(Upload::id).containsExactly(before.id());
        assertThat(List.of(result.mended(), result.left(), result.fresh())).containsExactly(1, 1, 1);
        assertThat(kinds(after))
                .contains("SHEET_OF_MARKS", "CELL_MISSING", "CODE_CHECK_FAILED")
                .doesNotContain("HEADER_ABSENT_OVER_CELLS");
    }

    @Test
    void whatIsGoneWithItsRowIsNotCalledMended() throws IOException {
        Upload before = sending.send("上市企业.xlsx", office(new XSSFWorkbook()), null);
        byte[] imported = changed(before, sheet -> {
            // The row without its industry is deleted; the code of the row below is mended.
            sheet.removeRow(sheet.getRow(3));
            sheet.shiftRows(4, 4, -1);
            cell(sheet, "B4").setCellValue(Books.code(3));
        });
        byte[] refused = changed(before, sheet -> {
            sheet.removeRow(sheet.getRow(3));
            sheet.shiftRows(4, 4, -1);
            cell(sheet, "B4").setCellValue(Books.code(3));
            put(sheet, 5, company(8));
            cell(sheet, "C5").setBlank();
        });

        Upload again = sending.send("还有问题.xlsx", refused, null);
        ReturnedFiles.Mended still = returned.sinceThen(again).orElseThrow();
        assertThat(again.state()).isEqualTo(Upload.State.REFUSED);
        assertThat(List.of(still.mended(), still.removed(), still.left(), still.fresh()))
                .containsExactly(1, 1, 0, 1);

        Upload good = sending.send("改好.xlsx", imported, null);
        ReturnedFiles.Mended then = returned.sinceThen(good).orElseThrow();
        assertThat(good.state()).isEqualTo(Upload.State.IMPORTED);
        assertThat(List.of(then.mended(), then.removed(), then.left(), then.fresh()))
                .as("against the file between: the row it had new is gone again")
                .containsExactly(0, 1, 0, 0);
    }

    @Test
    void aFileIsHeldAgainstTheLastOneOfItsListThatWasReadAndNotAgainstOneThatWasNot() throws IOException {
        Upload before = sending.send("第一版.xlsx", office(new XSSFWorkbook()), null);
        Upload locked = sending.send("加密.xlsx", locked(), "listed");
        Upload narrow = sending.send("缺列.csv", "企业名称,备注\n示范甲有限公司,无\n".getBytes(StandardCharsets.UTF_8), "listed");
        Upload other = sending.send(
                "单项冠军.xlsx",
                Books.book()
                        .sheet("国家级制造业单项冠军企业清单", CERTIFIED, List.of(certified(7)))
                        .bytes(),
                null);
        Upload cancelled = sending.received("没导入.xlsx", otherHeaders(), null);
        uploads.cancel(park.id(), cancelled.id());
        assertThat(sending.finished(cancelled).state()).isEqualTo(Upload.State.CANCELLED);

        Upload mended = sending.send("第二版.xlsx", Books.listed(3), null);

        ReturnedFiles.Mended result = returned.sinceThen(mended).orElseThrow();
        assertThat(result.before()).extracting(Upload::fileName).containsExactly("第一版.xlsx");
        assertThat(List.of(result.mended(), result.left(), result.fresh())).containsExactly(2, 0, 0);
        assertThat(before.state()).isEqualTo(Upload.State.REFUSED);
        assertThat(List.of(locked, narrow)).allSatisfy(unread -> {
            assertThat(unread.state()).isEqualTo(Upload.State.REFUSED);
            assertThat(returned.sinceThen(unread))
                    .as("whose own rows were not read says nothing of mending")
                    .isEmpty();
        });
        assertThat(returned.sinceThen(other)).isEmpty();
    }

    @Test
    void eachListOfAFileIsHeldAgainstTheLastFileThatHadIt() throws IOException {
        List<String> blank = new ArrayList<>(company(2));
        blank.set(2, "");
        List<String> undated = new ArrayList<>(certified(2));
        undated.set(3, "");
        Upload listed = sending.send("上市.xlsx", listed(company(1), blank), null);
        Upload both = sending.send("两张.xlsx", both(undated), null);

        ReturnedFiles.Mended first = returned.sinceThen(both).orElseThrow();
        assertThat(first.before()).extracting(Upload::id).containsExactly(listed.id());
        assertThat(List.of(first.mended(), first.removed(), first.left(), first.fresh()))
                .as("what is wrong in a list that came for the first time is not called new")
                .containsExactly(0, 1, 0, 0);

        Upload listedAgain = sending.send("上市二.xlsx", listed(company(4), blank), null);
        Upload bothAgain = sending.send("两张二.xlsx", both(certified(2)), null);

        ReturnedFiles.Mended second = returned.sinceThen(bothAgain).orElseThrow();
        assertThat(second.before()).extracting(Upload::id).containsExactly(listedAgain.id(), both.id());
        assertThat(List.of(second.mended(), second.removed(), second.left(), second.fresh()))
                .as("the champion's date is there, the second of the listed is not")
                .containsExactly(1, 1, 0, 0);
    }

    private static byte[] listed(List<String> one, List<String> other) {
        return Books.book().sheet(SHEET, LISTED, List.of(one, other)).bytes();
    }

    /** The list of the listed without a mistake, and the champions with this row. */
    private static byte[] both(List<String> champion) {
        return Books.book()
                .sheet(SHEET, LISTED, List.of(company(1)))
                .sheet("国家级制造业单项冠军企业清单", CERTIFIED, List.of(champion))
                .bytes();
    }

    private static List<String> certified(int number) {
        return List.of(company(number).get(0), company(number).get(1), "C39", "2024-03-01");
    }

    @Test
    void onlyWhatComesBackIsPromised() throws IOException {
        byte[] csv = (String.join(",", LISTED) + "\n").getBytes(StandardCharsets.UTF_8);

        assertThat(promised("a.xlsx", office(new XSSFWorkbook()))).isEqualTo(ReturnedFiles.Promise.WORKBOOK);
        assertThat(promised("a.xls", office(new HSSFWorkbook()))).isEqualTo(ReturnedFiles.Promise.WORKBOOK);
        assertThat(promised("strict.xlsx", StrictOpenXml.of(office(new XSSFWorkbook()))))
                .isEqualTo(ReturnedFiles.Promise.PROBLEMS_OF_STRICT);
        assertThat(promised("a.csv", csv)).isEqualTo(ReturnedFiles.Promise.TEXT_AS_WORKBOOK);
        assertThat(promised("locked.xlsx", locked())).isEqualTo(ReturnedFiles.Promise.PROBLEMS_OF_UNREADABLE);
        assertThat(promised("broken.xlsx", "PK\u0003\u0004 not".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(ReturnedFiles.Promise.PROBLEMS_OF_UNREADABLE);
    }

    /** What is promised of a file; what then comes back is as whole as that. */
    private ReturnedFiles.Promise promised(String name, byte[] file) {
        Upload upload = sending.send(name, file, "listed");
        ReturnedFiles.Promise promise = returned.promised(upload);
        try (ReturnedFiles.Returned back = returned.marked(upload, List.of(), Locale.CHINA)) {
            assertThat(back.whole()).as(name).isEqualTo(promise.isWhole());
        }
        return promise;
    }

    /** With a password to open it. */
    private static byte[] locked() throws IOException {
        EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
        Encryptor encryptor = info.getEncryptor();
        encryptor.confirmPassword("demo");
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            try (OutputStream out = encryptor.getDataStream(container)) {
                out.write(Books.listed(2));
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    /** Understood by synonym: it waits to be confirmed. */
    private static byte[] otherHeaders() {
        return Books.book()
                .sheet(SHEET, List.of("公司名称", "统一社会信用代码", "行业分类", "证券代码", "上市地"), List.of(company(9)))
                .bytes();
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
                "listed", SHEET, 3, "stock_code", Severity.EXPLAIN, company(2).get(3), "有效期：已过", "证书有效", "=请换证");

        try (ReturnedFiles.Returned file = returned.marked(upload, List.of(expired), Locale.CHINA);
                Workbook book = WorkbookFactory.create(new ByteArrayInputStream(Files.readAllBytes(file.path())))) {
            assertThat(cell(book.getSheet(SHEET), "D3")
                            .getCellComment()
                            .getString()
                            .getString())
                    .contains("已过");
            assertThat(cell(book.getSheet(SHEET), "F3").getStringCellValue()).startsWith("【请核实】D“证券代码”");
            assertThat(cell(book.getSheet(ADDED), "D4").getStringCellValue()).isEqualTo("601002");
            assertThat(cell(book.getSheet(ADDED), "F4").getStringCellValue()).isEqualTo("证书有效");
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
