package cn.parklens.evidence.returned;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.workbook.FileKind;
import cn.parklens.evidence.workbook.Limits;
import cn.parklens.evidence.workbook.Row;
import cn.parklens.evidence.workbook.RowCursor;
import cn.parklens.evidence.workbook.Workbook;
import cn.parklens.evidence.workbook.Workbooks;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextSheetTest {

    private static final String NAME = "用地企业清单.csv";

    @TempDir
    private Path directory;

    /** Else whoever sends it back would be told of every figure that it is kept as text, which was our doing. */
    @Test
    void theWorkbookSaysThatItWasMadeOfATextFile() throws IOException {
        Path text = Files.writeString(directory.resolve(NAME), "企业名称,用地面积（公顷）\n示例一有限公司,0012\n");
        Path small = directory.resolve("small.xlsx");
        Path large = directory.resolve("large.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(small)) {
            TextSheet.in(workbook, text, NAME, Limits.standard());
            workbook.write(out);
        }
        try (SXSSFWorkbook workbook = new SXSSFWorkbook();
                OutputStream out = Files.newOutputStream(large)) {
            TextSheet.in(workbook, text, NAME, Limits.standard());
            workbook.write(out);
        }

        for (Path made : List.of(small, large)) {
            try (Workbook workbook = Workbooks.open(made, "用地企业清单（已标注）.xlsx", Limits.standard());
                    RowCursor rows = workbook.rows(workbook.sheets().getFirst())) {
                assertThat(workbook.kind()).isEqualTo(FileKind.XLSX);
                assertThat(workbook.isOfText()).isTrue();
                Row header = rows.next();
                Row first = rows.next();
                assertThat(header).isNotNull();
                assertThat(first).isNotNull();
                assertThat(first.text(1)).isEqualTo("0012");
            }
        }
    }
}
