package cn.parklens.submission.evidence;

import static cn.parklens.submission.evidence.Books.company;
import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.RunningProduct;
import cn.parklens.evidence.Upload;
import cn.parklens.evidence.enterprise.CreditCode;
import cn.parklens.submission.Cast;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What the checks say of a file's rows, in the file that is given back. */
@RunningProduct
@Import(Cast.class)
class MarkedFindingsIT extends EvidenceStory {

    private static final String SHEET = "国家级制造业单项冠军企业清单";

    @LocalServerPort
    int port;

    @Test
    void aFindingOfACheckQuotesTheCellAndSaysWhatIsExpectedOfIt() throws Exception {
        Upload upload = sending.send(
                "单项冠军.xlsx",
                Books.book()
                        .sheet(
                                SHEET,
                                List.of("企业名称", "统一社会信用代码", "行业分类", "认定日期"),
                                List.of(
                                        certified(
                                                company(1).getFirst(),
                                                company(1).get(1),
                                                "2026年3月1日"),
                                        certified("示范精密第一分公司", company(2).get(1), "2024-03-01")))
                        .bytes(),
                null);
        assertThat(upload.state()).isEqualTo(Upload.State.IMPORTED);

        byte[] marked = new SignedIn(port, administrator.getUsername(), Cast.PASSWORD)
                .get(submission.address() + "/uploads/" + upload.id() + "/marked")
                .body();
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(marked))) {
            List<List<String>> said = StreamSupport.stream(
                            book.getSheet("问题清单（园鉴）").spliterator(), false)
                    .map(MarkedFindingsIT::texts)
                    .toList();
            assertThat(said)
                    .filteredOn(row -> row.get(5).equals("认定日期不晚于报告期末"))
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.subList(1, 4)).containsExactly(SHEET + "!D2", "认定日期", "2026年3月1日");
                        assertThat(row.get(4)).contains("截至报告期末不应计入");
                    });
            assertThat(said)
                    .filteredOn(row -> row.get(5).equals("清单中不含分支机构"))
                    .singleElement()
                    .satisfies(row -> assertThat(row.subList(1, 4))
                            .as("of the whole row, the enterprise's own cell")
                            .containsExactly(SHEET + "!A3", "企业名称", "示范精密第一分公司"));
        }
    }

    @Test
    void whatOneFindingSaysOfManyRowsIsSaidAtEachRowOfThatRow() throws Exception {
        // No division has ever had these digits: a hint that is told once for a list.
        List<List<String>> rows = IntStream.rangeClosed(1, 8)
                .mapToObj(i -> certified(
                        "示范精密第" + i + "有限公司", CreditCode.of("91", "990001", "MA" + (100_000 + i)), "2024-03-01"))
                .toList();
        Upload upload = sending.send(
                "单项冠军.xlsx",
                Books.book()
                        .sheet(SHEET, List.of("企业名称", "统一社会信用代码", "行业分类", "认定日期"), rows)
                        .bytes(),
                null);
        SignedIn person = new SignedIn(port, administrator.getUsername(), Cast.PASSWORD);

        byte[] marked = person.get(submission.address() + "/uploads/" + upload.id() + "/marked")
                .body();

        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(marked))) {
            String said = book.getSheet(SHEET).getRow(8).getCell(4).getStringCellValue();
            assertThat(said)
                    .contains("：“" + SHEET + "”第 9 行 示范精密第8有限公司；这样的共 8 家。")
                    .doesNotContain("第 2 行");
            assertThat(book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("共 8 处：必须修改 0，请核实 0，提示 8");
        }
        assertThat(new String(
                        person.get(submission.address() + "/uploads/" + upload.id())
                                .body(),
                        StandardCharsets.UTF_8))
                .contains("审核结果中现有 8 处针对这份文件的行，其中 8 处是提示，不必处理。");
    }

    private static List<String> certified(String name, String code, String on) {
        return List.of(name, code, "C39", on);
    }

    private static List<String> texts(Row row) {
        return IntStream.range(0, 7)
                .mapToObj(at -> row.getCell(at) == null ? "" : row.getCell(at).toString())
                .toList();
    }
}
