package cn.parklens.formula;

import cn.parklens.form.EvidenceList;
import cn.parklens.formula.Result.Known;
import cn.parklens.formula.Result.Missing;
import cn.parklens.formula.Verdict.Decided;
import cn.parklens.formula.Verdict.Unknown;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Takes lists as sets of enterprises.
 *
 * @param evaluation decides which rows count
 */
record EnterpriseSets(Evaluation evaluation, KnownLists lists) {

    /** How many different enterprises are in the lists together. */
    Result count(Quantity.EnterpriseCount count) {
        Condition where = count.where();
        return lists.result(
                count,
                where,
                count.lists(),
                evaluation.year(),
                () -> where == null
                        ? union(count.lists())
                        : distinct(count.lists().getFirst(), where));
    }

    Verdict disjoint(EvidenceList left, EvidenceList right) {
        return compared(left, right, (some, others) -> some.stream().noneMatch(others::contains));
    }

    Verdict subset(EvidenceList part, EvidenceList whole) {
        return compared(part, whole, (some, all) -> all.containsAll(some));
    }

    /** Whether the enterprise of the row in sight is in a list. */
    Verdict holds(EvidenceList list, RowInSight row) {
        Set<String> keys = lists.enterprises(list);
        return keys == null ? new Unknown(Missing.list(list)) : Verdict.of(row.isOneOf(keys));
    }

    private Verdict compared(EvidenceList left, EvidenceList right, BiPredicate<Set<String>, Set<String>> test) {
        Set<String> some = lists.enterprises(left);
        Set<String> others = lists.enterprises(right);
        return some == null || others == null
                ? new Unknown(union(List.of(left, right)))
                : Verdict.of(test.test(some, others));
    }

    /** How many are in any of them, or which of them are missing. */
    private Result union(List<EvidenceList> of) {
        Set<String> all = new HashSet<>();
        List<Need> missing = new ArrayList<>();
        for (EvidenceList list : of) {
            Set<String> keys = lists.enterprises(list);
            if (keys == null) {
                missing.add(Need.list(list));
            } else {
                all.addAll(keys);
            }
        }
        return missing.isEmpty() ? Known.whole(all.size()) : new Missing(missing);
    }

    /** An enterprise whose only rows cannot be decided leaves the count open by one. */
    private Result distinct(EvidenceList list, Condition where) {
        List<? extends ListRow> rows = lists.rows(list);
        if (rows == null) {
            return Missing.list(list);
        }
        Set<String> certain = new HashSet<>();
        Set<String> possible = new HashSet<>();
        for (ListRow each : rows) {
            Verdict verdict = evaluation.of(where, each);
            if (verdict == Decided.TRUE) {
                certain.add(each.key());
            }
            if (verdict != Decided.FALSE) {
                possible.add(each.key());
            }
        }
        return Known.between(certain.size(), possible.size());
    }
}
