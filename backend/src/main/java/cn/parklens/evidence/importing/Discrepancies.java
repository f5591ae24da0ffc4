package cn.parklens.evidence.importing;

import cn.parklens.evidence.TypedValues;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.ListColumn;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What two rows of one enterprise say of it that cannot both be so. Only the first counts: a person has to know. */
final class Discrepancies {

    private static final int NAMED = 3;

    private Discrepancies() {}

    /** The values of a stored row, by column. */
    static Map<String, Object> values(String typed) {
        Map<String, Object> values = new HashMap<>();
        for (Map.Entry<String, JsonNode> value : TypedValues.of(typed).properties()) {
            JsonNode said = value.getValue();
            values.put(value.getKey(), said.isNumber() ? said.decimalValue() : said.asString());
        }
        return values;
    }

    /**
     * The columns in which both say something and not the same, with what they say: 营业收入 100 / 200. Empty where there is
     * none. Words may be put in two ways, and what one row leaves blank the other does not gainsay.
     */
    static String between(EvidenceList list, Map<String, Object> first, Map<String, Object> later) {
        List<String> all = list.columns().stream()
                .filter(column -> !OwnColumns.isOne(column.kind()) && column.kind() != ListColumn.Kind.TEXT)
                .filter(column -> differ(first.get(column.code()), later.get(column.code())))
                .map(column -> "%s %s / %s"
                        .formatted(column.name(), shown(first.get(column.code())), shown(later.get(column.code()))))
                .toList();
        return String.join("、", all.subList(0, Math.min(NAMED, all.size()))) + (all.size() > NAMED ? "…" : "");
    }

    private static boolean differ(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            return false;
        }
        if (one instanceof BigDecimal figure && other instanceof BigDecimal others) {
            return figure.compareTo(others) != 0;
        }
        return !one.toString().equals(other.toString());
    }

    private static String shown(@Nullable Object value) {
        return value instanceof BigDecimal figure ? figure.toPlainString() : String.valueOf(value);
    }
}
