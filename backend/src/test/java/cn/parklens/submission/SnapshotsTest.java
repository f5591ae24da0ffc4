package cn.parklens.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.check.Facts;
import cn.parklens.check.ListFacts;
import cn.parklens.submission.FindingsSnapshot.ListLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A list that nobody touched is the same list at the next sending, however its rows were read. */
class SnapshotsTest {

    @Test
    void whatAListHoldsDoesNotDependOnHowItsRowsWereMade() {
        ListLine before = line(new Anew("示例一", 2, "1.50"), new Anew("示例二", 3, "2"));

        assertThat(line(new Anew("示例一", 2, "1.5"), new Anew("示例二", 3, "2.0")))
                .as("made anew, with other zeros")
                .isEqualTo(before);
        assertThat(line(new Anew("示例二", 2, "2"), new Anew("示例一", 3, "1.50")))
                .as("in another order")
                .isEqualTo(before);
        assertThat(line(new Anew("示例一", 2, "1.5"), new Anew("示例二", 3, "3")).isLike(before))
                .as("with another figure")
                .isFalse();
        assertThat(line(new Anew("示例一", 2, "2"), new Anew("示例二", 3, "1.5")).isLike(before))
                .as("with figures of each other")
                .isFalse();
    }

    @Test
    void ofASnapshotThatDoesNotTellOnlyTheRowsAreCompared() {
        assertThat(new ListLine(2, 7).isLike(new ListLine(2, null))).isTrue();
        assertThat(new ListLine(3, 7).isLike(new ListLine(2, null))).isFalse();
    }

    private static ListLine line(ListFacts.Row... rows) {
        Facts facts = new Facts(Map.of(), Map.of("land", new ListFacts("land", List.of(rows))), Map.of(), Map.of());
        return Snapshots.lists(facts).getOrDefault("land", new ListLine(0, null));
    }

    /** Equal to itself only, as a row that is made at each look. */
    private static final class Anew implements ListFacts.Row {

        private final String name;
        private final int number;
        private final String area;

        Anew(String name, int number, String area) {
            this.name = name;
            this.number = number;
            this.area = area;
        }

        @Override
        public String key() {
            return name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public @Nullable String creditCode() {
            return null;
        }

        @Override
        public String sheet() {
            return "Sheet1";
        }

        @Override
        public int number() {
            return number;
        }

        @Override
        public Map<String, Object> values() {
            return Map.of("area", new BigDecimal(area), "since", LocalDate.of(2025, 1, 2));
        }
    }
}
