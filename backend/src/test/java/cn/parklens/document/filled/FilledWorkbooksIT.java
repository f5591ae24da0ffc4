package cn.parklens.document.filled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.parklens.RunningProduct;
import cn.parklens.account.NotAllowed;
import cn.parklens.account.Park;
import cn.parklens.account.Person;
import cn.parklens.document.FormWorkbook;
import cn.parklens.form.ReferencePeriod;
import cn.parklens.form.Severity;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Origin;
import cn.parklens.observation.Value;
import cn.parklens.submission.Cast;
import cn.parklens.submission.FigureLine;
import cn.parklens.submission.Submission;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

@RunningProduct
@Import(Cast.class)
class FilledWorkbooksIT extends WorkbookStory {

    private static final String PRACTICE = "二、促进实数深度融合类创新实践概述";
    private static final Cell REVENUE = new Cell("revenue", ReferencePeriod.year(2025));

    @Test
    void whatWasHandedOutAndSentBackUntouchedSaysTheSame() throws IOException {
        Difference difference = difference(receive(workbooks.handOut(person, submission, true)));

        assertThat(difference.problems()).isEmpty();
        assertThat(difference.offered()).isEmpty();
        assertThat(difference.count(Line.Kind.SAME))
                .as("12.50 comes back from the spreadsheet as 12.5")
                .isEqualTo(5);
    }

    @Test
    void newChangedClearedAndUnreadableAreToldApartAndNothingIsWrittenBeforeItIsTakenOver() throws IOException {
        String place;
        byte[] filled;
        try (Offline book = new Offline(workbooks.handOut(person, submission, true))) {
            place = book.place("enterprises", 2025);
            filled = book.type("revenue", 2025, 1300.75)
                    .clear("revenue", 2024)
                    .type("enterprises", 2025, "三百多家")
                    .type("tax_per_mu", 2025, 45.2)
                    .write("unit_name", "示范园区管委会")
                    .save();
        }
        ReceivedWorkbook received = receive(filled);
        Difference difference = difference(received);

        assertThat(line(difference, "revenue@2025").kind()).isEqualTo(Line.Kind.CHANGED);
        assertThat(line(difference, "revenue@2025").now()).isEqualTo("1,200.50");
        assertThat(line(difference, "revenue@2025").offered()).isEqualTo("1,300.75");
        assertThat(line(difference, "revenue@2024").kind()).isEqualTo(Line.Kind.CLEARED);
        assertThat(line(difference, "tax_per_mu@2025").kind()).isEqualTo(Line.Kind.NEW);
        assertThat(line(difference, "unit_name/1").kind()).isEqualTo(Line.Kind.CHANGED);
        assertThat(line(difference, "enterprises@2025-12-31").kind()).isEqualTo(Line.Kind.UNREADABLE);
        assertThat(difference.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("submission.FIGURE_HAS_LETTERS");
            assertThat(problem.place()).isEqualTo(place);
            assertThat(problem.found()).isEqualTo("三百多家");
            assertThat(problem.severity())
                    .as("it must be mended, and keeps nothing else from being taken over")
                    .isEqualTo(Severity.BLOCKING);
            assertThat(problem.expected()).isEqualTo("只有数字、小数点和千分位逗号，单位是“个”；写成“478万”“1.2亿”也能读懂，即 4780000 和 120000000");
            assertThat(problem.remedy()).isNotBlank();
        });
        assertThat(difference.isRefused()).isFalse();
        assertThat(difference.vanishing())
                .as("the tax per mu of 2025 is no longer missing")
                .anyMatch(finding -> finding.code().equals("required:tax_per_mu"));
        assertThat(difference.appearing())
                .as("the revenue of 2024 would be missing")
                .anyMatch(finding -> finding.code().equals("required:revenue"));
        assertThat(figure(REVENUE)).isEqualTo(new BigDecimal("1200.50"));
    }

    @Test
    void figuresAreReadAsListsReadThemAndShowWhatStandsInTheCell() throws IOException {
        byte[] filled;
        try (Offline book = new Offline(workbooks.handOut(person, submission, true))) {
            filled = book.type("enterprises", 2025, "1.2万")
                    .type("revenue", 2025, "1,300.75")
                    .type("revenue", 2024, "1.3万元")
                    .save();
        }
        ReceivedWorkbook received = receive(filled);
        Difference difference = difference(received);

        Line enterprises = line(difference, "enterprises@2025-12-31");
        assertThat(enterprises.offered()).isEqualTo("12,000");
        assertThat(enterprises.found()).isEqualTo("1.2万");
        assertThat(line(difference, "revenue@2025").found())
                .as("plain as it is")
                .isEmpty();
        assertThat(line(difference, "revenue@2024").offered()).isEqualTo("0.00013");
        assertThat(difference.problems()).isEmpty();
        workbooks.takeOver(person, submission, received, null);
        assertThat(figure(new Cell("enterprises", ReferencePeriod.parse("2025-12-31"))))
                .isEqualTo(new BigDecimal("12000"));
    }

    @Test
    void whatIsTakenOverSaysFromWhichCellOfWhichFileItCameAndTheFileIsKeptByteForByte() throws IOException {
        byte[] filled;
        String place;
        try (Offline book = new Offline(workbooks.handOut(person, submission, false))) {
            place = book.place("revenue", 2025);
            filled = book.type("revenue", 2025, 1300.75)
                    .write("unit_name", "示范园区管委会")
                    .save();
        }
        ReceivedWorkbook received = receive(filled);

        TakenOver taken = workbooks.takeOver(person, submission, received, null);

        assertThat(taken.stored()).isEqualTo(2);
        FigureLine line = submissions.figures(submission).get(REVENUE);
        assertThat(line.observation().origin()).isInstanceOfSatisfying(Origin.Workbook.class, origin -> {
            assertThat(origin.file()).isEqualTo("填好.xlsx");
            assertThat(origin.sha256()).isEqualTo(received.sha256());
            assertThat(origin.sheet() + "!" + origin.column() + origin.row()).isEqualTo(place);
        });
        assertThat(submissions.entries(submission).get("unit_name"))
                .singleElement()
                .satisfies(text -> {
                    assertThat(text.text()).isEqualTo("示范园区管委会");
                    assertThat(text.origin()).isInstanceOf(Origin.Workbook.class);
                });
        assertThat(figure(new Cell("revenue", ReferencePeriod.year(2024))))
                .as("what is blank in a blank template is not taken away")
                .isEqualTo(new BigDecimal("1100.00"));
        assertThat(workbooks.original(received)).isEqualTo(filled);
        assertThat(workbooks.find(submission, received.id()).takenOver()).isEqualTo(2);
        assertThat(workbooks.takeOver(person, submission, received, null).stored())
                .as("taking over again changes nothing")
                .isZero();
    }

    @Test
    void whatSomebodyChangedMeanwhileIsShownAndNotOverwritten() throws IOException {
        byte[] handedOut = workbooks.handOut(person, submission, true);
        cast.type(person, submission, "revenue", "2025", "1250.00");
        cast.type(person, submission, "revenue", "2024", "1111.00");
        byte[] filled;
        try (Offline book = new Offline(handedOut)) {
            filled = book.type("revenue", 2025, 1300.75).save();
        }
        ReceivedWorkbook received = receive(filled);
        Difference difference = difference(received);

        assertThat(line(difference, "revenue@2025").kind()).isEqualTo(Line.Kind.CONFLICT);
        assertThat(line(difference, "revenue@2025").changedBy()).isEqualTo(person.displayName());
        assertThat(line(difference, "revenue@2024").kind()).isEqualTo(Line.Kind.OUTDATED);
        assertThat(workbooks.takeOver(person, submission, received, null).stored())
                .isZero();
        assertThat(figure(REVENUE)).isEqualTo(new BigDecimal("1250.00"));

        Line shown = line(difference, "revenue@2025");
        assertThat(workbooks
                        .takeOver(person, submission, received, chosen(shown.key(), shown.seen()))
                        .stored())
                .as("who has seen both may choose")
                .isEqualTo(1);
        assertThat(figure(REVENUE)).isEqualTo(new BigDecimal("1300.75"));
    }

    @Test
    void whatChangesBetweenLookingAndTakingOverIsAConflict() throws IOException {
        byte[] filled;
        try (Offline book = new Offline(workbooks.handOut(person, submission, true))) {
            filled = book.type("revenue", 2025, 1300.75).save();
        }
        ReceivedWorkbook received = receive(filled);
        Line shown = line(difference(received), "revenue@2025");
        cast.type(person, submission, "revenue", "2025", "1250.00");

        TakenOver taken = workbooks.takeOver(person, submission, received, chosen(shown.key(), shown.seen()));

        assertThat(taken.stored()).isZero();
        assertThat(taken.conflicts())
                .singleElement()
                .satisfies(line -> assertThat(line.key()).isEqualTo("revenue@2025"));
        assertThat(figure(REVENUE)).isEqualTo(new BigDecimal("1250.00"));
    }

    @Test
    void ofAnOldTemplateWhatStillFitsIsOfferedAndTheRestIsListed() throws IOException {
        byte[] filled;
        try (Offline book = new Offline(workbooks.handOut(person, submission, false))) {
            filled = book.about(FormWorkbook.VERSION, "2025.1")
                    .type("revenue", 2025, 1300.75)
                    .type("tax_per_mu", 2025, 45)
                    .unit("tax_per_mu", "万元")
                    .type("enterprises", 2025, 300)
                    .rename("enterprises", "companies")
                    .scribble("revenue", 12, "请李工核对")
                    .save();
        }
        Difference difference = difference(receive(filled));

        assertThat(difference.isRefused()).isFalse();
        assertThat(difference.offered()).extracting(Line::key).containsExactly("revenue@2025");
        assertThat(difference.problems())
                .extracting(LocatedProblem::code)
                .containsExactlyInAnyOrder(
                        "submission.WORKBOOK_OF_OTHER_VERSION",
                        "submission.WORKBOOK_ROWS_MISSING",
                        "submission.WORKBOOK_UNIT_DIFFERS",
                        "submission.WORKBOOK_CELL_UNKNOWN",
                        "submission.WORKBOOK_CELL_UNKNOWN");
    }

    /** The page empties the county when the province changes; a workbook keeps what stood there. */
    @Test
    void aCountyThatStaysWhileItsProvinceChangesIsSaidToBeNoneOfIt() throws IOException {
        cast.write(person, submission, "province", "32");
        cast.write(person, submission, "county", "320583");
        ReceivedWorkbook received;
        try (Offline book = new Offline(workbooks.handOut(person, submission, true))) {
            received = receive(book.write("province", "浙江省").save());
        }
        Difference difference = difference(received);

        assertThat(line(difference, "province/1").kind()).isEqualTo(Line.Kind.CHANGED);
        assertThat(line(difference, "county/1").kind()).isEqualTo(Line.Kind.UNREADABLE);
        assertThat(difference.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("submission.WORKBOOK_CHOICE_UNKNOWN");
            assertThat(problem.found()).isEqualTo("苏州市 昆山市");
        });
    }

    @Test
    void aChoiceInOtherWordsIsTheSame() throws IOException {
        cast.write(person, submission, "province", "32");
        cast.write(person, submission, "county", "320583");
        byte[] filled;
        try (Offline book = new Offline(workbooks.handOut(person, submission, true))) {
            filled = book.write("county", "昆山市").save();
        }
        Difference difference = difference(receive(filled));

        assertThat(line(difference, "county/1").kind()).isEqualTo(Line.Kind.SAME);
        assertThat(line(difference, "county/1").now()).isEqualTo("苏州市 昆山市");
        assertThat(difference.offered()).isEmpty();
        assertThat(difference.problems()).isEmpty();
    }

    @Test
    void withoutItsColumnOfCodesNothingIsReadAndThatIsSaidOnce() throws IOException {
        byte[] handedOut = workbooks.handOut(person, submission, true);
        byte[] none;
        byte[] oneWithout;
        try (Offline book = new Offline(handedOut)) {
            none = book.withoutCodes(BASIC, PRACTICE, DEVELOPMENT).save();
        }
        try (Offline book = new Offline(handedOut)) {
            oneWithout = book.type("revenue", 2025, 1300.75).withoutCodes(BASIC).save();
        }

        Difference refused = difference(receive(none));
        assertThat(refused.isRefused()).isTrue();
        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("submission.WORKBOOK_CODES_GONE");
            assertThat(problem.message()).contains(BASIC + "、" + PRACTICE + "、" + DEVELOPMENT, "编码列");
            assertThat(problem.remedy()).contains("重新下载");
        });
        Difference partly = difference(receive(oneWithout));
        assertThat(partly.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("submission.WORKBOOK_CODES_GONE");
            assertThat(problem.found()).isEqualTo(BASIC);
        });
        assertThat(partly.offered()).extracting(Line::key).containsExactly("revenue@2025");
    }

    @Test
    void sheetsThatAreMissingOrNoneOfTheFormsAreNamed() throws IOException {
        byte[] filled;
        try (Offline book = new Offline(workbooks.handOut(person, submission, true))) {
            filled = book.withoutSheet(BASIC).withSheet("草稿", "随手记").save();
        }
        Difference difference = difference(receive(filled));

        assertThat(difference.problems())
                .extracting(LocatedProblem::code, LocatedProblem::found)
                .containsExactly(
                        tuple("submission.WORKBOOK_SHEET_MISSING", BASIC),
                        tuple("submission.WORKBOOK_SHEET_UNKNOWN", "草稿"));
        assertThat(difference.offered())
                .as("what the workbook no longer has is not cleared")
                .isEmpty();
    }

    @Test
    void aLinkInAFieldOfTextAsksForText() throws IOException {
        byte[] filled;
        try (Offline book = new Offline(workbooks.handOut(person, submission, true))) {
            filled = book.formula("unit_name", "HYPERLINK(\"http://localhost/\")")
                    .save();
        }

        assertThat(difference(receive(filled)).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("submission.WORKBOOK_TEXT_NOT_CALCULATED");
            assertThat(problem.expected()).isEqualTo("直接填写的文字，不用公式或链接");
        });
    }

    @Test
    void anotherParksFiguresAndFilesThatAreNoWorkbookAreRefused() throws IOException {
        Park other = cast.park("320214");
        Person theirs = cast.administratorOf(other);
        Submission another = submissions.seenBy(theirs, Cast.COLLECTION, other.code());
        byte[] handedOut = workbooks.handOut(theirs, another, true);

        assertThat(difference(receive(handedOut)).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("submission.WORKBOOK_OF_OTHER_PARK");
            assertThat(problem.severity()).isEqualTo(Severity.BLOCKING);
        });
        assertThat(difference(receive("PK\u0003\u0004 broken".getBytes(StandardCharsets.UTF_8)))
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).startsWith("evidence.FILE_"));
        assertThat(difference(receive("甲,乙\n1,2\n".getBytes(StandardCharsets.UTF_8)))
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("submission.WORKBOOK_NOT_OF_FORM"));
        assertThatThrownBy(() -> workbooks.receive(theirs, submission, "x.xlsx", new ByteArrayInputStream(handedOut)))
                .isInstanceOf(NotAllowed.class);
    }

    private @Nullable BigDecimal figure(Cell cell) {
        return submissions.figures(submission).get(cell).observation().value() instanceof Value.Figure(var amount)
                ? amount
                : null;
    }

    private static Line line(Difference difference, String key) {
        return difference.lines().stream()
                .filter(line -> line.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, @Nullable Long> chosen(String key, @Nullable Long seen) {
        Map<String, @Nullable Long> chosen = new HashMap<>();
        chosen.put(key, seen);
        return chosen;
    }
}
