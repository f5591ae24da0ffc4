package cn.parklens.evidence.importing;

import cn.parklens.check.ListFacts;
import cn.parklens.evidence.ListRow;
import cn.parklens.evidence.enterprise.EnterpriseName;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stored rows as checks see them. An enterprise without a code in one list is the same as one of its name with a code in
 * another, when that name has but one code.
 */
final class FactsReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final String SEVERAL = "";

    private final Map<String, String> codeByName = new HashMap<>();
    private final Map<String, List<ListFacts.Row>> byList = new LinkedHashMap<>();

    void add(EvidenceList list, String sheet, List<ListRow> stored) {
        Map<String, ListColumn> columns =
                list.columns().stream().collect(Collectors.toMap(ListColumn::code, Function.identity()));
        List<ListFacts.Row> rows = new ArrayList<>(stored.size());
        for (ListRow row : stored) {
            if (!row.identityKey().equals(EnterpriseName.fold(row.name()))) {
                codeByName.merge(
                        EnterpriseName.fold(row.name()),
                        row.identityKey(),
                        (one, other) -> one.equals(other) ? one : SEVERAL);
            }
            rows.add(new ListFacts.Row(
                    row.identityKey(),
                    row.name(),
                    row.creditCode(),
                    sheet,
                    row.number(),
                    values(columns, JSON.readTree(row.typed()))));
        }
        byList.put(list.code(), rows);
    }

    private static Map<String, Object> values(Map<String, ListColumn> columns, JsonNode typed) {
        Map<String, Object> values = new HashMap<>();
        typed.properties().forEach(member -> {
            Object value = value(columns.get(member.getKey()), member.getValue());
            if (value != null) {
                values.put(member.getKey(), value);
            }
        });
        return values;
    }

    private static @Nullable Object value(@Nullable ListColumn column, JsonNode node) {
        if (column == null) {
            return null;
        }
        return switch (column.kind()) {
            case FIGURE -> node.isNumber() ? node.decimalValue() : null;
            case YES_NO -> node.isBoolean() ? node.booleanValue() : null;
            case DATE -> LocalDate.parse(node.asString());
            default -> node.asString();
        };
    }

    Map<String, ListFacts> facts() {
        Map<String, ListFacts> facts = new LinkedHashMap<>();
        byList.forEach((list, rows) -> facts.put(
                list, new ListFacts(list, rows.stream().map(this::known).toList())));
        return facts;
    }

    private ListFacts.Row known(ListFacts.Row row) {
        String code = codeByName.getOrDefault(row.key(), SEVERAL);
        return code.isEmpty()
                ? row
                : new ListFacts.Row(code, row.name(), row.creditCode(), row.sheet(), row.number(), row.values());
    }
}
