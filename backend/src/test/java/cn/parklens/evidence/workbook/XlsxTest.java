package cn.parklens.evidence.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.FileRefused;
import cn.parklens.evidence.workbook.Cell.Kind;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxTest {

    @TempDir
    private Path directory;

    static List<Row> rows(Path file) {
        try (Workbook workbook = Workbooks.open(file, file.getFileName().toString(), Limits.standard())) {
            return rows(workbook, 0);
        }
    }

    static List<Row> rows(Workbook workbook, int sheet) {
        List<Row> rows = new ArrayList<>();
        try (RowCursor cursor = workbook.rows(workbook.sheets().get(sheet))) {
            for (Row row = cursor.next(); row != null; row = cursor.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyKindOfCellIsReadAsAPersonSeesIt(boolean xlsx) throws Exception {
        Path file = directory.resolve("kinds");
        try (org.apache.poi.ss.usermodel.Workbook poi = xlsx ? new XSSFWorkbook() : new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            var sheet = poi.createSheet("表 1");
            var row = sheet.createRow(4);
            row.createCell(0).setCellValue("示例企业（苏州）");
            row.createCell(1).setCellValue(1234.5);
            row.createCell(2).setCellValue(0.1 + 0.2);
            row.createCell(3).setCellValue(true);
            row.createCell(4).setCellErrorValue(FormulaError.NA.getCode());
            row.createCell(5).setCellValue(LocalDate.of(2023, 10, 1));
            row.getCell(5).setCellStyle(style(poi, "yyyy/m/d"));
            row.createCell(6).setCellValue(LocalDate.of(2023, 10, 17));
            row.getCell(6).setCellStyle(style(poi, "yyyy\"年\"m\"月\""));
            row.createCell(7).setCellValue(0.98);
            row.getCell(7).setCellStyle(style(poi, "0.0%"));
            row.createCell(8).setCellFormula("1+2");
            row.createCell(9).setCellFormula("\"甲\"&\"乙\"");
            row.createCell(10).setCellValue(1);
            row.getCell(10).setCellStyle(style(poi, "000000"));
            row.createCell(11).setCellStyle(style(poi, "0"));
            row.createCell(12).setCellValue("   ");
            row.createCell(13).setCellFormula("1/0");
            row.createCell(14).setCellValue(LocalDate.of(2023, 10, 17));
            row.getCell(14).setCellStyle(style(poi, "yyyy"));
            row.createCell(15).setCellValue(2023);
            row.getCell(15).setCellStyle(style(poi, "yyyy\"年\""));
            row.createCell(16).setCellValue(LocalDate.of(2023, 10, 17));
            row.getCell(16).setCellStyle(style(poi, "mmm-yy"));
            poi.getCreationHelper().createFormulaEvaluator().evaluateAll();
            poi.write(out);
        }
        List<Row> rows = rows(file);
        assertThat(rows).hasSize(1);
        Row row = rows.getFirst();
        assertThat(row.number()).isEqualTo(5);
        assertThat(row.cells())
                .containsExactly(
                        new Cell(0, Kind.TEXT, "示例企业（苏州）", false),
                        new Cell(1, Kind.NUMBER, "1234.5", false),
                        new Cell(2, Kind.NUMBER, "0.3", false),
                        new Cell(3, Kind.BOOLEAN, "TRUE", false),
                        new Cell(4, Kind.ERROR, "#N/A", false),
                        new Cell(5, Kind.DATE, "2023-10-01", false),
                        new Cell(6, Kind.DATE, "2023-10-17", false),
                        new Cell(7, Kind.PERCENT, "98%", false),
                        new Cell(8, Kind.NUMBER, "3", true),
                        new Cell(9, Kind.TEXT, "甲乙", true),
                        new Cell(10, Kind.NUMBER, "000001", false),
                        new Cell(13, Kind.ERROR, "#DIV/0!", true),
                        new Cell(14, Kind.DATE, "2023-10-17", false),
                        // A year typed where years are shown, not the 15th of July 1905.
                        new Cell(15, Kind.NUMBER, "2023", false),
                        new Cell(16, Kind.DATE, "2023-10-17", false));
    }

    private static CellStyle style(org.apache.poi.ss.usermodel.Workbook poi, String format) {
        CellStyle style = poi.createCellStyle();
        style.setDataFormat(poi.createDataFormat().getFormat(format));
        return style;
    }

    @Test
    void richTextIsItsTextAndHiddenRowsAndSheetsAreTold() throws Exception {
        Path file = directory.resolve("rich.xlsx");
        try (XSSFWorkbook poi = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            var sheet = poi.createSheet("甲");
            XSSFRichTextString text = new XSSFRichTextString("红色与黑色\n第二行");
            XSSFFont font = poi.createFont();
            font.setBold(true);
            text.applyFont(0, 2, font);
            var row = sheet.createRow(0);
            row.createCell(0).setCellValue(text);
            row.setZeroHeight(true);
            poi.createSheet("乙");
            poi.setSheetHidden(1, true);
            poi.write(out);
        }
        try (Workbook workbook = Workbooks.open(file, "rich.xlsx", Limits.standard())) {
            assertThat(workbook.sheets()).containsExactly(new Sheet(0, "甲", false), new Sheet(1, "乙", true));
            Row row = rows(workbook, 0).getFirst();
            assertThat(row.hidden()).isTrue();
            assertThat(row.text(0)).isEqualTo("红色与黑色\n第二行");
        }
    }

    @Test
    void whatOtherProgramsWriteIsReadToo() {
        Map<String, String> parts = Zips.parts(
                Zips.sheet(
                        "<row><c t=\"inlineStr\"><is><r><t>甲</t></r><r><t>乙_x000D_</t></r><rPh><t>no</t></rPh></is></c><c><v>1E-3</v></c></row>"
                                + "<row r=\"9\"><c r=\"C9\" t=\"s\"><v>1</v></c><c r=\"A9\" t=\"s\"><v>0</v></c><c r=\"D9\" t=\"d\"><v>2023-10-01T00:00:00</v></c><c r=\"E9\"><f>A1</f></c></row>"));
        parts.put(
                "xl/sharedStrings.xml", "<sst><si><t>&#x7532;&amp;乙</t></si><si><t/></si><si><t>latin</t></si></sst>");
        List<Row> rows = rows(Zips.write(directory.resolve("other.xlsx"), parts));
        assertThat(rows.get(0).number()).isEqualTo(1);
        assertThat(rows.get(0).text(0)).isEqualTo("甲乙\r");
        assertThat(rows.get(0).text(1)).isEqualTo("0.001");
        assertThat(rows.get(1).number()).isEqualTo(9);
        assertThat(rows.get(1).cells())
                .containsExactly(
                        new Cell(0, Kind.TEXT, "甲&乙", false),
                        new Cell(3, Kind.DATE, "2023-10-01", false),
                        new Cell(4, Kind.NOT_CALCULATED, "=A1", true));
    }

    @Test
    void manySharedStringsAreFoundAgainInAnyOrder() throws Exception {
        int many = 400_000;
        try (SharedStrings strings = new SharedStrings(directory, null)) {
            for (int i = 0; i < many; i++) {
                String text =
                        (i % 3 == 0 ? "企业名称示例企业名称示例企业名称示例" : "plain text that is longer than most of them are") + i;
                byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                strings.add(utf8, utf8.length);
            }
            for (int i = many - 1; i >= 0; i -= 37) {
                assertThat(strings.get(i)).endsWith(Integer.toString(i));
            }
            assertThat(strings.get(0)).isEqualTo("企业名称示例企业名称示例企业名称示例0");
            assertThat(strings.get(many)).isNull();
            assertThat(strings.get(-1)).isNull();
        }
        try (var left = Files.list(directory)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aRowThatComesTwiceIsDamageAtThatRow() {
        Path file = directory.resolve("twice.xlsx");
        String row = "<row r=\"4\"><c r=\"A4\"><v>1</v></c></row>";
        Zips.write(file, Zips.parts(Zips.sheet(row + row)));

        assertThatThrownBy(() -> rows(file)).isInstanceOfSatisfying(FileRefused.class, refused -> {
            assertThat(refused.problem().kind()).isEqualTo(EvidenceProblem.FILE_DAMAGED);
            assertThat(refused.problem().place().row()).isEqualTo(4);
        });
    }
}
