package cn.parklens.shell.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Enterprises that a second park counts as well, as it happens where a firm has moved, or has a works in each of two
 * parks: nobody's mistake, for the analyst to look into. All stand among the 省级专精特新 enterprises of both.
 */
final class DemoClaims {

    private static final String LIST = "provincial_sme";

    /**
     * One of them.
     *
     * @param of index of the park whose it is
     * @param by index of the park that counts it too, instead of one of its own
     * @param number where it stands in both lists, from 0
     * @param coded whether that park knows its credit code: else the two are only possibly the same
     */
    record Claim(int of, int by, int number, boolean coded) {}

    /** The first two concern the demonstration administrator's own park, one is claimed by three parks. */
    static final List<Claim> ALL = List.of(
            new Claim(0, 1, 3, true),
            new Claim(0, 2, 4, false),
            new Claim(3, 4, 3, true),
            new Claim(3, 6, 3, true),
            new Claim(10, 24, 5, true),
            new Claim(8, 9, 6, false));

    private DemoClaims() {}

    /** Lets them be counted twice; how many each park counts stays the same. */
    static void make(List<DemoPark> parks) {
        ALL.forEach(claim -> make(
                claim,
                Objects.requireNonNull(parks.get(claim.of()).lists().get(LIST)),
                parks.get(claim.by()).lists()));
    }

    private static void make(
            Claim claim, List<Map<String, Object>> owned, Map<String, List<Map<String, Object>>> lists) {
        Map<String, Object> theirs = owned.get(claim.number());
        Object replaced =
                Objects.requireNonNull(lists.get(LIST)).get(claim.number()).get("credit_code");
        lists.values().stream()
                .flatMap(List::stream)
                .filter(row -> Objects.equals(row.get("credit_code"), replaced))
                .toList()
                .forEach(row -> {
                    row.put("name", Objects.requireNonNull(theirs.get("name")));
                    row.put("industry", Objects.requireNonNull(theirs.get("industry")));
                    if (claim.coded()) {
                        row.put("credit_code", Objects.requireNonNull(theirs.get("credit_code")));
                    } else {
                        row.remove("credit_code");
                    }
                });
    }
}
