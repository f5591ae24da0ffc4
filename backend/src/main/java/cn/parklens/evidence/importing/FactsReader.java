package cn.parklens.evidence.importing;

import cn.parklens.check.ListFacts;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes of stored rows of one list what checks see of them. */
final class FactsReader implements Consumer<EvidenceRowRepository.Counted> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Words that come again and again (levels, industries) are kept once. */
    private static final int MOST_WORDS = 2_000;

    private final EvidenceList list;
    private final String sheet;
    private final Map<String, ListColumn> columns;
    private final List<ListFacts.Row> rows = new ArrayList<>();
    private final Map<String, String> words = new HashMap<>();
    private boolean coded = true;

    FactsReader(EvidenceList list, String sheet) {
        this.list = list;
        this.sheet = sheet;
        this.columns = list.columns().stream().collect(Collectors.toMap(ListColumn::code, Function.identity()));
    }

    @Override
    public void accept(EvidenceRowRepository.Counted row) {
        String code = row.creditCode();
        boolean hasCode = row.identityKey().equals(code);
        coded &= hasCode;
        rows.add(new ListFacts.Row(
                code != null && hasCode ? code : row.identityKey(),
                row.name(),
                code,
                sheet,
                row.number(),
                values(row)));
    }

    ReadList list() {
        return new ReadList(new ListFacts(list.code(), rows), coded);
    }

    private Map<String, Object> values(EvidenceRowRepository.Counted row) {
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
                values.put(member.getKey(), value instanceof String word ? once(word) : value);
            }
        });
        return values;
    }

    private String once(String word) {
        return words.size() < MOST_WORDS ? words.computeIfAbsent(word, same -> same) : words.getOrDefault(word, word);
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
