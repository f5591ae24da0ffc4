package cn.parklens.evidence.problem;

import static java.util.ResourceBundle.Control.FORMAT_PROPERTIES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTextsTest {

    private static final Set<EvidenceProblem> OF_WORKBOOKS = EnumSet.of(
            EvidenceProblem.SHEET_HIDDEN,
            EvidenceProblem.SHEET_OF_LIST_TAKEN,
            EvidenceProblem.SHEET_OF_MARKS,
            // Says by what it was taken for its list, which of a text file is never its tab.
            EvidenceProblem.SHEET_TITLE_OF_OTHER_LIST);
    private static final Place PLACE = Place.sheet("名单.xlsx", "上市企业").row(7).column("C", "企业名称");

    /** It has none. */
    @ParameterizedTest
    @EnumSource(
            value = EvidenceProblem.class,
            names = {"SHEET_.*", "ROWS_OF_.*", "FILE_HAS_NO_LIST", "FILE_HAS_NO_ROWS"},
            mode = EnumSource.Mode.MATCH_ANY)
    void ofATextFileNobodyIsToldToMoveRowsToAnotherSheet(EvidenceProblem kind) {
        if (OF_WORKBOOKS.contains(kind)) {
            return;
        }
        Place place = Place.sheet("名单.CSV", "名单").row(7);
        for (int words : new int[] {0, 2, 3, 4}) {
            Problem problem = new Problem(
                    kind, place, "FOUND", List.of("ONE", "TWO", "THREE", "FOUR").subList(0, words));
            ProblemTexts texts = ProblemTexts.in(Locale.CHINA);
            assertThat(texts.message(problem) + texts.expected(problem) + texts.remedy(problem))
                    .as(kind + " " + words)
                    .doesNotContainPattern("(?<!空白)工作表");
        }
    }

    @ParameterizedTest
    @EnumSource(EvidenceProblem.class)
    void everyProblemHasItsWordsInBothLanguages(EvidenceProblem kind) {
        Problem problem = Problem.of(kind, PLACE, "FOUND", "ONE", "TWO", "THREE", "FOUR");
        for (Locale locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
            ProblemTexts texts = ProblemTexts.in(locale);
            assertThat(texts.message(problem)).isNotBlank().doesNotContain("{").doesNotContain("null");
            assertThat(texts.expected(problem)).isNotBlank().doesNotContain("{");
            assertThat(texts.remedy(problem)).isNotBlank().doesNotContain("{");
        }
        assertThat(ProblemTexts.in(Locale.CHINA).remedy(problem)).containsPattern("\\p{IsHan}");
        assertThat(ProblemTexts.in(Locale.UK).remedy(problem)).doesNotContainPattern("。");
    }

    /** What pages call a kind where they count and filter by it. */
    @ParameterizedTest
    @EnumSource(EvidenceProblem.class)
    void everyKindHasAShortNameOfItsOwn(EvidenceProblem kind) {
        for (Locale locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
            ResourceBundle words = ResourceBundle.getBundle(
                    "messages.evidence", locale, ResourceBundle.Control.getNoFallbackControl(FORMAT_PROPERTIES));
            String name = words.getString("evidence.kind." + kind);
            assertThat(name).isNotBlank().hasSizeLessThan(60);
            assertThat(Stream.of(EvidenceProblem.values())
                            .filter(it -> words.getString("evidence.kind." + it).equals(name)))
                    .as(name)
                    .containsExactly(kind);
        }
    }

    @org.junit.jupiter.api.Test
    void aPlaceIsWrittenAsSpreadsheetsDo() {
        assertThat(PLACE.address()).isEqualTo("上市企业!C7");
        assertThat(Place.sheet("名单.xlsx", "上市企业").row(7).address()).isEqualTo("上市企业!7:7");
        assertThat(Place.file("名单.xlsx").address()).isEqualTo("名单.xlsx");
    }

    @ParameterizedTest
    @CsvSource({
        "FILE_NOT_A_TABLE, zip, 这不是表格文件（内容是 压缩文件）。",
        "FILE_NOT_A_TABLE, OLE2, 这不是表格文件（内容是 Office 旧格式文件）。",
        "FILE_DAMAGED, zip, 文件不完整或已损坏，读到“文件的压缩结构”处无法继续。",
        "FILE_DAMAGED, OLE2, 文件不完整或已损坏，读到“旧版 .xls 的文件结构”处无法继续。",
        "FILE_DAMAGED, xl/worksheets/sheet3.xml, 文件不完整或已损坏，读到“第 3 张工作表”处无法继续。",
        "FILE_OF_OTHER_SPREADSHEET, Excel 5/95, 这是另一种表格格式（Excel 5.0/95 的旧格式），暂不能读取。"
    })
    void whatAFileIsMadeOfIsCalledAsPeopleCallIt(EvidenceProblem kind, String found, String message) {
        Problem problem = Problem.of(kind, PLACE, found);
        assertThat(ProblemTexts.in(Locale.CHINA).message(problem)).isEqualTo(message);
        assertThat(ProblemTexts.in(Locale.CHINA).found(problem)).isNotEqualTo(found);
        assertThat(ProblemTexts.in(Locale.UK).message(problem)).doesNotContainPattern("\\p{IsHan}");
    }

    @ParameterizedTest
    @CsvSource({"CODE_CHECK_FAILED, 4", "CELL_MISSING, 2", "ROW_SHIFTED, 3", "FILE_ENCODING_UNKNOWN, 2"})
    void whatWasSaidWithFewerWordsOnceIsStillWhole(EvidenceProblem kind, int words) {
        List<String> all = List.of("ONE", "TWO", "THREE", "FOUR");
        for (List<String> some : List.of(List.<String>of("ONE"), all.subList(0, words))) {
            Problem problem = new Problem(kind, PLACE, "FOUND", some);
            for (Locale locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
                ProblemTexts texts = ProblemTexts.in(locale);
                assertThat(texts.message(problem) + texts.expected(problem) + texts.remedy(problem))
                        .doesNotContain("{");
            }
        }
    }
}
