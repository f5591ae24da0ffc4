package cn.parklens.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A list is the same as long as it says the same, whoever reads it. */
class ListFactsTest {

    private static final ListFacts.Row ROW =
            new ListFacts.Row("E1", "示范第1制造有限公司", null, "清单", 2, Map.of("level", "L2"));

    @Test
    void itIsTheSameWithTheSameRows() {
        ListFacts list = new ListFacts("listed", List.of(ROW));

        assertThat(list)
                .isEqualTo(new ListFacts("listed", List.of(ROW)))
                .hasSameHashCodeAs(new ListFacts("listed", List.of(ROW)))
                .isNotEqualTo(new ListFacts("covered", List.of(ROW)))
                .isNotEqualTo(new ListFacts("listed", List.of()))
                .isNotEqualTo("listed");
        assertThat(list.hashCode()).isNotEqualTo(new ListFacts("covered", List.of(ROW)).hashCode());
        assertThat(list.list()).isEqualTo("listed");
        assertThat(list).hasToString("listed" + List.of(ROW));
    }
}
