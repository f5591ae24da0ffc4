package cn.parklens.evidence.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownDatesTest {

    /** 45200 is 1 October 2023. */
    @ParameterizedTest
    @CsvSource({
        "45200, yyyy-mm-dd, 2023-10-01",
        "45209, yyyy-mm-dd, 2023-10-10",
        "45209, 'yyyy\"年\"m\"月\"', 2023-10-10",
        "45200, 'yyyy\"年\"m\"月\"', 2023-10",
        "45209, yyyy, 2023-10-10"
    })
    void aDateKeepsItsDayUnlessItIsTheFirstAndNotShown(String serial, String format, String shown) {
        assertThat(Shown.number(serial, NumberStyle.of(200, format), false)).isEqualTo(shown);
    }
}
