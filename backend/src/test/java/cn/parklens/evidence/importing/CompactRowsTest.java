package cn.parklens.evidence.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompactRowsTest {

    @TempDir
    Path folder;

    @Test
    void rowsAreFoundAgainAsTheyWereWhereverTheyLie() throws Exception {
        CompactRows compact = new CompactRows(folder);
        List<CountedRow> rows = new ArrayList<>();
        for (int i = 0; i < 200_000; i++) {
            rows.add(row(i));
        }
        rows.forEach(compact::add);

        assertThat(compact).hasSize(rows.size());
        for (int i = rows.size() - 1; i >= 0; i -= 17) {
            assertThat(compact.get(i)).isEqualTo(rows.get(i));
        }
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    /** With a code, without one, with one that does not identify; alike ones and, beyond a few thousand, different ones. */
    private static CountedRow row(int i) {
        String code = "9132021310" + (10_000_000 + i);
        String name = "示范精密制造第" + i + "有限公司";
        String typed = "{\"level\":\"L" + (i % 20_000) + "\"}";
        return switch (i % 3) {
            case 0 -> new CountedRow(i + 2, code, name, code, typed);
            case 1 -> new CountedRow(i + 2, name, name, null, typed);
            default -> new CountedRow(i + 2, name, name, "ABC" + i, typed);
        };
    }
}
