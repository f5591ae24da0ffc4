package cn.parklens.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DistributionTest {

    @Test
    void quantilesLieBetweenTheTwoNearestFigures() {
        Distribution spread = Distribution.of(figures("40", "10", "20", "30")).orElseThrow();

        assertThat(spread.count()).isEqualTo(4);
        assertThat(spread.lowest()).isEqualByComparingTo("10");
        assertThat(spread.lowerQuartile()).isEqualByComparingTo("17.5");
        assertThat(spread.median()).isEqualByComparingTo("25");
        assertThat(spread.upperQuartile()).isEqualByComparingTo("32.5");
        assertThat(spread.highest()).isEqualByComparingTo("40");
    }

    @Test
    void theMedianOfAnOddNumberIsOneOfThem() {
        assertThat(Distribution.of(figures("3.10", "9", "5")).orElseThrow().median())
                .isEqualTo(new BigDecimal("5"));
    }

    @Test
    void nothingRoundsEvenWithManyDecimals() {
        Distribution spread = Distribution.of(figures("0.1", "0.123456789012345678901234567890"))
                .orElseThrow();

        assertThat(spread.lowerQuartile()).isEqualByComparingTo("0.1058641972530864197253086419725");
    }

    @Test
    void oneFigureIsAllItsQuantiles() {
        Distribution spread = Distribution.of(figures("-7")).orElseThrow();

        assertThat(List.of(spread.lowerQuartile(), spread.median(), spread.upperQuartile()))
                .containsOnly(new BigDecimal("-7"));
    }

    @Test
    void noFigureHasNoSpread() {
        assertThat(Distribution.of(List.of())).isEmpty();
    }

    private static List<BigDecimal> figures(String... figures) {
        return Stream.of(figures).map(BigDecimal::new).toList();
    }
}
