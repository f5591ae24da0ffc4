package cn.parklens.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.reading.around.Skipped;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures alone below the last row of a list. */
class LoneSumTest {

    private static final String HEADER = "序号,企业名称,行业分类,用地面积（公顷）,投资（万元）,备注\n";
    private static final String ROWS = "1,示例甲有限公司,C39,1.5,100,\n2,示例乙有限公司,C27,2.5,150,\n3,示例丙有限公司,C27,4,\"1,250\",\n";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",,,8,1500,",
                ",,,8,,",
                ",,,,1500,",
                ",,,8.0,\"1,500\",",
                ",,,8,1500,\n注：以上均已核实,,,,,",
                ",,,8,1500,\n以上共3家企业,,,,,",
                ",,,,,\n,,,8,1500,\n单位负责人：,,填表人：,,,"
            })
    void whereEachIsTheSumOfItsColumnItIsARowOfSums(String below) throws Exception {
        ReadSheet read = ReadSheet.ofLand(directory, HEADER + ROWS + below + "\n");

        assertThat(read.rows()).hasSize(3).allMatch(EvidenceRow::usable);
        assertThat(read.skipped()).contains(Skipped.Reason.TOTAL);
        assertThat(read.ofSheet(EvidenceProblem.TOTAL_DIFFERS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",,,8,1400,",
                ",,,4,1500,",
                ",,,3,,",
                "4,,,8,1500,",
                ",,C27,8,1500,",
                ",,,8,1500,续建",
                ",,,8,1500,\n4,示例丁有限公司,C27,1,100,",
                ",,,8,0,"
            })
    void elseItMayBeARowWhoseEnterpriseIsMissing(String below) throws Exception {
        ReadSheet read = ReadSheet.ofLand(directory, HEADER + ROWS + below + "\n");

        assertThat(read.ofRows(EvidenceProblem.CELL_MISSING))
                .isNotEmpty()
                .allMatch(problem -> Integer.valueOf(5).equals(problem.place().row()));
        assertThat(read.skipped()).doesNotContain(Skipped.Reason.TOTAL);
    }

    @Test
    void theSameFiguresBelowASingleRowAreNone() throws Exception {
        ReadSheet read = ReadSheet.ofLand(directory, HEADER + "1,示例甲有限公司,C39,1.5,100,\n,,,1.5,100,\n");

        assertThat(read.rows()).hasSize(2);
    }

    /** One enterprise with two plots, the second as large as all above. */
    @Test
    void aRowBelowAMergedNameIsItsEnterprises() throws Exception {
        Path file = directory.resolve("file.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("用地企业清单");
            List<List<String>> rows = List.of(
                    List.of("企业名称", "行业分类", "用地面积（公顷）", "投资（万元）"),
                    List.of("示例甲有限公司", "C39", "1", "100"),
                    List.of("示例乙有限公司", "C39", "2", "200"),
                    List.of("", "", "3", "300"));
            for (int i = 0; i < rows.size(); i++) {
                var row = sheet.createRow(i);
                for (int j = 0; j < rows.get(i).size(); j++) {
                    if (!rows.get(i).get(j).isEmpty()) {
                        row.createCell(j).setCellValue(rows.get(i).get(j));
                    }
                }
            }
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));
            workbook.write(out);
        }
        ReadSheet read = ReadSheet.of(file, "用地企业清单.xlsx", List.of(Lists.LAND));

        assertThat(read.rows()).hasSize(3);
        assertThat(read.ofRows(EvidenceProblem.NAME_MERGED_OVER_ROWS)).hasSize(1);
    }
}
