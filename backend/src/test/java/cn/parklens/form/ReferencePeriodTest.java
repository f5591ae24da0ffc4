package cn.parklens.form;

import static cn.parklens.form.ReferencePeriod.endOf;
import static cn.parklens.form.ReferencePeriod.year;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A year for what adds up, a year's last day for what stands. */
class ReferencePeriodTest {

    @Test
    void itIsWrittenAndReadInOneWay() {
        assertThat(year(2025).code()).isEqualTo("2025");
        assertThat(endOf(2025).code()).isEqualTo("2025-12-31");
        assertThat(ReferencePeriod.parse("2025")).isEqualTo(year(2025));
        assertThat(ReferencePeriod.parse("2025-12-31")).isEqualTo(endOf(2025));
    }

    @Test
    void peopleReadItInChinese() {
        assertThat(year(2025).title()).isEqualTo("2025年");
        assertThat(endOf(2025).title()).isEqualTo("2025年末");
    }

    @Test
    void theOneBeforeIsOfTheSameKind() {
        assertThat(year(2025).previous()).isEqualTo(year(2024));
        assertThat(endOf(2025).previous()).isEqualTo(endOf(2024));
        assertThat(endOf(2024).lastDay()).isEqualTo(LocalDate.of(2024, 12, 31));
    }

    @Test
    void theLatestStandsFirstAsOfficialFormsPrintTheirColumns() {
        assertThat(Stream.of(year(2023), year(2025), year(2024)).sorted())
                .containsExactly(year(2025), year(2024), year(2023));
    }

    @ParameterizedTest
    @ValueSource(ints = {1900, 2999})
    void theFirstAndTheLastYearAreYears(int number) {
        assertThat(year(number).year()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(ints = {1899, 3000})
    void noFigureIsOfAYearBeyond(int number) {
        assertThatThrownBy(() -> year(number)).isInstanceOf(IllegalArgumentException.class);
    }
}
