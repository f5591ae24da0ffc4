package cn.parklens.evidence.importing;

import cn.parklens.evidence.reading.EvidenceRow;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows of one list as values by column, of those being read and of stored ones. What is understood beside name and code
 * is alike in many rows: each kind is made but once.
 */
final class ColumnValues {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    /** Stands for a value that is written down as absent, whatever a row's own column says. */
    private static final Object NONE = new Object();

    private static final int REMEMBERED = 4_096;

    private final List<ListColumn> columns;
    private final Map<String, ListColumn> byCode;
    private final int[] own;
    private final int[] others;
    private final String[] ownCodes;
    /** Rows that are made anew at each look are looked at by several at once. */
    private final Map<String, Typed> remembered = new ConcurrentHashMap<>();

    private final Map<List<@Nullable Object>, Map<String, Object>> alike = new HashMap<>();

    /**
     * What stored rows say that are alike.
     *
     * @param ofOwn in the row's own columns: mostly null, for nothing is said there but where it differs
     */
    private record Typed(List<@Nullable Object> ofOwn, Map<String, Object> shared) {}

    ColumnValues(EvidenceList list) {
        columns = list.columns();
        byCode = columns.stream().collect(Collectors.toMap(ListColumn::code, Function.identity()));
        own = indexes(true);
        others = indexes(false);
        ownCodes = Arrays.stream(own).mapToObj(i -> columns.get(i).code()).toArray(String[]::new);
    }

    private int[] indexes(boolean ofOwn) {
        return IntStream.range(0, columns.size())
                .filter(i -> CountedRow.hasOwn(columns.get(i).kind()) == ofOwn)
                .toArray();
    }

    /** The values of a row that is being read, as they will be read again; a column left blank is absent. */
    Map<String, Object> of(EvidenceRow row) {
        List<@Nullable Object> values = row.values();
        @Nullable Object[] ofOwn = new @Nullable Object[own.length];
        for (int i = 0; i < own.length; i++) {
            ofOwn[i] = values.get(own[i]);
        }
        @Nullable Object[] rest = new @Nullable Object[others.length];
        for (int i = 0; i < others.length; i++) {
            Object value = values.get(others[i]);
            rest[i] = value instanceof BigDecimal figure && figure.scale() < 0 ? figure.setScale(0) : value;
        }
        List<@Nullable Object> key = Arrays.asList(rest);
        Map<String, Object> shared = alike.get(key);
        if (shared == null) {
            shared = shared(key);
            if (alike.size() < REMEMBERED) {
                alike.put(key, shared);
            }
        }
        return new RowValues(ownCodes, ofOwn, shared);
    }

    private Map<String, Object> shared(List<@Nullable Object> rest) {
        Map<String, Object> shared = new HashMap<>();
        for (int i = 0; i < others.length; i++) {
            Object value = rest.get(i);
            if (value != null) {
                shared.put(columns.get(others[i]).code(), value);
            }
        }
        return Map.copyOf(shared);
    }

    /** The values of a stored row; a column left blank is absent. */
    Map<String, Object> of(CountedRow row) {
        Typed typed = remembered.get(row.typed());
        if (typed == null) {
            typed = read(row.typed());
            if (remembered.size() < REMEMBERED) {
                remembered.put(row.typed(), typed);
            }
        }
        @Nullable Object[] ofOwn = new @Nullable Object[own.length];
        for (int i = 0; i < own.length; i++) {
            Object said = typed.ofOwn().get(i);
            ofOwn[i] = said == null ? row.own(columns.get(own[i]).kind()) : NONE.equals(said) ? null : said;
        }
        return new RowValues(ownCodes, ofOwn, typed.shared());
    }

    private Typed read(String typed) {
        Map<String, Object> values = new HashMap<>();
        JSON.readTree(typed)
                .properties()
                .forEach(member -> values.put(
                        member.getKey(),
                        Objects.requireNonNullElse(value(byCode.get(member.getKey()), member.getValue()), NONE)));
        @Nullable Object[] ofOwn = Arrays.stream(ownCodes).map(values::remove).toArray();
        values.values().removeIf(NONE::equals);
        return new Typed(Arrays.asList(ofOwn), Map.copyOf(values));
    }

    private static @Nullable Object value(@Nullable ListColumn column, JsonNode node) {
        if (column == null || node.isNull()) {
            return null;
        }
        return switch (column.kind()) {
            case FIGURE -> node.isNumber() ? node.decimalValue() : null;
            case YES_NO -> node.isBoolean() ? node.booleanValue() : null;
            case DATE -> LocalDate.parse(node.asString());
            default -> node.asString();
        };
    }
}
