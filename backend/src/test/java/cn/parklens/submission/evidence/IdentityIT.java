package cn.parklens.submission.evidence;

import static cn.parklens.submission.evidence.Books.LISTED;
import static cn.parklens.submission.evidence.Books.book;
import static cn.parklens.submission.evidence.Books.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.parklens.RunningProduct;
import cn.parklens.evidence.ListHistories;
import cn.parklens.evidence.ListRow;
import cn.parklens.evidence.NameComparisons;
import cn.parklens.evidence.ReportedProblem;
import cn.parklens.evidence.RowFilter;
import cn.parklens.evidence.RowTrail;
import cn.parklens.evidence.Upload;
import cn.parklens.evidence.VersionDifference;
import cn.parklens.evidence.VersionDifference.CellChange;
import cn.parklens.evidence.VersionDifference.Kind;
import cn.parklens.evidence.enterprise.EnterpriseName;
import cn.parklens.submission.Cast;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Who is who among the rows of lists: near names, former names, and rows that gain a code. */
@RunningProduct
@Import(Cast.class)
class IdentityIT extends EvidenceStory {

    private static final String SHEET = "上市企业清单";

    @Autowired
    ListHistories histories;

    @Autowired
    NameComparisons comparisons;

    @LocalServerPort
    int port;

    @Test
    void nearNamesInOneListAreToldAtTheLaterRowAndNotMerged() {
        Upload upload = sending.send(
                "名单.xlsx",
                listed(
                        row("示范华星精密制造有限公司", code(1)),
                        row("示范华兴精密制造股份有限公司", ""),
                        row("示范（无锡）传感技术有限公司", code(3)),
                        row("无锡示范传感技术有限责任公司", ""),
                        row("示范重工第1有限公司", ""),
                        row("示范重工第2有限公司", "")),
                null);

        assertThat(problems(upload, "NAME_NEAR"))
                .satisfiesExactly(
                        one -> {
                            assertThat(one.address()).isEqualTo(SHEET + "!A3");
                            assertThat(one.message()).contains("第 2 行", "示范华星精密制造有限公司");
                            assertThat(one.remedy()).contains("没有合并");
                        },
                        other -> assertThat(other.message()).contains("第 4 行", "示范（无锡）传感技术有限公司"));
        assertThat(rows()).extracting(ListRow::status).containsOnly(ListRow.Status.COUNTED);
        assertThat(rows().get(1).flags()).contains("NAME_NEAR");
        assertThat(Objects.requireNonNull(upload.result()).lists().getFirst().flagged())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void namesOfGroupsAreAskedAboutAndNotOfferedAsNear() {
        Upload upload = sending.send(
                "名单.xlsx", listed(row("示范华星精密制造有限公司", code(1)), row("示范东区街道", ""), row("示范西区街道", "")), null);

        assertThat(problems(upload, "NAME_OF_GROUP"))
                .extracting(ReportedProblem::address)
                .containsExactly(SHEET + "!A3", SHEET + "!A4");
        assertThat(problems(upload, "NAME_NEAR")).isEmpty();
        assertThat(rows().get(1).flags()).containsExactly("NAME_OF_GROUP");

        Upload refused = sending.send("缺名.xlsx", listed(row("示范东区街道", ""), row("示范西区街道", ""), row("", code(1))), null);
        assertThat(refused.state()).isEqualTo(Upload.State.REFUSED);
        assertThat(problems(refused, "NAME_OF_GROUP")).hasSize(2);
        assertThat(problems(refused, "NAME_NEAR")).isEmpty();
    }

    @Test
    void shortNamesAreOneQuestionAndSeenAtEachRow() {
        Upload upload =
                sending.send("名单.xlsx", listed(row("示范华星精密制造有限公司", code(1)), row("示范纺织", ""), row("园区配套", "")), null);

        assertThat(problems(upload, "NAME_BARE"))
                .singleElement()
                .satisfies(one -> assertThat(one.message()).contains("2 行", "示范纺织（A3）、园区配套（A4）"));
        assertThat(rows()).extracting(ListRow::status).containsOnly(ListRow.Status.COUNTED);
        assertThat(rows().get(2).flags()).containsExactly("NAME_BARE");
    }

    @Test
    void aRunningNumberAndASpaceBeforeANameThatAlsoStandsAloneMakeNoOtherEnterprise() {
        Upload upload = sending.send(
                "名单.xlsx",
                listed(
                        row("4 示范华星精密制造有限公司", ""),
                        row("示范华星精密制造有限公司", code(1)),
                        row("一、二手车示范交易有限公司", ""),
                        row("二手车示范交易有限公司", ""),
                        row("58 示范天枢电子科技有限公司", ""),
                        row("示范长青机械有限公司（注）", ""),
                        row("NO.6 示范长青机械有限公司", "")),
                null);

        assertThat(problems(upload, "ROW_DUPLICATE"))
                .extracting(ReportedProblem::address)
                .containsExactly(SHEET + "!A3", SHEET + "!A5", SHEET + "!A8");
        assertThat(rows().stream().filter(row -> row.status() == ListRow.Status.COUNTED))
                .hasSize(4);
    }

    /** Only the first counts: whoever sees the second has to know that the two do not agree. */
    @Test
    void aDoubleThatSaysSomethingElseIsToldWithWhatBothSay() {
        List<String> other = Arrays.asList("示范华星精密制造有限公司", code(1), "C27", "601001", "上交所");
        byte[] taken = listed(row("示范华星精密制造有限公司", code(1)), other, row("示范华星精密制造有限公司", code(1)));
        byte[] refused = listed(row("示范华星精密制造有限公司", code(1)), other, row("", code(2)));

        assertThat(problems(sending.send("名单.xlsx", taken, null), "ROW_DUPLICATE"))
                .extracting(ReportedProblem::message)
                .containsExactly(
                        "“示范华星精密制造有限公司”与第 2 行是同一家企业，只计一次，按第 2 行计入；两行填写的内容不同（第 2 行 / 本行）：行业分类 C39 / C27。",
                        "“示范华星精密制造有限公司”与第 2 行是同一家企业，只计一次。");
        assertThat(problems(sending.send("名单二.xlsx", refused, null), "ROW_DUPLICATE"))
                .singleElement()
                .satisfies(one -> assertThat(one.message()).endsWith("（第 2 行 / 本行）：行业分类 C39 / C27。"));
    }

    @Test
    void whereAllCodesAreValidNamesMayBeAsNearAsTheyLike() {
        Upload upload =
                sending.send("名单.xlsx", listed(row("示范华星精密制造有限公司", code(1)), row("示范华兴精密制造有限公司", code(2))), null);

        assertThat(problems(upload, "NAME_NEAR")).isEmpty();
    }

    @Test
    void nearNamesInAnotherListAreToldWithFileSheetAndRow() {
        sending.send("上市.xlsx", listed(row("示范华星精密制造有限公司", code(1)), row("示范同名科技有限公司", code(2))), null);

        Upload upload =
                sending.send("独角兽.xlsx", unicorns(unicorn("示范华星精蜜制造有限公司", ""), unicorn("示范同名科技有限公司", "")), null);

        assertThat(problems(upload, "NAME_NEAR_IN_LIST"))
                .satisfiesExactly(
                        near -> assertThat(near.message()).contains("上市.xlsx", SHEET, "第 2 行", "示范华星精密制造有限公司"),
                        same -> assertThat(same.message()).contains("第 3 行", "名称相同或相近"));
    }

    @Test
    void listsOfOneFileAreHeldAgainstEachOtherAsTheyAreNow() {
        sending.send("旧.xlsx", listed(row("示范华星精蜜制造有限公司", "")), null);

        Upload upload = sending.send(
                "全部.xlsx",
                book().sheet(SHEET, LISTED, List.of(row("示范天枢电子科技有限公司", code(5))))
                        .sheet(
                                "独角兽企业清单",
                                UNICORNS,
                                List.of(unicorn("示范华星精密制造有限公司", ""), unicorn("示范天枢电子有限公司", code(5))))
                        .bytes(),
                null);

        assertThat(problems(upload, "NAME_NEAR_IN_LIST"))
                .as("the list with the near name is replaced by this very file")
                .isEmpty();
        assertThat(problems(upload, "NAME_OTHER_IN_LIST"))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.message()).contains("全部.xlsx"));
    }

    @Test
    void aNameThatWentAndANearOneThatCameAreOfferedAndWhatStayedIsLeftInPeace() {
        sending.send("一.xlsx", listed(row("示范华星精密制造有限公司", ""), row("示范长青机械有限公司", ""), row("示范长清机械有限公司", "")), null);

        Upload second = sending.send(
                "二.xlsx", listed(row("示范华兴精密制造有限公司", ""), row("示范长青机械有限公司", ""), row("示范长清机械有限公司", "")), null);

        assertThat(problems(second, "NAME_NEAR_BEFORE"))
                .singleElement()
                .satisfies(one -> assertThat(one.message()).contains("一.xlsx", "第 2 行", "示范华星精密制造有限公司"));
    }

    @Test
    void aRenamedEnterpriseKeepsItsFormerNameForGood() throws Exception {
        sending.send("一.xlsx", listed(row("示范旧名机械有限公司", code(1)), row("示范不变有限公司", code(2))), null);
        Upload second = sending.send("二.xlsx", listed(row("示范不变有限公司 ", code(2)), row("示范新名智能有限公司", code(1))), null);

        assertThat(problems(second, "NAME_FORMER")).singleElement().satisfies(one -> {
            assertThat(one.address()).isEqualTo(SHEET + "!A3");
            assertThat(one.message()).contains("上一版", "一.xlsx", "第 2 行", "示范旧名机械有限公司");
            assertThat(one.remedy()).contains("如系更名请说明");
        });
        assertThat(rows().get(1).flags()).containsExactly("NAME_FORMER");

        Upload third = sending.send("三.xlsx", listed(row("示范新名智能有限公司", code(1))), null);
        assertThat(problems(third, "NAME_FORMER")).isEmpty();
        RowTrail trail =
                histories.row(park.id(), submission.id(), "listed", null, 2).orElseThrow();
        assertThat(trail.formerNames()).singleElement().satisfies(former -> {
            assertThat(former.name()).isEqualTo("示范旧名机械有限公司");
            assertThat(former.version()).isEqualTo(1);
            assertThat(former.row()).isEqualTo(2);
        });
        SignedIn theirs = new SignedIn(port, administrator.getUsername(), Cast.PASSWORD);
        assertThat(new String(
                        theirs.get(submission.address() + "/evidence/listed/rows/2")
                                .body(),
                        StandardCharsets.UTF_8))
                .contains("曾用名", "示范旧名机械有限公司");
    }

    @Test
    void aRowThatGainsItsCodeIsChangedAndNotAnotherEnterprise() {
        sending.send("一.xlsx", listed(row("示范得码（南京）有限公司", ""), row("示范不变有限公司", code(2))), null);
        Upload second = sending.send("二.xlsx", listed(row("示范得码(南京)有限公司", code(1)), row("示范不变有限公司", code(2))), null);

        VersionDifference difference = histories
                .compare(park.id(), submission.id(), "listed", 1, 2, null, 1)
                .orElseThrow();

        assertThat(List.of(difference.added(), difference.removed(), difference.changed(), difference.same()))
                .containsExactly(0, 0, 1, 1);
        assertThat(difference.lines()).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(Kind.CHANGED);
            assertThat(line.cells()).contains(new CellChange("统一社会信用代码", "", code(1)));
        });
        assertThat(problems(second, "NAME_NEAR_BEFORE")).isEmpty();
        assertThat(histories
                        .row(park.id(), submission.id(), "listed", null, 2)
                        .orElseThrow()
                        .elsewhere())
                .as("the row without a code in the version before is the same enterprise")
                .hasSize(1);
    }

    @Test
    void aRowThatGainsItsCodeAndLosesItsListNumberIsStillTheSame() {
        sending.send("一.xlsx", listed(row("1、示范得码有限公司", ""), row("2、示范不变有限公司", code(2))), null);
        sending.send("二.xlsx", listed(row("示范得码有限公司。", code(1)), row("示范不变有限公司", code(2))), null);

        VersionDifference difference = histories
                .compare(park.id(), submission.id(), "listed", 1, 2, null, 1)
                .orElseThrow();

        assertThat(List.of(difference.added(), difference.removed(), difference.changed(), difference.same()))
                .containsExactly(0, 0, 2, 0);
        assertThat(histories
                        .row(park.id(), submission.id(), "listed", 1, 2)
                        .orElseThrow()
                        .elsewhere())
                .as("the row with a code in the version after")
                .hasSize(1);
    }

    @Test
    void aLongListIsComparedInAQuietMomentAndItsResultThenSaysSo() throws Exception {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            rows.add(row("示范精密制造第" + i + "有限公司", code(10_000 + i)));
        }
        rows.add(row("示范华星精密制造有限公司", code(1)));
        rows.add(row("示范华兴精密制造有限公司", ""));
        Upload upload =
                sending.send("长名单.xlsx", book().sheet(SHEET, LISTED, rows).bytes(), null);
        assertThat(upload.state()).isEqualTo(Upload.State.IMPORTED);

        String meanwhile = page(upload);
        // Unless the quiet came while the page was made, it tells what is still to come and asks for it.
        if (comparisons.of(upload) == NameComparisons.State.WAITING) {
            assertThat(meanwhile)
                    .contains("名称相近的比对将在系统空闲时自动进行", "/uploads/" + upload.id() + "/names\"")
                    .doesNotContain("名称比对：");
        }

        await().atMost(Duration.ofSeconds(60))
                .until(() -> !problems(upload, "NAME_NEAR").isEmpty());
        assertThat(comparisons.of(upload)).isEqualTo(NameComparisons.State.DONE);
        assertThat(page(upload)).contains("已完成，有 1 处名称相近").doesNotContain("系统空闲时", "hx-trigger");
        Upload later = uploads.find(park.id(), upload.id()).orElseThrow();
        assertThat(Objects.requireNonNull(later.result()).kinds())
                .filteredOn(kind -> kind.kind().equals("NAME_NEAR"))
                .singleElement()
                .satisfies(kind -> assertThat(kind.count()).isEqualTo(1));
        assertThat(problems(upload, "NAME_NEAR").getFirst().address()).isEqualTo(SHEET + "!A4003");
    }

    private String page(Upload upload) throws Exception {
        return new String(
                new SignedIn(port, administrator.getUsername(), Cast.PASSWORD)
                        .get(submission.address() + "/uploads/" + upload.id())
                        .body(),
                StandardCharsets.UTF_8);
    }

    @Test
    void theDatabaseFoldsNamesAsTheReaderDoes() {
        List<String> names = new ArrayList<>(
                List.of("示范（南京）科技有限公司", " 示范 科技\t有限公司\n", "示范“引号”有限公司", "ＡＢＣ示范１２３有限公司", "abc示范·有限公司", "示范〔园〕•有限公司*"));
        // A former name behind the name is no part of it; brackets that say something else are.
        names.addAll(List.of(
                "示范科技有限公司（曾用名：示例电子厂）",
                "示范科技有限公司(原示例电子厂)",
                "示范 科技有限公司【原名称为示例电子有限公司】",
                "示范科技有限公司（原：示例电子）",
                "示范科技（原子能）有限公司",
                "示范科技有限公司（前湾）",
                "（原示例电子厂）"));
        for (int c = 1; c <= 0xFFFF; c++) {
            // Letters beyond ASCII keep their case in a database that knows no other.
            String compatible = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
            boolean cased = compatible.chars().anyMatch(letter -> letter > 127)
                    && !compatible.toUpperCase(Locale.ROOT).equals(compatible);
            if (!Character.isSurrogate((char) c) && !cased && Character.isDefined(c)) {
                names.addAll(List.of("示" + (char) c + "范", (char) c + "示范", "示范" + (char) c, "示范。" + (char) c));
            }
        }
        names.addAll(markedNames());

        List<String> folded = Objects.requireNonNull(database.queryForObject(
                "select array_agg(folded_name(name) order by n) from unnest(?::text[]) with ordinality u (name, n)",
                (row, number) -> Arrays.asList((String[]) row.getArray(1).getArray()),
                (Object) names.toArray(String[]::new)));

        List<String> differing = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (!EnterpriseName.fold(names.get(i)).equals(folded.get(i))) {
                differing.add(names.get(i) + " " + folded.get(i));
            }
        }
        assertThat(differing).isEmpty();
    }

    /** Names with what lists set around them: each mark, and any of them in any order. */
    private static List<String> markedNames() {
        List<String> before = List.of(
                "1、",
                "１２．",
                "3.",
                "4)",
                "5：",
                "（6）",
                "【7】",
                "[8]",
                "一、",
                "十二．",
                "（三）",
                "①",
                "★",
                "※",
                "⑴",
                "第10家：",
                "第三户 、",
                "NO.11 ",
                "No．12、",
                "no 13)",
                "№3 ",
                "1.5",
                "12345、",
                "十一",
                "第一家",
                "NO11",
                "4 ",
                "一、二",
                "\u3000",
                "。",
                "\ud83c\udd00",
                " \n");
        List<String> behind = List.of(
                "①",
                "²",
                "。",
                "．",
                "＊",
                " ；",
                "!",
                "（注）",
                "(注12)",
                "［注1]",
                "[注②]",
                "〔注十〕",
                "[1]",
                "【12】",
                "[123]",
                "(1)",
                "(注123)",
                "(注塑)",
                "（有限合伙）",
                "（曾用名：示例电子厂）",
                "(原示例厂)",
                "\n",
                "\u2028",
                "\u3000",
                "\u0085");
        List<String> names = new ArrayList<>();
        List<String> bodies = List.of("示例有限公司", "二手车示例（苏州）", "〇\u3400", "\ud840\udc00示", "示", "3M中国", "Co., Ltd.", "");
        for (String body : bodies) {
            before.forEach(mark -> names.add(mark + body));
            behind.forEach(mark -> names.add(body + mark));
            before.forEach(first -> behind.forEach(last -> names.add(first + body + last)));
        }
        List<String> pieces =
                new ArrayList<>(List.of("示例", "公司", "二手", "（", "）", "[", "]", "、", "1", "注", "家", "曾用名", " "));
        pieces.addAll(before);
        pieces.addAll(behind);
        Random chance = new Random(20_260_101);
        for (int i = 0; i < 50_000; i++) {
            names.add(chance.ints(2 + chance.nextInt(6), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(Collectors.joining()));
        }
        return names;
    }

    private static final List<String> UNICORNS = List.of("企业名称", "统一社会信用代码", "行业分类", "榜单名称", "榜单年份");

    private static List<String> row(String name, String code) {
        return Arrays.asList(name, code, "C39", "601001", "上海证券交易所");
    }

    private static List<String> unicorn(String name, String code) {
        return Arrays.asList(name, code, "C39", "示范榜单", "2025");
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static byte[] listed(List<String>... rows) {
        return book().sheet(SHEET, LISTED, List.of(rows)).bytes();
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static byte[] unicorns(List<String>... rows) {
        return book().sheet("独角兽企业清单", UNICORNS, List.of(rows)).bytes();
    }

    private List<ReportedProblem> problems(Upload upload, String kind) {
        return uploads.problems(upload, kind, 0, 100, Locale.CHINA);
    }

    private List<ListRow> rows() {
        return lists.rows(park.id(), submission.id(), "listed", null, RowFilter.ALL, "", 1)
                .orElseThrow()
                .rows();
    }
}
