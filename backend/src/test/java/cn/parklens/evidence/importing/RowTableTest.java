package cn.parklens.evidence.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RowTableTest {

    /** Few keys many times, keys that want the same place, and more of them than it begins with room for. */
    @Test
    void aKeyKeepsItsFirstRowAsAMapWouldKeepIt() {
        SplittableRandom random = new SplittableRandom(20261121);
        for (int bits : new int[] {3, 12, 20, 64}) {
            RowTable table = new RowTable();
            Map<Long, Integer> map = new HashMap<>();
            for (int row = 1; row <= 50_000; row++) {
                long key = random.nextLong() >>> (64 - bits) << (row % 2 == 0 ? 0 : 40);
                Integer known = map.putIfAbsent(key, row);

                assertThat(table.putIfAbsent(key, row)).isEqualTo(known == null ? 0 : known);
            }
        }
    }

    @Test
    void aKeyOfNothingButZerosIsAKey() {
        RowTable table = new RowTable();

        assertThat(table.putIfAbsent(0, 2)).isZero();
        assertThat(table.putIfAbsent(0, 3)).isEqualTo(2);
    }

    @Test
    void aRowTakesThePlaceOfAnother() {
        RowTable table = new RowTable();
        table.putIfAbsent(7, -2);
        table.replace(7, 3);

        assertThat(table.putIfAbsent(7, 4)).isEqualTo(3);
    }
}
