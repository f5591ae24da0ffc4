package cn.parklens.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Problem;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook that keeps a figure as text does not add it up, which is worth a word; in a text file everything is text. */
class FiguresAsTextTest {

    private static final List<List<String>> ROWS =
            List.of(List.of("企业名称", "行业分类", "用地面积（公顷）", "投资（万元）"), List.of("示例一有限公司", "C39", "1200", "30"));

    @TempDir
    private Path directory;

    @Test
    void ofATextFileItGoesWithoutSaying() throws Exception {
        ReadSheet read = ReadSheet.ofLand(
                directory,
                String.join(
                        "\n", ROWS.stream().map(row -> String.join(",", row)).toList()));

        assertThat(read.figures("area")).containsExactly("1200");
        assertThat(read.rows().getFirst().remarks()).isEmpty();
    }

    @Test
    void ofAWorkbookItIsSaid() throws Exception {
        Path file = directory.resolve("land.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("用地企业清单");
            for (int i = 0; i < ROWS.size(); i++) {
                var row = sheet.createRow(i);
                for (int j = 0; j < ROWS.get(i).size(); j++) {
                    row.createCell(j).setCellValue(ROWS.get(i).get(j));
                }
            }
            workbook.write(out);
        }

        ReadSheet read = ReadSheet.of(file, "用地企业清单.xlsx", List.of(Lists.LAND));

        assertThat(read.figures("area")).containsExactly("1200");
        assertThat(read.rows().getFirst().remarks())
                .extracting(Problem::kind)
                .containsExactly(EvidenceProblem.FIGURE_AS_TEXT, EvidenceProblem.FIGURE_AS_TEXT);
    }
}
