package cn.parklens.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EnterprisesTest {

    private record Row(String key, int number) implements ListRow {

        @Override
        public String name() {
            return key;
        }

        @Override
        public @Nullable String creditCode() {
            return null;
        }

        @Override
        public String sheet() {
            return "清单";
        }

        @Override
        public Map<String, Object> values() {
            return Map.of();
        }
    }

    private static List<Row> rows(Stream<String> keys) {
        List<String> all = keys.toList();
        return IntStream.range(0, all.size())
                .mapToObj(i -> new Row(all.get(i), i + 2))
                .toList();
    }

    @Test
    void anEmptyListHoldsNobody() {
        Enterprises none = new Enterprises(List.of());

        assertThat(none.size()).isZero();
        assertThat(none.holds("甲")).isFalse();
        assertThat(none.keys()).isEmpty();
    }

    @Test
    void keysOfOneHashAreStillTwoEnterprises() {
        Enterprises alike = new Enterprises(rows(Stream.of("AaAa", "BBBB", "AaBB", "AaAa")));

        assertThat("AaAa").hasSameHashCodeAs("BBBB");
        assertThat(alike.size()).isEqualTo(3);
        assertThat(alike.keys()).containsExactly("AaAa", "BBBB", "AaBB");
        assertThat(alike.holds("BBAa")).isFalse();
        assertThat(alike.of(3)).isZero();
    }

    @Test
    void saysWhatAMapOfTheKeysSays() {
        SplittableRandom random = new SplittableRandom(20261121);
        for (int size : new int[] {1, 3, 4, 5, 64, 1_000, 20_000}) {
            List<Row> rows =
                    rows(IntStream.range(0, size).mapToObj(i -> Integer.toString(random.nextInt(size * 2), 7)));
            Map<String, Integer> first = new HashMap<>();
            rows.forEach(row -> first.putIfAbsent(row.key(), row.number() - 2));

            Enterprises enterprises = new Enterprises(rows);

            assertThat(enterprises.size()).isEqualTo(first.size());
            assertThat(enterprises.keys()).doesNotHaveDuplicates().hasSize(first.size());
            for (int row = 0; row < size; row++) {
                assertThat(enterprises.of(row))
                        .isEqualTo(first.get(rows.get(row).key()));
            }
            for (int i = 0; i < size * 2; i++) {
                String key = Integer.toString(i, 7);
                assertThat(enterprises.holds(key)).isEqualTo(first.containsKey(key));
            }
        }
    }
}
