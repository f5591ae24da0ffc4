package cn.parklens.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MultiplesTest {

    @ParameterizedTest
    @CsvSource({"万元,万", "百万元,百万", "千万元,千万", "万亿元,万亿", "元,''", "公顷,''", "'',''"})
    void aUnitBeginsWithTheLongest(String unit, String multiple) {
        assertThat(Multiples.of(unit)).isEqualTo(multiple);
    }

    @ParameterizedTest
    @CsvSource({"1.2,亿,万,12000", "478,万,'',4780000", "5,'',万,0.0005", "3,万亿,亿,30000", "7,万,万,7"})
    void aFigureIsCountedInAnother(BigDecimal figure, String from, String to, BigDecimal converted) {
        assertThat(Multiples.convert(figure, from, to)).isEqualByComparingTo(converted);
    }
}
