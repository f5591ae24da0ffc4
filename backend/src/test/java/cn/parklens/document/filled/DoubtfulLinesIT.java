package cn.parklens.document.filled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.parklens.RunningProduct;
import cn.parklens.document.FormWorkbook;
import cn.parklens.form.Severity;
import cn.parklens.submission.Cast;
import cn.parklens.submission.EntryLine;
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
