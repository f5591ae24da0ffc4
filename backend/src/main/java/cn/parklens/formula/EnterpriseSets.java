package cn.parklens.formula;

import cn.parklens.form.EvidenceList;
import cn.parklens.formula.Result.Known;
import cn.parklens.formula.Result.Missing;
import cn.parklens.formula.Verdict.Decided;
import cn.parklens.formula.Verdict.Unknown;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
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
        return compared(
                left,
                right,
                (some, others) -> some.size() <= others.size()
                        ? some.keys().noneMatch(others::holds)
                        : others.keys().noneMatch(some::holds));
    }

    Verdict subset(EvidenceList part, EvidenceList whole) {
        return compared(part, whole, (some, all) -> some.keys().allMatch(all::holds));
    }

    /** Whether the enterprise of the row in sight is in a list. */
    Verdict holds(EvidenceList list, RowInSight row) {
        Enterprises keys = lists.enterprises(list);
        return keys == null ? new Unknown(Missing.list(list)) : Verdict.of(row.isOneOf(keys));
    }

    private Verdict compared(EvidenceList left, EvidenceList right, BiPredicate<Enterprises, Enterprises> test) {
        Enterprises some = lists.enterprises(left);
        Enterprises others = lists.enterprises(right);
        return some == null || others == null
                ? new Unknown(union(List.of(left, right)))
                : Verdict.of(test.test(some, others));
    }

    /** How many are in any of them, or which of them are missing. Keys of the longest list need not be looked for anywhere. */
    private Result union(List<EvidenceList> of) {
        List<Enterprises> all = new ArrayList<>();
        List<Need> missing = new ArrayList<>();
        for (EvidenceList list : of) {
            Enterprises some = lists.enterprises(list);
            if (some == null) {
                missing.add(Need.list(list));
            } else {
                all.add(some);
            }
        }
        all.sort(Comparator.comparingInt(Enterprises::size).reversed());
        return missing.isEmpty() ? Known.whole(together(all)) : new Missing(missing);
    }

    private static long together(List<Enterprises> all) {
        long together = 0;
        for (int i = 0; i < all.size(); i++) {
            List<Enterprises> before = all.subList(0, i);
            together += before.isEmpty()
                    ? all.get(i).size()
                    : all.get(i)
                            .keys()
                            .filter(key -> before.stream().noneMatch(other -> other.holds(key)))
                            .count();
        }
        return together;
    }

    /** An enterprise whose only rows cannot be decided leaves the count open by one. */
    private Result distinct(EvidenceList list, Condition where) {
        List<? extends ListRow> rows = lists.rows(list);
        Enterprises enterprises = lists.enterprises(list);
        if (rows == null || enterprises == null) {
            return Missing.list(list);
        }
        BitSet certain = new BitSet();
        BitSet possible = new BitSet();
        int row = 0;
        for (ListRow each : rows) {
            Verdict verdict = evaluation.of(where, each);
            if (verdict == Decided.TRUE) {
                certain.set(enterprises.of(row));
            }
            if (verdict != Decided.FALSE) {
                possible.set(enterprises.of(row));
            }
            row++;
        }
        return Known.between(certain.cardinality(), possible.cardinality());
    }
}
