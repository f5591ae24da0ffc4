package cn.parklens.evidence.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrikesTest {

    @TempDir
    private Path directory;

    /** In seven fonts, so that the old format's missing fifth number is passed. */
    private Path workbook(boolean xlsx) throws Exception {
        Path file = directory.resolve("struck");
        try (org.apache.poi.ss.usermodel.Workbook poi = xlsx ? new XSSFWorkbook() : new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            for (short size = 9; size < 15; size++) {
                poi.createFont().setFontHeightInPoints(size);
            }
            Font strike = poi.createFont();
            strike.setStrikeout(true);
            Font plain = poi.createFont();
            plain.setItalic(true);
            CellStyle struck = poi.createCellStyle();
            struck.setFont(strike);
            CellStyle other = poi.createCellStyle();
            other.setFont(plain);
            var sheet = poi.createSheet("表");
            var first = sheet.createRow(0);
            for (int i = 0; i < 4; i++) {
                first.createCell(i).setCellValue("示例" + i);
                first.getCell(i).setCellStyle(i == 1 || i == 3 ? struck : other);
            }
            first.getCell(3).setCellValue(7);
            var second = sheet.createRow(1);
            second.createCell(0).setCellValue(text(poi, "旧名新名", 0, 2, strike));
            second.createCell(1).setCellValue(text(poi, "旧名新名", 0, 4, strike));
            second.createCell(2).setCellValue(text(poi, "旧名新名", 0, 2, plain));
            poi.write(out);
        }
        return file;
    }

    private static RichTextString text(
            org.apache.poi.ss.usermodel.Workbook poi, String text, int from, int to, Font font) {
        RichTextString rich = poi.getCreationHelper().createRichTextString(text);
        rich.applyFont(from, to, font);
        return rich;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void cellsStruckThroughAreToldFromThoseOfWhichAPartIs(boolean xlsx) throws Exception {
        List<Row> rows = XlsxTest.rows(workbook(xlsx));
        assertThat(rows.get(0).hasStrikes()).isTrue();
        assertThat(List.of(0, 1, 2, 3))
                .extracting(rows.get(0)::strike)
                .containsExactly(Strike.NONE, Strike.WHOLE, Strike.NONE, Strike.WHOLE);
        assertThat(List.of(0, 1, 2))
                .extracting(rows.get(1)::strike)
                .containsExactly(Strike.PART, Strike.WHOLE, Strike.NONE);
        assertThat(rows.get(1).text(0)).isEqualTo("旧名新名");
    }

    @Test
    void aFontThatSaysItStrikesNothingDoesNot() {
        var parts = Zips.parts(Zips.sheet("<row><c s=\"1\" t=\"inlineStr\"><is><t>甲</t></is></c>"
                + "<c s=\"2\"><v>1</v></c><c s=\"99\"><v>1</v></c></row>"));
        parts.put(
                "xl/styles.xml",
                "<styleSheet><fonts><font><sz/></font><font><strike val=\"0\"/></font><font><strike/></font></fonts>"
                        + "<cellStyleXfs><xf fontId=\"2\"/></cellStyleXfs><cellXfs><xf fontId=\"0\"/><xf fontId=\"1\"/>"
                        + "<xf fontId=\"2\"><alignment/></xf></cellXfs><dxfs><dxf><font><strike/></font></dxf></dxfs></styleSheet>");
        Row row =
                XlsxTest.rows(Zips.write(directory.resolve("val.xlsx"), parts)).getFirst();
        assertThat(List.of(0, 1, 2)).extracting(row::strike).containsExactly(Strike.NONE, Strike.WHOLE, Strike.NONE);
    }

    @Test
    void whereNoFontStrikesNothingIsKept() {
        var parts = Zips.parts(Zips.sheet("<row><c><v>1</v></c></row>"));
        assertThat(XlsxTest.rows(Zips.write(directory.resolve("none.xlsx"), parts))
                        .getFirst()
                        .hasStrikes())
                .isFalse();
    }
}
