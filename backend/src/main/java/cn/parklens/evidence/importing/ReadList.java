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

    private static final String SEVERAL = "";

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
        Map<String, String> codes = new HashMap<>();
        lists.stream()
                .flatMap(list -> list.facts().rows().stream())
                .filter(ReadList::hasCode)
                .forEach(row -> codes.merge(
                        EnterpriseName.fold(row.name()), row.key(), (one, other) -> one.equals(other) ? one : SEVERAL));
        Map<String, ListFacts> facts = new LinkedHashMap<>();
        lists.forEach(list -> facts.put(list.facts().list(), list.with(codes)));
        return facts;
    }

    private ListFacts with(Map<String, String> codes) {
        return isCoded || facts.rows().stream().noneMatch(row -> isKnown(row, codes))
                ? facts
                : new ListFacts(
                        facts.list(),
                        facts.rows().stream().map(row -> known(row, codes)).toList());
    }

    private static boolean hasCode(ListFacts.Row row) {
        return row.key().equals(row.creditCode());
    }

    private static boolean isKnown(ListFacts.Row row, Map<String, String> codes) {
        return !codes.getOrDefault(row.key(), SEVERAL).isEmpty();
    }

    private static ListFacts.Row known(ListFacts.Row row, Map<String, String> codes) {
        return isKnown(row, codes)
                ? new ListFacts.Row(
                        codes.getOrDefault(row.key(), row.key()),
                        row.name(),
                        row.creditCode(),
                        row.sheet(),
                        row.number(),
                        row.values())
                : row;
    }
}
