package cn.parklens.evidence.importing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.check.ListFacts;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows in memory beside those that were put there, which are kept here as plain objects. */
class HeldRowsTest {

    private static final int ROWS = 5_000;

    private static final EvidenceList LIST = new EvidenceList(
            "industrial",
            "清单",
            List.of(),
            List.of(),
            List.of(
                    column("name", ListColumn.Kind.ENTERPRISE_NAME),
                    column("level", ListColumn.Kind.CHOICE),
                    column("code", ListColumn.Kind.CREDIT_CODE)),
            "",
            true);

    private final Random random = new Random(20261121);

    private record Plain(
            int number, String key, String name, @Nullable String code, String level) {

        Map<String, Object> values() {
            Map<String, Object> values = new HashMap<>(Map.of("name", name));
            if (code != null) {
                values.put("code", code);
            }
            if (!level.isEmpty()) {
                values.put("level", level);
            }
            return values;
        }
    }

    @Test
    void everyRowIsFoundAgainWithItsValues() {
        List<Plain> rows = rows();

        assertSame(held(rows), rows);
    }

    @Test
    void rowsThatDoNotCountAreLeftOutAndNoOthers() {
        List<Plain> rows = rows();
        Set<Integer> twice = rows.stream()
                .map(Plain::number)
                .filter(number -> number % 7 == 0)
                .collect(Collectors.toSet());

        HeldRows others = held(rows).without(twice);

        assertSame(
                others,
                rows.stream().filter(row -> !twice.contains(row.number())).toList());
    }

    @Test
    void aListIsCodedWhenEachOfItsRowsIsKnownByItsCode() {
        List<Plain> coded =
                rows().stream().filter(row -> row.key().equals(row.code())).toList();
        List<Plain> butOne = new ArrayList<>(coded);
        butOne.add(new Plain(ROWS + 2, "示范厂", "示范厂", "ABC", "L1"));

        assertThat(held(coded).isCoded()).isTrue();
        assertThat(held(butOne).isCoded()).isFalse();
        assertThat(held(butOne).without(Set.of(ROWS + 2)).isCoded()).isTrue();
    }

    /** What was said otherwise in a row's own column, and what was said to be absent, is not what the row says itself. */
    @Test
    void whatAnOwnColumnSaysOtherwiseCountsMore() {
        FactsReader reader = new FactsReader(LIST, "清单", 2, Path.of("nowhere"));
        reader.accept(new CountedRow(2, "示范厂", "示范厂", "ABC", "{\"name\":\"示范 厂\",\"code\":null}"));
        reader.accept(new CountedRow(3, "C", "另一厂", "C", "{}"));

        List<ListFacts.Row> rows = reader.list().facts().rows();

        assertThat(rows.get(0).values()).isEqualTo(Map.of("name", "示范 厂"));
        assertThat(rows.get(1).values()).isEqualTo(Map.of("name", "另一厂", "code", "C"));
    }

    /** Texts of rows are decoded when they are asked for: which of two is meant is known before. */
    @Test
    void ofNameAndCodeOnlyTheOneThatIsMeantIsAsked() {
        List<String> asked = new ArrayList<>();
        Map<String, Object> values = new OwnColumns(LIST)
                .values(
                        Alike.of(List.of(), Map.of("level", "L1")),
                        () -> {
                            asked.add("name");
                            return "示范厂";
                        },
                        () -> {
                            asked.add("code");
                            return "ABC";
                        });

        assertThat(values.get("level")).isEqualTo("L1");
        assertThat(asked).isEmpty();
        assertThat(values.get("name")).isEqualTo("示范厂");
        assertThat(asked).containsExactly("name");
        assertThat(values.get("code")).isEqualTo("ABC");
        assertThat(asked).containsExactly("name", "code");
    }

    private static void assertSame(List<ListFacts.Row> held, List<Plain> rows) {
        assertThat(held).hasSize(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Plain row = rows.get(i);
            ListFacts.Row found = held.get(i);
            assertThat(found.number()).isEqualTo(row.number());
            assertThat(found.key()).isEqualTo(row.key());
            assertThat(found.name()).isEqualTo(row.name());
            assertThat(found.creditCode()).isEqualTo(row.code());
            assertThat(found.sheet()).isEqualTo("清单");
            assertThat(found.values()).isEqualTo(row.values());
        }
    }

    private static HeldRows held(List<Plain> rows) {
        HeldRows held = new HeldRows("清单", new OwnColumns(LIST));
        rows.forEach(row -> held.add(
                row.number(),
                row.key(),
                row.name(),
                row.code(),
                Alike.of(List.of(), row.level().isEmpty() ? Map.of() : Map.of("level", row.level()))));
        return held;
    }

    /** With a code, without one, with one that does not identify; names of one character and of a thousand. */
    private List<Plain> rows() {
        return IntStream.range(0, ROWS).mapToObj(this::row).toList();
    }

    private Plain row(int at) {
        String name = at % 500 == 0 ? "长".repeat(1_000) + at : "示范".repeat(random.nextInt(1, 15)) + "😀" + at;
        String code = at % 3 == 0 ? null : "9132021310" + (10_000_000 + at);
        String key = at % 5 == 0 || code == null ? name : code;
        return new Plain(at + 2, key, name, code, random.nextBoolean() ? "L" + random.nextInt(6) : "");
    }

    private static ListColumn column(String code, ListColumn.Kind kind) {
        return new ListColumn(code, code, List.of(), kind, false, List.of(), "");
    }
}
