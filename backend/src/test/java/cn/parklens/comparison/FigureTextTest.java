package cn.parklens.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class FigureTextTest {

    @Test
    void decimalsStayAsTypedAndThousandsAreSeparated() {
        assertThat(FigureText.of(new BigDecimal("12345.60"))).isEqualTo("12,345.60");
        assertThat(FigureText.of(new BigDecimal("0"))).isEqualTo("0");
        assertThat(FigureText.of(new BigDecimal("-0.5"))).isEqualTo("−0.5");
    }

    @Test
    void aFigureLongerThanADoubleLosesNothing() {
        assertThat(FigureText.of(new BigDecimal("12345678901234567890.123456789")))
                .isEqualTo("12,345,678,901,234,567,890.123456789");
    }

    @Test
    void aRiseCarriesAPlus() {
        assertThat(FigureText.signed(new BigDecimal("4.1"))).isEqualTo("+4.1");
        assertThat(FigureText.signed(new BigDecimal("0.0"))).isEqualTo("0.0");
    }
}
