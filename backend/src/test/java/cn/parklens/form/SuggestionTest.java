package cn.parklens.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever mistypes a word is told the known one that is nearest, and none where that would be a guess. */
class SuggestionTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "revenu,   revenue",
        "revanue,  revenue",
        "rveenue,  revenue",
        "REVENUE,  revenue",
        "revenues, revenues",
        "rat,      rate",
        "ra,       ''",
        "e,        ''",
        "'',       ''",
        "profit,   ''",
        "revvvenu, revenue",
        "revvvvenu, ''",
    })
    void theNearestIsOffered(String typed, String offered) {
        assertThat(Suggestion.near(typed, List.of("revenues", "revenue", "rate", "real_estate")))
                .isEqualTo(offered.isEmpty() ? "" : "，是否想写“" + offered + "”？");
    }

    @Test
    void aWordIsNotNearBecauseItIsAPartOfAnother() {
        assertThat(Suggestion.near("state", List.of("real_estate", "state_owned")))
                .isEmpty();
    }
}
