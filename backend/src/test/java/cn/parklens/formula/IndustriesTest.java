package cn.parklens.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The first and last division of every section of GB/T 4754—2017. */
class IndustriesTest {

    @ParameterizedTest
    @CsvSource({
        "A, 01, 05", "B, 06, 12", "C, 13, 43", "D, 44, 46", "E, 47, 50", "F, 51, 52", "G, 53, 60", "H, 61, 62",
        "I, 63, 65", "J, 66, 69", "K, 70, 70", "L, 71, 72", "M, 73, 75", "N, 76, 79", "O, 80, 82", "P, 83, 83",
        "Q, 84, 85", "R, 86, 90", "S, 91, 96", "T, 97, 97",
    })
    void aSectionRunsFromItsFirstDivisionToItsLast(String section, String first, String last) {
        assertThat(Industries.section(first)).isEqualTo(section);
        assertThat(Industries.section(last + "19")).isEqualTo(section);
        assertThat(Industries.section(section + first)).isEqualTo(section);
        assertThat(Industries.section(section.toLowerCase(Locale.ROOT))).isEqualTo(section);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "98", "99", "3", "U11", "制造业", "3x", "x3", "/3", "3/", ":3", "3:", "@1"})
    void whatNamesNoDivisionHasNoSection(String industry) {
        assertThat(Industries.section(industry)).isEmpty();
    }
}
