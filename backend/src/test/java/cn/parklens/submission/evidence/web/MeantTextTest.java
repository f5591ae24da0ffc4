package cn.parklens.submission.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.VersionDifference.Meant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeantTextTest {

    @ParameterizedTest
    @CsvSource({
        "12000000, 万元, '12,000,000 万元'",
        "30.5, 亩, 30.5 亩",
        "2.03333333333, 公顷, 2.03333 公顷",
        "0.00000125, 亿元, 0.00000125 亿元",
        "98, %, 98%",
        "2023, , 2023",
        "true, , 是",
        "false, , 否",
        "2025-03-01, , 2025-03-01",
        " , 亩, "
    })
    void whatWasUnderstoodIsReadWithItsUnit(@Nullable String value, @Nullable String unit, @Nullable String said) {
        assertThat(new MeantText().of(new Meant(value, unit))).isEqualTo(said);
    }
}
