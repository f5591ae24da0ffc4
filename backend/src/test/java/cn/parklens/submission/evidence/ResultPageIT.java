package cn.parklens.submission.evidence;

import static cn.parklens.submission.evidence.Books.LISTED;
import static cn.parklens.submission.evidence.Books.code;
import static cn.parklens.submission.evidence.Books.company;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.parklens.RunningProduct;
import cn.parklens.browser.Browser;
import cn.parklens.evidence.ProblemPage;
import cn.parklens.evidence.ReportedProblem;
import cn.parklens.evidence.Upload;
import cn.parklens.submission.Cast;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What a person sees after an upload: everything at once, in one sentence, beside what stood in the cells. */
@RunningProduct
@Import(Cast.class)
class ResultPageIT extends EvidenceStory {

    private static final String SHEET = "上市企业清单";

    @LocalServerPort
    int port;

    Browser browser;
    Page page;

    @BeforeEach
    void lookAtIt() {
        browser = Browser.at(port);
        page = browser.signIn(administrator.getUsername(), Cast.PASSWORD);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aRefusedFileTellsItsDoublesAndNearNamesAtOnceAndWhatItSkipped() {
        Upload refused = sending.send("乱.xlsx", untidy(), null);

        Assertions.assertThat(refused.state()).isEqualTo(Upload.State.REFUSED);
        Assertions.assertThat(said(refused, "CELL_MISSING")).hasSize(1);
        Assertions.assertThat(said(refused, "ROW_DUPLICATE")).singleElement().satisfies(twice -> {
            Assertions.assertThat(twice.row()).isEqualTo(9);
            Assertions.assertThat(twice.message()).contains("与第 4 行是同一家企业");
        });
        Assertions.assertThat(said(refused, "ROW_DUPLICATE_RENAMED"))
                .singleElement()
                .satisfies(renamed -> {
                    Assertions.assertThat(renamed.row()).isEqualTo(10);
                    Assertions.assertThat(renamed.message())
                            .contains("本行“苏州示华智能装备有限公司”与第 8 行“苏州示华电子科技有限公司”", code(4), "更名前后");
                });
        Assertions.assertThat(said(refused, "ROW_DUPLICATE_OTHER_NAME"))
                .singleElement()
                .satisfies(other -> Assertions.assertThat(other.message())
                        .contains("“无锡示明物流有限公司”与第 4 行“" + company(1).getFirst() + "”", "看不出是更名"));
        Assertions.assertThat(said(refused, "NAME_NEAR"))
                .singleElement()
                .satisfies(near -> Assertions.assertThat(near.message()).contains("昆山示源材料股份有限公司", "昆山示源材料有限公司"));
        Assertions.assertThat(said(refused, "NAME_UNLIKELY"))
                .extracting(ReportedProblem::found)
                .containsExactly("张三");

        page.navigate(submission.address() + "/uploads/" + refused.id());
        assertThat(page.locator(".sentence"))
                .hasText("读取 10 行，都还没有计入：1 处必须修改，改好后才能计入；另有 2 处请核实，3 行与前面的企业重复；跳过 4 行（标题、合计等，不是企业）");
        assertThat(page.locator("#read")).containsText("标题 1 行（第 1 行）");
        assertThat(page.locator("#read")).containsText("重复的表头 1 行（第 7 行）");
        assertThat(page.locator("#read")).containsText("合计 1 行");
        assertThat(page.locator("#read")).containsText("注释 1 行");
        assertThat(page.getByText("下载标注后的文件")).isVisible();
        Browser.assertPresentable(page, "result-refused");
        targetsAreWide(".kinds a, .problems-head .btn, details > summary");
    }

    @Test
    void aRowWhoseNameCannotBeReadIsStillKnownByItsCodeHoweverLongTheList() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(named("甲", code(1), "C39"));
        for (int i = 2; i <= 4_200; i++) {
            rows.add(company(i));
        }
        rows.add(named("示范甲有限公司", code(1), "C39"));
        rows.add(company(7));
        Upload refused =
                sending.send("长.xlsx", Books.book().sheet(SHEET, LISTED, rows).bytes(), null);

        Assertions.assertThat(refused.state()).isEqualTo(Upload.State.REFUSED);
        Assertions.assertThat(said(refused, "NAME_UNCLEAR")).hasSize(1);
        Assertions.assertThat(said(refused, "ROW_DUPLICATE"))
                .extracting(ReportedProblem::row, ReportedProblem::message)
                .containsExactly(
                        Assertions.tuple(4_202, "“示范甲有限公司”与第 2 行是同一家企业，只计一次。"),
                        Assertions.tuple(4_203, "“" + company(7).getFirst() + "”与第 8 行是同一家企业，只计一次。"));
        Assertions.assertThat(refused.result())
                .isNotNull()
                .satisfies(result -> Assertions.assertThat(result.lists())
                        .singleElement()
                        .satisfies(list -> {
                            Assertions.assertThat(list.rowsRead()).isEqualTo(4_202);
                            Assertions.assertThat(list.duplicates()).isEqualTo(2);
                            Assertions.assertThat(list.counted()).isZero();
                        }));
    }

    @Test
    void ofManyProblemsFiftyAreShownAndAllCanBeReachedAndStayFiltered() throws Exception {
        Upload refused = sending.send("缺行业.xlsx", withoutIndustry(130), null);
        int all = uploads.problemPage(refused, null, 1, Locale.CHINA).total();
        Assertions.assertThat(all).isGreaterThan(130);
        String address = submission.address() + "/uploads/" + refused.id();

        page.navigate(address);
        assertThat(page.locator("#problems-shown")).hasText("第 1–50 条，共 " + all + " 条");
        assertThat(page.locator(".problems tbody tr")).hasCount(50);
        page.locator(".kinds a").filter(withText("必填")).click();
        assertThat(page.locator("#problems-shown")).hasText("第 1–50 条，共 130 条");
        page.locator(".pages a").filter(withText("下一页")).click();
        assertThat(page.locator("#problems-shown")).hasText("第 51–100 条，共 130 条");
        assertThat(page.locator(".kinds a[aria-current]")).containsText("必填");
        Browser.assertPresentable(page, "result-pages");
        targetsAreWide(".pages a, .pages button, .pages input:not([type='hidden'])");

        page.locator("#page-asked").fill("3");
        page.keyboard().press("Enter");
        assertThat(page.locator("#problems-shown")).hasText("第 101–130 条，共 130 条");
        assertThat(page.locator(".problems tbody tr")).hasCount(30);
        assertThat(page.locator(".pages a").filter(withText("下一页"))).hasCount(0);
        page.locator(".pages a").filter(withText("首页")).click();
        assertThat(page.locator("#problems-shown")).hasText("第 1–50 条，共 130 条");

        SignedIn plain = new SignedIn(port, administrator.getUsername(), Cast.PASSWORD);
        for (String beyond : List.of("3", "99", "2147483647")) {
            Assertions.assertThat(new String(
                            plain.get(address + "?kind=CELL_MISSING&page=" + beyond)
                                    .body(),
                            StandardCharsets.UTF_8))
                    .contains("第 101–130 条，共 130 条", "kind=CELL_MISSING&amp;page=2");
        }
    }

    @Test
    void ofTooManyProblemsItIsSaidHowManyAreNotListed() {
        Upload refused = sending.send("太多.xlsx", withoutIndustry(10_300), null);

        ProblemPage last = uploads.problemPage(refused, "CELL_MISSING", Integer.MAX_VALUE, Locale.CHINA);

        Assertions.assertThat(last.total()).isEqualTo(10_000);
        Assertions.assertThat(last.untold()).isEqualTo(300);
        Assertions.assertThat(last.number()).isEqualTo(200);
        Assertions.assertThat(last.problems()).hasSize(50);
        page.navigate(submission.address() + "/uploads/" + refused.id());
        assertThat(page.locator("#problems-untold")).containsText("另有 300 处没有逐条列出");
    }

    private static byte[] withoutIndustry(int enterprises) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 1; i <= enterprises; i++) {
            List<String> row = new ArrayList<>(company(i));
            row.set(2, "");
            rows.add(row);
        }
        rows.add(company(1));
        return Books.book().sheet(SHEET, LISTED, rows).bytes();
    }

    private static Locator.FilterOptions withText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    @Test
    void theMendedFileHasNothingNewAndSaysSoInOneSentence() {
        sending.send("乱.xlsx", untidy(), null);
        Upload mended = sending.send("改好.xlsx", mended(), null);

        Assertions.assertThat(mended.state()).isEqualTo(Upload.State.IMPORTED);
        page.navigate(submission.address() + "/uploads/" + mended.id());
        assertThat(page.locator("#mended")).containsText("已改正 1 处，仍有 5 处，新增 0 处");
        assertThat(page.locator("#mended"))
                .containsText(Pattern.compile("与\\s*“乱.xlsx”（\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d）"));
        assertThat(page.locator(".sentence"))
                .containsText("读取 10 行，计入 7 家，3 行与前面的企业重复、不另计；没有必须修改的，有 2 处请核实；跳过 4 行（标题、合计等，不是企业）");
        assertThat(page.locator("#names")).containsText("有 1 处名称相近或前后不一致");
        Browser.assertPresentable(page, "result-imported");
    }

    @Test
    void whatOnlyTheChecksSayOfRowsIsToldAndGivenBackToo() {
        Upload expired = sending.send(
                "高企.xlsx",
                Books.book()
                        .sheet(
                                "国家高新技术企业清单",
                                List.of("企业名称", "统一社会信用代码", "行业分类", "证书编号", "发证日期", "有效期至"),
                                List.of(List.of(
                                        company(1).getFirst(),
                                        code(1),
                                        "C39",
                                        "GR201932000001",
                                        "2019-11-22",
                                        "2022-11-22")))
                        .bytes(),
                null);
        Assertions.assertThat(expired.state()).isEqualTo(Upload.State.IMPORTED);

        page.navigate(submission.address() + "/uploads/" + expired.id());

        assertThat(page.locator(".sentence")).hasText("读取 1 行，计入 1 家；读取时没有必须修改的，也没有要核实的；审核另有 1 处针对其中的行");
        assertThat(page.locator("#rows-found")).containsText("审核结果中现有 1 处针对这份文件的行");
        assertThat(page.getByText("下载标注后的文件")).isVisible();
        assertThat(page.locator(".problems")).hasCount(0);
        Browser.assertPresentable(page, "result-rows-found");
    }

    @Test
    void aFileThatCannotBeOpenedPromisesNoMoreThanItsProblems() {
        Upload broken = sending.send(
                "坏的.xlsx", "PK\u0003\u0004 not a workbook".getBytes(java.nio.charset.StandardCharsets.UTF_8), "listed");

        page.navigate(submission.address() + "/uploads/" + broken.id());

        assertThat(page.locator(".sentence")).hasText("没有读到企业：1 处必须修改，改好后才能计入");
        assertThat(page.getByText("下载问题清单")).isVisible();
        assertThat(page.locator("#upload")).not().containsText("原工作簿");
        Browser.assertPresentable(page, "result-unreadable");
    }

    @Test
    void whatStoodInACellIsSeenBesideWhatWasUnderstoodInTheListAndOnTheRow() {
        List<String> header = new ArrayList<>(LISTED);
        header.add("上市日期");
        List<String> row = new ArrayList<>(company(1));
        row.set(1, code(1).toLowerCase(Locale.ROOT));
        row.set(2, "计算机、通信和其他电子设备制造业");
        row.add("2021年3月5日");
        sending.send("上市.xlsx", Books.book().sheet(SHEET, header, List.of(row)).bytes(), null);

        page.navigate(submission.address() + "/evidence/listed");
        Locator first = page.locator("#row-2");
        assertThat(first).containsText("2021-03-05");
        assertThat(first.locator(".as-written")).hasText(new String[] {
            "原文「" + code(1).toLowerCase(Locale.ROOT) + "」", "原文「计算机、通信和其他电子设备制造业」", "原文「2021年3月5日」"
        });
        first.locator(".as-written").last().focus();
        assertThat(first.locator(".as-written").last()).isFocused();
        Browser.assertPresentable(page, "rows-as-written");
        page.setViewportSize(390, 844);
        assertThat(first.locator(".enterprise")).isVisible();
        Assertions.assertThat(
                        page.evaluate("() => { const region = document.querySelector('.evidence-rows').parentElement;"
                                + " return region.scrollWidth - region.clientWidth }"))
                .as("pixels of a row beside the screen of a telephone")
                .isEqualTo(0);
        page.setViewportSize(1440, 900);

        page.locator("#row-2 .as-written").last().click();
        assertThat(page.locator("section[aria-labelledby='cells-title']")).containsText("2021年3月5日");
        assertThat(page.locator("section[aria-labelledby='cells-title']")).containsText("2021-03-05");
        Browser.assertPresentable(page, "row-as-written");
    }

    @Test
    void theNewestFileComesFirstWithItsTimeItsListAndItsSize() {
        sending.send("一.xlsx", Books.listed(1), null);
        sending.send("二.xlsx", Books.listed(2), null);
        sending.send("三.csv", "不是,清单\n1,2\n".getBytes(java.nio.charset.StandardCharsets.UTF_8), null);

        page.navigate(submission.address() + "/evidence");

        assertThat(page.locator(".file-name")).hasText(new String[] {"三.csv", "二.xlsx", "一.xlsx"});
        assertThat(page.locator(".file").nth(1))
                .containsText(Pattern.compile("\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\s+·\\s+上市企业清单\\s+·\\s+\\d+ KB"));
        assertThat(page.locator(".file").nth(1)).containsText("已导入");
        assertThat(page.locator(".file").first()).containsText("没有认出清单");
        Browser.assertPresentable(page, "files-newest-first");
    }

    @Test
    void onATelephoneWhatIsPressedOnThePageOfChecksIsAsWideAsAFinger() {
        cast.type(administrator, submission, "listed", "2025-12-31", "3");
        sending.send("上市.xlsx", Books.listed(2), null);
        page.navigate(submission.address() + "/check");
        Browser.assertPresentable(page, "check-touch");
        targetsAreWide(".filters a, #checked .btn, #checked summary, #checked button");
    }

    /** At 390 pixels. */
    private void targetsAreWide(String selector) {
        page.setViewportSize(390, 844);
        Locator all = page.locator(selector);
        Assertions.assertThat(all.count()).isPositive();
        for (Locator one : all.all()) {
            if (one.isVisible()) {
                Assertions.assertThat(one.boundingBox().height)
                        .as(one.evaluate("it => it.outerHTML.slice(0, 120)").toString())
                        .isGreaterThanOrEqualTo(40);
            }
        }
        page.setViewportSize(1440, 900);
    }

    private List<ReportedProblem> said(Upload upload, String kind) {
        return uploads.problems(upload, kind, 0, 20, Locale.SIMPLIFIED_CHINESE);
    }

    /** A title, a second header, a total and a note; a row without its industry; doubles and near names before and after it. */
    private static byte[] untidy() {
        return rows("");
    }

    private static byte[] mended() {
        return rows("C39");
    }

    private static byte[] rows(String industry) {
        return Books.book()
                .sheet(
                        SHEET,
                        List.of("示范园区上市企业"),
                        List.of(
                                LISTED,
                                company(2),
                                company(1),
                                named("昆山示源材料股份有限公司", "", "C39"),
                                named("张三", code(3), industry),
                                LISTED,
                                named("苏州示华电子科技有限公司", code(4), "C39"),
                                company(1),
                                named("苏州示华智能装备有限公司", code(4), "C39"),
                                named("无锡示明物流有限公司", code(1), "C39"),
                                named("昆山示源材料有限公司", "", "C39"),
                                company(6),
                                List.of("合计", "", "", "10", ""),
                                List.of("数据来源：园区企业服务处")))
                .bytes();
    }

    private static List<String> named(String name, String code, String industry) {
        return List.of(name, code, industry, "601001", "上海证券交易所");
    }
}
