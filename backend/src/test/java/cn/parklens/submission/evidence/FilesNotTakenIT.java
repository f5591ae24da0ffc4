package cn.parklens.submission.evidence;

import static cn.parklens.submission.evidence.Books.LISTED;
import static cn.parklens.submission.evidence.Books.book;
import static cn.parklens.submission.evidence.Books.company;
import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.RunningProduct;
import cn.parklens.document.ImportTemplates;
import cn.parklens.evidence.ReportedProblem;
import cn.parklens.evidence.Upload;
import cn.parklens.submission.Cast;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Files that can be read and still are not what is counted, or not what they were made for. */
@RunningProduct
@Import(Cast.class)
class FilesNotTakenIT extends EvidenceStory {

    private static final String SHEET = "上市企业清单";

    @Test
    void aWorkbookOfHeadersAloneReplacesNothing() {
        sending.send("名单.xlsx", Books.listed(3), null);

        Upload upload =
                sending.send("空.xlsx", book().sheet(SHEET, LISTED, List.of()).bytes(), null);

        assertThat(upload.state()).isEqualTo(Upload.State.REFUSED);
        assertThat(problem(upload, "FILE_HAS_NO_ROWS").message()).isEqualTo("文件里的清单都没有企业。");
        assertThat(counted()).isEqualTo(3);
    }

    @Test
    void aFileThatWaitedWhileTheSubmissionWasSentChangesNothing() {
        sending.send("名单.xlsx", Books.listed(3), null);
        Upload waiting = sending.received(
                "新名单.xlsx",
                book().sheet(SHEET, List.of("公司名称", "信用代码", "行业分类", "证券代码", "上市地"), List.of(company(1)))
                        .bytes(),
                null);
        assertThat(waiting.state()).isEqualTo(Upload.State.RECOGNISED);
        database.update("update submission set state = 'SENT' where id = ?", submission.id());

        uploads.confirm(park.id(), waiting.id());
        Upload upload = sending.finished(waiting);

        assertThat(upload.state()).isEqualTo(Upload.State.REFUSED);
        assertThat(problem(upload, "FILE_FOR_CLOSED_SUBMISSION").address()).isEqualTo("新名单.xlsx");
        assertThat(counted()).isEqualTo(3);
    }

    @Test
    void theTemplateOfAnotherFormIsReadAndItIsAskedWhetherThatWasMeant() throws IOException {
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        byte[] template = ImportTemplates.ofList(
                submission.form(), submission.form().evidenceList("listed").orElseThrow(), List.of());
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template))) {
            workbook.getProperties()
                    .getCustomProperties()
                    .getProperty("parklens.form")
                    .setLpwstr("land-use");
            var row = workbook.getSheet(SHEET).createRow(2);
            for (int i = 0; i < LISTED.size(); i++) {
                row.createCell(i).setCellValue(company(1).get(i));
            }
            row.createCell(LISTED.size()).setCellValue(company(1).getLast());
            workbook.write(other);
        }

        Upload upload = sending.send("用地.xlsx", other.toByteArray(), null);

        assertThat(upload.state())
                .as(() -> uploads.problems(upload, null, 0, 10, Locale.CHINA).toString())
                .isEqualTo(Upload.State.IMPORTED);
        assertThat(problem(upload, "FILE_OF_OTHER_FORM").message())
                .contains("land-use", submission.form().code());
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void severalListsInOneSheetAreToBePutApart() {
        List<String> header = List.of("企业名称", "统一社会信用代码", "行业分类", "优质企业类别");
        List<List<String>> rows =
                List.of(List.of("示范一有限公司", "", "C39", "上市企业"), List.of("示范二有限公司", "", "C39", "独角兽企业"));

        Upload workbook =
                sending.send("优质企业.xlsx", book().sheet("Sheet1", header, rows).bytes(), null);
        Upload text = sending.send(
                "优质企业.csv",
                (String.join(",", header) + "\n" + String.join(",", rows.get(0)) + "\n" + String.join(",", rows.get(1)))
                        .getBytes(StandardCharsets.UTF_8),
                null);

        assertThat(List.of(workbook.state(), text.state())).containsOnly(Upload.State.REFUSED);
        assertThat(problem(workbook, "SHEET_OF_SEVERAL_LISTS"))
                .extracting(ReportedProblem::message, ReportedProblem::remedy)
                .containsExactly("一张工作表里混有几份名单：上市企业清单、独角兽企业清单。", "请按“优质企业类别”分到不同的工作表，每张以名单命名，再重新上传。");
        assertThat(problem(text, "SHEET_OF_SEVERAL_LISTS"))
                .extracting(ReportedProblem::message, ReportedProblem::remedy)
                .containsExactly("一份文件里混有几份名单：上市企业清单、独角兽企业清单。", "请按“优质企业类别”分成几份文件，每份以名单命名，再重新上传。");
    }

    private ReportedProblem problem(Upload upload, String kind) {
        List<ReportedProblem> found = uploads.problems(upload, kind, 0, 10, Locale.CHINA);
        assertThat(found)
                .as(() -> uploads.problems(upload, null, 0, 10, Locale.CHINA).toString())
                .hasSize(1);
        return found.getFirst();
    }

    private int counted() {
        return lists.facts(park.id(), submission.id()).get("listed").rows().size();
    }
}
