package cn.parklens.document.filled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.parklens.RunningProduct;
import cn.parklens.form.Severity;
import cn.parklens.submission.Cast;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

@RunningProduct
@Import(Cast.class)
class MergedInputsIT extends WorkbookStory {

    @Test
    void yearsThatWereMergedIntoOneCellAreNamedAndNothingOfThemIsTakenUnlessChosen() throws IOException {
        String place;
        ReceivedWorkbook received;
        try (Offline book = new Offline(workbooks.handOut(person, submission, true))) {
            place = book.place("revenue", 2025);
            received = receive(book.type("tax_per_mu", 2025, 45.2)
                    .merge("revenue", 2025, 2023)
                    .save());
        }
        String row = place.substring(place.indexOf('!') + 2);
        String area = "D" + row + ":F" + row;
        Difference difference = difference(received);

        assertThat(difference.offered())
                .extracting(Line::key, Line::kind, Line::mergedCells, Line::isChosen)
                .containsExactlyInAnyOrder(
                        tuple("revenue@2024", Line.Kind.CLEARED, area, false),
                        tuple("revenue@2023", Line.Kind.CLEARED, area, false),
                        tuple("tax_per_mu@2025", Line.Kind.NEW, "", true));
        assertThat(difference.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("submission.WORKBOOK_CELL_MERGED");
            assertThat(problem.place()).isEqualTo(place);
            assertThat(problem.found()).isEqualTo(area);
            assertThat(problem.severity()).isEqualTo(Severity.EXPLAIN);
            assertThat(problem.message()).contains(area, "2024年", "2023年", "不会写入，也不会清空");
            assertThat(problem.remedy()).contains("取消合并");
        });
        assertThat(difference.appearing())
                .as("nothing becomes missing")
                .noneMatch(finding -> finding.code().equals("required:revenue"));

        assertThat(workbooks.takeOver(person, submission, received, null).stored())
                .as("only what was not merged")
                .isEqualTo(1);
    }

    @Test
    void oneFigureTypedOverThreeYearsIsNotTakenForTheFirstOfThem() throws IOException {
        ReceivedWorkbook received;
        try (Offline book = new Offline(workbooks.handOut(person, submission, true))) {
            received = receive(book.merge("revenue", 2025, 2023)
                    .type("revenue", 2025, 3300.5)
                    .save());
        }
        Difference difference = difference(received);

        assertThat(difference.offered())
                .extracting(Line::key, Line::kind, Line::isChosen)
                .containsExactlyInAnyOrder(
                        tuple("revenue@2025", Line.Kind.CHANGED, false),
                        tuple("revenue@2024", Line.Kind.CLEARED, false),
                        tuple("revenue@2023", Line.Kind.CLEARED, false));
        assertThat(workbooks.takeOver(person, submission, received, null).stored())
                .isZero();
    }

    @Test
    void aMergedCellWithoutContentIsSaidToBeEmpty() throws IOException {
        ReceivedWorkbook received;
        try (Offline book = new Offline(workbooks.handOut(person, submission, true))) {
            received = receive(
                    book.clear("revenue", 2025).merge("revenue", 2025, 2023).save());
        }

        assertThat(difference(received).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("submission.WORKBOOK_BLANKS_MERGED");
            assertThat(problem.message())
                    .contains("里面没有内容", "2025年", "2023年", "不会清空")
                    .doesNotContain("左上角");
            assertThat(problem.remedy()).contains("取消合并");
        });
    }

    @Test
    void inABlankTemplateWhatIsMergedIsToldToo() throws IOException {
        ReceivedWorkbook received;
        try (Offline book = new Offline(workbooks.handOut(person, submission, false))) {
            received = receive(book.merge("tax_per_mu", 2025, 2024)
                    .type("tax_per_mu", 2025, 45.2)
                    .save());
        }
        Difference difference = difference(received);

        assertThat(difference.problems())
                .extracting(LocatedProblem::code)
                .containsExactly("submission.WORKBOOK_CELL_MERGED");
        assertThat(difference.offered())
                .extracting(Line::key, Line::isChosen)
                .containsExactly(tuple("tax_per_mu@2025", false));
    }

    @Test
    void cellsThatTheTemplateItselfMergesAreNothingToTell() throws IOException {
        try (Offline book = new Offline(workbooks.handOut(person, submission, false))) {
            Difference difference =
                    difference(receive(book.write("unit_name", "示范园区管委会").save()));

            assertThat(difference.problems()).isEmpty();
            assertThat(difference.offered())
                    .extracting(Line::key, Line::isChosen)
                    .containsExactly(tuple("unit_name/1", true));
        }
    }
}
