package cn.parklens.evidence.importing;

import cn.parklens.check.ListFacts;
import cn.parklens.evidence.enterprise.EnterpriseName;
import cn.parklens.form.EvidenceList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Stored rows as checks see them. An enterprise without a code in one list is the same as one of its name with a code in
 * another, when that name has but one code.
 */
final class FactsReader {

    private static final String SEVERAL = "";
    private final Map<String, List<ListFacts.Row>> byList = new LinkedHashMap<>();
    private boolean someWithoutCode;

    /** Takes the rows of one list as they come. */
    Consumer<CountedRow> rowsOf(EvidenceList list, String sheet) {
        ColumnValues columns = new ColumnValues(list);
        List<ListFacts.Row> rows = new ArrayList<>();
        byList.put(list.code(), rows);
        return row -> {
            someWithoutCode |= !row.identityKey().equals(row.creditCode());
            rows.add(new ListFacts.Row(
                    row.identityKey(), row.name(), row.creditCode(), sheet, row.number(), columns.of(row)));
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
