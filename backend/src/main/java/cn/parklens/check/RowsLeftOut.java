package cn.parklens.check;

import cn.parklens.check.LeftOut.Reason;
import cn.parklens.formula.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Counts the rows that a condition leaves out, and remembers the first of each reason: a list may be very long. */
final class RowsLeftOut {

    private final Reason reason;
    private final List<Integer> first = new ArrayList<>();
    private int count;

    private RowsLeftOut(Reason reason) {
        this.reason = reason;
    }

    static List<LeftOut> of(List<ListFacts.Row> rows, Function<ListFacts.Row, Verdict> judged) {
        Map<Reason, RowsLeftOut> all = new EnumMap<>(Reason.class);
        for (ListFacts.Row row : rows) {
            Verdict verdict = judged.apply(row);
            if (!verdict.passes()) {
                Reason reason = verdict instanceof Verdict.Unknown ? Reason.UNDECIDED : Reason.FAILS;
                all.computeIfAbsent(reason, RowsLeftOut::new).add(row.number());
            }
        }
        return all.values().stream()
                .map(one -> new LeftOut(one.reason, one.count, one.first))
                .toList();
    }

    private void add(int number) {
        count++;
        if (first.size() < LeftOut.MOST_NAMED) {
            first.add(number);
        }
    }
}
