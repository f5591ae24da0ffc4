package cn.parklens.submission.evidence;

import static cn.parklens.submission.evidence.Books.book;
import static cn.parklens.submission.evidence.Books.company;
import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.RunningProduct;
import cn.parklens.account.Park;
import cn.parklens.account.Person;
import cn.parklens.document.ImportTemplates;
import cn.parklens.evidence.HeaderMappings;
import cn.parklens.evidence.HeaderMappings.Choice;
import cn.parklens.evidence.HeaderMappings.Meaning;
import cn.parklens.evidence.ListHistories;
import cn.parklens.evidence.ReportedProblem;
import cn.parklens.evidence.RowFilter;
import cn.parklens.evidence.RowTrail;
import cn.parklens.evidence.SheetHead;
import cn.parklens.evidence.Upload;
import cn.parklens.evidence.VersionDifference;
import cn.parklens.evidence.VersionDifference.CellChange;
import cn.parklens.evidence.VersionDifference.Kind;
import cn.parklens.submission.Cast;
import cn.parklens.submission.Submission;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@RunningProduct
@Import(Cast.class)
class MappingAndHistoryIT extends EvidenceStory {

    private static final String SHEET = "上市企业清单";
    private static final List<String> OWN = List.of("厂商", "机构编码", "门类", "牌号", "板子", "备用");

    @Autowired
    HeaderMappings mappings;

    @Autowired
    ListHistories histories;

    @LocalServerPort
    int port;

    @Test
    void headersOfTheirOwnAreMappedOnceAndReadSoFromThenOn() {
        Upload unknown = sending.send("上市企业.xlsx", own(1, 2), null);
        assertThat(unknown.state()).isEqualTo(Upload.State.REFUSED);
        assertThat(kinds(unknown)).contains("HEADER_NOT_FOUND");
        SheetHead head = mappings.head(
                        unknown, submission.form().evidenceList("listed").orElseThrow(), 0, 2)
                .orElseThrow();
        assertThat(head.headerRow()).isEqualTo(2);
        assertThat(head.columns()).extracting("header").containsExactlyElementsOf(OWN);
        assertThat(head.rows().getFirst().cells().getFirst()).isEqualTo("本园区上市企业情况");

        mappings.remember(administrator, park.id(), "listed", choices());
        Upload again = sending.finished(uploads.again(administrator, unknown, "listed"));
        assertThat(again.state()).isEqualTo(Upload.State.IMPORTED);

        // The next file is not asked about, and the result says why.
        Upload next = sending.received("上市企业.xlsx", own(1, 2, 3), null);
        assertThat(next.state()).isNotEqualTo(Upload.State.RECOGNISED);
        next = sending.finished(next);
        assertThat(next.state()).isEqualTo(Upload.State.IMPORTED);
        assertThat(kinds(next)).contains("HEADER_BY_MAPPING", "HEADER_LEFT_OUT");
        var page = lists.rows(park.id(), submission.id(), "listed", null, RowFilter.ALL, "", 1)
                .orElseThrow();
        assertThat(page.rows()).hasSize(3);
        assertThat(page.columns()).extracting("header").doesNotContain("备用");

        // Another park knows nothing of it, and what is forgotten is asked again.
        assertThat(mappings.of(cast.park("320213").id())).isEmpty();
        assertThat(mappings.of(park.id())).hasSize(6);
        mappings.forget(administrator, park.id(), "listed", "厂商");
        assertThat(sending.send("上市企业.xlsx", own(1, 2), null).state()).isEqualTo(Upload.State.REFUSED);
    }

    @Test
    void whereNothingTellsWhichListAFileIsAPersonChooses() throws Exception {
        Upload unknown = sending.received(
                "名单.xlsx", book().sheet("Sheet1", OWN, List.of(company(1))).bytes(), null);
        assertThat(unknown.state()).isEqualTo(Upload.State.REFUSED);
        SignedIn person = new SignedIn(port, administrator.getUsername(), Cast.PASSWORD);
        String mapping = submission.address() + "/uploads/" + unknown.id() + "/mapping";

        assertThat(text(person, mapping))
                .contains("请选择清单", "请先选定这是哪一张清单")
                .doesNotContain("selected=\"selected\"", "作表头", "还没有选清单");
        assertThat(text(person, mapping + "?list=")).contains("还没有选清单。请在“这是哪一张清单？”中选一张", "aria-invalid=\"true\"");
        assertThat(text(person, mapping + "?list=listed")).contains("作表头").doesNotContain("请选择清单");
    }

    /** Two levels of words of their own, mapped in one round; what the product would refuse is not remembered. */
    @Test
    void onlyWhatIsReadThenIsRemembered() throws Exception {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("全名", "号码", "门类", "牌号", "板子"));
        rows.add(company(1));
        rows.add(company(2));
        Upload unknown = sending.received(
                "名单.xlsx",
                book().sheet("Sheet1", List.of("厂商", "", "", "证券", ""), rows).bytes(),
                null);
        SignedIn person = new SignedIn(port, administrator.getUsername(), Cast.PASSWORD);
        String mapping = submission.address() + "/uploads/" + unknown.id() + "/mapping";
        assertThat(text(person, mapping + "?list=listed&sheet=0&header=1"))
                .contains("A 列“厂商/全名”作为", "B 列“厂商/号码”作为", "E 列“证券/板子”作为");

        String answers = "&column-0=name&column-1=credit_code&column-2=industry&column-3=stock_code&column-4=exchange";
        List<List<String>> far = new ArrayList<>(Collections.nCopies(60, List.of("说明")));
        far.addAll(rows);
        Upload tooFar = sending.received(
                "另一份.xlsx", book().sheet("Sheet1", List.of("说明"), far).bytes(), null);
        String further = submission.address() + "/uploads/" + tooFar.id() + "/mapping";
        HttpResponse<byte[]> refused = post(person, further, "list=listed&sheet=0&header=62" + answers);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(new String(refused.body(), StandardCharsets.UTF_8)).contains("没有记住", "前 60 行");
        assertThat(mappings.of(park.id())).isEmpty();

        HttpResponse<byte[]> taken = post(person, mapping, "list=listed&sheet=0&header=2" + answers);
        assertThat(taken.statusCode()).isEqualTo(302);
        assertThat(mappings.of(park.id())).extracting("written").contains("厂商/全名", "证券/板子");
        sending.finished(uploads.of(park.id(), submission.id()).getFirst());
        assertThat(lists.rows(park.id(), submission.id(), "listed", null, RowFilter.ALL, "", 1)
                        .orElseThrow()
                        .rows())
                .hasSize(2);
    }

    private static HttpResponse<byte[]> post(SignedIn person, String address, String form) throws Exception {
        return person.post(
                address,
                address + "?list=listed",
                "application/x-www-form-urlencoded",
                form.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void versionsAreComparedByEnterpriseWithEveryCellThatChanged() {
        sending.send("一.xlsx", Books.listed(4), null);
        List<String> moved = new ArrayList<>(company(2));
        moved.set(4, "深圳证券交易所");
        sending.send(
                "二.xlsx",
                book().sheet(SHEET, Books.LISTED, List.of(company(5), company(1), moved, company(4)))
                        .bytes(),
                null);

        VersionDifference difference = histories
                .compare(park.id(), submission.id(), "listed", 1, 2, null, 1)
                .orElseThrow();

        assertThat(List.of(difference.added(), difference.removed(), difference.changed(), difference.same()))
                .containsExactly(1, 1, 1, 2);
        assertThat(difference.lines())
                .filteredOn(line -> line.kind() == Kind.CHANGED)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.rowBefore()).isEqualTo(3);
                    assertThat(line.rowAfter()).isEqualTo(4);
                    assertThat(line.cells()).containsExactly(new CellChange("上市地", "上海证券交易所", "深圳证券交易所"));
                });
        assertThat(histories
                        .compare(park.id(), submission.id(), "listed", 1, 2, Kind.REMOVED, 1)
                        .orElseThrow()
                        .lines())
                .singleElement()
                .satisfies(line -> assertThat(line.creditCode()).isEqualTo(Books.code(3)));
        assertThat(histories.compare(park.id(), submission.id(), "listed", 1, 9, null, 1))
                .isEmpty();
    }

    /** The product itself asks for that: it is a change of the enterprise, and no other one. */
    @Test
    void anEnterpriseWhoseWrongCodeWasMendedIsStillWhoItWas() {
        List<String> wrong = new ArrayList<>(company(2));
        wrong.set(1, company(2).get(1).substring(0, 17) + (company(2).get(1).endsWith("0") ? "1" : "0"));
        List<String> other = new ArrayList<>(company(3));
        other.set(1, company(9).get(1));
        sending.send(
                "一.xlsx",
                book().sheet(SHEET, Books.LISTED, List.of(company(1), wrong, company(3)))
                        .bytes(),
                null);
        sending.send(
                "二.xlsx",
                book().sheet(SHEET, Books.LISTED, List.of(company(1), company(2), other))
                        .bytes(),
                null);

        VersionDifference difference = histories
                .compare(park.id(), submission.id(), "listed", 1, 2, null, 1)
                .orElseThrow();

        assertThat(List.of(difference.added(), difference.removed(), difference.changed(), difference.same()))
                .as("one valid code instead of another is of another enterprise")
                .containsExactly(1, 1, 1, 1);
        assertThat(difference.lines())
                .filteredOn(line -> line.kind() == Kind.CHANGED)
                .singleElement()
                .satisfies(line -> assertThat(line.cells())
                        .containsExactly(new CellChange(
                                "统一社会信用代码", wrong.get(1), company(2).get(1))));
        for (int version : new int[] {1, 2}) {
            assertThat(histories
                            .row(park.id(), submission.id(), "listed", version, 3)
                            .orElseThrow()
                            .elsewhere())
                    .as("the row of the other version")
                    .hasSize(1);
        }
    }

    @Test
    void aPageBeyondTheLastIsEmptyWhateverItsNumber() throws Exception {
        sending.send("一.xlsx", Books.listed(4), null);
        sending.send("二.xlsx", Books.listed(5), null);
        SignedIn person = new SignedIn(port, administrator.getUsername(), Cast.PASSWORD);

        for (String page : List.of("101", "21474838", "2147483647")) {
            String rows = submission.address() + "/evidence/listed?page=" + page;
            String lines = submission.address() + "/evidence/listed/compare?from=1&to=2&page=" + page;
            for (String address : List.of(rows, lines)) {
                HttpResponse<byte[]> answer = person.get(address);
                assertThat(answer.statusCode()).as(address).isEqualTo(200);
                assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                        .doesNotContain(company(1).getFirst());
            }
        }
        assertThat(new String(
                        person.get(submission.address() + "/evidence/listed?page=-3")
                                .body(),
                        StandardCharsets.UTF_8))
                .contains(company(1).getFirst());
    }

    @Test
    void aRowLeadsBackToItsFileAndToTheCountItProves() throws Exception {
        cast.type(administrator, submission, "listed", "2025-12-31", "3");
        byte[] file = Books.listed(3);
        sending.send("旧.xlsx", Books.listed(2), null);
        Upload upload = sending.send("新.xlsx", file, null);
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));

        RowTrail trail =
                histories.row(park.id(), submission.id(), "listed", null, 3).orElseThrow();
        assertThat(trail.sha256()).isEqualTo(hash).isEqualTo(upload.sha256());
        assertThat(trail.row().name()).isEqualTo(company(2).getFirst());
        assertThat(trail.elsewhere()).singleElement().satisfies(other -> {
            assertThat(other.version()).isEqualTo(1);
            assertThat(other.current()).isFalse();
        });
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        uploads.copyFile(upload, again);
        assertThat(again.toByteArray()).isEqualTo(file);

        SignedIn theirs = new SignedIn(port, administrator.getUsername(), Cast.PASSWORD);
        String page = new String(
                theirs.get(submission.address() + "/evidence/listed/rows/3").body(), StandardCharsets.UTF_8);
        assertThat(page).contains(hash, "新.xlsx", "#cell-listed-2025-12-31", "✓ 计入");
        assertThat(theirs.get(submission.address() + "/evidence/listed/rows/99").statusCode())
                .isEqualTo(404);
        assertThat(new String(
                        theirs.get(submission.address() + "/evidence/listed/compare?from=1&to=2")
                                .body(),
                        StandardCharsets.UTF_8))
                .contains("新增 1 家，删去 0 家，改动 0 家，不变 2 家");
    }

    @Test
    void anEnterpriseOfTwoParksIsNamedToTheAnalystAndCountedToThePark() throws Exception {
        Park second = cast.park("320214");
        Person other = cast.administratorOf(second);
        Submission theirs = submissions.seenBy(other, Cast.COLLECTION, second.code());
        List<String> shared = new ArrayList<>(company(1));
        shared.set(0, "示范两园共报" + park.code() + "股份有限公司");
        shared.set(1, Books.code(777_777));
        byte[] file = book().sheet(SHEET, Books.LISTED, List.of(shared)).bytes();
        sending.send("甲.xlsx", file, null);
        new Sending(uploads, other, second, theirs).send("乙.xlsx", file, null);
        SignedIn mine = new SignedIn(port, administrator.getUsername(), Cast.PASSWORD);
        String list = submission.address() + "/evidence/listed";
        assertThat(text(mine, list)).doesNotContain("个园区也申报了该企业");

        database.update("update submission set state = 'SENT' where id in (?, ?)", submission.id(), theirs.id());

        assertThat(text(mine, list)).contains("另有 1 个园区也申报了该企业").doesNotContain(second.name());
        assertThat(mine.get("/claims").statusCode()).isEqualTo(403);
        SignedIn analyst = new SignedIn(port, cast.analyst().getUsername(), Cast.PASSWORD);
        assertThat(text(analyst, "/claims?collection=" + Cast.COLLECTION))
                .contains(shared.getFirst(), park.name(), second.name());
    }

    private static String text(SignedIn person, String address) throws Exception {
        return new String(person.get(address).body(), StandardCharsets.UTF_8);
    }

    @Test
    void aTemplateOfAnotherVersionIsSaid() throws IOException {
        byte[] template = ImportTemplates.ofList(
                submission.form(), submission.form().evidenceList("listed").orElseThrow(), List.of());
        ByteArrayOutputStream old = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(template))) {
            book.getProperties()
                    .getCustomProperties()
                    .getProperty(ImportTemplates.VERSION_PROPERTY)
                    .setLpwstr("2024.1");
            var row = book.getSheet(SHEET).createRow(2);
            for (int i = 0; i < company(1).size(); i++) {
                row.createCell(i).setCellValue(company(1).get(i));
            }
            book.write(old);
        }

        Upload upload = sending.send("listed.xlsx", old.toByteArray(), null);

        assertThat(uploads.problems(upload, "FILE_OF_OTHER_FORM_VERSION", 0, 10, Locale.CHINA))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .contains("2024.1", submission.form().version()));
        assertThat(kinds(sending.send("listed.xlsx", Books.listed(1), null)))
                .doesNotContain("FILE_OF_OTHER_FORM_VERSION");
    }

    private List<String> kinds(Upload upload) {
        return uploads.problems(upload, null, 0, 100, Locale.CHINA).stream()
                .map(ReportedProblem::kind)
                .toList();
    }

    private static List<Choice> choices() {
        return List.of(
                new Choice("厂商", Meaning.COLUMN, "name"),
                new Choice("机构编码", Meaning.COLUMN, "credit_code"),
                new Choice("门类", Meaning.COLUMN, "industry"),
                new Choice("牌号", Meaning.COLUMN, "stock_code"),
                new Choice("板子", Meaning.COLUMN, "exchange"),
                new Choice("备用", Meaning.LEFT_OUT, null));
    }

    /** As an office that has its own words for everything. */
    private static byte[] own(int... companies) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(OWN);
        for (int number : companies) {
            List<String> row = new ArrayList<>(company(number));
            row.add("x");
            rows.add(row);
        }
        return book().sheet(SHEET, List.of("本园区上市企业情况"), rows).bytes();
    }
}
