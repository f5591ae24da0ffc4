package cn.parklens.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final List<BigDecimal> FIGURES =
            Stream.of("30", "10", "20", "20.0", "5").map(BigDecimal::new).toList();

    @Test
    void equalFiguresShareTheBetterRankAndTheNextIsSkipped() {
        Function<BigDecimal, Standing> standing = Standing.among(FIGURES, true);

        assertThat(FIGURES.stream().map(standing).map(Standing::rank)).containsExactly(1, 4, 2, 2, 5);
    }

    @Test
    void thePercentileIsTheShareOfOthersThatAreStrictlyWorse() {
        Function<BigDecimal, Standing> standing = Standing.among(FIGURES, true);

        assertThat(FIGURES.stream().map(standing).map(Standing::percentile))
                .containsExactly(
                        new BigDecimal("100.0"),
                        new BigDecimal("25.0"),
                        new BigDecimal("50.0"),
                        new BigDecimal("50.0"),
                        new BigDecimal("0.0"));
    }

    @Test
    void whereLowerIsBetterTheLowestIsFirst() {
        Function<BigDecimal, Standing> standing = Standing.among(FIGURES, false);

        assertThat(FIGURES.stream().map(standing).map(Standing::rank)).containsExactly(5, 2, 3, 3, 1);
        assertThat(standing.apply(new BigDecimal("5")).percentile()).isEqualByComparingTo("100");
    }

    @Test
    void aloneThereIsNoPercentile() {
        Standing only = Standing.among(List.of(BigDecimal.TEN), true).apply(BigDecimal.TEN);

        assertThat(only).isEqualTo(new Standing(1, 1, null));
    }
}
