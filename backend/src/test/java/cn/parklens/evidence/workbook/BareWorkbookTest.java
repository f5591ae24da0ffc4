package cn.parklens.evidence.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BareWorkbookTest {

    @TempDir
    Path folder;

    @Test
    void aSpreadsheetReadsWhatWasWrittenTextsWithSignsAndBlanksAmongThem() throws IOException {
        Path file = folder.resolve("名单.xlsx");
        List<List<String>> rows = List.of(
                List.of("示范甲<有限>公司", "A&B", "是", "\"C39\""),
                List.of("示范乙公司", "", "是", "C27"),
                List.of("是", "是", "是", ""));

        BareWorkbook.write(file, "上市&企业", List.of("企业名称", "代码", "是否", "行业"), rows.iterator());

        try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            assertThat(workbook.getSheetName(0)).isEqualTo("上市&企业");
            assertThat(workbook.getSheetAt(0)).hasSize(4);
            for (int i = 0; i < rows.size(); i++) {
                for (int column = 0; column < 4; column++) {
                    var cell = workbook.getSheetAt(0).getRow(i + 1).getCell(column);
                    assertThat(cell == null ? "" : cell.getStringCellValue())
                            .isEqualTo(rows.get(i).get(column));
                }
            }
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }
}
