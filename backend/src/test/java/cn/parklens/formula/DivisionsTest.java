package cn.parklens.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivisionsTest {

    @ParameterizedTest
    @CsvSource({
        "914403001922038216, true",
        "91440400192548256N, true",
        "91440182MA5A0000XX, false",
        "440301103097413, true",
        "440182103097413, false",
        "320583, true",
        "100000, true",
        "999999, false",
        "'', false",
    })
    void aCodeIsOfADivisionOfToday(String code, boolean known) {
        assertThat(Divisions.known(code)).isEqualTo(known);
    }

    @Test
    void theyAreThoseThatTheDatabaseHolds() throws Exception {
        try (InputStream in = getClass().getResourceAsStream("/db/migration/V1__divisions.sql")) {
            String sql = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(Pattern.compile("\\('(\\d+)', '").matcher(sql).results().map(found -> found.group(1)))
                    .hasSizeGreaterThan(3_000)
                    .allSatisfy(code -> assertThat(Divisions.known((code + "0000").substring(0, 6)))
                            .as(code)
                            .isTrue());
        }
    }
}
