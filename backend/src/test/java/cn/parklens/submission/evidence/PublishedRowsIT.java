package cn.parklens.submission.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.RunningProduct;
import cn.parklens.bench.GeneratedFiles;
import cn.parklens.check.ListFacts;
import cn.parklens.evidence.ListRow;
import cn.parklens.evidence.RowFilter;
import cn.parklens.evidence.Upload;
import cn.parklens.submission.Cast;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;

/** What is published is what stands in the file, row for row, read by somebody else's library. */
@RunningProduct
@Import(Cast.class)
class PublishedRowsIT extends EvidenceStory {

    private static final int ROWS = 2_300;
    private static final int COLUMNS = 10;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls", "csv"})
    void everyRowStandsAsAnIndependentPlainReadingFindsIt(String ending) throws IOException {
        List<List<String>> plain = plainly(GeneratedFiles.write(folder.resolve("plain.xlsx"), ROWS));

        imported(
                "规上工业企业清单." + ending, Files.readAllBytes(GeneratedFiles.write(folder.resolve("sent." + ending), ROWS)));

        List<ListRow> published = published();
        assertThat(published).extracting(ListRow::cells).containsExactlyElementsOf(plain);
        assertThat(published)
                .extracting(ListRow::name)
                .containsExactlyElementsOf(plain.stream().map(List::getFirst).toList());
        assertThat(published)
                .extracting(ListRow::creditCode)
                .containsExactlyElementsOf(plain.stream().map(row -> row.get(1)).toList());
        assertThat(published).extracting(ListRow::number).startsWith(2, 3).endsWith(ROWS + 1);
        assertThat(published).allMatch(row -> row.status() == ListRow.Status.COUNTED);
    }

    @Test
    void checksSeeTheSameRowsWithTheirValues() throws IOException {
        Path file = GeneratedFiles.write(folder.resolve("sent.xlsx"), ROWS);
        imported("规上工业企业清单.xlsx", Files.readAllBytes(file));

        List<ListFacts.Row> facts =
                lists.facts(park.id(), submission.id()).get("industrial").rows();

        assertThat(facts).hasSize(ROWS);
        List<List<String>> plain = plainly(file);
        for (int i = 0; i < ROWS; i++) {
            List<String> row = plain.get(i);
            assertThat(facts.get(i).values())
                    .containsAllEntriesOf(Map.of(
                            "name", row.get(0),
                            "credit_code", row.get(1),
                            "level", row.get(3),
                            "uses_service", row.get(4).equals("是")));
        }
    }

    @Test
    void whatCannotBeWrittenPlainlyIsKeptAllTheSame() {
        List<String> odd = List.of("引号\"反斜杠\\N\\", "制表\t换行\n两行", "𠮷野家😀", "{花括号,逗号}", "NULL", "'; drop table x; --");
        StringBuilder csv = new StringBuilder("企业名称,统一社会信用代码,行业分类,数字化改造等级,是否应用数字化生产性服务,备注\n");
        for (int i = 0; i < odd.size(); i++) {
            csv.append("示范精密制造第")
                    .append(i + 1)
                    .append("有限公司,")
                    .append(Books.code(i + 1))
                    .append(",C39,L2,是,\"");
            csv.append(odd.get(i).replace("\"", "\"\"")).append("\"\n");
        }

        imported("规上工业企业清单.csv", csv.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(published()).extracting(row -> row.cells().getLast()).containsExactlyElementsOf(odd);
    }

    private static List<List<String>> plainly(Path file) throws IOException {
        DataFormatter formatter = new DataFormatter();
        List<List<String>> rows = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            for (Row row : workbook.getSheetAt(0)) {
                List<String> texts = new ArrayList<>();
                for (int i = 0; i < COLUMNS; i++) {
                    texts.add(formatter.formatCellValue(row.getCell(i)));
                }
                rows.add(texts);
            }
        }
        return rows.subList(1, rows.size());
    }

    private void imported(String name, byte[] file) {
        assertThat(sending.send(name, file, "industrial").state()).isEqualTo(Upload.State.IMPORTED);
    }

    private List<ListRow> published() {
        List<ListRow> rows = new ArrayList<>();
        for (int page = 1; ; page++) {
            var found = lists.rows(park.id(), submission.id(), "industrial", null, RowFilter.ALL, "", page)
                    .orElseThrow();
            rows.addAll(found.rows());
            if (page >= found.pages()) {
                return rows;
            }
        }
    }
}
