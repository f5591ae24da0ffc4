package cn.parklens.evidence.importing;

import cn.parklens.evidence.TypedValues;
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
import tools.jackson.databind.JsonNode;

/**
 * Rows of one list as values by column, of those being read and of stored ones. What is understood beside name and code
 * is alike in many rows: each kind is made but once.
 */
final class ColumnValues {

    private static final int REMEMBERED = 4_096;

    private final List<ListColumn> columns;
    private final Map<String, ListColumn> byCode;
    private final OwnColumns own;
    private final int[] others;
    /** Rows that are made anew at each look are looked at by several at once. */
    private final Map<String, Alike> stored = new ConcurrentHashMap<>();

    private final Map<List<@Nullable Object>, Alike> read = new HashMap<>();

    ColumnValues(EvidenceList list) {
        columns = list.columns();
        byCode = columns.stream().collect(Collectors.toMap(ListColumn::code, Function.identity()));
        own = new OwnColumns(list);
        others = IntStream.range(0, columns.size())
                .filter(i -> !OwnColumns.isOne(columns.get(i).kind()))
                .toArray();
    }

    OwnColumns own() {
        return own;
    }

    /** What a row that is being read says, as it will be read again. */
    Alike of(EvidenceRow row) {
        List<@Nullable Object> values = row.values();
        String code = OwnColumns.code(row);
        @Nullable Object[] said = new @Nullable Object[own.size() + others.length];
        for (int i = 0; i < own.size(); i++) {
            Object value = values.get(own.place(i));
            if (!Objects.equals(value, OwnColumns.said(own.kind(i), row.name(), code))) {
                said[i] = value == null ? Alike.NONE : value;
            }
        }
        for (int i = 0; i < others.length; i++) {
            Object value = values.get(others[i]);
            said[own.size() + i] =
                    value instanceof BigDecimal figure && figure.scale() < 0 ? figure.setScale(0) : value;
        }
        List<@Nullable Object> key = Arrays.asList(said);
        Alike alike = read.get(key);
        if (alike == null) {
            alike = alike(key);
            if (read.size() < REMEMBERED) {
                read.put(key, alike);
            }
        }
        return alike;
    }

    private Alike alike(List<@Nullable Object> said) {
        Map<String, Object> shared = new HashMap<>();
        for (int i = 0; i < others.length; i++) {
            Object value = said.get(own.size() + i);
            if (value != null) {
                shared.put(columns.get(others[i]).code(), value);
            }
        }
        return Alike.of(said.subList(0, own.size()), shared);
    }

    /** What a stored row says, which is written down as JSON. */
    Alike of(String typed) {
        Alike alike = stored.get(typed);
        if (alike == null) {
            alike = read(typed);
            if (stored.size() < REMEMBERED) {
                stored.put(typed, alike);
            }
        }
        return alike;
    }

    private Alike read(String typed) {
        Map<String, Object> values = new HashMap<>();
        TypedValues.of(typed)
                .properties()
                .forEach(member -> values.put(
                        member.getKey(),
                        Objects.requireNonNullElse(value(byCode.get(member.getKey()), member.getValue()), Alike.NONE)));
        @Nullable
        Object[] ofOwn = IntStream.range(0, own.size())
                .mapToObj(i -> values.remove(own.code(i)))
                .toArray();
        values.values().removeIf(Alike.NONE::equals);
        return Alike.of(Arrays.asList(ofOwn), values);
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
