package cn.parklens.evidence.importing;

import cn.parklens.check.ListFacts;
import cn.parklens.evidence.enterprise.EnterpriseName;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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

    private final Map<String, List<ListFacts.Row>> byList = new LinkedHashMap<>();
    private boolean someWithoutCode;

    /** Takes the rows of one list as they come. */
    Consumer<EvidenceRowRepository.Counted> rowsOf(EvidenceList list, String sheet) {
        Map<String, ListColumn> columns =
                list.columns().stream().collect(Collectors.toMap(ListColumn::code, Function.identity()));
        List<ListFacts.Row> rows = new ArrayList<>();
        byList.put(list.code(), rows);
        return row -> {
            someWithoutCode |= !row.identityKey().equals(row.creditCode());
            rows.add(new ListFacts.Row(
                    row.identityKey(), row.name(), row.creditCode(), sheet, row.number(), values(columns, row)));
        };
    }

    private static Map<String, Object> values(Map<String, ListColumn> columns, EvidenceRowRepository.Counted row) {
        Map<String, Object> values = new HashMap<>();
        columns.forEach((code, column) -> {
            String own = row.own(column.kind());
            if (own != null) {
                values.put(code, own);
            }
        });
        JSON.readTree(row.typed()).properties().forEach(member -> {
            Object value = value(columns.get(member.getKey()), member.getValue());
            if (value == null) {
                values.remove(member.getKey());
            } else {
                values.put(member.getKey(), value);
            }
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

    Map<String, ListFacts> facts() {
        Map<String, String> codeByName = someWithoutCode ? codeByName() : Map.of();
        Map<String, ListFacts> facts = new LinkedHashMap<>();
        byList.forEach((list, rows) -> facts.put(
                list,
                new ListFacts(
                        list,
                        codeByName.isEmpty()
                                ? rows
                                : rows.stream()
                                        .map(row -> known(row, codeByName))
                                        .toList())));
        return facts;
    }

    private Map<String, String> codeByName() {
        Map<String, String> codes = new HashMap<>();
        byList.values().stream()
                .flatMap(List::stream)
                .filter(FactsReader::hasCode)
                .forEach(row -> codes.merge(
                        EnterpriseName.fold(row.name()), row.key(), (one, other) -> one.equals(other) ? one : SEVERAL));
        return codes;
    }

    private static boolean hasCode(ListFacts.Row row) {
        return row.key().equals(row.creditCode());
    }

    private static ListFacts.Row known(ListFacts.Row row, Map<String, String> codeByName) {
        String code = codeByName.getOrDefault(row.key(), SEVERAL);
        return code.isEmpty()
                ? row
                : new ListFacts.Row(code, row.name(), row.creditCode(), row.sheet(), row.number(), row.values());
    }
}
