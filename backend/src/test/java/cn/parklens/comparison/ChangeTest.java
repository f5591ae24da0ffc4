package cn.parklens.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ChangeTest {

    @Test
    void theDifferenceIsExactAndTheShareHasOneDecimal() {
        assertThat(change("29.97", "31.20", false))
                .isEqualTo(new Change(new BigDecimal("1.23"), new BigDecimal("4.1")));
    }

    @Test
    void percentagesDifferInPointsOnly() {
        assertThat(change("50", "48.5", true)).isEqualTo(new Change(new BigDecimal("-1.5"), null));
    }

    @Test
    void fromNothingOrALossThereIsNoRelativeChange() {
        assertThat(change("0", "5", false).relative()).isNull();
        assertThat(change("-3", "5", false)).isEqualTo(new Change(new BigDecimal("8"), null));
    }

    @Test
    void aGapHasNoChange() {
        assertThat(Change.between(Reading.missing(Gap.WITHHELD), Reading.of(BigDecimal.ONE), false))
                .isEmpty();
        assertThat(Change.between(Reading.of(BigDecimal.ONE), Reading.missing(Gap.NOT_FILLED), false))
                .isEmpty();
    }

    private static Change change(String before, String after, boolean percentage) {
        return Change.between(new BigDecimal(before), new BigDecimal(after), percentage);
    }
}
