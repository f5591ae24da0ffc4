package cn.parklens.evidence.importing;

import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stored rows of one list as values by column. What is understood beside name and code is alike in many rows: each kind is
 * parsed but once.
 */
final class ColumnValues {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    /** Stands for a value that is written down as absent, whatever a row's own column says. */
    private static final Object NONE = new Object();

    private static final int REMEMBERED = 4_096;

    private final Map<String, ListColumn> byCode;
    private final List<ListColumn> own;
    /** Rows that are made anew at each look are looked at by several at once. */
    private final Map<String, Map<String, Object>> remembered = new ConcurrentHashMap<>();

    ColumnValues(EvidenceList list) {
        byCode = list.columns().stream().collect(Collectors.toMap(ListColumn::code, Function.identity()));
        own = list.columns().stream()
                .filter(column -> CountedRow.hasOwn(column.kind()))
                .toList();
    }

    /** The values of a row; a column left blank is absent. */
    @SuppressWarnings("unchecked")
    Map<String, Object> of(CountedRow row) {
        Map<String, Object> typed = remembered.get(row.typed());
        if (typed == null) {
            typed = read(row.typed());
            if (remembered.size() < REMEMBERED) {
                remembered.put(row.typed(), typed);
            }
        }
        List<Map.Entry<String, Object>> values = new ArrayList<>(own.size() + typed.size());
        for (ListColumn column : own) {
            String value = row.own(column.kind());
            if (value != null && !typed.containsKey(column.code())) {
                values.add(Map.entry(column.code(), value));
            }
        }
        typed.forEach((code, value) -> {
            if (!NONE.equals(value)) {
                values.add(Map.entry(code, value));
            }
        });
        return Map.ofEntries(values.toArray(Map.Entry[]::new));
    }

    private Map<String, Object> read(String typed) {
        Map<String, Object> values = new HashMap<>();
        JSON.readTree(typed).properties().forEach(member -> {
            Object value = value(byCode.get(member.getKey()), member.getValue());
            values.put(member.getKey(), value == null ? NONE : value);
        });
        return values;
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
