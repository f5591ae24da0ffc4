package cn.parklens.formula;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.parklens.formula.Condition.Operator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A formula whose units do not fit cannot exist, whoever makes it. */
class QuantityTest {

    private final SamplePark park = new SamplePark();

    static Stream<BiFunction<Quantity, Quantity, Formula>> beside() {
        return Stream.of(
                Quantity.Sum::new,
                Quantity.Difference::new,
                (left, right) -> new Quantity.Extreme(true, List.of(left, right)),
                (left, right) -> new Quantity.Choice(new Condition.Always(true), left, right),
                (left, right) -> new Quantity.Change(left, right, Measure.PERCENT),
                (left, right) -> new Condition.Comparison(left, Operator.LESS, right, left.unit()),
                (left, right) -> new Condition.Comparison(left, Operator.LESS, left, right.unit()));
    }

    @ParameterizedTest
    @MethodSource("beside")
    void moneyAndAreaDoNotStandBesideEachOther(BiFunction<Quantity, Quantity, Formula> made) {
        Quantity tax = park.quantity("tax");
        Quantity area = park.quantity("area");

        assertThatThrownBy(() -> made.apply(tax, area)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aConditionIsAboutTheRowsOfOneList() {
        assertThatThrownBy(() -> new Quantity.EnterpriseCount(
                        List.of(SampleForm.firms(), SampleForm.partners()), new Condition.Always(true), Measure.COUNT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsComputedForAnIndicatorMeasuresTheSame() {
        assertThatThrownBy(() -> new Quantity.Computed(
                        SampleForm.indicator("tax", "实缴税金", "万元", null), Moment.NOW, park.quantity("area")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
