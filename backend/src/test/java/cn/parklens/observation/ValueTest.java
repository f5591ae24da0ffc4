package cn.parklens.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTest {

    @ParameterizedTest
    @CsvSource({"12.30, 12.30", "1.2E+3, 1200", "0, 0", "-5, -5"})
    void aFigureKeepsItsDecimalsAndNeverHasFewerThanNone(BigDecimal typed, String kept) {
        assertThat(new Value.Figure(typed).amount()).isEqualTo(new BigDecimal(kept));
    }
}
