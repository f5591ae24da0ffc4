package cn.parklens.document.filled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.parklens.RunningProduct;
import cn.parklens.document.ImportTemplates;
import cn.parklens.form.ReferencePeriod;
import cn.parklens.form.Severity;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Value;
import cn.parklens.submission.Cast;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Import;

/** What offices change in the workbook itself: the unit of a row, a year's column, a sheet. */
@RunningProduct
@Import(Cast.class)
class ChangedSheetsIT extends WorkbookStory {

    @Test
    void figuresOfARowInAnotherUnitOfTheSameMeasureAreConvertedAndThatIsSaidOnce() throws IOException {
        String place;
        ReceivedWorkbook received;
        try (Offline book = new Offline(workbooks.handOut(person, submission, true))) {
            place = book.place("revenue", 2025);
            received = receive(book.unit("revenue", "（万元）")
                    .type("revenue", 2025, 13_007_500)
                    .type("revenue", 2024, "1100亿元")
                    .type("revenue", 2023, "不适用")
                    .unit("developed_area", "亩")
                    .type("developed_area", 2025, 1000)
                    .unit("enterprises", "家")
                    .save());
        }
        Difference difference = difference(received);

        assertThat(difference.lines())
                .filteredOn(line -> line.isFigure())
                .extracting(Line::key, Line::kind, Line::offered, Line::found)
                .containsExactly(
                        tuple("revenue@2025", Line.Kind.CHANGED, "1,300.75", "13007500万元"),
                        tuple("revenue@2024", Line.Kind.SAME, "1,100", "1100亿元"),
                        tuple("revenue@2023", Line.Kind.CHANGED, "不适用", ""),
                        tuple("developed_area@2025-12-31", Line.Kind.NEW, "66.66666667", "1000亩"),
                        tuple("enterprises@2025-12-31", Line.Kind.SAME, "310", ""));
        assertThat(difference.problems())
                .extracting(LocatedProblem::code, LocatedProblem::severity, LocatedProblem::found)
                .containsExactly(
                        tuple("submission.WORKBOOK_UNIT_CONVERTED", Severity.EXPLAIN, "（万元）"),
                        tuple("submission.WORKBOOK_UNIT_CONVERTED", Severity.EXPLAIN, "亩"));
        assertThat(difference.problems().getFirst()).satisfies(problem -> {
            assertThat(problem.place()).isEqualTo(place.replace("!D", "!C"));
            assertThat(problem.message()).contains("营业收入", "万元", "亿元", "换算");
        });
        workbooks.takeOver(person, submission, received, null);
        assertThat(submissions
                        .figures(submission)
                        .get(new Cell("revenue", ReferencePeriod.year(2025)))
                        .observation()
                        .value())
                .isEqualTo(new Value.Figure(new BigDecimal("1300.75")));
    }

    @Test
    void figuresInAUnitOfAnotherMeasureOrInNoneAreNotReadAndSayHowToMendThem() throws IOException {
        ReceivedWorkbook received;
        try (Offline book = new Offline(workbooks.handOut(person, submission, true))) {
            received = receive(book.unit("revenue", "公顷")
                    .type("revenue", 2025, 1300.75)
                    .clear("revenue", 2023)
                    .unit("tax_per_mu", "")
                    .type("tax_per_mu", 2025, 45.2)
                    .unit("enterprises", "人")
                    .save());
        }
        Difference difference = difference(received);

        assertThat(difference.lines())
                .filteredOn(line -> line.isFigure())
                .extracting(Line::key, Line::kind)
                .containsExactly(
                        tuple("revenue@2025", Line.Kind.UNREADABLE),
                        tuple("revenue@2024", Line.Kind.UNREADABLE),
                        tuple("revenue@2023", Line.Kind.CLEARED),
                        tuple("tax_per_mu@2025", Line.Kind.UNREADABLE),
                        tuple("enterprises@2025-12-31", Line.Kind.UNREADABLE));
        assertThat(difference.problems())
                .extracting(LocatedProblem::code, LocatedProblem::severity, LocatedProblem::found)
                .containsExactly(
                        tuple("submission.WORKBOOK_UNIT_DIFFERS", Severity.BLOCKING, "1300.75"),
                        tuple("submission.WORKBOOK_UNIT_DIFFERS", Severity.BLOCKING, "1100"),
                        tuple("submission.WORKBOOK_UNIT_MISSING", Severity.BLOCKING, "45.2"),
                        tuple("submission.WORKBOOK_UNIT_DIFFERS", Severity.BLOCKING, "310"));
        assertThat(difference.problems().getFirst()).satisfies(problem -> {
            assertThat(problem.message()).contains("公顷", "亿元", "没有读取");
            assertThat(problem.remedy()).contains("改回");
        });
    }

    @Test
    void aYearWhoseColumnIsGoneIsNamedOnceAndItsFiguresStay() throws IOException {
        ReceivedWorkbook received;
        try (Offline book = new Offline(workbooks.handOut(person, submission, true))) {
            received = receive(book.withoutYear("revenue", 2024).save());
        }
        Difference difference = difference(received);

        assertThat(difference.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("submission.WORKBOOK_YEAR_MISSING");
            assertThat(problem.severity()).isEqualTo(Severity.EXPLAIN);
            assertThat(problem.found()).isEqualTo(DEVELOPMENT);
            assertThat(problem.message()).contains("2024年", "不变");
        });
        assertThat(difference.offered()).isEmpty();
    }

    /** Deleted, blanked, or other words in it: one problem that says where and how to mend it, and none for each figure. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"false,-", "true,-", "true,本期"})
    void aTableWithoutItsRowOfYearsIsSaidOnce(boolean mark, @Nullable String word) throws IOException {
        ReceivedWorkbook received;
        String place;
        try (Offline book = new Offline(workbooks.handOut(person, submission, true))) {
            place = book.place("revenue", 2025);
            book.type("revenue", 2025, 1300.75);
            received = receive(
                    word == null
                            ? book.heading("revenue", mark).save()
                            : book.heading("revenue", mark, word, "上期").save());
        }
        Difference difference = difference(received);

        assertThat(difference.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("submission.WORKBOOK_YEARS_GONE");
            assertThat(problem.severity()).isEqualTo(Severity.EXPLAIN);
            assertThat(problem.sheet()).isEqualTo(DEVELOPMENT);
            assertThat(problem.place()).isEqualTo(place);
            assertThat(problem.found()).isEqualTo("1300.75");
            assertThat(problem.message()).contains(DEVELOPMENT, "没有写着年份的那一行", " 3 格", "不变");
            assertThat(problem.expected()).contains("2025年、2024年、2023年");
            assertThat(problem.remedy()).contains("重新下载", "补回");
        });
        assertThat(difference.offered()).isEmpty();
    }

    /** As the remedy says: without the mark in the hidden column, which nobody would know of. */
    @Test
    void yearsThatWereWrittenBackAreRead() throws IOException {
        ReceivedWorkbook received;
        try (Offline book = new Offline(workbooks.handOut(person, submission, true))) {
            book.type("revenue", 2025, 1300.75);
            received = receive(
                    book.heading("revenue", false, "2025年", "2024年", "2023年").save());
        }
        Difference difference = difference(received);

        assertThat(difference.problems()).isEmpty();
        assertThat(difference.offered()).extracting(Line::key).containsExactly("revenue@2025");
    }

    /** The template of all lists names the form, too. */
    @Test
    void anEvidenceListIsToldWhereItBelongs() throws IOException {
        byte[] ours = ImportTemplates.ofAllLists(submission.form());
        byte[] own = "企业名称,统一社会信用代码,行业分类,证券代码,上市地\n示例一股份有限公司,914403001922038216,C39,600001,上海证券交易所\n"
                .getBytes(StandardCharsets.UTF_8);

        for (byte[] file : List.of(ours, own)) {
            assertThat(difference(workbooks.receive(person, submission, "上市企业.csv", new ByteArrayInputStream(file)))
                            .problems())
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.code()).isEqualTo("submission.WORKBOOK_IS_LISTS");
                        assertThat(problem.severity()).isEqualTo(Severity.BLOCKING);
                        assertThat(problem.message()).contains("上市企业");
                        assertThat(problem.remedy()).contains("佐证清单");
                    });
        }
    }

    @Test
    void rowsThatAreGoneAreNamedOnceAndTheirFiguresStay() throws IOException {
        ReceivedWorkbook received;
        try (Offline book = new Offline(workbooks.handOut(person, submission, true))) {
            received =
                    receive(book.withoutRow("revenue").withoutRow("enterprises").save());
        }
        Difference difference = difference(received);

        assertThat(difference.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("submission.WORKBOOK_ROWS_MISSING");
            assertThat(problem.found()).isEqualTo(DEVELOPMENT);
            assertThat(problem.message()).contains("2 项（营业收入、全部企业数量）", "不变");
        });
        assertThat(difference.offered()).isEmpty();
    }

    @Test
    void aCopyOfASheetIsSaidOnceAndNotReadWhereverItStands() throws IOException {
        for (boolean before : new boolean[] {true, false}) {
            ReceivedWorkbook received;
            try (Offline book = new Offline(workbooks.handOut(person, submission, true))) {
                book.copySheet(DEVELOPMENT, DEVELOPMENT + " (2)", before).copySheet(BASIC, BASIC + " (2)", before);
                received = receive(book.typeIn(DEVELOPMENT, "revenue", 2025, 1300.75)
                        .typeIn(DEVELOPMENT + " (2)", "revenue", 2025, 999)
                        .save());
            }
            Difference difference = difference(received);

            assertThat(difference.problems())
                    .extracting(LocatedProblem::code, LocatedProblem::severity, LocatedProblem::found)
                    .containsExactly(
                            tuple("submission.WORKBOOK_SHEET_COPY_DIFFERS", Severity.EXPLAIN, DEVELOPMENT + " (2)"),
                            tuple("submission.WORKBOOK_SHEET_COPIED", Severity.HINT, BASIC + " (2)"));
            assertThat(difference.problems().getFirst().message())
                    .contains("只读取了“" + DEVELOPMENT + "”", "1 格", "营业收入 2025年");
            assertThat(difference.offered())
                    .extracting(Line::key, Line::offered)
                    .containsExactly(tuple("revenue@2025", "1,300.75"));
        }
    }
}
