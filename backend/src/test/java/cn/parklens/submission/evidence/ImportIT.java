package cn.parklens.submission.evidence;

import static cn.parklens.submission.evidence.Books.LISTED;
import static cn.parklens.submission.evidence.Books.book;
import static cn.parklens.submission.evidence.Books.company;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import cn.parklens.RunningProduct;
import cn.parklens.check.ListFacts;
import cn.parklens.evidence.ImportResult;
import cn.parklens.evidence.ListRow;
import cn.parklens.evidence.NotReceived;
import cn.parklens.evidence.ReportedProblem;
import cn.parklens.evidence.RowFilter;
import cn.parklens.evidence.Upload;
import cn.parklens.evidence.Uploads;
import cn.parklens.submission.Cast;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

@RunningProduct
@Import(Cast.class)
class ImportIT extends EvidenceStory {

    @Test
    void aWorkbookBecomesTheListAndIsHeldAgainstTheDeclaredCount() throws IOException {
        cast.type(administrator, submission, "listed", "2025-12-31", "5");
        List<List<String>> rows = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            rows.add(company(i));
        }
        rows.add(company(2));
        byte[] file = book().sheet("上市企业清单", LISTED, rows).bytes();

        Upload upload = imported(file);

        assertThat(upload.state()).isEqualTo(Upload.State.IMPORTED);
        ImportResult.ListResult list = result(upload).lists().getFirst();
        assertThat(list.listCode()).isEqualTo("listed");
        assertThat(list.rowsRead()).isEqualTo(5);
        assertThat(list.counted()).isEqualTo(4);
        assertThat(list.duplicates()).isEqualTo(1);
        assertThat(list.reconciled())
                .containsExactly(new ImportResult.Reconciled("listed", 5L, 4))
                .allMatch(it -> !it.agrees());
        assertThat(result(upload).crossCheck()).isNotNull();
        assertThat(result(upload).crossCheck().blocking()).isPositive();
        ReportedProblem duplicate =
                uploads.problems(upload, "ROW_DUPLICATE", 0, 10, Locale.CHINA).getFirst();
        assertThat(duplicate.address()).isEqualTo("上市企业清单!A6");
        assertThat(duplicate.message()).contains("第 3 行");
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        uploads.copyFile(upload, again);
        assertThat(again.toByteArray()).isEqualTo(file);
    }

    @Test
    void factsHoldTheRowsThatCountWithTypedValues() {
        imported(Books.listed(3));

        ListFacts facts = lists.facts(park.id(), submission.id()).get("listed");

        assertThat(facts.rows()).hasSize(3);
        ListFacts.Row first = facts.rows().getFirst();
        assertThat(first.number()).isEqualTo(2);
        assertThat(first.key()).isEqualTo(Books.code(1));
        assertThat(first.values()).containsEntry("stock_code", "601001").containsEntry("exchange", "上海证券交易所");
    }

    @Test
    void aFileThatMustBeMendedSaysEverythingAtOnceAndLeavesTheEarlierList() {
        imported(Books.listed(3));
        List<String> nameless = new ArrayList<>(company(7));
        nameless.set(0, "");
        List<String> broken = new ArrayList<>(company(8));
        broken.set(3, "#N/A");

        Upload refused = imported(book().sheet("上市企业清单", LISTED, List.of(company(6), nameless, broken))
                .bytes());

        assertThat(refused.state()).isEqualTo(Upload.State.REFUSED);
        assertThat(uploads.problems(refused, null, 0, 10, Locale.CHINA))
                .extracting(ReportedProblem::address)
                .contains("上市企业清单!A3", "上市企业清单!D4");
        assertThat(lists.facts(park.id(), submission.id()).get("listed").rows()).hasSize(3);
        assertThat(lists.history(park.id(), submission.id(), "listed")).hasSize(1);
        assertThat(rowsOf(refused)).isZero();
    }

    @Test
    void aMissingColumnIsSaidTogetherWithWhatIsWrongInTheRows() {
        imported(Books.listed(3));
        List<String> nameless = new ArrayList<>(company(7).subList(0, 4));
        nameless.set(0, "");

        Upload refused = imported(book().sheet(
                        "上市企业清单", LISTED.subList(0, 4), List.of(company(6).subList(0, 4), nameless))
                .bytes());

        assertThat(refused.state()).isEqualTo(Upload.State.REFUSED);
        assertThat(uploads.problems(refused, null, 0, 10, Locale.CHINA))
                .extracting(ReportedProblem::kind, ReportedProblem::row, ReportedProblem::message)
                .containsExactlyInAnyOrder(
                        tuple("HEADER_MISSES_COLUMN", 1, "表头里没有“上市地”这一列，看到的是：企业名称、统一社会信用代码、行业分类、证券代码。"),
                        tuple("CELL_MISSING", 3, "“企业名称”没有填写。"));
        assertThat(result(refused).lists()).singleElement().satisfies(list -> {
            assertThat(list.rowsRead()).isEqualTo(2);
            assertThat(list.partly())
                    .as("and it says nothing of what was mended")
                    .isTrue();
        });
        assertThat(lists.facts(park.id(), submission.id()).get("listed").rows()).hasSize(3);
        assertThat(rowsOf(refused)).isZero();
    }

    @Test
    void aListBelowRefusesTheFileWhereItBeginsAndNoneOfItsRowsIsRead() {
        List<List<String>> rows = new ArrayList<>(List.of(company(1), company(2), company(1)));
        rows.add(List.of("独角兽企业清单"));
        rows.add(LISTED);
        rows.addAll(List.of(company(3), company(4)));

        Upload refused = imported(book().sheet("上市企业清单", LISTED, rows).bytes());

        assertThat(refused.state()).isEqualTo(Upload.State.REFUSED);
        assertThat(uploads.problems(refused, null, 0, 10, Locale.CHINA))
                .extracting(problem -> problem.kind() + " " + problem.address())
                .containsExactly("ROWS_OF_LIST_BELOW 上市企业清单!5:5", "ROW_DUPLICATE 上市企业清单!A4");
        ImportResult.ListResult list = result(refused).lists().getFirst();
        assertThat(list.rowsRead()).isEqualTo(3);
        assertThat(list.skipped()).contains(new ImportResult.Skipped("OTHER_LIST", 2, List.of(7, 8)));
        assertThat(rowsOf(refused)).isZero();
    }

    @Test
    void aNewListReplacesTheOldOneAndKeepsItInTheHistory() {
        imported(Books.listed(3));
        imported(Books.listed(5));

        assertThat(lists.facts(park.id(), submission.id()).get("listed").rows()).hasSize(5);
        assertThat(lists.history(park.id(), submission.id(), "listed"))
                .extracting(version -> version.number() + ":" + version.counted() + ":" + version.current())
                .containsExactly("2:5:true", "1:3:false");
        assertThat(lists.rows(park.id(), submission.id(), "listed", 1, RowFilter.ALL, "", 1)
                        .orElseThrow()
                        .total())
                .isEqualTo(3);
    }

    @Test
    void aRowWithoutACodeIsTheSameEnterpriseByItsNameAndANamesakeWithAnotherCodeIsNot() {
        List<String> uncoded = new ArrayList<>(company(1));
        uncoded.set(0, "示范精密制造第1股份有限公司 ");
        uncoded.set(1, "");
        List<String> namesake = new ArrayList<>(company(1));
        namesake.set(1, Books.code(99));

        Upload upload = imported(book().sheet("上市企业清单", LISTED, List.of(company(1), uncoded, namesake))
                .bytes());

        List<ListRow> rows = lists.rows(park.id(), submission.id(), "listed", null, RowFilter.ALL, "", 1)
                .orElseThrow()
                .rows();
        assertThat(rows)
                .extracting(ListRow::status)
                .containsExactly(ListRow.Status.COUNTED, ListRow.Status.DUPLICATE, ListRow.Status.COUNTED);
        assertThat(rows.getFirst().typed())
                .as("what was understood beyond the row's own name and code")
                .containsPattern("\"industry\": ?\"[A-T]\\d{2,4}\"")
                .contains("\"stock_code\"");
        assertThat(rows.get(1).firstRow()).isEqualTo(2);
        assertThat(rows.get(2).flags()).contains("NAME_WITH_OTHER_CODE");
        assertThat(result(upload).lists().getFirst().counted()).isEqualTo(2);
    }

    /** 第1 without a code, then under two codes; and 第2's code under a second name, which then stands alone. */
    @Test
    void whichRowsAreOneEnterpriseDoesNotDependOnTheirOrder() {
        List<String> uncoded = new ArrayList<>(company(1));
        uncoded.set(1, "");
        List<String> namesake = new ArrayList<>(company(1));
        namesake.set(1, Books.code(99));
        List<String> renamed = new ArrayList<>(company(2));
        renamed.set(0, "示范材料有限公司");
        List<String> onlyRenamed = new ArrayList<>(renamed);
        onlyRenamed.set(1, "");

        Upload upload = imported(
                book().sheet("上市企业清单", LISTED, List.of(uncoded, company(1), namesake, company(2), renamed, onlyRenamed))
                        .bytes());

        List<ListRow> rows = lists.rows(park.id(), submission.id(), "listed", null, RowFilter.ALL, "", 1)
                .orElseThrow()
                .rows();
        assertThat(rows)
                .extracting(ListRow::status)
                .containsExactly(
                        ListRow.Status.COUNTED,
                        ListRow.Status.DUPLICATE,
                        ListRow.Status.COUNTED,
                        ListRow.Status.COUNTED,
                        ListRow.Status.DUPLICATE,
                        ListRow.Status.DUPLICATE);
        assertThat(rows.get(2).flags()).contains("NAME_WITH_OTHER_CODE");
        assertThat(rows.get(5).firstRow()).isEqualTo(6);
        assertThat(result(upload).lists().getFirst().counted()).isEqualTo(3);
    }

    @Test
    void headersBySynonymWaitForConfirmation() {
        byte[] file = book().sheet(
                        "上市企业清单", List.of("公司名称", "统一信用代码", "行业分类", "证券代码", "上市地", "内部编号"), List.of(company(1)))
                .bytes();

        Upload waiting = receive("名单.xlsx", file, null);

        assertThat(waiting.state()).isEqualTo(Upload.State.RECOGNISED);
        assertThat(Objects.requireNonNull(waiting.recognition())
                        .sheets()
                        .getFirst()
                        .columns())
                .anyMatch(column -> column.header().equals("公司名称") && !column.exact());
        uploads.confirm(park.id(), waiting.id());
        assertThat(finished(waiting).state()).isEqualTo(Upload.State.IMPORTED);
    }

    @Test
    void oneWorkbookHoldsAllListsAndSheetsLeftEmptyReplaceNothing() {
        imported(Books.listed(3));
        List<String> unicorns = List.of("企业名称", "统一社会信用代码", "行业分类", "榜单名称", "榜单年份");
        Upload upload = imported(book().sheet(
                        "独角兽企业清单",
                        unicorns,
                        List.of(Arrays.asList("示范独角兽科技有限公司", Books.code(50), "C39", "示范榜单", "2025")))
                .sheet("上市企业清单", LISTED, List.of())
                .bytes());

        assertThat(upload.state()).isEqualTo(Upload.State.IMPORTED);
        assertThat(lists.facts(park.id(), submission.id()).get("listed").rows()).hasSize(3);
        assertThat(lists.facts(park.id(), submission.id()).get("unicorns").rows())
                .hasSize(1);
    }

    @Test
    void anUnnamedSheetWhoseColumnsFitOneListAloneIsProposedAsThatList() {
        Upload proposed = receive(
                "导出.xlsx",
                book().sheet("Sheet1", LISTED, List.of(company(1), company(2))).bytes(),
                null);

        assertThat(proposed.state()).isEqualTo(Upload.State.RECOGNISED);
        assertThat(Objects.requireNonNull(proposed.recognition())
                        .sheets()
                        .getFirst()
                        .listCode())
                .isEqualTo("listed");
        uploads.confirm(park.id(), proposed.id());
        assertThat(result(finished(proposed)).lists().getFirst().counted()).isEqualTo(2);
    }

    @Test
    void aFileOfNoKnownListIsReadAsTheListAPersonNamesWithoutBeingSentAgain() {
        List<String> plain = List.of("企业名称", "统一社会信用代码", "行业分类");
        Upload refused = receive(
                "导出.xlsx",
                book().sheet("Sheet1", plain, List.of(company(1).subList(0, 3))).bytes(),
                null);
        assertThat(refused.state()).isEqualTo(Upload.State.REFUSED);
        assertThat(uploads.problems(refused, "FILE_HAS_NO_LIST", 0, 10, Locale.CHINA))
                .hasSize(1);

        Upload chosen = finished(uploads.again(administrator, refused, "industrial"));

        assertThat(chosen.id()).isNotEqualTo(refused.id());
        assertThat(chosen.sha256()).isEqualTo(refused.sha256());
        assertThat(chosen.listCode()).isEqualTo("industrial");
        assertThat(uploads.problems(chosen, "FILE_HAS_NO_LIST", 0, 10, Locale.CHINA))
                .isEmpty();
    }

    @Test
    void hostileAndBrokenFilesAreRefusedWithALocatedMessage() throws IOException {
        byte[] whole = Books.listed(200);
        byte[] truncated = Arrays.copyOf(whole, whole.length / 2);
        assertRefused("truncated.xlsx", truncated, "FILE_DAMAGED");
        assertRefused("empty.xlsx", new byte[0], "FILE_EMPTY");
        assertRefused("说明.pdf", "%PDF-1.7 ...".getBytes(StandardCharsets.UTF_8), "FILE_NOT_A_TABLE");
        assertRefused("上市企业清单.csv", "甲,乙\n1,2\n".getBytes(StandardCharsets.UTF_8), "HEADER_NOT_FOUND");
    }

    @Test
    void aFileThatIsTooLargeIsNotStored() {
        InputStream endless = new ByteArrayInputStream(new byte[Math.toIntExact(Uploads.MAX_BYTES + 1)]);
        assertThatThrownBy(() -> uploads.receive(administrator, park.id(), submission.id(), "huge.xlsx", endless, null))
                .isInstanceOfSatisfying(
                        NotReceived.class,
                        refused -> assertThat(refused.reason()).isEqualTo(NotReceived.Reason.TOO_LARGE));
    }

    @Test
    void manyFilesAtOnceEachBecomeTheirOwnList() {
        List<Upload> sent = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            sent.add(receive("名单" + i + ".xlsx", Books.listed(200 + i), null));
        }
        for (Upload upload : sent) {
            assertThat(finished(upload).state()).isEqualTo(Upload.State.IMPORTED);
        }
        // Whatever order they finished in, the list that was sent last counts.
        assertThat(lists.facts(park.id(), submission.id()).get("listed").rows()).hasSize(206);
        assertThat(lists.history(park.id(), submission.id(), "listed")).hasSize(6);
    }

    private void assertRefused(String name, byte[] file, String kind) {
        Upload upload = finished(receive(name, file, null));
        assertThat(upload.state()).isEqualTo(Upload.State.REFUSED);
        assertThat(uploads.problems(upload, null, 0, 10, Locale.CHINA)).anySatisfy(problem -> {
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(problem.address()).isNotBlank();
            assertThat(problem.remedy()).isNotBlank();
        });
    }

    private Upload imported(byte[] file) {
        return finished(receive("上市企业.xlsx", file, null));
    }

    private Upload receive(String name, byte[] file, @Nullable String list) {
        return uploads.receive(administrator, park.id(), submission.id(), name, new ByteArrayInputStream(file), list);
    }

    private Upload finished(Upload upload) {
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> uploads.find(park.id(), upload.id()).orElseThrow(),
                        it -> it.state().isFinal());
    }

    private static ImportResult result(Upload upload) {
        return Objects.requireNonNull(upload.result());
    }

    private int rowsOf(Upload upload) {
        return Objects.requireNonNull(database.queryForObject(
                "select count(*) from evidence_row r join list_version v on v.park_id = r.park_id"
                        + " and v.id = r.list_version_id where v.park_id = ? and v.upload_id = ?",
                Integer.class,
                park.id(),
                upload.id()));
    }
}
