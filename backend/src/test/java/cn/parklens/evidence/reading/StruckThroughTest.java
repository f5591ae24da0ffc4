package cn.parklens.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.problem.ProblemTexts;
import cn.parklens.form.Severity;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StruckThroughTest {

    @TempDir
    private Path directory;

    /** Four enterprises in rows 2 to 5; struck through are cells such as A3, and of others the first two letters. */
    private ReadSheet read(Set<String> whole, Set<String> part) throws Exception {
        Path file = directory.resolve("file.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFFont strike = workbook.createFont();
            strike.setStrikeout(true);
            var struck = workbook.createCellStyle();
            struck.setFont(strike);
            var sheet = workbook.createSheet("上市企业");
            List<List<String>> rows = List.of(
                    List.of("企业名称", "统一社会信用代码", "行业分类", "营业收入", "备注"),
                    List.of("示例一有限公司", "914403001922038216", "C39", "1520", "重点"),
                    List.of("示例二有限公司", "91440300708461136T", "C27", "1520", "重点"),
                    List.of("示例三有限公司", "91320500213508107N", "C39", "1520", "重点"),
                    List.of("示例四有限公司", "913205002135581397", "C39", "1520", "重点"));
            for (int i = 0; i < rows.size(); i++) {
                var row = sheet.createRow(i);
                for (int j = 0; j < rows.get(i).size(); j++) {
                    var cell = row.createCell(j);
                    cell.setCellValue(rows.get(i).get(j));
                    String address = cell.getAddress().formatAsString();
                    if (whole.contains(address)) {
                        cell.setCellStyle(struck);
                    } else if (part.contains(address)) {
                        XSSFRichTextString text =
                                new XSSFRichTextString(rows.get(i).get(j));
                        text.applyFont(0, 2, strike);
                        cell.setCellValue(text);
                    }
                }
            }
            workbook.write(out);
        }
        return ReadSheet.of(file, "上市企业.xlsx", Lists.ALL);
    }

    @Test
    void enterprisesWhoseNamesAreStruckThroughAreCountedAndAskedAboutOnce() throws Exception {
        ReadSheet read = read(Set.of("A3", "A5", "B5", "C5", "D5", "E5"), Set.of());
        assertThat(read.rows()).hasSize(4).allMatch(EvidenceRow::usable);
        assertThat(read.summary().problems()).hasSize(1);
        Problem problem = read.summary().problems().getFirst();
        assertThat(problem.kind()).isEqualTo(EvidenceProblem.ROWS_STRUCK_THROUGH);
        assertThat(problem.severity()).isEqualTo(Severity.EXPLAIN);
        assertThat(problem.place().address()).isEqualTo("上市企业!A3");
        assertThat(ProblemTexts.in(Locale.CHINA).message(problem))
                .isEqualTo("第 3、5 行（共 2 行）的企业名称加了删除线（如“示例二有限公司”），这些行仍计入了“上市企业”。");
    }

    @Test
    void whatIsStruckThroughInsideACellIsReadWithTheRestAndAskedAbout() throws Exception {
        ReadSheet read = read(Set.of("B4"), Set.of("D2", "D3"));
        assertThat(read.figures("revenue")).containsExactly("1520", "1520", "1520", "1520");
        assertThat(read.summary().problems()).hasSize(1);
        Problem problem = read.summary().problems().getFirst();
        assertThat(problem.kind()).isEqualTo(EvidenceProblem.CELLS_STRUCK_THROUGH);
        assertThat(problem.place().address()).isEqualTo("上市企业!D2");
        assertThat(ProblemTexts.in(Locale.CHINA).message(problem))
                .isEqualTo("D2、D3、B4（共 3 个单元格）里有加了删除线的内容，划去的也照样读入了（如“1520”）。");
    }

    @Test
    void aNameOfWhichAPartIsStruckThroughIsReadWhole() throws Exception {
        ReadSheet read = read(Set.of(), Set.of("A4"));
        assertThat(read.summary().problems())
                .extracting(Problem::kind)
                .containsExactly(EvidenceProblem.CELLS_STRUCK_THROUGH);
    }

    @Test
    void aHeaderOrAColumnThatIsNotOfTheListMayBeStruckThrough() throws Exception {
        assertThat(read(Set.of("A1", "D1", "E3"), Set.of("E4")).summary().problems())
                .isEmpty();
    }
}
