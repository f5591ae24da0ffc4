package cn.parklens.document.filled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.parklens.RunningProduct;
import cn.parklens.account.Park;
import cn.parklens.account.Person;
import cn.parklens.document.FormWorkbook;
import cn.parklens.form.Severity;
import cn.parklens.submission.Cast;
import cn.parklens.submission.EntryLine;
import cn.parklens.submission.Submission;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What a workbook seems to say and may not mean: it is offered and not ticked, and nothing is lost unless somebody says so. */
@RunningProduct
@Import(Cast.class)
class DoubtfulLinesIT extends WorkbookStory {

    private static final String NARRATIVE = "平台已经运行，数据按日汇集。";

    @BeforeEach
    void withTexts() {
        cast.type(person, submission, "profit", "2025", "80.00");
        cast.write(person, submission, "platform_narrative", NARRATIVE);
        cast.write(person, submission, "dataset_narrative", NARRATIVE);
    }

    @Test
    void whatStandsBehindAColumnThatWasPutInIsFoundUnderItsHeading() throws IOException {
        for (int column : new int[] {1, FormWorkbook.UNIT_COLUMN, FormWorkbook.FIRST_INPUT, 5}) {
            Difference difference = filledIn(book -> book.insertColumn(DEVELOPMENT, column));

            assertThat(difference.offered()).as("column " + column).isEmpty();
            assertThat(difference.problems()).as("column " + column).isEmpty();
            assertThat(difference.count(Line.Kind.SAME)).as("column " + column).isEqualTo(8);
        }
    }

    @Test
    void aColumnOfAnotherYearTakesNothingAwayAndWhatIsChangedBehindItIsRead() throws IOException {
        Difference difference = filledIn(book -> {
            int revenue = book.rowOf("revenue");
            return book.type("revenue", 2025, 1300.75)
                    .write("dataset_narrative", NARRATIVE + "数据集已建成。")
                    .clear("revenue", 2023)
                    .insertColumn(DEVELOPMENT, FormWorkbook.FIRST_INPUT)
                    .put(DEVELOPMENT, revenue - 1, FormWorkbook.FIRST_INPUT, "2026年")
                    .put(DEVELOPMENT, revenue, FormWorkbook.FIRST_INPUT, "999");
        });

        assertThat(difference.offered())
                .extracting(Line::key, Line::kind, Line::isChosen, Line::doubt)
                .containsExactly(
                        tuple("revenue@2025", Line.Kind.CHANGED, true, null),
                        tuple("revenue@2023", Line.Kind.CLEARED, false, Doubt.PLACE),
                        tuple("dataset_narrative/1", Line.Kind.CHANGED, true, null));
    }

    @Test
    void whatWasMovedBesideItsCellIsNotCleared() throws IOException {
        ReceivedWorkbook received;
        try (Offline book = new Offline(workbooks.handOut(person, submission, true))) {
            received = receive(book.move("platform_narrative", 8)
                    .clear("revenue", 2024)
                    .write("unit_name", "")
                    .save());
        }
        Difference difference = difference(received);

        assertThat(difference.offered())
                .extracting(Line::key, Line::kind, Line::isChosen)
                .containsExactlyInAnyOrder(
                        tuple("unit_name/1", Line.Kind.CLEARED, true),
                        tuple("revenue@2024", Line.Kind.CLEARED, false),
                        tuple("platform_narrative/1", Line.Kind.CLEARED, false));
        assertThat(difference.problems())
                .filteredOn(problem -> problem.code().equals("submission.WORKBOOK_CLEARED_ELSEWHERE"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.severity()).isEqualTo(Severity.EXPLAIN);
                    assertThat(problem.found()).isEqualTo(DEVELOPMENT);
                    assertThat(problem.message()).contains("2 格（营业收入 2024年、数字化管理服务平台建设运行情况）", "不会清空");
                    assertThat(problem.remedy()).contains("移回", "逐格勾选");
                });
        assertThat(workbooks.takeOver(person, submission, received, null).stored())
                .isEqualTo(1);
        assertThat(submissions.entries(submission).get("platform_narrative"))
                .extracting(EntryLine::text)
                .containsExactly(NARRATIVE);
        assertThat(workbooks
                        .takeOver(person, submission, received, chosen(difference, "platform_narrative/1"))
                        .stored())
                .as("who has looked may say so")
                .isEqualTo(1);
    }

    @Test
    void aSheetOrARowBesideThoseOfTheFormMayHoldWhatIsGone() throws IOException {
        List<UnaryOperator<Offline>> changes = List.of(
                book -> book.withSheet("草稿", NARRATIVE),
                book -> book.copySheet(DEVELOPMENT, DEVELOPMENT + " (2)", false),
                book -> book.withoutRow("profit"));
        for (UnaryOperator<Offline> change : changes) {
            Difference difference = filledIn(book -> change.apply(book).clear("revenue", 2024));

            assertThat(difference.offered())
                    .extracting(Line::key, Line::kind, Line::isChosen, Line::doubt)
                    .containsExactly(tuple("revenue@2024", Line.Kind.CLEARED, false, Doubt.PLACE));
        }
    }

    @Test
    void aRowThatShowsAnotherNameThanItsCodeIsAskedFor() throws IOException {
        ReceivedWorkbook received;
        String place;
        try (Offline book = new Offline(workbooks.handOut(person, submission, true))) {
            place = book.place("revenue", 2025).replace("!D", "!B");
            received = receive(book.type("tax_paid", 2025, 4520)
                    .swapWithoutCodes("revenue", "profit")
                    .save());
        }
        Difference difference = difference(received);

        assertThat(difference.offered())
                .extracting(Line::key, Line::kind, Line::isChosen, Line::doubt)
                .containsExactlyInAnyOrder(
                        tuple("revenue@2025", Line.Kind.CHANGED, false, Doubt.LABEL),
                        tuple("revenue@2024", Line.Kind.CLEARED, false, Doubt.LABEL),
                        tuple("revenue@2023", Line.Kind.CLEARED, false, Doubt.LABEL),
                        tuple("profit@2025", Line.Kind.CHANGED, false, Doubt.LABEL),
                        tuple("profit@2024", Line.Kind.NEW, false, Doubt.LABEL),
                        tuple("profit@2023", Line.Kind.NEW, false, Doubt.LABEL),
                        tuple("tax_paid@2025", Line.Kind.NEW, true, null));
        assertThat(difference.problems())
                .extracting(LocatedProblem::code, LocatedProblem::found)
                .containsExactly(
                        tuple("submission.WORKBOOK_LABEL_DIFFERS", "利润总额"),
                        tuple("submission.WORKBOOK_LABEL_DIFFERS", "营业收入"));
        assertThat(difference.problems().getFirst()).satisfies(problem -> {
            assertThat(problem.place()).isEqualTo(place);
            assertThat(problem.severity()).isEqualTo(Severity.EXPLAIN);
            assertThat(problem.message()).contains("写的是“利润总额”", "“营业收入”的编码", "没有勾选");
        });
        assertThat(workbooks.takeOver(person, submission, received, null).stored())
                .isEqualTo(1);
    }

    @Test
    void ofTwoRowsOfOneNameTheTitleAboveTells() throws IOException {
        cast.write(person, submission, "responsible_post", "经济发展部部长");
        Difference untouched = filledIn(book -> book.write("responsible_post", "经济发展部主任"));
        Difference titles = filledIn(book -> book.write("responsible_post", "经济发展部主任")
                .put("一、基本信息", book.rowOf("responsible_name") - 1, 1, "联系人信息"));

        assertThat(untouched.offered()).extracting(Line::doubt).containsOnlyNulls();
        assertThat(titles.offered()).extracting(Line::doubt).containsExactly(Doubt.LABEL);
        assertThat(titles.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("“联系人信息 部门及职务”", "“负责人信息 部门及职务”的编码"));
    }

    @Test
    void figuresThatWereLeftAsTheyWereUnderANewUnitAreAskedFor() throws IOException {
        ReceivedWorkbook received;
        String place;
        try (Offline book = new Offline(workbooks.handOut(person, submission, true))) {
            place = book.place("revenue", 2025).replace("!D", "!C");
            received = receive(book.unit("revenue", "万元")
                    .type("revenue", 2025, 13_007_500)
                    .type("tax_paid", 2025, 4520)
                    .save());
        }
        Difference difference = difference(received);

        assertThat(difference.offered())
                .extracting(Line::key, Line::offered, Line::isChosen, Line::doubt)
                .containsExactlyInAnyOrder(
                        tuple("revenue@2025", "1,300.75", false, Doubt.UNIT),
                        tuple("revenue@2024", "0.11", false, Doubt.UNIT),
                        tuple("revenue@2023", "0.1", false, Doubt.UNIT),
                        tuple("tax_paid@2025", "4,520", true, null));
        assertThat(difference.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("submission.WORKBOOK_UNIT_UNTOUCHED");
            assertThat(problem.place()).isEqualTo(place);
            assertThat(problem.message()).contains("营业收入", "改成了「万元」", "2 格（2024年、2023年）", "换算成「亿元」的数字都没有勾选");
        });
        assertThat(workbooks.takeOver(person, submission, received, null).stored())
                .isEqualTo(1);
    }

    @Test
    void aFigureThatItsNumberFormatShowsOtherwiseIsAskedFor() throws IOException {
        ReceivedWorkbook received;
        String place;
        try (Offline book = new Offline(workbooks.handOut(person, submission, true))) {
            place = book.place("tax_paid", 2025);
            received = receive(book.type("tax_paid", 2025, 1234567)
                    .show("tax_paid", 2025, "0!.0,\"万元\"")
                    .type("tax_paid", 2024, 4520)
                    .show("tax_paid", 2024, "#,##0.0\"万元\"")
                    .type("revenue", 2025, 1300.75)
                    .show("revenue", 2025, "0.00\"万元\"")
                    .show("profit", 2025, "0.0,")
                    .save());
        }
        Difference difference = difference(received);

        assertThat(difference.offered())
                .extracting(Line::key, Line::offered, Line::isChosen, Line::doubt)
                .containsExactlyInAnyOrder(
                        tuple("tax_paid@2025", "1,234,567", false, Doubt.SHOWN),
                        tuple("tax_paid@2024", "4,520", true, null),
                        tuple("revenue@2025", "1,300.75", false, Doubt.SHOWN));
        assertThat(difference.problems())
                .extracting(LocatedProblem::code)
                .containsExactly("submission.WORKBOOK_FIGURE_SHOWN", "submission.WORKBOOK_FIGURE_SHOWN");
        assertThat(difference.problems())
                .filteredOn(problem -> problem.place().equals(place))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.severity()).isEqualTo(Severity.EXPLAIN);
                    assertThat(problem.found()).isEqualTo("1234567");
                    assertThat(problem.message()).contains("存的是「1234567」", "显示为「123.4567万元」", "单位是「万元」", "没有勾选");
                });
        assertThat(workbooks.takeOver(person, submission, received, null).stored())
                .isEqualTo(1);
    }

    @Test
    void aWorkbookThatWasHandedToAnotherParkIsAskedFor() throws IOException {
        Park other = cast.park("320214");
        Person theirs = cast.administratorOf(other);
        Submission another = submissions.seenBy(theirs, Cast.COLLECTION, other.code());
        ReceivedWorkbook received;
        try (Offline book = new Offline(workbooks.handOut(theirs, another, false))) {
            received = receive(book.type("revenue", 2025, 1300.75).save());
        }
        Difference difference = difference(received);

        assertThat(difference.isRefused()).isFalse();
        assertThat(difference.offered())
                .extracting(Line::key, Line::isChosen, Line::doubt)
                .containsExactly(tuple("revenue@2025", false, Doubt.PARK));
        assertThat(difference.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("submission.WORKBOOK_HANDED_TO_OTHER_PARK");
            assertThat(problem.message())
                    .contains(
                            "另一个园区（" + other.code() + "）",
                            "本园区（" + submission.park().code() + "）");
        });
        assertThat(workbooks.takeOver(person, submission, received, null).stored())
                .isZero();
    }

    @Test
    void anOlderWorkbookIsTheParksThatItNames() throws IOException {
        cast.write(person, submission, "park_name", "示范高新技术产业开发区");
        String own = submission.park().name();
        for (String name : List.of("示范省 示范高新技术产业开发区", own, "")) {
            assertThat(filledIn(book ->
                                    book.forNobody().write("park_name", name).type("revenue", 2025, 1300.75))
                            .offered())
                    .filteredOn(Line::isFigure)
                    .as(name)
                    .extracting(Line::isChosen)
                    .containsExactly(true);
        }

        Difference difference =
                filledIn(book -> book.forNobody().write("park_name", "另一个经济开发区").type("revenue", 2025, 1300.75));

        assertThat(difference.offered()).hasSize(2).extracting(Line::doubt).containsOnly(Doubt.PARK);
        assertThat(difference.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("submission.WORKBOOK_PARK_NAME_DIFFERS");
            assertThat(problem.message()).contains("“工业园区名称”是「另一个经济开发区」", "本园区是「示范高新技术产业开发区」");
        });
        assertThat(filledIn(book -> book.write("park_name", "另一个经济开发区")).offered())
                .as("a park may be renamed in its own workbook")
                .extracting(Line::isChosen)
                .containsExactly(true);
    }

    @Test
    void aHiddenSheetIsSaidToBeHidden() throws IOException {
        Difference one = filledIn(book -> book.type("revenue", 2025, 1300.75).hide(DEVELOPMENT));
        assertThat(one.offered()).isEmpty();
        assertThat(one.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("submission.WORKBOOK_SHEET_HIDDEN");
            assertThat(problem.found()).isEqualTo(DEVELOPMENT);
            assertThat(problem.message()).contains("是隐藏的，没有读取");
            assertThat(problem.remedy()).contains("取消隐藏后重新上传");
        });
        Difference all = filledIn(book -> book.hide(DEVELOPMENT).hide("一、基本信息").hide("二、促进实数深度融合类创新实践概述"));
        assertThat(all.isRefused()).isTrue();
        assertThat(all.problems()).extracting(LocatedProblem::code).containsExactly("submission.WORKBOOK_SHEET_HIDDEN");
    }

    /** Most are hidden to see the others: what was filled in there counts, and whoever sends the workbook hears of it. */
    @Test
    void hiddenRowsAreReadAndSaidWhereTheyChangeSomething() throws IOException {
        Difference difference = filledIn(book -> book.type("revenue", 2025, 1300.75)
                .type("tax_per_mu", 2025, 45.2)
                .type("enterprises", 2025, 311)
                .hideRow("revenue")
                .hideRow("tax_per_mu")
                .hideRow("developed_area"));
        assertThat(difference.offered())
                .extracting(Line::key, Line::isChosen)
                .containsExactly(
                        tuple("revenue@2025", true),
                        tuple("tax_per_mu@2025", true),
                        tuple("enterprises@2025-12-31", true));
        assertThat(difference.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("submission.WORKBOOK_ROWS_HIDDEN");
            assertThat(problem.message())
                    .isEqualTo("工作表“" + DEVELOPMENT + "”有 2 行被隐藏，其中填写的内容与系统中的不同，照样读取：营业收入 2025年、亩均税收 2025年");
            assertThat(problem.remedy()).contains("取消勾选");
        });
    }

    @Test
    void aYearThatTheFormDoesNotAskForIsSaidOnce() throws IOException {
        Difference difference = filledIn(book -> {
            int revenue = book.rowOf("revenue");
            return book.type("profit", 2023, 70).put(DEVELOPMENT, revenue - 1, 5, "2022年");
        });

        assertThat(difference.offered()).isEmpty();
        assertThat(difference.problems())
                .extracting(LocatedProblem::code, LocatedProblem::found)
                .containsExactlyInAnyOrder(
                        tuple("submission.WORKBOOK_YEAR_MISSING", DEVELOPMENT),
                        tuple("submission.WORKBOOK_YEAR_UNKNOWN", "2022年"));
        assertThat(difference.problems().getLast().message()).contains("2022年这一列", "2 格没有读取");
    }

    private Difference filledIn(UnaryOperator<Offline> filling) throws IOException {
        try (Offline book = new Offline(workbooks.handOut(person, submission, true))) {
            return difference(receive(filling.apply(book).save()));
        }
    }

    private static Map<String, Long> chosen(Difference difference, String key) {
        return difference.offered().stream()
                .filter(line -> line.key().equals(key))
                .collect(Collectors.toMap(Line::key, line -> Objects.requireNonNull(line.seen())));
    }
}
