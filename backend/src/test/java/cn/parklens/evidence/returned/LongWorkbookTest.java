package cn.parklens.evidence.returned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.parklens.evidence.Recognition.SheetTaken;
import cn.parklens.form.Severity;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way from disk to disk gives the same workbook as the one through memory, which is held against it. */
class LongWorkbookTest {

    private static final String LIST = "企业 & 清单";
    private static final Words WORDS = Words.in(Locale.CHINA);
    private static final List<SheetTaken> TAKEN = List.of(new SheetTaken(1, LIST, "listed", 2, List.of()));

    @TempDir
    Path folder;

    @Test
    void theWayFromDiskToDiskGivesTheSameWorkbookAsTheOneThroughMemory() throws Exception {
        Path file = office(true);
        List<Mark> marks = List.of(
                mark(3, "B", Severity.BLOCKING, "信用代码校验不符"),
                mark(3, "C", Severity.EXPLAIN, "行业分类不明 <&> \u0007"),
                mark(4, null, Severity.EXPLAIN, "与第 3 行重复"),
                mark(60, "B", Severity.BLOCKING, "缺少企业名称"),
                mark(61, "H", Severity.BLOCKING, "=不要运行"),
                new Mark(null, 0, null, "", Severity.EXPLAIN, "", "另有一张表没有读取", "", "请核对"));

        List<String> held = shown(throughMemory(file, marks));
        List<String> copied = shown(diskToDisk(file, marks));

        assertThat(copied).containsExactlyElementsOf(held);
        assertThat(copied)
                .contains(LIST + "!F2 STRING 错误说明", LIST + "!F60 STRING 【必须修改】B“列” 缺少企业名称 应为：应为。 请改正")
                .anyMatch(line -> line.startsWith(LIST + "!A5 STRING --") && line.contains("'"))
                .noneMatch(line -> line.contains("HYPERLINK"));
    }

    @Test
    void givenBackAgainItLosesWhatWasSaidBefore() throws Exception {
        Path once = diskToDisk(office(true), List.of(mark(3, "B", Severity.BLOCKING, "信用代码校验不符")));

        List<Mark> left = List.of(mark(4, "A", Severity.BLOCKING, "缺少"));
        List<String> copied = shown(diskToDisk(once, left));

        assertThat(copied).containsExactlyElementsOf(shown(throughMemory(once, left)));
        assertThat(copied)
                .noneMatch(line -> line.contains("信用代码校验不符"))
                .filteredOn(line -> line.contains("错误说明") && line.startsWith(LIST))
                .hasSize(1);
    }

    @Test
    void textsWithinTheCellsAreCopiedAsWell() throws Exception {
        Path file = office(false);
        List<Mark> marks = List.of(mark(3, "B", Severity.BLOCKING, "信用代码校验不符"));

        assertThat(shown(diskToDisk(file, marks))).containsExactlyElementsOf(shown(throughMemory(file, marks)));
    }

    @Test
    void aPrefixOfTheirOwnAndAttributesOfOtherMakersDoNotDisturb() throws Exception {
        Path plain = folder.resolve("plain.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(plain)) {
            book.createSheet(LIST);
            book.write(out);
        }
        Path file = replaced(
                plain,
                "xl/worksheets/sheet1.xml",
                "<?xml version=\"1.0\"?><!-- made elsewhere --><x:worksheet xmlns:x=\"" + SheetXml.MAIN
                        + "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
                        + " xmlns:d=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac\" mc:Ignorable=\"d\">"
                        + "<x:sheetData><x:row d:dyDescent=\"0.2\"><x:c t=\"inlineStr\"><x:is><x:t>名称</x:t></x:is></x:c>"
                        + "<x:c><x:v>7</x:v></x:c></x:row><x:row r=\"2\" spans=\"1:2\"><x:c r=\"A2\" t=\"str\"><x:v>甲</x:v>"
                        + "</x:c></x:row></x:sheetData></x:worksheet>");
        List<SheetTaken> taken = List.of(new SheetTaken(0, LIST, "listed", 1, List.of()));
        Path into = folder.resolve("into.xlsx");
        new LongWorkbook(file, allowance())
                .mark(into, folder.resolve("between"), List.of(mark(2, "A", Severity.BLOCKING, "不对")), taken, WORDS);

        assertThat(shown(into))
                .contains(LIST + "!A1 STRING 名称", LIST + "!B1 NUMERIC 7.0", LIST + "!A2 STRING 甲")
                .anyMatch(line -> line.startsWith(LIST + "!C2 STRING 【必须修改】A“列” 不对"));
    }

    @Test
    void aDocumentTypeAndAPieceWithoutEndAreRefused() throws Exception {
        Path file = office(true);
        Path typed = replaced(
                file,
                "xl/worksheets/sheet1.xml",
                "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet xmlns=\"" + SheetXml.MAIN
                        + "\"><sheetData><row><c t=\"str\"><v>&e;</v></c></row></sheetData></worksheet>");
        assertThatThrownBy(() -> diskToDisk(typed, List.of())).isInstanceOf(Exception.class);
        Path endless = replaced(
                file,
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"" + SheetXml.MAIN + "\"><sheetData a=\"" + "a".repeat(20 << 20)
                        + "\"/></worksheet>");
        assertThatThrownBy(() -> diskToDisk(endless, List.of())).isInstanceOf(Exception.class);
    }

    private static Mark mark(
            int row, @org.jspecify.annotations.Nullable String column, Severity severity, String what) {
        return new Mark(LIST, row, column, column == null ? "" : "列", severity, "原文", what, "应为", "请改正");
    }

    private static Allowance allowance() {
        return new Allowance(1L << 30, Duration.ofMinutes(1));
    }

    private Path diskToDisk(Path file, List<Mark> marks) throws Exception {
        Path into = Files.createTempFile(folder, "long", ".xlsx");
        assertThat(new LongWorkbook(file, allowance())
                        .mark(into, Files.createTempFile(folder, "between", ""), marks, TAKEN, WORDS))
                .isTrue();
        return into;
    }

    private Path throughMemory(Path file, List<Mark> marks) throws Exception {
        Path into = Files.createTempFile(folder, "held", ".xlsx");
        assertThat(new Workshop().make(file, "清单.xlsx", into, marks, TAKEN, WORDS))
                .isEqualTo(Workshop.Made.XLSX);
        return into;
    }

    /** Titles over merged cells, colours, rich text, formulas of all kinds, comments, gaps; many rows. */
    private Path office(boolean shared) throws IOException {
        Path file = Files.createTempFile(folder, "office", ".xlsx");
        XSSFWorkbook first = new XSSFWorkbook();
        try (Workbook book = shared ? first : new SXSSFWorkbook(first, 1_000);
                OutputStream out = Files.newOutputStream(file)) {
            Sheet cover = book.createSheet("封面");
            Row opening = cover.createRow(3);
            opening.createCell(0).setCellFormula("1+1");
            opening.createCell(1).setCellFormula("HYPERLINK(\"http://localhost/\",\"点这里\")");
            if (opening.getCell(1) instanceof XSSFCell cell) {
                cell.setCellValue("-点这里");
                ((XSSFCell) opening.createCell(2)).getCTCell().addNewF().setStringValue("cmd|'/c calc'!A0");
            }
            Sheet sheet = book.createSheet(LIST);
            sheet.createRow(0).createCell(0).setCellValue("示范园区企业");
            sheet.addMergedRegion(CellRangeAddress.valueOf("A1:E1"));
            sheet.setColumnWidth(0, 33 * 256);
            sheet.createFreezePane(1, 2);
            CellStyle yellow = book.createCellStyle();
            yellow.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
            yellow.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            yellow.setDataFormat(book.createDataFormat().getFormat("#,##0.00"));
            for (int i = 2; i <= 59; i++) {
                Row row = sheet.createRow(i - 1);
                row.createCell(0).setCellValue(i % 5 == 0 ? "--" : "企业 " + i + " <甲> & 乙\n丙");
                row.createCell(1).setCellValue(i * 1.25);
                row.getCell(1).setCellStyle(yellow);
                row.createCell(2, CellType.BLANK).setCellStyle(yellow);
                row.createCell(3).setCellValue(i % 2 == 0);
                row.createCell(4).setCellFormula("B" + i + "*2");
            }
            sheet.getRow(9).getCell(0).setCellStyle(yellow);
            if (shared) {
                sheet.getRow(10).getCell(0).setCellValue(new XSSFRichTextString("富文本"));
                comment(sheet, 3, 2, "园区自己的批注");
                comment(sheet, 2, 2, "科室的批注");
            }
            sheet.createRow(69).createCell(1).setCellValue("数据来源：示范");
            book.write(out);
        }
        return file;
    }

    private static void comment(Sheet sheet, int row, int column, String text) {
        ClientAnchor anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
        anchor.setRow1(row - 1);
        anchor.setCol1(column);
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setAddress(row - 1, column);
        comment.setAuthor("科室");
        comment.setString(sheet.getWorkbook().getCreationHelper().createRichTextString(text));
    }

    private Path replaced(Path file, String part, String by) throws IOException {
        Path into = Files.createTempFile(folder, "replaced", ".xlsx");
        try (ZipFile zip = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(into))) {
            for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(part)) {
                    out.write(by.getBytes(StandardCharsets.UTF_8));
                } else {
                    zip.getInputStream(entry).transferTo(out);
                }
            }
        }
        return into;
    }

    /** All that a person sees of a workbook, a line each. */
    private static List<String> shown(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
            for (Sheet sheet : book) {
                String name = sheet.getSheetName();
                lines.add(name + " " + sheet.getMergedRegions() + " " + sheet.getPaneInformation());
                for (int i = 0; i < 10; i++) {
                    lines.add(name + " " + i + " " + sheet.getColumnWidth(i));
                }
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() != CellType.BLANK
                                || cell.getCellStyle().getIndex() > 0) {
                            lines.add(name + "!" + cell.getAddress() + " " + cell.getCellType() + " " + text(cell));
                            lines.add(look(cell.getCellStyle(), (XSSFWorkbook) book)
                                    + (cell.getHyperlink() == null
                                            ? ""
                                            : cell.getHyperlink().getAddress()));
                        }
                    }
                }
                ((XSSFSheet) sheet)
                        .getCellComments()
                        .forEach((at, it) -> lines.add(name + "!" + at + " " + it.getAuthor() + ": "
                                + it.getString().getString()));
            }
        }
        return lines;
    }

    private static String text(Cell cell) {
        return switch (cell.getCellType()) {
            case NUMERIC -> Double.toString(cell.getNumericCellValue());
            case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
            case FORMULA -> cell.getCellFormula();
            case BLANK -> "";
            default -> cell.getStringCellValue() + (cell.getCellStyle().getQuotePrefixed() ? "'" : "");
        };
    }

    private static String look(CellStyle style, XSSFWorkbook book) {
        var font = book.getFontAt(style.getFontIndex());
        return style.getFillForegroundColor() + " " + style.getDataFormatString() + " " + font.getBold() + " "
                + font.getColor() + " " + font.getUnderline() + " " + style.getWrapText() + " "
                + style.getVerticalAlignment();
    }
}
