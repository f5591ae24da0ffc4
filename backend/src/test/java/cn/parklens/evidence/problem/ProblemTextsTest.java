package cn.parklens.evidence.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTextsTest {

    private static final Place PLACE = Place.sheet("名单.xlsx", "上市企业").row(7).column("C", "企业名称");

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

    @org.junit.jupiter.api.Test
    void aPlaceIsWrittenAsSpreadsheetsDo() {
        assertThat(PLACE.address()).isEqualTo("上市企业!C7");
        assertThat(Place.sheet("名单.xlsx", "上市企业").row(7).address()).isEqualTo("上市企业!7:7");
        assertThat(Place.file("名单.xlsx").address()).isEqualTo("名单.xlsx");
    }
}
