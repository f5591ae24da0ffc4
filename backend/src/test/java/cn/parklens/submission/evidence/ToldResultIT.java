package cn.parklens.submission.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.RunningProduct;
import cn.parklens.evidence.ImportResult;
import cn.parklens.evidence.Recognition.SheetTaken;
import cn.parklens.evidence.ReportedProblem;
import cn.parklens.evidence.RowFilter;
import cn.parklens.evidence.Upload;
import cn.parklens.submission.Cast;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What a person is told about how a file was read. */
@RunningProduct
@Import(Cast.class)
class ToldResultIT extends EvidenceStory {

    private static final String HEADER = "企业名称,统一社会信用代码,行业分类,发证日期,有效期至\n";

    @LocalServerPort
    int port;

    private Upload send(String name, String csv, @Nullable String list) {
        return sending.send(name, csv.getBytes(StandardCharsets.UTF_8), list);
    }

    private static String rows(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "示范精密制造第" + i + "有限公司," + Books.code(i) + ",C39,2023/10/10,2026/10/9\n")
                .collect(Collectors.joining());
    }

    @Test
    void datesInTextAreToldOnceForEveryColumnHoweverManyThereAre() {
        Upload upload = send("高新技术企业.csv", HEADER + rows(200), "high_tech");

        assertThat(upload.state()).isEqualTo(Upload.State.IMPORTED);
        List<ReportedProblem> told = uploads.problems(upload, "DATE_AS_TEXT", 0, 50, Locale.CHINA);
        assertThat(told).extracting(ReportedProblem::address).containsExactly("高新技术企业!D:D", "高新技术企业!E:E");
        assertThat(told.getFirst().message())
                .isEqualTo("“2023/10/10”按日期 2023-10-10 读取。这一列共有 200 格如此（第 2、3、4、5、6、7、8、9、10、11 行等）。");
        assertThat(told.getFirst().row()).isZero();
        assertThat(told.getFirst().header()).isEqualTo("发证日期");
        assertThat(Objects.requireNonNull(upload.result()).kinds())
                .filteredOn(kind -> kind.kind().equals("DATE_AS_TEXT"))
                .extracting(ImportResult.KindCount::count)
                .containsExactly(400);
    }

    @Test
    void lineBreaksWithinACellAreKeptAndShown() throws Exception {
        Upload upload =
                send("高新技术企业.csv", HEADER + "\"示范精密制造\n第1有限公司\"," + Books.code(1) + ",C39,2023-10-10,\n", "high_tech");

        assertThat(upload.state()).isEqualTo(Upload.State.IMPORTED);
        var row = lists.rows(park.id(), submission.id(), "high_tech", null, RowFilter.ALL, "", 1)
                .orElseThrow()
                .rows()
                .getFirst();
        assertThat(row.cells().getFirst()).isEqualTo("示范精密制造\n第1有限公司");
        SignedIn person = new SignedIn(port, administrator.getUsername(), Cast.PASSWORD);
        String page = new String(
                person.get(submission.address() + "/evidence/high_tech/rows/2").body(), StandardCharsets.UTF_8);
        assertThat(page).contains(">示范精密制造\n第1有限公司</td>");
    }

    @Test
    void theListsThatAFileFitsAreOfferedFirst() throws Exception {
        Upload upload =
                send("汇总.csv", "企业名称,统一社会信用代码,行业分类,认定日期\n示范精密制造有限公司," + Books.code(1) + ",C39,2023-10-10\n", null);

        assertThat(upload.state()).isEqualTo(Upload.State.REFUSED);
        SheetTaken sheet = Objects.requireNonNull(upload.recognition()).sheets().getFirst();
        assertThat(sheet.fitting())
                .containsExactlyInAnyOrder("high_tech", "champions", "little_giants", "provincial_sme", "gigabit")
                .endsWith("gigabit");
        SignedIn person = new SignedIn(port, administrator.getUsername(), Cast.PASSWORD);
        String page = new String(
                person.get(submission.address() + "/uploads/" + upload.id()).body(), StandardCharsets.UTF_8);
        assertThat(page.indexOf("必填列都有的清单")).isPositive().isLessThan(page.indexOf("value=\"high_tech\""));
        assertThat(page.indexOf("其他清单")).isPositive().isLessThan(page.indexOf("value=\"listed\""));
        assertThat(page.indexOf("value=\"high_tech\"")).isLessThan(page.indexOf("value=\"listed\""));
    }

    @Test
    void whereATitleNamesAnotherListItIsSaidByWhatTheFileWasTakenForIt() throws Exception {
        assertThat(titled(null)).contains("的标题写的是“独角兽企业清单”，按文件名却是“双千兆网络覆盖企业清单”");
        assertThat(titled("gigabit")).contains("的标题写的是“独角兽企业清单”，按您选定的清单却是“双千兆网络覆盖企业清单”");
    }

    private String titled(@Nullable String list) throws Exception {
        String csv = "独角兽企业清单,,\n企业名称,统一社会信用代码,行业分类\n示范精密制造有限公司," + Books.code(1) + ",C39\n";
        Upload upload = sending.received("双千兆.csv", csv.getBytes(StandardCharsets.UTF_8), list);
        assertThat(upload.state()).isEqualTo(Upload.State.RECOGNISED);
        SignedIn person = new SignedIn(port, administrator.getUsername(), Cast.PASSWORD);
        return new String(
                person.get(submission.address() + "/uploads/" + upload.id()).body(), StandardCharsets.UTF_8);
    }

    @Test
    void aTableBesideTheListWhoseHeadingTheListAsksForIsConfirmedAsNotRead() throws Exception {
        String csv = """
                企业名称,统一社会信用代码,行业分类,发证日期,,有效期至,数量
                示范精密制造第1有限公司,%s,C39,2023-10-10,,2026-10-09,1
                示范精密制造第2有限公司,%s,C39,2023-10-10,,,
                """.formatted(Books.code(1), Books.code(2));
        Upload upload = sending.received("高新技术企业.csv", csv.getBytes(StandardCharsets.UTF_8), null);

        assertThat(upload.state()).isEqualTo(Upload.State.RECOGNISED);
        SignedIn person = new SignedIn(port, administrator.getUsername(), Cast.PASSWORD);
        String page = new String(
                person.get(submission.address() + "/uploads/" + upload.id()).body(), StandardCharsets.UTF_8);
        assertThat(page).contains("旁边的另一张表，不读取").doesNotContain("附加列，原样保留");
    }

    @Test
    void aFileThatOnlyOneListFitsWaitsToBeConfirmed() {
        String csv = "公司名称,统一社会信用代码,行业分类,证券代码,上市地\n" + String.join(",", Books.company(1)) + "\n";
        Upload upload = sending.received("汇总.csv", csv.getBytes(StandardCharsets.UTF_8), null);
        assertThat(upload.state()).isEqualTo(Upload.State.RECOGNISED);
        assertThat(Objects.requireNonNull(upload.recognition())
                        .sheets()
                        .getFirst()
                        .listCode())
                .isEqualTo("listed");
    }
}
