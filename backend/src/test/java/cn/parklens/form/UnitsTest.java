package cn.parklens.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {

    @ParameterizedTest(name = "1 {0} = {1}/{2} base units")
    @CsvSource({
        "元, 1, 1",
        "万元, 10000, 1",
        "亿元, 100000000, 1",
        "m², 1, 1",
        "万m², 10000, 1",
        "公顷, 10000, 1",
        "亩, 2000, 3",
        "平方公里, 1000000, 1",
        "个, 1, 1",
        "家, 1, 1",
        "项, 1, 1",
        "人, 1, 1",
        "户, 1, 1",
        "%, 1, 100",
        "万元/亩, 15, 1",
        "万元/公顷, 1, 1",
        "亿元/平方公里, 100, 1",
        "元/亩, 3, 2000",
        "万元/人, 10000, 1"
    })
    void everyFactorIsExact(String symbol, String numerator, String denominator) {
        Unit unit = Units.parse(symbol).orElseThrow();

        assertThat(unit.symbol()).isEqualTo(symbol);
        assertThat(unit.numerator()).isEqualTo(new BigInteger(numerator));
        assertThat(unit.denominator()).isEqualTo(new BigInteger(denominator));
    }

    @Test
    void aHectareIsFifteenMu() {
        Unit hectare = Units.parse("公顷").orElseThrow();
        Unit mu = Units.parse("亩").orElseThrow();

        Unit ratio = hectare.per(mu, "");

        assertThat(ratio.dimension()).isEqualTo(Dimension.NONE);
        assertThat(ratio.numerator()).isEqualTo(15);
        assertThat(ratio.denominator()).isEqualTo(1);
    }

    @Test
    void aQuotientHasTheDimensionOfItsParts() {
        assertThat(Units.parse("万元/亩").orElseThrow().dimension()).isEqualTo(new Dimension(1, -1, 0));
        assertThat(Units.parse("家/平方公里").orElseThrow().dimension()).isEqualTo(new Dimension(0, -1, 1));
        assertThat(Units.parse("%").orElseThrow().dimension()).isEqualTo(Dimension.NONE);
        assertThat(Units.parse("").orElseThrow()).isEqualTo(Units.PLAIN);
    }

    @Test
    void exponentsAddUpInAProductAndAreTakenOffInAQuotient() {
        Dimension left = new Dimension(3, 5, 7);
        Dimension right = new Dimension(1, 2, 4);

        assertThat(left.times(right)).isEqualTo(new Dimension(4, 7, 11));
        assertThat(left.per(right)).isEqualTo(new Dimension(2, 3, 3));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0", "-1, 1", "1, -1"})
    void aFactorIsPositive(BigInteger numerator, BigInteger denominator) {
        assertThatThrownBy(() -> new Unit("母", Dimension.AREA, numerator, denominator))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("母");
    }

    @Test
    void everySymbolThatStandsAloneIsOffered() {
        assertThat(Units.symbols())
                .contains("%", "元", "万元", "亿元", "m²", "公顷", "亩", "平方公里", "km²", "家")
                .allSatisfy(symbol -> assertThat(Units.parse(symbol)).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"吨", "万元/", "/亩", "万元/亩/年", " ", "万 元"})
    void anUnknownSymbolIsNoUnit(String symbol) {
        assertThat(Units.parse(symbol)).isEmpty();
    }
}
