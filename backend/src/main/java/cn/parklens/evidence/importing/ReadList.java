package cn.parklens.evidence.importing;

import cn.parklens.check.ListFacts;
import cn.parklens.evidence.enterprise.EnterpriseName;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A list as it was read, before it is laid beside the others.
 *
 * @param isCoded whether every enterprise has a credit code
 */
record ReadList(ListFacts facts, boolean isCoded) {

    private static final String UNKNOWN = "";
    private static final String SEVERAL = "*";

    static ReadList of(String list, HeldRows rows) {
        return new ReadList(new ListFacts(list, rows), rows.isCoded());
    }

    static Map<String, ListFacts> asRead(List<ReadList> lists) {
        Map<String, ListFacts> facts = new LinkedHashMap<>();
        lists.forEach(list -> facts.put(list.facts().list(), list.facts()));
        return facts;
    }

    /**
     * An enterprise without a code in one list is the same as one of its name with a code in another, when that name has
     * but one code.
     */
    static Map<String, ListFacts> matched(List<ReadList> lists) {
        Map<String, String> codes = codesOfNamesWithout(lists);
        Map<String, ListFacts> facts = new LinkedHashMap<>();
        lists.forEach(list -> facts.put(list.facts().list(), list.with(codes)));
        return facts;
    }

    /** Only names that stand somewhere without a code are looked for: there are few, however long the lists. */
    private static Map<String, String> codesOfNamesWithout(List<ReadList> lists) {
        Map<String, String> codes = new HashMap<>();
        lists.stream()
                .filter(list -> !list.isCoded())
                .forEach(list -> list.facts().rows().stream()
                        .filter(row -> !hasCode(row))
                        .forEach(row -> codes.put(row.key(), UNKNOWN)));
        lists.forEach(list -> list.facts().rows().stream()
                .filter(ReadList::hasCode)
                .forEach(row -> codes.computeIfPresent(
                        EnterpriseName.fold(row.name()),
                        (name, code) -> code.equals(UNKNOWN) || code.equals(row.key()) ? row.key() : SEVERAL)));
        codes.values().removeIf(code -> code.equals(UNKNOWN) || code.equals(SEVERAL));
        return codes;
    }

    private ListFacts with(Map<String, String> codes) {
        List<ListFacts.Row> rows = facts.rows();
        if (isCoded || codes.isEmpty()) {
            return facts;
        }
        return new ListFacts(
                facts.list(),
                rows.size() > FactsReader.VERY_LONG
                        ? new RowView<>(rows, row -> known(row, codes))
                        : rows.stream().map(row -> known(row, codes)).toList());
    }

    private static boolean hasCode(ListFacts.Row row) {
        return row.key().equals(row.creditCode());
    }

    private static ListFacts.Row known(ListFacts.Row row, Map<String, String> codes) {
        String code = codes.get(row.key());
        return code == null
                ? row
                : ListFacts.Row.of(code, row.name(), row.creditCode(), row.sheet(), row.number(), row.values());
    }
}
