package cn.parklens.submission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.parklens.form.Severity;
import cn.parklens.submission.NotThere;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartTest {

    @Test
    void whereNothingIsAskedForTheFirstFiftyOfEachGroupAreShown() {
        assertThat(Part.read(List.of()))
                .containsOnlyKeys(Severity.values())
                .containsEntry(Severity.HINT, new Part(Severity.HINT, 0, 50));
    }

    @Test
    void whatAnAddressNamesIsReadAsItIsWritten() {
        Part part = new Part(Severity.EXPLAIN, 50, 100);

        assertThat(part).hasToString("EXPLAIN-50-100");
        assertThat(Part.read(List.of("EXPLAIN-50-100")))
                .containsEntry(Severity.EXPLAIN, part)
                .containsEntry(Severity.BLOCKING, new Part(Severity.BLOCKING, 0, 50));
    }

    @Test
    void partsThatCameOneAfterTheOtherAreOne() {
        assertThat(Part.read(List.of("HINT-0-50", "HINT-50-100", "EXPLAIN-0-50", "HINT-100-1000")))
                .containsEntry(Severity.HINT, new Part(Severity.HINT, 0, 1000))
                .containsEntry(Severity.EXPLAIN, new Part(Severity.EXPLAIN, 0, 50));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ALL", "HINT-0", "LOW-0-50", "HINT--1-50", "HINT-0-99999999", "hint-0-50", "HINT-0-50 "})
    void whatWasNeverWrittenSoIsNotThere(String written) {
        assertThatThrownBy(() -> Part.read(List.of(written))).isInstanceOf(NotThere.class);
    }

    @ParameterizedTest(name = "{0}-{1} of {2} is {3}-{4}")
    @CsvSource({
        "0, 50, 1000, 0, 50",
        "0, 50, 12, 0, 12",
        "0, 50, 0, 0, 0",
        "50, 100, 1000, 50, 100",
        "950, 1000, 960, 950, 960",
        "100, 150, 50, 0, 50",
        "100, 150, 60, 50, 60",
        "100, 50, 1000, 100, 101"
    })
    void aPartLiesWithinItsGroup(int from, int until, int size, int first, int last) {
        assertThat(new Part(Severity.HINT, from, until).within(size)).isEqualTo(new Part(Severity.HINT, first, last));
    }

    @ParameterizedTest(name = "{0} is among those from {1}")
    @CsvSource({"0, 0", "49, 0", "50, 50", "129, 100"})
    void aFindingIsShownAmongTheFiftyAroundIt(int place, int from) {
        assertThat(Part.around(Severity.HINT, place)).isEqualTo(new Part(Severity.HINT, from, from + 50));
    }
}
