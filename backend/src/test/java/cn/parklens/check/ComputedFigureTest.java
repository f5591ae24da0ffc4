package cn.parklens.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.form.Form;
import cn.parklens.form.ReferencePeriod;
import cn.parklens.observation.Value;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an indicator's own formula gives beside what was typed: 9000 万元 on 15 公顷 are 40 万元/亩. */
class ComputedFigureTest {

    private final Form form = SmallForm.with();
    private final RuleBook book = RuleBook.of(form);
    private final Park park = SmallForm.park(form);

    @ParameterizedTest(name = "declared {0}: {1}, {2} apart, agrees: {3}")
    @CsvSource({
        "40.00, 40.00 万元/亩, 0.00,  true",
        "39.9,  40.0 万元/亩,  -0.1,  true",
        "38,    40 万元/亩,    -2,    false",
        "41.25, 40.00 万元/亩, 1.25,  false",
    })
    void itIsRoundedAsTheDeclaredFigureAndHeldAgainstIt(
            String declared, String text, BigDecimal difference, boolean agrees) {
        ComputedFigure computed = computed("per_mu", park.set("per_mu", declared));

        assertThat(computed.text()).isEqualTo(text);
        assertThat(computed.difference()).hasValue(difference);
        assertThat(computed.agrees()).isEqualTo(agrees);
        assertThat(computed.declared()).isEqualTo(new Value.Figure(new BigDecimal(declared)));
    }

    @Test
    void whereNothingIsDeclaredItHasTheIndicatorsUsualDecimals() {
        ComputedFigure computed = computed("per_mu", park.clear("per_mu", 2025));

        assertThat(computed.rounded()).hasValue(new BigDecimal("40.00"));
        assertThat(computed.difference()).isEmpty();
        assertThat(computed.agrees()).isNull();
        assertThat(computed.declared()).isNull();
    }

    @Test
    void aReasonIsNoFigureToAgreeWith() {
        ComputedFigure computed = computed("per_mu", park.set("per_mu", 2025, new Value.Withheld()));

        assertThat(computed.agrees()).isNull();
        assertThat(computed.difference()).isEmpty();
        assertThat(computed.text()).isEqualTo("40.00 万元/亩");
    }

    @Test
    void aShareIsWrittenInPercentWithoutABlank() {
        ComputedFigure computed = computed("rate", park);

        assertThat(computed.text()).isEqualTo("7.50%");
        assertThat(computed.formula()).isEqualTo("覆盖企业（家） ÷ 全部企业（家） × 100%");
        assertThat(computed.period()).isEqualTo(ReferencePeriod.endOf(2025));
    }

    @Test
    void whereAnInputIsMissingItSaysWhatItNeeds() {
        ComputedFigure computed = computed("per_mu", park.clear("area", 2025));

        assertThat(computed.text()).isEqualTo("需要：开发面积 2025年末（未填）");
        assertThat(computed.value()).isEmpty();
        assertThat(computed.rounded()).isEmpty();
        assertThat(computed.difference()).isEmpty();
        assertThat(computed.agrees()).isNull();
    }

    @Test
    void itIsOfTheYearThatIsAskedAndOfNoOther() {
        assertThat(book.computed("per_mu", ReferencePeriod.year(2024), park.facts()))
                .hasValueSatisfying(computed -> assertThat(computed.text()).isEqualTo("37.33 万元/亩"));
        assertThat(book.computed("per_mu", ReferencePeriod.year(2023), park.facts()))
                .isEmpty();
        assertThat(book.computed("per_mu", ReferencePeriod.endOf(2025), park.facts()))
                .isEmpty();
    }

    @Test
    void whatHasNoFormulaOrIsNotThereIsNotComputed() {
        assertThat(book.computed("tax", ReferencePeriod.year(2025), park.facts()))
                .isEmpty();
        assertThat(book.computed("unknown", ReferencePeriod.year(2025), park.facts()))
                .isEmpty();
    }

    private ComputedFigure computed(String indicator, Park with) {
        Optional<ComputedFigure> computed =
                book.computed(indicator, with.cell(indicator, 2025).period(), with.facts());
        return computed.orElseThrow();
    }
}
