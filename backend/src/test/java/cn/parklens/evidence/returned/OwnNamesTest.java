package cn.parklens.evidence.returned;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.Recognition.SheetTaken;
import cn.parklens.evidence.reading.header.ReturnedMarks;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reaches out of a workbook through a name is not in the file that is given back, whichever way it was written. */
class OwnNamesTest {

    private static final String SHEET = "封面";
    private static final Words WORDS = Words.in(Locale.CHINA);
    private static final List<SheetTaken> TAKEN = List.of(new SheetTaken(0, SHEET, "listed", 1, List.of()));
    private static final String NAMES = "<definedNames>"
            + "<definedName name=\"evil\" hidden=\"1\">cmd|' /C calc'!A0</definedName>"
            + "<definedName name=\"网上\">_xlfn.WEBSERVICE(\"http://localhost/\"&amp;封面!$A$1)</definedName>"
            + "<definedName name=\"other\" localSheetId=\"0\">[1]Sheet1!$A$1</definedName>"
            + "<definedName name=\"via\">Evil&amp;\"\"</definedName>"
            + "<definedName name=\"further\">1+封面!VIA</definedName>"
            + "<definedName name=\"good\">封面!$A$1</definedName></definedNames>";
    private static final String LINK = "<externalLink xmlns=\"" + SheetXml.MAIN
            + "\"><ddeLink ddeService=\"cmd\" ddeTopic=\"/C calc\"><ddeItems><ddeItem name=\"A0\"/></ddeItems></ddeLink>"
            + "</externalLink>";

    @TempDir
    Path folder;

    @Test
    void whatReachesOutThroughANameIsReplacedByItsResult() throws Exception {
        Path file = dangerous();
        Path held = folder.resolve("held.xlsx");
        assertThat(new Workshop().make(file, "清单.xlsx", held, List.of(), TAKEN, WORDS))
                .isEqualTo(Workshop.Made.XLSX);
        Path copied = folder.resolve("copied.xlsx");
        assertThat(new LongWorkbook(file, new Allowance(1L << 30, Duration.ofMinutes(1)))
                        .mark(copied, folder.resolve("between"), List.of(), TAKEN, WORDS))
                .isTrue();

        for (Path given : List.of(held, copied)) {
            try (Workbook book = WorkbookFactory.create(given.toFile(), null, true)) {
                Sheet sheet = book.getSheet(SHEET);
                Row row = sheet.getRow(1);
                for (int column = 0; column < 5; column++) {
                    assertThat(row.getCell(column).getCellType())
                            .as("%s column %s", given, column)
                            .isEqualTo(CellType.NUMERIC);
                    assertThat(row.getCell(column).getNumericCellValue()).isEqualTo(column + 1.5);
                }
                assertThat(row.getCell(5).getCellFormula()).isEqualTo("good");
                assertThat(row.getCell(6).getCellFormula()).isEqualTo("IF(A1=\"evil\",1,2)");
                assertThat(book.getAllNames())
                        .extracting(name -> name.getNameName() + " " + name.getRefersToFormula())
                        .containsExactlyInAnyOrder(
                                "evil #REF!", "网上 #REF!", "other #REF!", "via #REF!", "further #REF!", "good 封面!$A$1");
                assertThat(said(book)).contains("5 个公式").contains("名称中有 5 个");
            }
            assertThat(parts(given)).noneMatch(part -> part.contains("externalLink"));
            assertThat(contents(given)).doesNotContain("calc", "WEBSERVICE", "externalReference");
        }
    }

    @Test
    void namesOfAnOldWorkbookAreNoWayOutEither() throws Exception {
        Path file = folder.resolve("old.xls");
        try (HSSFWorkbook book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = book.createSheet(SHEET);
            sheet.createRow(0).createCell(0).setCellValue("名称");
            name(book, "evil", "HYPERLINK(\"http://localhost/\",1)");
            name(book, "via", "evil+1");
            name(book, "good", SHEET + "!$A$1");
            Row row = sheet.createRow(1);
            List<String> formulas = List.of("evil", "SUM(via,2)", "good", "HYPERLINK(\"http://localhost/\",\"点这里\")");
            for (int i = 0; i < formulas.size(); i++) {
                row.createCell(i).setCellFormula(formulas.get(i));
                row.getCell(i).setCellValue(i + 1.5);
            }
            row.getCell(3).setCellValue("点这里");
            book.write(out);
        }
        Path given = folder.resolve("given.xls");
        assertThat(new Workshop().make(file, "清单.xls", given, List.of(), TAKEN, WORDS))
                .isEqualTo(Workshop.Made.XLS);

        try (Workbook book = WorkbookFactory.create(given.toFile(), null, true)) {
            Row row = book.getSheet(SHEET).getRow(1);
            assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(row.getCell(0).getNumericCellValue()).isEqualTo(1.5);
            assertThat(row.getCell(1).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(row.getCell(2).getCellFormula()).isEqualTo("good");
            assertThat(row.getCell(3).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(3).getStringCellValue()).isEqualTo("点这里");
            assertThat(book.getAllNames())
                    .extracting(name -> name.getNameName() + " " + name.getRefersToFormula())
                    .containsExactlyInAnyOrder("evil #REF!", "via #REF!", "good 封面!$A$1");
            assertThat(said(book)).contains("3 个公式").contains("名称中有 2 个");
        }
    }

    private static void name(Workbook book, String name, String formula) {
        Name made = book.createName();
        made.setNameName(name);
        made.setRefersToFormula(formula);
    }

    private static String said(Workbook book) {
        StringBuilder text = new StringBuilder();
        for (Row row : book.getSheet(ReturnedMarks.SHEET)) {
            for (Cell cell : row) {
                text.append(cell.getStringCellValue()).append('\n');
            }
        }
        return text.toString();
    }

    /** Formulas that say nothing themselves, beside one that is good and one that only has the word in a text. */
    private Path dangerous() throws IOException {
        Path plain = folder.resolve("plain.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(plain)) {
            Sheet sheet = book.createSheet(SHEET);
            sheet.createRow(0).createCell(0).setCellValue("名称");
            Row row = sheet.createRow(1);
            List<String> formulas =
                    List.of("evil", "SUM(1,EVIL)", "封面!other", "IF(1,网上)", "further*2", "good", "IF(A1=\"evil\",1,2)");
            for (int i = 0; i < formulas.size(); i++) {
                XSSFCell cell = (XSSFCell) row.createCell(i);
                cell.setCellValue(i + 1.5);
                cell.getCTCell().addNewF().setStringValue(formulas.get(i));
            }
            book.write(out);
        }
        Map<String, UnaryOperator<String>> changes = Map.of(
                "xl/workbook.xml",
                        xml -> xml.replace(
                                "</sheets>",
                                "</sheets><externalReferences><externalReference xmlns:r=\""
                                        + "http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
                                        + " r:id=\"link\"/></externalReferences>" + NAMES),
                "xl/_rels/workbook.xml.rels",
                        xml -> xml.replace(
                                "</Relationships>",
                                "<Relationship Id=\"link\" Target=\"externalLinks/externalLink1.xml\" Type=\""
                                        + "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                                        + "externalLink\"/></Relationships>"),
                "[Content_Types].xml",
                        xml -> xml.replace(
                                "</Types>",
                                "<Override PartName=\"/xl/externalLinks/externalLink1.xml\" ContentType=\"application/vnd."
                                        + "openxmlformats-officedocument.spreadsheetml.externalLink+xml\"/></Types>"));
        Path file = folder.resolve("dangerous.xlsx");
        try (ZipFile zip = new ZipFile(plain.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                String xml = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                out.write(changes.getOrDefault(entry.getName(), same -> same)
                        .apply(xml)
                        .getBytes(StandardCharsets.UTF_8));
            }
            out.putNextEntry(new ZipEntry("xl/externalLinks/externalLink1.xml"));
            out.write(LINK.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static List<String> parts(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.stream().map(ZipEntry::getName).toList();
        }
    }

    private static String contents(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }
}
