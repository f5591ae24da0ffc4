package cn.parklens.formula;

import static cn.parklens.formula.SampleForm.indicator;
import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.form.Indicator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of a form, and which was meant. */
class VocabularyTest {

    @ParameterizedTest
    @CsvSource({
        "revenue,  revenue",
        "revenu,   revenue",
        "revneue,  revenue",
        "ravanue,  revenue",
        "ravanux,  ''",
        "tax,      tax",
        "tux,      tax",
        "tuxe,     ''",
        "x,        ''",
        "taxes,    tax",
        "gpd,      ''",
        "tex,      tax",
        "税金,     税收",
        "'',       ''",
    })
    void theNearestNameIsMeantWhereAboutAThirdIsWrong(String written, String meant) {
        assertThat(Vocabulary.nearest(written, List.of("tax", "revenue", "税收")))
                .isEqualTo(meant.isEmpty() ? "" : "；是否想写“" + meant + "”？");
    }

    @Test
    void ofTwoThatAreAsNearTheFirstInTheAlphabetIsMeant() {
        assertThat(Vocabulary.nearest("tix", List.of("tox", "tax"))).isEqualTo("；是否想写“tax”？");
        assertThat(Vocabulary.nearest("revenues", List.of("avenues", "revenue")))
                .isEqualTo("；是否想写“revenue”？");
    }

    @Test
    void aCodeGoesBeforeAName() {
        Vocabulary vocabulary =
                new Vocabulary(SampleForm.of(indicator("税收", "甲", "万元", null), indicator("b", "税收", "万元", null)));

        assertThat(vocabulary.indicator("税收")).map(Indicator::code).contains("税收");
        assertThat(vocabulary.indicator("b")).map(Indicator::name).contains("税收");
        assertThat(vocabulary.indicator("c")).isEmpty();
        assertThat(vocabulary.list("伙伴清单")).contains(SampleForm.partners());
        assertThat(Vocabulary.column(SampleForm.firms(), "等级"))
                .isEqualTo(Vocabulary.column(SampleForm.firms(), "level"));
    }
}
