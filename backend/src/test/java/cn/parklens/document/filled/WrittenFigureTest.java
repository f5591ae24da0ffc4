package cn.parklens.document.filled;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenFigureTest {

    @ParameterizedTest(name = "{0} in {1} is {2}")
    @CsvSource({
        "478万, 万元, 478",
        "478万元, 万元, 478",
        "1.2亿, 万元, 12000",
        "1.2亿元, 亿元, 1.2",
        "478万, 亿元, 0.0478",
        "1.2万, 家, 12000",
        "1.2万家, 家, 12000",
        "１．２万, 家, 12000",
        "'1,200万', 亿元, 0.12",
        "478万, 万元/亩, 478",
        "1.2E4, 家, 12000",
        "￥478万, 万元, 478",
        "1.50万, 万元, 1.50",
        "300家, 家, 300",
        "480家, 个, 480",
        "12户, 家, 12",
        "1.2万项, 个, 12000",
        "16308亩, 公顷, 1087.2",
        "9.5平方公里, 公顷, 950",
        "9.5km², 公顷, 950",
        "1.5万亩, 公顷, 1000",
        "'5,000平方米', 公顷, 0.5",
        "386.8万m², 万m², 386.8",
        "386.8万平方米, 万m², 386.8",
        "100亩, 公顷, 6.66666667",
        "620公顷, 公顷, 620"
    })
    void whatOfficesWriteIsWorkedOutInTheUnitOfTheRow(String written, String unit, String digits) {
        assertThat(WrittenFigure.inUnit(written, unit)).contains(digits);
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "6 7, 家",
        "1 5万, 家",
        "478元, 万元",
        "300人, 家",
        "300亩, 家",
        "300家, 公顷",
        "300m², 万m²",
        "1.2万, %",
        "480①, 家",
        "155³, 家",
        "478万①, 万元",
        "9.5km²①, 公顷",
        "约300, 家",
        "300多, 家",
        "三百, 家",
        "1万2, 家",
        "—, 家",
        "100-200, 家",
        "478美元, 万元"
    })
    void whatMayBeMeantInTwoWaysIsNotGuessed(String written, String unit) {
        assertThat(WrittenFigure.inUnit(written, unit)).isEmpty();
    }
}
