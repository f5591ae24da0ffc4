package cn.parklens.evidence.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.parklens.evidence.enterprise.CreditCode.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "914403001922038216",
                "91440300708461136T",
                "9152000071430580XT",
                "91440400192548256N",
                "91440300192317458F"
            })
    void codesOfRealCompaniesAreValid(String code) {
        assertThat(CreditCode.read(code).state()).isEqualTo(State.VALID);
        assertThat(CreditCode.read(code).tidied()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " 9152000071430580xt ",
                "９１５２００００７１４３０５８０ＸＴ",
                "'9152000071430580XT",
                "91520000 71430580X T\u200B",
                "91520000-71430580X-T"
            })
    void whatIsOnlyTypedDifferentlyIsTheSameCode(String written) {
        CreditCode code = CreditCode.read(written);
        assertThat(code.normal()).isEqualTo("9152000071430580XT");
        assertThat(code.state()).isEqualTo(State.VALID);
        assertThat(code.tidied()).isTrue();
        assertThat(code.raw()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"320583000012345(1/1)", "320583000012345（1-3）", "320583000012345 (副本)", "320583000012345（副本1/2）"
            })
    void whichPrintOfTheLicenceItWasCopiedFromIsNoPartOfTheNumber(String written) {
        CreditCode code = CreditCode.read(written);
        assertThat(code.normal()).isEqualTo("320583000012345");
        assertThat(code.state()).isEqualTo(State.OLD_15_DIGIT);
        assertThat(CreditCode.read("9152000071430580XT(1/2)").state()).isEqualTo(State.VALID);
        assertThat(CreditCode.read("(1/1)").state()).isEqualTo(State.ABSENT);
        assertThat(CreditCode.read("320583000012345(苏州)").state()).isEqualTo(State.MALFORMED);
    }

    @ParameterizedTest
    @CsvSource({
        "914403001922038217, CHECK_FAILED",
        "914403001922038126, CHECK_FAILED",
        "320500400012345, OLD_15_DIGIT",
        "91440300192203821, MALFORMED",
        "9144O3001922038216, LETTER_NOT_USED",
        "914403A01922038216, LETTER_NOT_USED",
        "'', ABSENT"
    })
    void everyOtherStateIsTold(String written, State state) {
        assertThat(CreditCode.read(written).state()).isEqualTo(state);
    }

    @Test
    void aLetterTakenForADigitIsSuggestedBack() {
        assertThat(CreditCode.read("9144O3001922038216").suggestion()).isEqualTo("914403001922038216");
        assertThat(CreditCode.read("914403001922038217").suggestion()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // One character of the code changed: at the end, in the division, in the organisation, in its check character.
        "914403001922038217, 18, 6, 7, 1",
        "914403011922038216, 18, L, 6, 1",
        "914403001922038316, 17, X, 1, 9",
        "914403001922038226, 17, 1, 2, 9"
    })
    void aCheckCharacterThatDoesNotFitSaysWhatTheOthersAskFor(
            String written, int position, char expected, char is, int from) {
        CreditCode.Slip slip = CreditCode.read(written).slip().orElseThrow();
        assertThat(slip).isEqualTo(new CreditCode.Slip(position, expected, is));
        assertThat(slip.from()).isEqualTo(from);
    }

    @Test
    void aCodeThatFitsHasNoSlip() {
        assertThat(CreditCode.read("914403001922038216").slip()).isEmpty();
        assertThat(CreditCode.read("91440300").slip()).isEmpty();
    }

    @Test
    void theSixDigitsOfTheDivisionAreKnown() {
        assertThat(CreditCode.read("914403001922038216").division()).isEqualTo("440300");
        assertThat(CreditCode.read("320500400012345").division()).isEqualTo("320500");
    }

    @Test
    void codesMadeForInventedEnterprisesAreWellFormed() {
        assertThat(CreditCode.of("91", "520000", "71430580")).isEqualTo("9152000071430580XT");
        for (int i = 0; i < 500; i++) {
            String code = CreditCode.of("91", "320500", "MA%06d".formatted(i * 1_777));
            assertThat(CreditCode.read(code).state()).isEqualTo(State.VALID);
        }
        assertThatThrownBy(() -> CreditCode.of("91", "32050A", "MA000001"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
